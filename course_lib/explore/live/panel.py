"""An explorer, live: its controls, its picture, and below it the words and the buttons."""

import json
from pathlib import Path

import ipywidgets as widgets
import traitlets

from course_lib.explore.controls import Choice, Slider
from course_lib.explore.sheet import Sheet
from course_lib.widgets.live import LiveWidget, script

from .figure import LiveFigure, LiveSheet

LABEL = {"description_width": "8em"}
GRID = {"grid_template_columns": "repeat(auto-fit, minmax(17em, 1fr))", "grid_gap": "0 1em"}


class Below(LiveWidget):
    """The lines under a picture: what is seen (read aloud when it changes), and the buttons.

    It is told caption, code, and the controls' values that they belong to: while the page has
    others, the kernel is at work.
    """

    _esm = script(Path(__file__).with_name("below.js"))
    controls = traitlets.List().tag(sync=True)  # the models' ids


class Panel:
    """The widgets of one explorer. ``box`` is what a cell shows.

    ``figure`` and ``caption`` are what the explorer looks like at its start.
    """

    held = False  # while several controls are moved at once, nothing is drawn

    def __init__(self, explorer, figure, caption):
        self.explorer, self.figure = explorer, figure
        self.controls = {control.name: _widget_of(control) for control in explorer.controls}
        self.caption, self.code = caption, explorer.code(**explorer.start)
        self.drawn = self.parameters  # those of the picture on the screen
        self.live = LiveSheet(figure) if isinstance(figure, Sheet) else LiveFigure(figure)
        ids = [control.model_id for control in self.controls.values()]
        if explorer.dragged:
            self.live.on_msg(lambda _, said, __: self.drag(said["dragged"]))
        self.below = Below(self._told(), controls=ids)
        self.below.on_msg(lambda _, said, __: self.hear(said))
        for control in explorer.controls:
            follow = self.controls[control.name].observe
            if isinstance(control, Choice) and control.presets:
                follow(lambda change, control=control: self.preset(control), names="value")
            follow(lambda change: self.redraw(), names="value")
        self.box = widgets.VBox([*self._rows(), self.below])
        self.box.add_class("course-explorer")

    def _rows(self):
        """A row of controls, the picture, and a fold for the other controls if there are any."""
        stand, fold = [], []
        for control in self.explorer.controls:
            row = stand if self.explorer.stands_beside(control) else fold
            row.append(self.controls[control.name])
        yield widgets.GridBox(stand, layout=GRID).add_class("course-controls")
        yield self.live
        if fold:
            # The page opens it: each view for itself.
            folded = widgets.GridBox(fold, layout={**GRID, "display": "none"})
            yield folded.add_class("course-controls").add_class("course-more-controls")

    @property
    def parameters(self) -> dict:
        return {name: control.value for name, control in self.controls.items()}

    def _told(self) -> str:
        """What the lines below are told. Of a list, the page knows the number of the option."""
        values = [getattr(control, "index", control.value) for control in self.controls.values()]
        return json.dumps({"caption": self.caption, "code": self.code, "values": values})

    def preset(self, control):
        """Move the controls that the chosen option presets."""
        if not self.held:  # else each is being given its own value anyway
            self.set(control.presets.get(self.controls[control.name].value, {}))

    def drag(self, to):
        """Move the control of the line that was dragged, by its own steps and within its ends."""
        control = next(c for c in self.explorer.controls if c.name == self.explorer.dragged)
        steps = round((to - control.low) / control.step)
        value = min(max(control.low + steps * control.step, control.low), control.high)
        self.drawn = None  # even where it stays as it was, the line must come back to it
        self.set({control.name: value})

    def redraw(self):
        parameters = self.parameters
        if self.held or parameters == self.drawn:
            return
        try:
            results = self.explorer.compute(**parameters)
            self.explorer.draw(self.figure, results)
            self.live.show(self.figure)
            self.caption = self.explorer.describe(results)
            self.code = self.explorer.code(**parameters)
            self.drawn = parameters
        finally:
            self.below.tell(self._told())

    def set(self, values):
        """Move several controls, by name, and draw once."""
        self.held = True
        try:
            for name, value in values.items():
                self.controls[name].value = value
        finally:
            self.held = False
        self.redraw()

    def hear(self, said):
        """What the page says: a part of the picture was clicked, or the start is wanted."""
        if "clicked" in said:
            self.set(self.explorer.click(said["clicked"], **self.parameters))
        else:
            self.reset()

    def reset(self):
        self.set(self.explorer.start)


def _widget_of(control):
    look = {"description": control.label, "style": LABEL, "layout": widgets.Layout(width="auto")}
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
