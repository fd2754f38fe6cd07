"""What judgements give, in a sentence."""

from ..layers.translation import translate
from ..studies.saying import said

BAD_COLOUR = "#c62828"


def status_of(appraisal, labels):
    """The sentence about an :class:`~geocoupling.ui.judgements.Appraisal`, and whether something is to be mended."""
    if appraisal.unreadable:
        first, second = (labels.get(name) or name for name in appraisal.unreadable[0])
        text = translate(
            "Geocoupling",
            "The judgement of “{first}” against “{second}” is no number above 0. Write a number or a fraction such as "
            "1/3.",
        )
        return text.format(first=first, second=second), True
    if appraisal.left:
        text = translate("Geocoupling", "{left} of {total} judgements are left.")
        return text.format(left=appraisal.left, total=appraisal.total), False
    if appraisal.problem is not None:
        return said(appraisal.problem), True
    if appraisal.result is None:
        return translate("Geocoupling", "There is no indicator to be judged."), False
    return _consistency(appraisal.result, labels)


def _consistency(result, labels):
    from ..methods.ahp import ACCEPTED

    if len(result.weights) < 3:
        return translate("Geocoupling", "Fewer than three indicators are always consistent."), False
    if result.cr <= ACCEPTED:
        text = translate("Geocoupling", "Consistency ratio {cr}: accepted (0.1 at most).")
        return text.format(cr=f"{result.cr:.3f}"), False
    text = translate(
        "Geocoupling",
        "Consistency ratio {cr}: too high (0.1 at most). Most at odds with the rest is “{first}” against “{second}”: "
        "{value}, where {consistent} would be consistent.",
    )
    first, second = (labels.get(result.names[place]) or result.names[place] for place in result.worst[:2])
    numbers = {"value": f"{result.worst.value:.3g}", "consistent": f"{result.worst.consistent:.2g}"}
    return text.format(cr=f"{result.cr:.3f}", first=first, second=second, **numbers), True
