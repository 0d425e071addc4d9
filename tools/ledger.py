"""The ledger: what a lesson's code uses, and whether the course has explained it by then.

    python tools/ledger.py 31         what lesson 31 uses and nobody explained, or did not link
    python tools/ledger.py            the same of every lesson
    python tools/ledger.py --all 31   everything that lesson 31 uses, in the order of its cells

A learner was promised lists, loops and functions. Whatever else stands in a cell is explained in
words: named in backticks on the page, at the latest in the prose right after the cell, or in a
lesson that has to be done before (``needs`` of the bank). What 00 names, it assumes or explains for
all. A name of NumPy is, besides, a link to NumPy's own page about it.
"""

import argparse
import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

import numpy as np
from build_notebooks import chosen, read_source

from course_lib.exercises.answer_code import solution_code
from course_lib.exercises.bank import Exercise, lesson_of, lessons

START = "00"  # which every lesson needs
# A picture says itself what its parts are; 00 says what pictures and explorers are.
SEEN_AS_ONE = ("pictures", "explore")
JUDGES = ("check", "quiz", "hint", "solution", "progress", "course_map")  # exercises' own
OPERATORS = {
    ast.Pow: "**",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.MatMult: "@",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.Invert: "~",
    ast.LShift: "<<",
    ast.RShift: ">>",
}
KEYWORDS = {  # statements and expressions that are named by their own word
    ast.Try: "try",
    ast.With: "with",
    ast.Lambda: "lambda",
    ast.ClassDef: "class",
    ast.While: "while",
    ast.Raise: "raise",
    ast.Assert: "assert",
    ast.Delete: "del",
    ast.Global: "global",
    ast.Yield: "yield",
    ast.Break: "break",
    ast.Continue: "continue",
}


@dataclass(frozen=True)
class Construct:
    """Something that a cell uses: what to call it, and a pattern that finds it explained.

    The pattern is sought in what stands in backticks, or, ``in_words``, in the prose around it.
    """

    name: str
    pattern: str
    in_words: bool = False
    link: str = ""  # the end of the address of NumPy's own page, for a name of NumPy


def named(name: str) -> Construct:
    """Something that goes by its name: ``range``, ``neurons.simulate``, ``with``."""
    return Construct(name, rf"(?<![\w.]){re.escape(name)}(?![\w])")


def sign(text: str) -> Construct:
    """An operator, which may stand alone in backticks or in a line of code."""
    return Construct(text, rf"(?<![*/<>&|]){re.escape(text)}(?![*/<>&|=])")


COMPREHENSION = Construct("comprehension", r"(?i)comprehension|generator expression", in_words=True)
DICTIONARY = Construct("dictionary", r"(?i)dictionar(y|ies)", in_words=True)
UNPACKING = Construct("unpacking", r"^\(?\w+, [\w, ]+( = | in )|\w+, \w+ = ")
CONDITIONAL = Construct("... if ... else ...", r"\S+ if .+ else \S+")
CHAINED = Construct("chained comparison", r"\w+ <=? \w+ <=? \w+")
SLICE = Construct("slice, [a:b]", r"\[[^\[\]]*\w?:\w?[^\[\]]*\]")
STEPPED = Construct("slice with a step, [a:b:c]", r"\[[^\[\]]*:[^\[\]:]*:[^\[\]]*\]")
SEVERAL = Construct("several indices, [i, j]", r"\[[^\[\]]+,[^\[\]]+\]")
NEW_AXIS = Construct("None as an index", r"\[[^\[\]]*None[^\[\]]*\]")
ALL_AXES = Construct("... as an index", r"\[[^\[\]]*\.\.\.[^\[\]]*\]")
DEFAULT = Construct("default argument", r"\w+\(.*\w+=.+\)")
STARRED = Construct("* in front of a name", r"\*\w+")
GROUPED = Construct("digits in groups, 10_000", r"\d_\d{3}")
DECORATOR = Construct("decorator", r"@\w+")


def uses(code: str) -> list[Construct]:
    """What a cell of code uses, each once, in the order in which it stands there."""
    tree = ast.parse(code)
    found = {}
    for node in sorted(ast.walk(tree), key=_place):
        for construct in _of_node(node, code):
            found.setdefault(construct, None)
    return list(found)


