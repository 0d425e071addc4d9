"""Spikes to listen to: a click for each, as a loudspeaker in a laboratory gives; and tunes.

A sound is a plain WAV in the output of its cell, so that it plays wherever the notebook is shown,
without a kernel and without a network. It never plays by itself.
"""

import base64
import io
import wave
from html import escape

import numpy as np

from course_lib import arguments
from course_lib.words import listed, plural

__all__ = ["Sound", "spikes", "tune"]

RATE = 8000  # samples a second, of 8 bits each
SILENCE, LOUDEST = 128, 110
CLICK = np.exp(-np.arange(24) / 6) * np.sin(2 * np.pi * np.arange(24) / 4)  # 3 ms, at 2 kHz
NOTES = "CDEFGAB"
SEMITONES = np.array([0, 2, 4, 5, 7, 9, 11])  # above C, on the white keys
MIDDLE_C = 261.63  # Hz
LEAST_HEARD = 0.05  # of the time: rarer notes are not named
MOST_STORED = 100_000  # bytes of the text that a notebook holds


class Sound:
    """A sound with a player, and the words that say what is heard.

    Parameters
    ----------
    samples : array (samples,) or (samples, 2)
        From -1 to 1; two columns are left and right.
    words : str
        What is heard.
    """

    def __init__(self, samples, words: str):
        self.samples, self.words = samples, words

    def __repr__(self):
        return self.words

    @property
    def wav(self) -> bytes:
        """The sound as a file: WAV, 8 bits, 8000 samples a second."""
        levels = np.rint(SILENCE + LOUDEST * np.clip(self.samples, -1, 1)).astype(np.uint8)
        file = io.BytesIO()
        with wave.open(file, "wb") as out:
            out.setnchannels(1 if levels.ndim == 1 else levels.shape[1])
            out.setsampwidth(1)
            out.setframerate(RATE)
            out.writeframes(levels.tobytes())
        return file.getvalue()

    def _repr_mimebundle_(self, include=None, exclude=None):
        data = base64.b64encode(self.wav).decode("ascii")
        player = (
            f'<audio controls preload="auto" aria-label="{escape(self.words)}" '
            f'src="data:audio/wav;base64,{data}"></audio>'
        )
        words = f'<div class="course-caption">{escape(self.words, quote=False)}</div>'
        return {"text/html": player + words, "text/plain": self.words}


def spikes(spike_times, duration, other=None, *, speed=1.0) -> Sound:
    """Make a click for each spike; of two cells, one on the left and one on the right.

    Parameters
    ----------
    spike_times : array (spikes,)
        In ms.
    duration : float
        How much is heard, in ms; spikes from there on are left out.
    other : array (spikes,)
        Spike times of a second cell, in ms: then the first is on the left, this on the right.
    speed : float
        How many times faster than it was; below 1, slower.

    Returns
    -------
    Sound
        A cell that ends in it shows a player.

    Raises
    ------
    TypeError, ValueError
        For what is not a row of numbers, duration or speed not above zero, and a sound that
        would take more than 100 kB of the notebook.
    """
    duration = arguments.number("duration", duration, above=0)
    speed = arguments.number("speed", speed, above=0)
    trains = [spike_times] if other is None else [spike_times, other]
    names = ["spike_times", "other"]
    trains = [
        _heard(arguments.numbers(name, train, dimensions=(1,)), duration)
        for name, train in zip(names, trains, strict=False)
    ]
    seconds = duration / 1000 / speed
    _refuse_if_long(seconds, len(trains))
    columns = [_clicks(train / 1000 / speed, seconds) for train in trains]
    samples = columns[0] if other is None else np.stack(columns, axis=1)
    said = [_in_words(train, duration) for train in trains]
    words = said[0] if other is None else f"Left: {said[0]}; right: {said[1]}"
    return Sound(samples, words + _how_fast(speed) + ".")


def tune(pitch, duration, *, speed=1.0) -> Sound:
    """Play a tune on the white keys of a piano.

    Parameters
    ----------
    pitch : array (samples,)
        Which key at each time, evenly spread over ``duration``: 0 is the C in the middle, 1 the
        D, 7 the next C. What lies between two keys is played on the nearer, as frets do; from
        two octaves below to two above.
    duration : float
        In ms.
    speed : float
        How many times faster; below 1, slower.

    Returns
    -------
    Sound
        Its words name the notes that are heard.

    Raises
    ------
    TypeError, ValueError
        For anything but a row of numbers, none of them, duration or speed not above zero, and
        a sound that would take more than 100 kB of the notebook.
    """
    pitch = arguments.numbers("pitch", pitch, dimensions=(1,))
    if len(pitch) == 0:
        raise ValueError("pitch is empty; a tune has one note at least")
    duration = arguments.number("duration", duration, above=0)
    seconds = duration / 1000 / arguments.number("speed", speed, above=0)
    _refuse_if_long(seconds, 1)
    keys = np.clip(np.rint(pitch), -14, 14).astype(int)
    octave, step = np.divmod(keys, len(NOTES))
    hertz = MIDDLE_C * 2 ** (octave + SEMITONES[step] / 12)
    samples = max(round(seconds * RATE), 1)
    at = np.arange(samples) * len(pitch) // samples
    phase = np.cumsum(hertz[at]) / RATE  # goes on from note to note, so that nothing clicks
    heard = [key for key in np.unique(keys) if np.mean(keys == key) >= LEAST_HEARD]
    names = list(dict.fromkeys(NOTES[key % len(NOTES)] for key in heard))
    notes = "note" if len(names) == 1 else "notes"
    words = f"A tune of {_span(duration)} with the {notes} {listed(names)}"
    return Sound(0.8 * np.sin(2 * np.pi * phase), words + _how_fast(speed) + ".")


def _heard(train, duration):
    return np.sort(train[(train >= 0) & (train < duration)])


def _refuse_if_long(seconds, channels):
    most = MOST_STORED * 3 / 4 / RATE / channels  # in base64, three bytes take four letters
    if seconds > most:
        raise ValueError(
            f"it would sound for {seconds:.3g} s, and a notebook stores at most {most:.1f} s; "
            "give a shorter duration, or a higher speed"
        )


def _clicks(times, seconds):
    samples = np.zeros(round(seconds * RATE) + len(CLICK))
    for start in np.rint(times * RATE).astype(int):
        samples[start : start + len(CLICK)] += CLICK
    return samples


def _in_words(train, duration):
    if len(train) == 0:
        return f"no click in {_span(duration)}"
    return f"{plural(len(train), 'click')} in {_span(duration)}, the first after {train[0]:.0f} ms"


def _span(duration):
    return f"{duration / 1000:g} s" if duration >= 1000 else f"{duration:g} ms"


def _how_fast(speed):
    if speed == 1:
        return ""
    return f", {speed:g} times faster" if speed > 1 else f", {1 / speed:g} times slower"
