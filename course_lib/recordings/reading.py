"""A learner's own recording, read from a file: .npy, .npz, .csv or .wav."""

import csv
import io
import wave
import zipfile
from pathlib import Path

import numpy as np

from course_lib import arguments
from course_lib.words import listed

from .recording import Recording

TIMES, VOLTAGES = ("t", "time", "times"), ("v", "voltage", "vm", "mv")
LARGEST, SMALLEST = 1000.0, 1.0  # mV: a membrane never has more, a recording seldom less
# How far two spacings of times may differ: clocks are written down with few digits.
UNEVEN = 0.01


def read(file, dt=None, *, volts_per_count=None) -> Recording:
    """Read a recording of one cell.

    Parameters
    ----------
    file : str or Path
        .npy: the voltages. .npz: arrays called ``v`` and, if there are times, ``t``. .csv: a
        header, then a row for each sample, with commas, or with semicolons and perhaps decimal
        commas; columns called time and voltage, with anything behind. .wav: one channel.
    dt : float
        Time between samples, in ms. Needed where the file holds no times; a .wav knows its own.
    volts_per_count : float
        For a .wav, whose numbers have no unit: how many volts one step of it stands for.

    Returns
    -------
    Recording
        Voltages in mV, times in ms; nobody knows the true spikes.

    Raises
    ------
    FileNotFoundError
        There is no such file.
    ValueError
        For any other kind of file; for one that is damaged, empty or no recording of one cell; for
        uneven times, no times and no dt; and where the numbers look like volts, or like microvolts.
    """
    file = Path(file)
    if not file.is_file():
        raise FileNotFoundError(f"there is no file {file.name!r} in {str(file.parent)!r}")
    kind = file.suffix.lower()
    if kind not in _READERS:
        raise ValueError(f"{file.name} ends in {kind!r}; what can be read is {listed(_READERS)}")
    try:
        t, v = _READERS[kind](file, volts_per_count)
    except _NotARecording as reason:
        raise ValueError(f"{file.name} {reason}") from None
    except (OSError, EOFError, ValueError, KeyError, csv.Error, wave.Error, zipfile.BadZipFile):
        raise ValueError(
            f"{file.name} is damaged, or no {kind} inside: it could not be read to its end"
        ) from None
    return _recording(file.name, t, v, dt)


class _NotARecording(Exception):
    """What is wrong with a file that can be read: the end of a sentence about it."""


def _recording(name, t, v, dt):
    v = np.asarray(v)
    if v.ndim != 1:
        raise ValueError(f"{name} holds a table of shape {v.shape}; give one row of voltages")
    if v.size < 2:
        raise ValueError(f"{name} holds {v.size} samples; a recording has two at least")
    try:
        v = arguments.numbers("v", v)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{name}: {error}") from None
    _refuse_another_unit(name, v)
    if t is None:
        if dt is None:
            raise ValueError(f"{name} holds no times; say dt=, the ms from sample to sample")
        dt = arguments.number("dt", dt, above=0)
        return Recording(np.arange(len(v)) * dt, v, dt, np.array([]))
    t = _times(name, t, len(v))
    spacing = (t[-1] - t[0]) / (len(t) - 1)
    if dt is not None and abs(arguments.number("dt", dt, above=0) - spacing) > UNEVEN * spacing:
        raise ValueError(
            f"{name} has a sample every {spacing:.4g} ms, and dt is {dt:g}; leave it out"
        )
    return Recording(t, v, spacing, np.array([]))


def _times(name, t, samples):
    t = np.asarray(t, float)
    if t.shape != (samples,):
        raise ValueError(f"{name} has {t.size} times and {samples} voltages; give one for each")
    steps = np.diff(t)
    if not np.all(np.isfinite(t)) or np.any(steps <= 0):
        raise ValueError(f"{name} has times that do not go on and on; they must rise")
    middle = np.median(steps)
    if np.abs(steps - middle).max() > max(UNEVEN * middle, 1e-6):
        raise ValueError(
            f"{name} is sampled unevenly, {steps.min():.4g} to {steps.max():.4g} ms apart; "
            "make it even first, with np.interp"
        )
    if middle < 1e-3:
        raise ValueError(
            f"{name} has a sample every {middle:.3g} ms, which looks like seconds; multiply the "
            "times by 1000"
        )
    return t


