"""What can be moved in an explorer: a number, one of a few options, something typed."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Slider:
    """A number to move.

    Parameters
    ----------
    name, label : str
        The parameter that it moves, and what stands beside it, with the unit.
    low, high, step : float
        Where it ends on both sides, and how far one key press takes it.
    start : float
        Where it begins.
    """

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
    """One of a few options.

    Parameters
    ----------
    name, label : str
        The parameter that it sets, and what stands beside it.
    options : tuple
        What there is to choose from.
    start : object
        The option that it begins with.
    presets : dict
        For an option, values of other controls by their names: choosing it moves these there,
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
    """Something to type.

    Parameters
    ----------
    name, label : str
        The parameter that it sets, and what stands beside it.
    start : str
        The text that it begins with.
    corners : tuple of str
        Texts, good and bad, that the tests try.
    """

    name: str
    label: str
    start: str
    corners: tuple[str, ...]