def names_made(code: str) -> set[str]:
    """The names that a cell of code gives to values and functions of its own."""
    return {
        getattr(node, "id", None) or getattr(node, "name", None) or node.arg
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.FunctionDef | ast.arg) or _is_stored(node)
    }


def _is_stored(node):
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)


def _place(node):
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)


def _of_node(node, code) -> Iterator[Construct]:
    if type(node) in KEYWORDS:
        yield named(KEYWORDS[type(node)])
    match node:
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            yield COMPREHENSION
            if isinstance(node, ast.DictComp):
                yield DICTIONARY
        case ast.Dict():
            yield DICTIONARY
        case ast.IfExp():
            yield CONDITIONAL
        case ast.Compare() if len(node.ops) > 1:
            yield CHAINED
        case ast.Starred():
            yield STARRED
        case ast.Tuple(ctx=ast.Store()):
            yield UNPACKING
        case ast.Constant(value=int() | float()) if "_" in ast.get_source_segment(code, node):
            yield GROUPED
        case ast.BinOp() | ast.UnaryOp() if type(node.op) in OPERATORS:
            yield sign(OPERATORS[type(node.op)])
        case ast.AugAssign():
            yield Construct(text := _augmented(node), re.escape(text))
        case ast.FormattedValue(format_spec=ast.JoinedStr()):
            yield from _format(node)
        case ast.Subscript():
            yield from _index(node.slice)
        case ast.FunctionDef():
            if node.args.defaults:
                yield DEFAULT
            if node.decorator_list:
                yield DECORATOR
        case ast.Attribute():
            yield from _attribute(node)
        case ast.Call():
            yield from _call(node)


def _augmented(node):
    return ast.unparse(node).split()[1]


def _format(node):
    """A format is explained by one of its form, `:.1f` by `:.2f`."""
    text = ":" + "".join(getattr(part, "value", "") for part in node.format_spec.values)
    form = re.sub(r"\d+", r"\\d+", re.escape(text))
    yield Construct(f"format {text}", form)


def _index(index):
    several = index.elts if isinstance(index, ast.Tuple) else [index]
    if len(several) > 1:
        yield SEVERAL
    for part in several:
        if isinstance(part, ast.Slice):
            yield STEPPED if part.step else SLICE
        elif isinstance(part, ast.Constant) and part.value is None:
            yield NEW_AXIS
        elif isinstance(part, ast.Constant) and part.value is ...:
            yield ALL_AXES


def _attribute(node):
    root, *path = ast.unparse(node).split(".") if _is_dotted(node) else ("", node.attr)
    if root == "np" and _of_module(path[:-1]):
        if not _of_module(path):  # np.random is said with what is taken from it
            name = ".".join(path)
            yield Construct(f"np.{name}", named(f"np.{name}").pattern, link=_page(path))
    elif root in SEEN_AS_ONE:
        yield named(root)
    elif root in _modules():
        yield named(f"{root}.{path[0]}")
    else:
        yield Construct(f".{node.attr}", rf"(^|\.){node.attr}(?!\w)")


def _page(path):
    """The name of NumPy's page about something: that of np.abs is numpy.absolute.

    What is gone from NumPy has no page.
    """
    found = np
    for name in path:
        found = getattr(found, name, None)
    if found is None:
        return ""
    own_name = found.__name__ if isinstance(found, np.ufunc) else path[-1]
    return ".".join(["numpy", *path[:-1], own_name])


def _of_module(path):
    """Whether np, followed by these names, is a module of NumPy."""
    found = np
    for name in path:
        found = getattr(found, name, None)
    return isinstance(found, ModuleType)


def _is_dotted(node):
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)


@cache
def _modules():
    """The names of course_lib's modules, by which lessons call what is in them."""
    import course_lib

    return {path.stem for path in Path(course_lib.__file__).parent.glob("*.py")} | {"mystery"}


def _call(node):
    called = ast.unparse(node.func)
    if isinstance(node.func, ast.Name):
        yield named(called)
    if called.split(".")[0] in SEEN_AS_ONE or called in JUDGES:
        return
    for keyword in node.keywords:
        if keyword.arg is not None:
            yield Construct(f"{keyword.arg}=", rf"(?<!\w){keyword.arg}=(?!=)")


