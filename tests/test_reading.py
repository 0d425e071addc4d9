"""Recordings from files: what goes in comes out, and what is none is said to be none."""

import re
import tempfile
import wave
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.io import wavfile

from course_lib import recordings

voltages = st.lists(st.floats(-90, 60), min_size=2, max_size=30).filter(
    lambda v: max(map(abs, v)) > 1
)
steps = st.sampled_from([0.05, 0.1, 0.5, 1.0])


def written(folder, kind, v, dt):
    """A file of a kind, as others would make it."""
    t = np.arange(len(v)) * dt
    file = Path(folder, f"cell.{kind.partition(' ')[0]}")
    if kind == "npy":
        np.save(file, v)
    elif kind == "npz":
        np.savez(file, t=t, v=v)
    elif kind == "csv":
        rows = "\n".join(f"{a!r},{b!r}" for a, b in zip(t.tolist(), v, strict=True))
        file.write_text(f"time (ms),voltage (mV)\n{rows}\n", encoding="utf-8")
    elif kind == "csv with decimal commas":
        rows = "\n".join(f"{b!r};{a!r}" for a, b in zip(t.tolist(), v, strict=True))
        file.write_text(f"Voltage;Time\n{rows.replace('.', ',')}", encoding="utf-8-sig")
    return file


@settings(deadline=None)
@given(voltages, steps, st.sampled_from(["npy", "npz", "csv", "csv with decimal commas"]))
def test_what_goes_in_comes_out(v, dt, kind):
    with tempfile.TemporaryDirectory() as folder:
        file = written(folder, kind, v, dt)
        made = recordings.read(file, dt if kind == "npy" else None)
    assert made.v.tolist() == v
    assert made.dt == pytest.approx(dt)
    assert made.t == pytest.approx(np.arange(len(v)) * dt)
    assert len(made.true_spike_times) == 0


@pytest.mark.parametrize("kind", [np.int16, np.int32, np.uint8])
def test_a_sound_is_read_in_the_volts_that_a_step_stands_for(tmp_path, kind):
    counts = np.array([1, -3, 100, -90, 7])
    wavfile.write(tmp_path / "cell.wav", 20_000, (counts + 128 * (kind is np.uint8)).astype(kind))
    made = recordings.read(tmp_path / "cell.wav", volts_per_count=0.0005)
    assert made.v == pytest.approx(counts * 0.5)
    assert made.dt == pytest.approx(0.05)


def test_a_simulated_recording_comes_back_and_its_spikes_are_found(tmp_path):
    made = recordings.current_clamp(duration=200)
    np.savez(tmp_path / "mine.npz", time=made.t, V=made.v)
    again = recordings.read(tmp_path / "mine.npz")
    np.testing.assert_array_equal(again.v, made.v)
    assert again.dt == pytest.approx(made.dt)


def a_file(folder, name, content):
    file = Path(folder, name)
    if isinstance(content, str):
        file.write_text(content, encoding="utf-8")
    elif isinstance(content, bytes):
        file.write_bytes(content)
    else:
        content(file)
    return file


def stereo(file):
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(2)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(40))


V = np.array([-65.0, 20.0, -70.0])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("cell.abf", b"ABF2", r"ends in '.abf'; what can be read is .npy, .npz, .csv and .wav"),
        ("cell.npy", b"", "damaged"),
        ("cell.npy", b"\x93NUMPY\x01\x00v\x00{'descr'", "damaged"),
        ("cell.npy", lambda file: np.save(file, np.array([{}], dtype=object)), "damaged"),
        ("cell.npy", lambda file: np.save(file, V), "holds no times; say dt="),
        ("cell.npy", lambda file: np.save(file, V[:1]), "1 samples"),
        ("cell.npy", lambda file: np.save(file, np.ones((2, 3))), r"table of shape \(2, 3\)"),
        ("cell.npy", lambda file: np.save(file, np.array([1, np.nan])), "nan at index 1"),
        ("cell.npy", lambda file: np.save(file, V / 1000), "looks like volts; multiply by 1000"),
        ("cell.npy", lambda file: np.save(file, V * 1000), "looks like microvolts"),
        ("cell.npz", b"PK\x03\x04nothing", "damaged"),
        ("cell.npz", lambda file: np.savez(file, w=V), "holds w; the voltages must be called v"),
        ("cell.npz", lambda file: np.savez(file, v=V, t=[0, 1]), "2 times and 3 voltages"),
        ("cell.npz", lambda file: np.savez(file, v=V, t=[0, 1, 5]), "sampled unevenly"),
        ("cell.npz", lambda file: np.savez(file, v=V, t=[0, 2, 1]), "they must rise"),
        (
            "cell.npz",
            lambda file: np.savez(file, v=V, t=np.arange(3) * 5e-5),
            "looks like seconds; multiply the times by 1000",
        ),
        ("cell.csv", "", "is empty"),
        ("cell.csv", "t,v\n", "a header and no samples"),
        ("cell.csv", "0,-65\n1,-64\n", "no header"),
        ("cell.csv", "t,v\n0,-65\n1,up\n", "'up', which is no number"),
        ("cell.csv", "t,v\n0,-65\n1\n", "have not 2 columns"),
        ("cell.csv", "a,b\n0,-65\n1,-64\n", "call one of them time"),
        ("cell.csv", b"\xff\xfe\x00t", "damaged"),
        ("cell.wav", b"RIFFxxxx", "damaged"),
        ("cell.wav", stereo, "has 2 channels"),
        ("cell.wav", lambda file: wavfile.write(file, 8000, V.astype(np.int16)), "volts_per_count"),
    ],
)
def test_what_is_no_recording_is_refused_in_one_sentence(tmp_path, name, content, said):
    with pytest.raises(ValueError, match=said) as refused:
        recordings.read(a_file(tmp_path, name, content))
    assert name in str(refused.value)
    assert "\n" not in str(refused.value)


@given(st.binary(max_size=300), st.sampled_from(["npy", "npz", "csv", "wav"]))
@settings(deadline=None)
def test_any_bytes_are_a_recording_or_one_sentence(content, kind):
    with tempfile.TemporaryDirectory() as folder:
        file = a_file(folder, f"cell.{kind}", content)
        said = f"{file.name} is read"
        try:
            recordings.read(file, 0.1)
        except ValueError as refused:
            said = str(refused)
    assert re.match(r"cell\.\w+[ :]", said)


def test_a_file_that_is_not_there_and_a_dt_that_is_not_the_files(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no file 'cell.npy'"):
        recordings.read(tmp_path / "cell.npy")
    np.savez(tmp_path / "cell.npz", t=[0, 0.1, 0.2], v=V)
    with pytest.raises(ValueError, match=r"every 0.1 ms, and dt is 1; leave it out"):
        recordings.read(tmp_path / "cell.npz", 1.0)
