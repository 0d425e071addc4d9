"""The colours can be seen on both pages and told apart by everybody."""

import itertools
import re
from pathlib import Path

import numpy as np
import pytest

from course_lib import palette
from course_lib.pictures.display import STYLE_SHEET

PAGES = {"light": "#ffffff", "dark": "#111111"}

# How dichromats see linear RGB: Machado, Oliveira and Fernandes 2009, severity 1.0.
SIGHT = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
    "all cones": np.eye(3),
}


def linear(colour):
    value = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def luminance(rgb):
    return rgb @ [0.2126, 0.7152, 0.0722]


def lab(rgb):
    """CIE L*a*b* of linear sRGB under D65."""
    to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    ratio = (np.array(to_xyz) @ np.clip(rgb, 0, 1)) / [0.9505, 1.0, 1.089]
    f = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("colour", palette.CYCLE)
def test_a_colour_stands_out_from_the_page(colour, page):
    bright, dark = sorted([luminance(linear(colour)), luminance(linear(PAGES[page]))])[::-1]
    assert (bright + 0.05) / (dark + 0.05) >= 3  # WCAG 2.1, graphical objects


@pytest.mark.parametrize("sight", SIGHT)
def test_colours_are_told_apart(sight):
    seen = [lab(np.array(SIGHT[sight]) @ linear(colour)) for colour in palette.CYCLE]
    distances = [np.linalg.norm(a - b) for a, b in itertools.combinations(seen, 2)]
    assert min(distances) >= 20  # CIE76, where 2.3 is just noticeable side by side


COURSE = Path(palette.__file__).parent
LABS_ICONS = "#616161"  # by which JupyterLab knows what to colour as its theme wants
PAGE_FILES = sorted([*COURSE.rglob("*.css"), *COURSE.rglob("*.js")])


@pytest.mark.parametrize("file", PAGE_FILES, ids=lambda file: file.name)
def test_scripts_and_styles_use_no_colour_of_their_own(file):
    used = set(re.findall(r"#[0-9a-fA-F]{6}", file.read_text(encoding="utf-8")))
    assert used <= {*palette.CYCLE, LABS_ICONS}


def test_the_style_sheet_gives_the_colours_their_own_names():
    sheet = STYLE_SHEET.read_text(encoding="utf-8")
    named = dict(re.findall(r"--course-(\w+): (#[0-9a-f]{6});", sheet))
    assert named
    assert named == {name: getattr(palette, name.upper()) for name in named}
    assert len(re.findall("#[0-9a-f]{6}", sheet)) == len(named)


def test_each_colour_has_a_line_style_of_its_own():
    assert len(set(palette.DASHES)) == len(palette.DASHES) == len(palette.CYCLE)
