"""Films: a Matplotlib figure whose artists move, played in the notebook and saved as a file.

In the notebook a film is a plain video: the browser's own player has play, pause and a slider, by
mouse and by keys, and needs no kernel and no script. It never starts by itself, so that it is still
for whoever does not want things to move. Matplotlib and ffmpeg are loaded when a film is made.
"""

import base64
import os
import tempfile
from functools import cache
from html import escape
from pathlib import Path

from tqdm import tqdm

from course_lib import arguments
from course_lib.words import plural, xml

DPI_SHOWN, DPI_SAVED = 90, 150
MOST_STORED = 500_000  # bytes of a film in a notebook
# Arrows and space belong to the player, and not to the notebook around it.
KEYS = 'onkeydown="event.stopPropagation()"'


class Film:
    """Frames of a figure, one after the other. A cell that ends in one shows a player.

    Parameters
    ----------
    figure : matplotlib Figure
        What is drawn.
    update : function
        ``update(k)`` moves the artists to where they are in frame k.
    frames : int
        How many there are.
    caption : str
        What is seen, with its numbers.
    fps : float
        Frames a second.
    """

    def __init__(self, figure, update, frames, caption, fps):
        self.figure, self.update, self.frames = figure, update, frames
        self.caption, self.fps = xml(caption), fps

    def __repr__(self):
        seconds = self.frames / self.fps
        return f"{self.caption} ({plural(self.frames, 'frame')}, {seconds:.1f} s)"

    def _repr_mimebundle_(self, include=None, exclude=None):
        kind = "mp4" if "mp4" in writers() else "gif"
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, f"film.{kind}")
            self._write(file, DPI_SHOWN, progress=False)
            stored = file.read_bytes()
        if len(stored) > MOST_STORED:
            raise ValueError(
                f"the film takes {len(stored) / 1e6:.1f} MB, and a notebook stores at most 0.5; "
                "take fewer frames or a smaller figure, or save it as a file"
            )
        data = base64.b64encode(stored).decode("ascii")
        words = escape(str(self))
        if kind == "mp4":
            seen = (
                f'<video controls loop muted playsinline preload="auto" {KEYS} '
                f'aria-label="{words}" style="max-width:100%" '
                f'src="data:video/mp4;base64,{data}"></video>'
            )
        else:  # it moves without being asked, so it waits until it is
            seen = (
                f"<details><summary>Play</summary>"
                f'<img alt="{words}" src="data:image/gif;base64,{data}"></details>'
            )
        caption = f'<div class="course-caption">{escape(str(self), quote=False)}</div>'
        return {"text/html": seen + caption, "text/plain": str(self)}

    def save(self, file, *, progress=True) -> None:
        """Write the film into a file, at 150 dots to an inch.

        Parameters
        ----------
        file : str or Path
            Ends in .mp4 or in .gif.
        progress : bool
            Whether a bar shows how far it is.

        Raises
        ------
        ValueError
            For any other ending, and for .mp4 where there is no ffmpeg.
        """
        file = Path(file)
        kind = file.suffix.lower().removeprefix(".")
        if kind not in writers():
            known = " or ".join(f".{name}" for name in writers())
            why = "ffmpeg is not there" if kind == "mp4" else "no film is written so"
            raise ValueError(f"{file.name} ends in {file.suffix!r}: {why}; give it {known}")
        # Beside its place and under another name, so that an interrupt leaves no half of a film.
        part = file.with_name(f".{file.stem}.part.{kind}")
        try:
            self._write(part, DPI_SAVED, progress)
            os.replace(part, file)
        finally:
            part.unlink(missing_ok=True)

    def _write(self, file, dpi, progress):
        from matplotlib import animation, rc_context
        from matplotlib import pyplot as plt

        made = animation.FuncAnimation(
            self.figure, self._frame, frames=self.frames, init_func=list, blit=False
        )
        kind = file.suffix.removeprefix(".")
        with (
            rc_context({"animation.ffmpeg_path": _ffmpeg() or "ffmpeg"}),
            tqdm(total=self.frames, unit="frame", leave=False, disable=not progress) as bar,
        ):
            writer = (
                animation.FFMpegWriter(fps=self.fps)
                if kind == "mp4"
                else animation.PillowWriter(fps=self.fps)
            )
            made.save(file, writer=writer, dpi=dpi, progress_callback=lambda k, n: bar.update())
        plt.close(self.figure)

    def _frame(self, k):
        self.update(k)
        return []


def animate(figure, update, frames, *, caption, fps=20) -> Film:
    """Make a film of a figure.

    Parameters
    ----------
    figure : matplotlib Figure
        Already drawn, with its axes at the size at which they stay.
    update : function
        ``update(k)`` moves the artists to where they are in frame k, from 0 on.
    frames : int
        How many there are.
    caption : str
        What is seen, with its numbers.
    fps : float
        Frames a second.

    Returns
    -------
    Film
        A cell that ends in it shows a player; ``film.save("film.mp4")`` writes a file.

    Raises
    ------
    TypeError, ValueError
        For no figure, no function, less than one frame, an empty caption or fps not above zero.
    """
    if not hasattr(figure, "savefig"):
        raise TypeError(f"figure is a {type(figure).__name__}; give the figure of plt.subplots()")
    if not callable(update):
        raise TypeError("update is not a function; give one that takes the number of a frame")
    frames = arguments.whole("frames", frames, at_least=1)
    fps = arguments.number("fps", fps, above=0)
    if not caption.strip():
        raise ValueError("the caption is empty; say what the film shows, with its numbers")
    return Film(figure, update, frames, caption, fps)


def writers() -> tuple[str, ...]:
    """Ask which films can be written here.

    Returns
    -------
    tuple of str
        "mp4" first where there is ffmpeg, and "gif".
    """
    return ("mp4", "gif") if _ffmpeg() else ("gif",)


@cache
def _ffmpeg():
    """The program that the environment brings, or the system's; None where there is neither."""
    try:
        import imageio_ffmpeg

        return imageio_ffmpeg.get_ffmpeg_exe()
    except (ImportError, RuntimeError):
        return None
