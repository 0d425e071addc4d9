"""A widget with a script of its own that hears what the kernel says even in a slow browser."""

import anywidget
import ipywidgets
import traitlets

from . import INVITATION


class LiveWidget(anywidget.AnyWidget):
    """What the kernel tells it goes through a ``mailbox``, a model of ipywidgets' own.

    From 0.9.17 on, anywidget gives a browser 2 s to load a widget's script; a widget that was
    late hears nothing from the kernel any more. A model without a script is never late. The
    script finds it: ``await model.widget_manager.get_model(model.get("mailbox"))``.
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
