"""What a microscope sends of one cell: pixels in one long row."""

import numpy as np

from course_lib import arguments

# A cell is drawn with straight strokes: (row, column) from, to, and how thick, in pixels.
CELLS = {
    "pyramidal": (
        (24, 40),
        (
            (15, 13, 15, 15, 2.4),  # the cell body
            (15, 15, 13, 28, 0.9),  # its long dendrite, and where that branches
            (13, 28, 7, 36, 0.6),
            (13, 28, 18, 37, 0.6),
            (13, 22, 9, 26, 0.6),
            (15, 12, 9, 4, 0.7),  # the short ones at its base
            (16, 12, 20, 3, 0.7),
            (16, 14, 21, 11, 0.6),
        ),
    ),
    "stellate": (
        (32, 30),
        (
            (15, 14, 16, 15, 2.4),
            (15, 14, 3, 9, 0.7),
            (15, 14, 10, 2, 0.7),
            (16, 14, 25, 3, 0.7),
            (16, 15, 29, 16, 0.7),
            (16, 15, 24, 26, 0.7),
            (15, 15, 11, 27, 0.7),
            (15, 15, 3, 20, 0.7),
        ),
    ),
}
BRIGHTEST = 255


def microscope(cell: str) -> np.ndarray:
    """Give what a microscope sends of one cell: the pixels, row after row, in one long row.

    Parameters
    ----------
    cell : str
        "pyramidal" or "stellate".

    Returns
    -------
    ndarray
        Whole numbers from 0, dark, to 255; shape (960,), whatever the picture's own shape is.

    Raises
    ------
    ValueError
        For any other cell.
    """
    arguments.choice("cell", cell, tuple(CELLS))
    (rows, columns), strokes = CELLS[cell]
    row, column = np.mgrid[:rows, :columns]
    light = np.zeros((rows, columns))
    for *ends, thickness in strokes:
        far = _distance(row, column, *ends)
        light = np.maximum(light, np.exp(-((far / thickness) ** 2)))
    noise = np.random.default_rng(12).integers(0, 20, light.shape)
    return np.rint((BRIGHTEST - 20) * light).astype(np.int64).ravel() + noise.ravel()


def _distance(row, column, row_0, column_0, row_1, column_1):
    """How far each pixel is from a stroke, in pixels."""
    down, across = row_1 - row_0, column_1 - column_0
    along = ((row - row_0) * down + (column - column_0) * across) / (down**2 + across**2)
    along = along.clip(0, 1)  # beyond an end of the stroke, the end itself is nearest
    return np.hypot(row - row_0 - along * down, column - column_0 - along * across)
