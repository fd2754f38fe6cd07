"""A chart or its table as a file: whole or not at all."""

import contextlib
import os
import uuid

DPI = 300


def chart_bytes(drawing, kind):
    """The picture as it would be printed, without marks of a selection.

    Parameters
    ----------
    drawing : geocoupling.reports.canvas.Drawing
    kind : {"svg", "png", "pdf"}

    Returns
    -------
    bytes
    """
    if kind == "svg":
        return drawing.svg().encode()
    import io

    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from .canvas import drawing_settings

    with drawing_settings():
        figure = Figure(figsize=(drawing.width, drawing.height), constrained_layout=True)
        FigureCanvasAgg(figure)
        drawing.draw(figure)
        picture = io.BytesIO()
        figure.savefig(picture, format=kind, dpi=DPI)
    return picture.getvalue()


def table_bytes(frame):
    """The table as CSV with the mark by which Excel knows UTF-8."""
    return frame.to_csv(index=False).encode("utf-8-sig", errors="xmlcharrefreplace")


def write_bytes(path, content):
    """Write ``content`` to ``path``.

    Raises
    ------
    OSError
        As the system gives it; an older file at ``path`` is then as it was.
    """
    part = f"{os.fspath(path)}.{uuid.uuid4().hex}.part"
    try:
        with open(part, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.remove(part)
