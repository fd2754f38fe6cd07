"""Carbon dioxide from the use of fuels."""

from ..layers.frames import NUMBER, TEXT
from ..layers.tables import read_table
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP, DataProblem
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import LayerOutput, Outcome, TableOutput
from .roles import TIME, UNIT

FACTORS_COLUMNS = {
    **dict.fromkeys(("set", "fuel", "name_en", "name_zh", "unit"), "text"),
    "ncv": "real",
    "ncv_unit": "text",
    "carbon_content": "real",
    "oxidation": "real",
    "co2_per_unit": "real",
    "source": "text",
}


class Emissions(GeocouplingAlgorithm):
    NAME = "emissions"
    GROUP = "prepare"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Carbon emissions from energy use")
    SUMMARY = QT_TRANSLATE_NOOP("Geocoupling", "CO2 from amounts of fuels, with factors that you can see and change.")
    TAGS = QT_TRANSLATE_NOOP("Geocoupling", "carbon,CO2,emissions,energy,fuel,coal,IPCC,greenhouse gas,dual carbon")
    NUMBERS = {"CO2_TOTAL": QT_TRANSLATE_NOOP("Geocoupling", "Tonnes of CO2 in all")}

    def parameters(self):
        sets = {
            "ipcc2006": translate("Geocoupling", "IPCC 2006 defaults"),
            "china_provincial": translate("Geocoupling", "Chinese statistics (provincial inventories)"),
        }
        own = translate("Geocoupling", "Own factors (fuel, unit, ncv, ncv_unit, carbon_content, oxidation)")
        return [
            p.source(),
            p.unit_field(),
            p.time_field(),
            p.field("FUEL_FIELDS", translate("Geocoupling", "Fields of fuels, named after them"), multiple=True),
            p.field("FUEL", translate("Geocoupling", "Fuel (long table)")),
            p.field("AMOUNT", translate("Geocoupling", "Amount (long table)")),
            p.choice("FACTOR_SET", translate("Geocoupling", "Factors"), sets, "ipcc2006"),
            p.source("EMISSION_FACTORS", own, optional=True),
            p.missing(),
            p.output_layer(translate("Geocoupling", "Carbon emissions")),
            p.output_table("FACTORS_USED", translate("Geocoupling", "Factors used")),
            p.report(),
        ]

    def compute(self, inputs):
        from ..methods.emissions import carbon_emissions, factor_table

        frame, fuels, notices = self._amounts(inputs)
        own = inputs.source("EMISSION_FACTORS")
        factors = factor_table(inputs.choice("FACTOR_SET")) if own is None else _own_factors(own)
        result = carbon_emissions(frame, {fuel: fuel for fuel in fuels}, factors)
        co2 = result.co2.assign(co2_total=result.co2_total)
        rows = inputs.first_rows() if inputs.given("FUEL") else inputs.rows
        # The fuel and amount of one row are no attributes of the sum.
        long = (inputs.field("FUEL"), inputs.field("AMOUNT")) if inputs.given("FUEL") else ()
        used = result.factors.reindex(columns=list(FACTORS_COLUMNS))
        return Outcome(
            outputs={
                p.OUTPUT: LayerOutput(co2.reindex(rows), dict.fromkeys(co2.columns, "real"), replaced=long),
                "FACTORS_USED": TableOutput(used, FACTORS_COLUMNS),
            },
            numbers={"CO2_TOTAL": float(result.co2_total.sum())},
            notices=(*notices, *result.notices),
            facts={"fuels": list(used["fuel"]), "own_factors": own is not None},
        )

    def _amounts(self, inputs):
        """Complete rows with a column per fuel, the fuels, and notices."""
        from ..methods.emissions import amounts_by_fuel

        fields = inputs.fields("FUEL_FIELDS")
        fuel, amount = inputs.field("FUEL"), inputs.field("AMOUNT")
        if bool(fields) == bool(fuel) or bool(fuel) != bool(amount):
            raise DataProblem("fuels_wide_or_long")
        if fields:
            return inputs.numbers(fields), fields, ()
        whole = inputs.frame({fuel: TEXT, amount: NUMBER}, units_repeat=True)
        keys = [role for role in (UNIT, TIME) if role in whole.columns]
        frame = inputs.complete(whole, [fuel, amount])
        wide, notices = amounts_by_fuel(frame, fuel, amount, keys)
        fuels = [name for name in wide.columns if name not in keys]
        return _without_partial(wide, whole, frame, keys), fuels, notices


def _without_partial(wide, whole, complete, keys):
    """A unit that lost a row to a missing amount has no total: it would be too small."""
    partial = whole.loc[whole.index.difference(complete.index), keys].drop_duplicates()
    if not keys or not len(partial):
        return wide
    lost = wide[keys].merge(partial, on=keys, how="left", indicator=True)["_merge"].eq("both").to_numpy()
    return wide[~lost]


def _own_factors(source):
    """The user's factor table; texts as texts, missing ones empty."""
    table = read_table(source, text_columns=("fuel", "unit", "ncv_unit")).frame
    return table.rename(columns=str.lower)