def _refuse_another_unit(name, v):
    reach = np.abs(v).max()
    if 0 < reach < SMALLEST:
        raise ValueError(
            f"{name} reaches {reach:.3g}, which looks like volts; multiply by 1000, for mV"
        )
    if reach > LARGEST:
        raise ValueError(
            f"{name} reaches {reach:.4g}, which looks like microvolts or a converter's counts; "
            "make mV of them first"
        )


def _from_npy(file, _):
    return None, np.load(file, allow_pickle=False)


def _from_npz(file, _):
    with np.load(file, allow_pickle=False) as stored:
        names = {name.lower(): name for name in stored.files}
        v = next((stored[names[name]] for name in VOLTAGES if name in names), None)
        t = next((stored[names[name]] for name in TIMES if name in names), None)
    if v is None:
        raise _NotARecording(f"holds {listed(names) or 'nothing'}; the voltages must be called v")
    return t, v


def _from_csv(file, _):
    text = file.read_text(encoding="utf-8-sig")
    first = text.partition("\n")[0]
    if not first.strip():
        raise _NotARecording("is empty; it should have a header and a row for each sample")
    between = ";" if ";" in first else ","
    header, *rows = csv.reader(io.StringIO(text), delimiter=between)
    if _is_number(header[0]):
        raise _NotARecording("has no header; write one above, such as time (ms),voltage (mV)")
    rows = [row for row in rows if row]
    if any(len(row) != len(header) for row in rows):
        raise _NotARecording(f"has rows that have not {len(header)} columns, as the header has")
    table = np.array([[_number(cell, between) for cell in row] for row in rows])
    if not len(table):
        raise _NotARecording("has a header and no samples")
    return _columns(header, table)


def _columns(header, table):
    names = [name.strip().lower() for name in header]
    if table.shape[1] == 1:
        return None, table[:, 0]
    found = {}
    for what, known in (("t", TIMES), ("v", VOLTAGES)):
        fitting = [k for k, name in enumerate(names) if name.split(" ")[0].split("(")[0] in known]
        if len(fitting) != 1:
            wanted = "time" if what == "t" else "voltage"
            raise _NotARecording(f"has columns {listed(header)}; call one of them {wanted}")
        found[what] = table[:, fitting[0]]
    return found["t"], found["v"]


def _is_number(text):
    try:
        _number(text, ";")
    except _NotARecording:
        return False
    return True


def _number(text, between):
    plain = text.strip().replace(",", ".") if between == ";" else text.strip()
    try:
        return float(plain)
    except ValueError:
        raise _NotARecording(f"holds {text.strip()!r}, which is no number") from None


def _from_wav(file, volts_per_count):
    with wave.open(str(file)) as sound:
        channels, width, rate = sound.getnchannels(), sound.getsampwidth(), sound.getframerate()
        data = sound.readframes(sound.getnframes())
    if channels != 1:
        raise _NotARecording(f"has {channels} channels; a recording of one cell has one")
    if width not in _COUNTS:
        raise _NotARecording(f"has {8 * width} bits; 8, 16 and 32 can be read")
    if volts_per_count is None:
        raise _NotARecording("holds counts without a unit; say volts_per_count=, of one step")
    counts = np.frombuffer(data, _COUNTS[width]).astype(float) - (128 if width == 1 else 0)
    volts = arguments.number("volts_per_count", volts_per_count, above=0)
    return np.arange(len(counts)) * 1000 / rate, counts * volts * 1000


_COUNTS = {1: np.uint8, 2: np.dtype("<i2"), 4: np.dtype("<i4")}
_READERS = {".npy": _from_npy, ".npz": _from_npz, ".csv": _from_csv, ".wav": _from_wav}
