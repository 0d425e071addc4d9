"""A widget with a script of its own that hears what the kernel says even in a slow browser."""

from pathlib import Path

import anywidget
import ipywidgets
import traitlets

from . import INVITATION


def script(file: Path) -> str:
    """A widget's script, with what all of them use before it: ``live.js``."""
    shared = Path(__file__).with_name("live.js")
    return shared.read_text(encoding="utf-8") + file.read_text(encoding="utf-8")


class LiveWidget(anywidget.AnyWidget):
    """What the kernel tells it goes through a ``mailbox``, a model of ipywidgets' own.

    From 0.9.17 on, anywidget gives a browser 2 s to load a widget's script; a widget that was
    late hears nothing from the kernel any more. A model without a script is never late.

    A widget's own script comes from ``script``.
    """

    mailbox = traitlets.Unicode().tag(sync=True)  # the model's id
    invitation = traitlets.Unicode(INVITATION).tag(sync=True)

    def __init__(self, told: str, **state):
        self._mailbox = ipywidgets.Label(told)
        super().__init__(mailbox=self._mailbox.model_id, **state)

    @property
    def told(self) -> str:
        """What the kernel said last."""
        return self._mailbox.value

    def tell(self, words: str):
        self._mailbox.value = words
