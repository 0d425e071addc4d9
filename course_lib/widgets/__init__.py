"""What live things share: their part of what a cell stores, and what they say without a kernel."""

#: Beside a stored form, and under a live one when its kernel has gone.
INVITATION = "Run this cell to bring it to life."
INVITATION_HTML = f'<div class="course-invitation">{INVITATION}</div>'


def live_view(widget) -> dict:
    """The reference by which Lab finds a live widget, for a mime bundle.

    A bundle that also holds a static form of the same thing shows that one where no
    kernel runs.
    """
    bundle = widget._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle or {}
    kind = "application/vnd.jupyter.widget-view+json"
    return {kind: data[kind]} if kind in data else {}
