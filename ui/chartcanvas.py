"""A report's chart on matplotlib's Qt canvas, as wide as there is room for."""

import functools

LEAST_WIDTH = 460  # logical pixels below which letters could not be read; a narrower dock scrolls


@functools.cache
def canvas_class():
    """The canvas; made when the first chart is shown, since matplotlib may be missing."""
    try:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    except ImportError:  # before matplotlib 3.5
        from matplotlib.backends.backend_qt5agg import FigureCanvasQTAgg
    from matplotlib.figure import Figure

    from ..reports.canvas import drawing_settings

    class ChartCanvas(FigureCanvasQTAgg):
        """Draws a :class:`~geocoupling.reports.canvas.Drawing`; the proportions are those of the report."""

        def __init__(self, drawing):
            with drawing_settings():
                figure = Figure(figsize=(drawing.width, drawing.height), constrained_layout=True)
                super().__init__(figure)
                drawing.draw(figure)
            self.drawing = drawing

        def draw(self):
            # ticks and their labels come into being only now
            with drawing_settings():
                super().draw()

        def fit(self, width):
            """Take ``width`` logical pixels, or the least width at which it can be read."""
            width = max(int(width), LEAST_WIDTH)
            dpi = width / self.drawing.width
            self.figure._original_dpi = dpi  # what the canvas multiplies when it moves to a finer screen
            self.figure.dpi = dpi * self.device_pixel_ratio
            self.setFixedSize(width, round(self.drawing.height * dpi))
            self.draw_idle()

        def wheelEvent(self, event):
            event.ignore()  # the scroll area's

        def keyPressEvent(self, event):
            event.ignore()  # the dock's

        def keyReleaseEvent(self, event):
            event.ignore()

    return ChartCanvas


def make_canvas(drawing):
    """The canvas of a drawing."""
    return canvas_class()(drawing)
