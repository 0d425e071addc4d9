"""What can be moved in an explorer: a number, one of a few options, something typed."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Slider:
    """A number to move: ``low`` to ``high`` in steps, beginning at ``start``."""

    name: str
    label: str
    low: float
    high: float
    step: float
    start: float

    @property
    def corners(self):
        return (self.low, self.high)


@dataclass(frozen=True)
class Choice:
    """One of a few options, beginning at ``start``.

    ``presets`` maps an option to values of other controls: choosing it moves these there,
    and from there each can be moved on its own. What ``start`` says, these controls' own
    starts must say too.
    """

    name: str
    label: str
    options: tuple
    start: object
    presets: dict[object, dict[str, float]] = field(default_factory=dict)

    @property
    def corners(self):
        return self.options


@dataclass(frozen=True)
class Text:
    """Something to type. ``corners`` are texts, good and bad, that the tests try."""

    name: str
    label: str
    start: str
    corners: tuple[str, ...]
