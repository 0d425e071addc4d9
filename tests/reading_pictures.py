"""Reads a drawn picture back: what stands in it, and which words stand in which box."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Box:
    x: int
    y: int
    width: int
    height: int

    def holds(self, x, y):
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


def root(picture):
    """The drawing as a tree; fails where it is not well-formed."""
    return ElementTree.fromstring(picture.svg)


def words(picture):
    """All (x, y, text) of a drawing."""
    return [
        (int(text.get("x")), int(text.get("y")), text.text or "")
        for text in root(picture).iter(f"{SVG}text")
    ]


def boxes(picture, style):
    """All boxes drawn in one style."""
    found = []
    for path in root(picture).iter(f"{SVG}path"):
        if path.get("style") == style:
            for match in re.finditer(r"M(-?\d+) (-?\d+)h(\d+)v(\d+)h-\d+z", path.get("d")):
                found.append(Box(*map(int, match.groups())))
    return found


def pieces(picture, style):
    """How many marks of any form are drawn in one style."""
    paths = [p.get("d") for p in root(picture).iter(f"{SVG}path") if p.get("style") == style]
    return sum(d.count("M") for d in paths)


def inside(picture, box):
    """The texts that stand in a box, from the top."""
    found = [(y, text) for x, y, text in words(picture) if box.holds(x, y)]
    return [text for _, text in sorted(found)]


def bundle_size(picture):
    return sum(len(part.encode()) for bundle in picture.bundles() for part in bundle.values())
