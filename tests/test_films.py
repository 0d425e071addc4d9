"""Films: what is stored, what is saved, and that an interrupt leaves nothing behind."""

import base64
import re
import signal
import subprocess
import sys
import textwrap
from itertools import pairwise

import matplotlib.pyplot as plt
import numpy as np
import pytest
from PIL import Image

from course_lib import pictures
from course_lib.pictures import films

LINES = np.sin(np.linspace(0, 6, 50) - np.arange(12)[:, None] / 2)


def film(frames=12, fps=6, **more):
    fig, ax = plt.subplots(figsize=(3, 2))
    (line,) = ax.plot(LINES[0])

    def update(k):
        line.set_ydata(LINES[k])

    return pictures.animate(fig, update, frames, caption="A wave.", fps=fps, **more)


def opened(file, tmp_path):
    """Frames, width and height of a film, and its frames a second, read by imageio's ffmpeg."""
    import imageio_ffmpeg

    reader = imageio_ffmpeg.read_frames(str(file))
    facts = next(reader)
    pictures_in_it = [np.frombuffer(frame, np.uint8) for frame in reader]
    return pictures_in_it, facts["size"], facts["fps"], facts["duration"]


def test_a_saved_film_has_all_frames_at_its_size_and_speed_and_they_move(tmp_path):
    file = tmp_path / "wave.mp4"
    film().save(file, progress=False)
    frames, size, fps, duration = opened(file, tmp_path)
    assert len(frames) == 12
    assert size == (450, 300)  # 3 by 2 inches, 150 dots each
    assert fps == 6
    assert duration == pytest.approx(2, abs=0.01)
    changed = [np.mean(a != b) for a, b in pairwise(frames)]
    assert min(changed) > 0.005
    assert [path.name for path in tmp_path.iterdir()] == ["wave.mp4"]


def test_a_gif_is_written_where_it_is_asked_for_or_ffmpeg_is_missing(tmp_path, monkeypatch):
    film().save(tmp_path / "wave.gif", progress=False)
    with Image.open(tmp_path / "wave.gif") as image:
        assert (image.n_frames, image.size) == (12, (450, 300))
    monkeypatch.setattr(films, "_ffmpeg", lambda: None)
    assert pictures.writers() == ("gif",)
    with pytest.raises(ValueError, match=r"ffmpeg is not there; give it \.gif"):
        film().save(tmp_path / "wave.mp4")
    bundle = film()._repr_mimebundle_()
    assert bundle["text/html"].startswith("<details><summary>Play")


def test_other_endings_are_refused():
    with pytest.raises(ValueError, match=r"ends in '.avi'"):
        film().save("wave.avi")


def test_it_travels_as_a_player_that_waits_and_as_words(tmp_path):
    plt.close("all")
    bundle = film()._repr_mimebundle_()
    assert bundle["text/plain"] == "A wave. (12 frames, 2.0 s)"
    html = bundle["text/html"]
    assert "controls" in html
    assert "autoplay" not in html
    data = base64.b64decode(re.search(r"base64,([^\"]*)", html)[1])
    (tmp_path / "shown.mp4").write_bytes(data)
    frames, size, *_ = opened(tmp_path / "shown.mp4", tmp_path)
    assert (len(frames), size) == (12, (270, 180))
    assert len(data) < 100_000
    assert plt.get_fignums() == []


def test_a_film_too_large_for_a_notebook_is_refused(monkeypatch):
    monkeypatch.setattr(films, "MOST_STORED", 1000)
    with pytest.raises(ValueError, match="fewer frames"):
        film()._repr_mimebundle_()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"frames": 0}, "frames is 0"),
        ({"fps": 0}, "fps is 0"),
        ({"caption": " "}, "caption is empty"),
        ({"update": 3}, "not a function"),
        ({"figure": []}, "a list"),
    ],
)
def test_a_wrong_call_is_answered_in_words(wrong, said):
    works = {"figure": plt.figure(), "update": print, "frames": 3, "caption": "A line."}
    given = works | wrong
    with pytest.raises((TypeError, ValueError), match=said):
        pictures.animate(given.pop("figure"), given.pop("update"), given.pop("frames"), **given)
    plt.close("all")


STOPPED = """
    import os, signal, sys
    import matplotlib
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    from course_lib import pictures

    fig, ax = plt.subplots()

    def update(k):
        if k == 5:
            os.kill(os.getpid(), signal.SIGINT)

    try:
        pictures.animate(fig, update, 50, caption="A film.").save(sys.argv[1], progress=False)
    except KeyboardInterrupt:
        print("stopped")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="os.kill is no Ctrl-C there")
def test_an_interrupt_leaves_no_half_of_a_film_and_the_old_one_as_it_was(tmp_path):
    old = tmp_path / "film.mp4"
    old.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(STOPPED), str(old)],
        capture_output=True,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert done.stdout.strip() == "stopped", done.stderr
    assert old.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [old]