@dataclass(frozen=True)
class Prose:
    """What a page says: what stands in backticks, all of its words, and where it links to."""

    code: tuple[str, ...]
    words: str
    links: tuple[str, ...]

    def explains(self, construct: Construct) -> bool:
        where = (self.words,) if construct.in_words else self.code
        return any(re.search(construct.pattern, text) for text in where)

    def links_to(self, construct: Construct) -> bool:
        """Whether it links NumPy's page: its last part is the name, or ends in #name."""
        address = rf"[/#]{re.escape(construct.link)}(\.html)?$"
        return any(re.search(address, link) for link in self.links)


def prose(texts) -> Prose:
    words = "\n".join(texts)
    # Blocks of code, too, may be fenced in a text: they count as what stands in backticks.
    code = re.findall(r"`+([^`]+)`+", words)
    return Prose(
        tuple(code), words, tuple(re.findall(r"\]\((https://numpy\.org/[^)\s]+)\)", words))
    )


def before(number: str) -> list[Path]:
    """The pages that somebody has read who comes to a lesson with all that it needs."""
    written = set(lessons())  # a lesson may be needed before it is written
    needed, waiting = {START} - {number}, list(lesson_of(number).needs)
    while waiting:
        lesson = waiting.pop()
        if lesson in written - needed:
            needed.add(lesson)
            waiting += lesson_of(lesson).needs
    return [path for path in chosen([]) if path.stem[:2] in needed]


def texts_of(source: Path) -> list[str]:
    return [cell.source for cell in read_source(source).cells if cell.cell_type == "markdown"]


@dataclass(frozen=True)
class Entry:
    """One construct where a lesson first uses it."""

    construct: Construct
    cell: str
    explained: bool
    linked: bool

    def __str__(self):
        faults = []
        if not self.explained:
            where = "in words" if self.construct.in_words else "in backticks"
            faults.append(f"not explained ({where})")
        if not self.linked:
            faults.append("not linked to numpy.org")
        first = self.cell.splitlines()[0]
        return f"{self.construct.name:28} {', '.join(faults) or 'ok':45} in: {first[:60]}"


def entries(source: Path) -> list[Entry]:
    """Everything that a lesson uses, in the order of its cells, and whether it is explained."""
    earlier = [text for page in before(source.stem[:2]) for text in texts_of(page)]
    cells = read_source(source).cells
    found, said, own = {}, list(earlier), set()
    for number, cell in enumerate(cells):
        if cell.cell_type == "markdown":
            said.append(cell.source)
            continue
        own |= names_made(cell.source)
        after = next((c.source for c in cells[number:] if c.cell_type == "markdown"), "")
        page = prose([*said, after])
        for construct in uses(cell.source):
            if construct not in found and construct.name not in own:
                linked = not construct.link or page.links_to(construct)
                found[construct] = Entry(construct, cell.source, page.explains(construct), linked)
    return list(found.values())


def missing(source: Path) -> list[Entry]:
    """What a lesson uses and nobody explained, or did not link."""
    return [entry for entry in entries(source) if not (entry.explained and entry.linked)]


def beyond(code: str, exercise: Exercise) -> list[Construct]:
    """What an answer uses that a learner who comes to its exercise has not been told of.

    What the exercise's own hints name, or its solution uses, is shown to all.
    """
    page, own = _known_at(exercise)
    known = own | names_made(code)
    return [use for use in uses(code) if use.name not in known and not page.explains(use)]


@cache
def _known_at(exercise):
    """All that is said up to an exercise, hints included, and the names that are made by then."""
    (source,) = chosen([exercise.id.split(".")[0]])
    cells = read_source(source).cells
    number = next(k for k, cell in enumerate(cells) if f'check("{exercise.id}"' in cell.source)
    told = [text for page in before(source.stem[:2]) for text in texts_of(page)]
    told += [cell.source for cell in cells[:number] if cell.cell_type == "markdown"]
    solved = solution_code(exercise)
    own = {use.name for use in uses(solved)} | names_made(solved)
    for cell in cells[:number]:
        if cell.cell_type == "code":
            own |= names_made(cell.source)
    return prose([*told, *exercise.hints]), own


def main(arguments=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lessons", nargs="*", help="numbers or names; without any, all")
    parser.add_argument("--all", action="store_true", help="what is explained, too")
    options = parser.parse_args(arguments)
    found = False
    for source in chosen(options.lessons):
        listed = entries(source) if options.all else missing(source)
        found = found or bool(missing(source))
        print(f"{source.stem}: {len(listed)}", *listed, sep="\n  ")
    return found


if __name__ == "__main__":
    sys.exit(main())
