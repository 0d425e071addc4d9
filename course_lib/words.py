"""How values, counts and short texts are put into words, and words into HTML."""

import html
import re

import numpy as np

LONGEST = 60


def shown(value) -> str:
    """A value as a learner would write it, short enough for a sentence.

    >>> shown(np.array([2, 5]))
    '[2, 5]'
    """
    if isinstance(value, np.ndarray | np.generic):
        with np.printoptions(precision=6, suppress=True, threshold=12, edgeitems=3):
            text = np.array2string(np.asarray(value), separator=", ").replace("\n", "")
            text = re.sub(r"\s+", " ", text)
    elif isinstance(value, float):
        text = f"{value:.6g}"
    else:
        text = written(value)
    return abridged(text, LONGEST)


def rounded(value, digits: int = 3) -> str:
    """A number to so many digits, without a power of ten.

    >>> rounded(0.0108187)
    '0.0108'
    """
    return np.format_float_positional(value, precision=digits, fractional=False, trim="-")


def written(value) -> str:
    """A value as Python writes it, on one line, and the same in every session."""
    try:
        text = repr(value)
    except Exception:  # an object of the learner's may do anything when asked for its text
        text = f"<{type(value).__name__}>"
    text = re.sub(r" at 0x[0-9A-Fa-f]+", "", text)  # an address differs every time
    return "".join(letter if letter.isprintable() else " " for letter in text)


def abridged(text: str, longest: int) -> str:
    """The text, its end replaced by … where it is longer than ``longest``."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def described(value) -> str:
    """What kind of thing a value is.

    >>> described(np.zeros((3, 2)))
    'an array of shape (3, 2)'
    """
    if value is None:
        return "None"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, bool | np.bool):
        return f"the truth value {value}"
    if isinstance(value, int | float | complex | np.number):
        return f"the number {shown(value)}"
    if isinstance(value, str):
        return f"the text {shown(value)}"
    if isinstance(value, list | tuple):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, type):
        return f"the type {value.__name__}"
    if isinstance(value, np.dtype):
        return f"the dtype {value}"
    if callable(value):
        return "a function"
    name = type(value).__name__
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"


def plural(n: int, noun: str, many: str | None = None) -> str:
    """``plural(1, "spike")`` is "1 spike", ``plural(4000, "spike")`` is "4,000 spikes"."""
    return f"{n:,} {noun if n == 1 else many or noun + 's'}"


def listed(things) -> str:
    """'1', '1 and 2', '1, 2 and 3'."""
    things = [str(thing) for thing in things]
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} and {things[-1]}"


def to_html(text: str) -> str:
    """Plain words to HTML; `code`, **strong**, *stress* and blank lines as in Markdown."""
    safe = _stressed(html.escape(text, quote=False), r"<strong>\1</strong>", r"<em>\1</em>")
    safe = re.sub(r"`([^`]+)`", r"<code>\1</code>", safe)
    return safe.replace("\n\n", "<br><br>").replace("\n", "<br>")


def to_plain(text: str) -> str:
    """The same words for a terminal: without the marks of `to_html`, but for code's backticks."""
    return _stressed(text, r"\1", r"\1")


def _stressed(text, strong, stress):
    """The text with **strong** and *stress* written otherwise; a star in `code` stays a star."""
    pieces = re.split(r"(`[^`]+`)", text)  # every second one is code
    # So that stress may enclose code, a star of code is put away while stars are looked for.
    hidden = "".join(p.replace("*", "\ue000") if k % 2 else p for k, p in enumerate(pieces))
    hidden = re.sub(r"\*\*([^*]+)\*\*", strong, hidden)
    hidden = re.sub(r"(?<![\w*])\*([^*\n]+)\*(?![\w*])", stress, hidden)
    return hidden.replace("\ue000", "*")


def xml(text: str) -> str:
    """The text with � for what no XML may hold: most control characters, half surrogate pairs."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "�", text)
