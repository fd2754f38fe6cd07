"""Classes of numeric fields: exact natural breaks and other schemes."""

from ..layers.renderers import ClassStyle, sequential_colours
from ..layers.translation import translate
from ..methods.problems import QT_TRANSLATE_NOOP
from . import parameters as p
from .base import GeocouplingAlgorithm
from .outcome import LayerOutput, Outcome, TableOutput

BREAKS_COLUMNS = {
    "field": "text",
    "class": "integer",
    "lower": "real",
    "upper": "real",
    "count": "integer",
    "label": "text",
}


class Stratify(GeocouplingAlgorithm):
    NAME = "stratify"
    GROUP = "drivers"
    TITLE = QT_TRANSLATE_NOOP("Geocoupling", "Stratify fields")
    SUMMARY = QT_TRANSLATE_NOOP("Geocoupling", "Classes of numeric fields, with exact natural breaks.")
    TAGS = QT_TRANSLATE_NOOP("Geocoupling", "classify,natural breaks,jenks,fisher,quantile,strata,discretise,classes")

    def parameters(self):
        return [
            p.source(),
            p.field("FIELDS", translate("Geocoupling", "Fields"), multiple=True, optional=False),
            p.unit_field(),
            p.time_field(),
            p.choice("SCHEME", translate("Geocoupling", "Scheme"), schemes(manual=True), "natural_breaks"),
            p.whole("CLASSES", translate("Geocoupling", "Number of classes"), 6, least=2, most=100),
            p.text("MANUAL_BREAKS", translate("Geocoupling", "Manual breaks (upper edges: 0.2;0.4;0.6)")),
            p.missing(),
            p.output_layer(translate("Geocoupling", "Strata")),
            p.output_table("BREAKS", translate("Geocoupling", "Breaks")),
            p.report(),
        ]

    def compute(self, inputs):
        import pandas as pd

        from ..methods.strata import stratify

        fields = inputs.fields("FIELDS")
        frame = inputs.numbers(fields)
        manual = [part for part in inputs.text("MANUAL_BREAKS").split(";") if part.strip()]
        columns, breaks, notices, style = {}, [], [], None
        for field in fields:
            strata = stratify(frame[field], inputs.choice("SCHEME"), inputs.whole("CLASSES"), manual, field)
            columns[f"{field}_class"] = pd.Series(strata.codes + 1.0, index=frame.index)
            columns[f"{field}_label"] = pd.Series([strata.labels[c] for c in strata.codes], index=frame.index)
            breaks.append(breaks_table(field, frame[field], strata))
            notices.extend(strata.notices)
            style = style or class_style(f"{field}_class", strata.labels, len(frame) < len(inputs.rows), inputs)
        table = pd.DataFrame(columns).reindex(inputs.rows)
        kinds = {name: "integer" if name.endswith("_class") else "text" for name in columns}
        return Outcome(
            outputs={
                p.OUTPUT: LayerOutput(table, kinds, style),
                "BREAKS": TableOutput(pd.concat(breaks, ignore_index=True), BREAKS_COLUMNS),
            },
            notices=notices,
            facts={"classes": len(style.labels)},
        )


def schemes(manual=False):
    """The stratification schemes in words."""
    words = {
        "natural_breaks": translate("Geocoupling", "natural breaks (exact)"),
        "quantile": translate("Geocoupling", "quantiles"),
        "equal_interval": translate("Geocoupling", "equal intervals"),
        "geometric": translate("Geocoupling", "geometric intervals"),
        "std_mean": translate("Geocoupling", "standard deviations from the mean"),
        "head_tail": translate("Geocoupling", "head/tail breaks"),
    }
    return {**words, "manual": translate("Geocoupling", "manual breaks")} if manual else words


def breaks_table(field, values, strata):
    """One row per class: edges, number of rows, label."""
    import numpy as np
    import pandas as pd

    counts = np.bincount(strata.codes[strata.codes >= 0], minlength=len(strata.labels))
    return pd.DataFrame(
        {
            "field": field,
            "class": range(1, len(counts) + 1),
            "lower": [values.min(), *strata.breaks[:-1]],
            "upper": strata.breaks,
            "count": counts,
            "label": list(strata.labels),
        }
    )


def class_style(field, labels, no_data, inputs):
    """Style of a field of class numbers."""
    return ClassStyle(
        field=field,
        values=tuple(range(1, len(labels) + 1)),
        labels=tuple(labels),
        colours=sequential_colours(len(labels)),
        no_data=bool(no_data),
        order_by=inputs.order_field(),
    )


def natural_edges(values, name, classes=5):
    """Lower edge and upper edges of natural breaks, and their labels; both empty where there is no value."""
    import numpy as np

    from ..methods.strata import stratify

    known = np.asarray(values, dtype=float)
    known = known[~np.isnan(known)]
    if not len(known):
        return (), ()
    strata = stratify(known, "natural_breaks", classes, name=name)
    return (float(known.min()), *strata.breaks), strata.labels
