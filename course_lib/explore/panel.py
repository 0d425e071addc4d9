"""An explorer, live: its controls, its figure, and below it the words, reset and code."""

from contextlib import nullcontext
from pathlib import Path

import anywidget
import ipywidgets as widgets
import plotly.graph_objects as go
import traitlets

from .explorer import Choice, Explorer, Slider
from .sheet import Sheet

LABEL = {"description_width": "8em"}


class Below(anywidget.AnyWidget):
    """The lines under a figure: what is seen (read aloud when it changes), reset, the code."""

    _esm = Path(__file__).with_name("below.js")
    caption = traitlets.Unicode().tag(sync=True)
    code = traitlets.Unicode().tag(sync=True)


class WholeFigure(go.FigureWidget):
    """A live figure that the page hears of only when it is complete.

    Plotly's own is announced empty and filled by a second message. Where the page draws
    between the two it stays empty, since it does not listen for that message.
    """

    _complete = False

    def __init__(self, figure):
        super().__init__(figure)
        # No tool bar: its dozen buttons would stand between the sliders and the words.
        self._config = {"responsive": True, "displayModeBar": False}
        self._complete = True
        self.open()

    def open(self):
        if self._complete:
            super().open()


class LiveSheet(widgets.HTML):
    """A Sheet on the screen: a new still takes the place of the one before."""

    #: As a figure has it; here one assignment changes the whole picture.
    batch_update = nullcontext

    def __init__(self, sheet):
        super().__init__(value=sheet.still.html)
        self._still = sheet.still
        self.add_class("course-sheet")

    @property
    def still(self):
        return self._still

    @still.setter
    def still(self, still):
        self._still = still
        self.value = still.html


class Panel:
    """The widgets of one explorer. ``box`` is what a cell shows."""

    held = False  # while several controls are moved at once, nothing is drawn

    def __init__(self, explorer: Explorer):
        self.explorer = explorer
        self.controls = {control.name: _widget_of(control) for control in explorer.controls}
        figure, caption = explorer.picture()
        self.figure = LiveSheet(figure) if isinstance(figure, Sheet) else WholeFigure(figure)
        self.below = Below(caption=caption, code=explorer.code(**explorer.start))
        self.below.on_msg(lambda *_: self.reset())
        self.drawn = self.parameters  # those of the picture on the screen
        for control in explorer.controls:
            follow = self.controls[control.name].observe
            if isinstance(control, Choice) and control.presets:
                follow(lambda change, control=control: self.preset(control), names="value")
            follow(lambda change: self.redraw(), names="value")
        rows = widgets.Box(
            list(self.controls.values()),
            layout=widgets.Layout(display="flex", flex_flow="row wrap"),
        )
        self.box = widgets.VBox([rows, self.figure, self.below])
        self.box.add_class("course-explorer")

    @property
    def parameters(self) -> dict:
        return {name: control.value for name, control in self.controls.items()}

    def preset(self, control):
        """Move the controls that the chosen option presets."""
        if not self.held:  # else each is being given its own value anyway
            self.set(control.presets.get(self.controls[control.name].value, {}))

    def redraw(self):
        parameters = self.parameters
        if self.held or parameters == self.drawn:
            return
        results = self.explorer.compute(**parameters)
        with self.figure.batch_update():
            self.explorer.draw(self.figure, results)
        self.below.caption = self.explorer.describe(results)
        self.below.code = self.explorer.code(**parameters)
        self.drawn = parameters

    def set(self, values):
        """Move several controls, by name, and draw once."""
        self.held = True
        try:
            for name, value in values.items():
                self.controls[name].value = value
        finally:
            self.held = False
        self.redraw()

    def reset(self):
        self.set(self.explorer.start)


def _widget_of(control):
    look = {"description": control.label, "style": LABEL, "layout": widgets.Layout(width="26em")}
    if isinstance(control, Slider):
        whole = all(float(x).is_integer() for x in (control.low, control.step, control.start))
        kind = widgets.IntSlider if whole else widgets.FloatSlider
        number = int if whole else float
        return kind(
            value=number(control.start),
            min=number(control.low),
            max=number(control.high),
            step=number(control.step),
            **look,
        )
    if isinstance(control, Choice):
        return widgets.Dropdown(options=control.options, value=control.start, **look)
    return widgets.Text(value=control.start, continuous_update=True, **look)
