"""Clicks: where they stand in the file, what is said of them, and that a browser plays them."""

import io
import re
import wave

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_lib import sounds


def samples_of(sound):
    """What the file holds, around 0, (samples, channels)."""
    with wave.open(io.BytesIO(sound.wav)) as file:
        assert (file.getframerate(), file.getsampwidth()) == (8000, 1)
        frames = np.frombuffer(file.readframes(file.getnframes()), np.uint8)
        return frames.reshape(-1, file.getnchannels()).astype(int) - 128


def onsets(channel):
    """Where it sounds after a silence of a millisecond."""
    loud = np.flatnonzero(np.abs(channel) > 5)
    return loud[np.diff(loud, prepend=-1000) > 8] / 8000


@given(st.lists(st.integers(0, 99), max_size=12, unique=True), st.sampled_from([0.5, 1, 2]))
def test_each_click_stands_where_its_spike_was(tens, speed):
    times = np.array(sorted(tens)) * 10.0  # ms, far enough apart to be told
    sound = sounds.spikes(times, 1000, speed=speed)
    (channel,) = samples_of(sound).T
    assert len(channel) / 8000 == pytest.approx(1 / speed, abs=0.004)
    found = onsets(channel)
    assert len(found) == len(times)
    if len(times):
        assert found == pytest.approx(times / 1000 / speed, abs=0.0003)


def test_two_cells_are_left_and_right():
    left, right = samples_of(sounds.spikes([100, 200], 500, [300])).T
    assert onsets(left) == pytest.approx([0.1, 0.2], abs=0.001)
    assert onsets(right) == pytest.approx([0.3], abs=0.001)


def test_it_says_what_is_heard():
    assert repr(sounds.spikes([20, 30, 2000], 1000)) == "2 clicks in 1 s, the first after 20 ms."
    assert repr(sounds.spikes([], 300, speed=0.1)) == "no click in 300 ms, 10 times slower."
    two = sounds.spikes([20], 1000, [40, 50], speed=2)
    assert repr(two) == (
        "Left: 1 click in 1 s, the first after 20 ms; "
        "right: 2 clicks in 1 s, the first after 40 ms, 2 times faster."
    )


def test_it_travels_as_a_player_and_as_words_and_never_plays_by_itself():
    bundle = sounds.spikes([20], 9000)._repr_mimebundle_()
    assert len(bundle["text/html"]) < 101_000
    assert "autoplay" not in bundle["text/html"]
    assert bundle["text/plain"] == "1 click in 9 s, the first after 20 ms."
    assert re.search(r'<audio controls .*aria-label="1 click', bundle["text/html"])


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (([1.0], 60_000), "at most 9.4 s"),
        (([1.0], 5000, [1.0]), "at most 4.7 s"),
        (([np.nan], 100), "nan at index 0"),
        (([[1.0]], 100), "dimension"),
        (([1.0], 0), "duration is 0"),
    ],
)
def test_what_cannot_be_heard_is_refused_in_words(call, said):
    with pytest.raises(ValueError, match=said):
        sounds.spikes(*call)


def pitch_of(channel):
    """The pitch in Hz of a stretch of sound, from how often it rises through 0."""
    rises = np.flatnonzero((channel[:-1] < 0) & (channel[1:] >= 0))
    return 8000 * (len(rises) - 1) / (rises[-1] - rises[0])


@given(st.lists(st.integers(-14, 14), min_size=1, max_size=5), st.sampled_from([0.1, 0.25]))
def test_a_tune_has_the_pitches_of_the_white_keys(keys, speed):
    """Against equal temperament: semitone 0 is the C below the A of 440 Hz, nine of them apart."""
    semitones = {0: 0, 1: 2, 2: 4, 3: 5, 4: 7, 5: 9, 6: 11}
    length = 100 / speed  # ms that each note sounds
    sound = sounds.tune(np.repeat(keys, 20), 100 * len(keys), speed=speed)
    (channel,) = samples_of(sound).T
    assert len(channel) / 8 == pytest.approx(length * len(keys), abs=1)
    for number, key in enumerate(keys):
        note = channel[round(8 * length * number) : round(8 * length * (number + 1))]
        wanted = 440 * 2 ** ((12 * (key // 7) + semitones[key % 7] - 9) / 12)
        assert pitch_of(note) == pytest.approx(wanted, rel=0.01)


def test_what_lies_between_two_keys_is_played_as_the_nearer_and_rare_notes_are_not_named():
    mostly = np.concatenate([np.full(60, 0.4), np.full(57, 6.6), np.full(3, 3.0)])
    said = repr(sounds.tune(mostly, 1200, speed=0.5))
    assert said == "A tune of 1.2 s with the note C, 2 times slower."


def test_a_tune_that_is_none_is_refused_in_words():
    with pytest.raises(ValueError, match="one note at least"):
        sounds.tune([], 100)
    with pytest.raises(ValueError, match="at most"):
        sounds.tune([0, 1], 2000, speed=0.1)
    with pytest.raises(ValueError, match="speed"):
        sounds.tune([0, 1], 2000, speed=0)
