"""What an explorer is: a picture that answers while you move its controls.

Each explorer is one file with the same parts: its controls, `compute` (parameters to
results, nothing drawn), `figure` and `draw` (results to picture), `describe` (what is
seen, in words) and `code` (the lines that make the same picture in a cell).

The picture is a Plotly figure whose traces move, or a Sheet on which one still drawing
takes the place of the other.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import plotly.graph_objects as go
from IPython.display import display

from course_lib.pictures.display import Picture
from course_lib.widgets import INVITATION_HTML, live_view

from .sheet import Sheet

BESIDE = 3  # controls that stand at the picture unless an explorer says which


@dataclass(frozen=True)
class Explorer:
    """The parts of one explorer; a cell that ends in one shows it live.

    Parameters
    ----------
    controls : tuple of Slider, Choice or Text
        What can be moved; their names are the parameters.
    compute : callable
        ``compute(**parameters)`` returns results; nothing is drawn.
    figure : callable
        ``figure()`` returns an empty figure with its traces, or a Sheet.
    draw : callable
        ``draw(figure, results)`` updates these in place.
    describe : callable
        ``describe(results)`` says in words what is seen.
    code : callable
        ``code(**parameters)`` returns lines of Python that make the same picture.
    code_makes : dict
        Names of variables in the code, and the traces that they are: the tests run the code
        and compare. For a sheet, the last line of the code makes the still itself.
    measured : bool
        Whether what it draws is measured when it is drawn, so that no two pictures agree and its
        code makes none of them.
    dragged : str
        The control that the figure's first shape, a level line that can be dragged, moves as well.
    click : callable
        ``click(part, **parameters)`` says what a click on a named part of a sheet (a
        ``Canvas.part``) moves: values of controls by their names. Keys alone must reach them too.
    beside : tuple of str
        The controls that stand at the picture, the first three if it is empty; the others are
        folded away until they are asked for.
    """

    controls: tuple
    compute: Callable
    figure: Callable[[], go.Figure | Sheet]
    draw: Callable
    describe: Callable
    code: Callable
    code_makes: dict[str, str] = field(default_factory=dict)
    measured: bool = False
    dragged: str = ""
    click: Callable | None = None
    beside: tuple[str, ...] = ()

    @property
    def start(self) -> dict:
        """The parameters that it begins with."""
        return {control.name: control.start for control in self.controls}

    def stands_beside(self, control) -> bool:
        """Whether a control stands at the picture and is not folded away.

        Parameters
        ----------
        control : Slider, Choice or Text
            One of its own.

        Returns
        -------
        bool
            True if it is always seen.
        """
        return control.name in (self.beside or [c.name for c in self.controls[:BESIDE]])

    def drawn(self, **parameters) -> tuple[go.Figure | Sheet, str]:
        """Draw it once, for one setting of its controls.

        Parameters
        ----------
        **parameters : object
            Values of controls by their names; the others are at their start.

        Returns
        -------
        Figure or Sheet
            What is drawn.
        str
            Its caption.
        """
        results = self.compute(**{**self.start, **parameters})
        figure = self.figure()
        self.draw(figure, results)
        return figure, self.describe(results)

    def picture(self, **parameters) -> Picture:
        """Make a still of it, for one setting of its controls.

        Parameters
        ----------
        **parameters : object
            Values of controls by their names; the others are at their start.

        Returns
        -------
        Picture
            It needs no kernel any more.
        """
        return _still(*self.drawn(**parameters))

    def _ipython_display_(self):
        from .live.panel import Panel  # only now: widgets are loaded when one is shown

        figure, caption = self.drawn()
        picture, words = _still(figure, caption).bundles()
        # What a stored picture has under it; a live one hides it and says it itself.
        words["text/html"] += INVITATION_HTML
        display({**live_view(Panel(self, figure, caption).box), **picture}, raw=True)
        display(words, raw=True)


def _still(figure, caption):
    if isinstance(figure, Sheet):
        return Picture(figure.still.figure, caption, figure.still.words)
    return Picture(figure, caption)
