"""Where an error came out of the learner's own code: the line, and the piece of it that failed.

Nothing is run again. Every instruction of compiled code knows which letters it was made from, and
a traceback knows which instruction was running: the piece is the node of the syntax tree that was
made from just these letters.
"""

import ast
import linecache
import sysconfig
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import FrameType

# Python's own folders and the course's; not the whole prefix, in which a learner may keep files.
LIBRARIES = tuple(
    {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    | {str(Path(__file__).resolve().parent.parent)}
)
LONGEST = 90


@dataclass(frozen=True)
class Place:
    """A line of the learner's, and the piece of it that failed.

    ``node`` is None where the piece is not known, ``statement`` where the text is not.
    """

    frame: FrameType
    line: int
    source: str
    node: ast.AST | None = None
    statement: ast.stmt | None = None

    @property
    def function(self) -> str:
        """The name of the function it is in; "" in a cell or a comprehension."""
        name = self.frame.f_code.co_name
        return "" if name.startswith("<") else name

    @property
    def whole_line(self) -> str:
        lines = self.source.splitlines()
        return lines[self.line - 1].strip() if 0 < self.line <= len(lines) else ""

    def text(self, node: ast.AST) -> str:
        """A piece as it was written, on one line."""
        written = ast.get_source_segment(self.source, node) or ""
        if "\n" in written or not _says_the_same(written, node):
            written = ast.unparse(node)
        return written


def own_place(error: BaseException) -> Place | None:
    """The deepest line of the learner's own that the error came through; None if there is none."""
    deepest, traceback = None, error.__traceback__
    while traceback is not None:
        if _is_own(traceback.tb_frame.f_code.co_filename):
            deepest = traceback
        traceback = traceback.tb_next
    return _place(deepest) if deepest else None


def _is_own(filename):
    in_library = filename.startswith(LIBRARIES) or {"site-packages", "dist-packages"} & set(
        Path(filename).parts
    )
    return not in_library and bool(linecache.getlines(filename))


def _place(traceback):
    code, line = traceback.tb_frame.f_code, traceback.tb_lineno
    source = "".join(linecache.getlines(code.co_filename, traceback.tb_frame.f_globals))
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):  # the file was changed since
        return Place(traceback.tb_frame, line, source)
    # Two bytes to an instruction: a traceback counts bytes, positions are one for each.
    position = next(islice(code.co_positions(), traceback.tb_lasti // 2, None), (None,) * 4)
    node = _made_into(tree, position)
    return Place(traceback.tb_frame, line, source, node, _statement(tree, node, line))


def _range(node):
    return node.lineno, node.end_lineno, node.col_offset, node.end_col_offset


def _made_into(tree, position):
    """The node with exactly this range; of several, an expression rather than its statement."""
    found = [n for n in ast.walk(tree) if hasattr(n, "end_lineno") and _range(n) == position]
    expressions = [node for node in found if isinstance(node, ast.expr)]
    node = (expressions or found or [None])[-1]
    # What is decided on, or gone through, is at fault, not all that depends on it.
    return getattr(node, "test", None) or getattr(node, "iter", None) or node


def _statement(tree, node, line):
    """The smallest statement around the piece, or where that is not known, around the line."""
    around = None
    for statement in ast.walk(tree):  # from the outside in
        if isinstance(statement, ast.stmt):
            holds = statement.lineno <= line <= statement.end_lineno
            if any(part is node for part in ast.walk(statement)) if node else holds:
                around = statement
    return around


def _says_the_same(written, node):
    try:
        parsed = ast.parse(written).body[0]
    except (SyntaxError, ValueError, IndexError):
        return False
    parsed = parsed.value if isinstance(node, ast.expr) and hasattr(parsed, "value") else parsed
    return ast.unparse(parsed) == ast.unparse(node)
