"""Which code gives a name its value: here, in a cell that was run, or in another one."""

import ast
import json
import os
from dataclasses import dataclass
from pathlib import Path

LARGEST_NOTEBOOK = 20_000_000  # bytes


@dataclass(frozen=True)
class Made:
    """A statement that makes a name. ``where``: "here" (the same cell or function), "run", "below"
    or "above" (a cell of the notebook that was not run)."""

    text: str
    where: str
    node: ast.stmt


def maker(name, place):
    """The statement that makes the name, the last of those that were run; None where none does."""
    here = _in(name, place.source)
    if here:
        return Made(_first_line(place.source, here), "here", here)
    cells = place.frame.f_globals.get("In")
    for source in reversed(cells if type(cells) is list else []):
        found = _in(name, source)
        if found:
            return Made(_first_line(source, found), "run", found)
    return _in_notebook(name, place.source)


def _in(name, source):
    """The last statement of this source that gives the name a value."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, TypeError):  # a cell with a magic in it, say
        return None
    found = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and name in _makes(node)]
    return max(found, key=lambda node: node.lineno, default=None)


def _makes(statement):
    """The names to which a statement itself gives a value."""
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        return {statement.name}
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return {(part.asname or part.name).split(".")[0] for part in statement.names}
    targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
    return {
        part.id
        for target in targets
        if target is not None and not isinstance(statement, ast.Delete | ast.AugAssign)
        for part in ast.walk(target)
        if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
    }


def _first_line(source, node):
    return source.splitlines()[node.lineno - 1].strip()


def _in_notebook(name, source):
    """A cell of the notebook, as it was last saved, that was not run and would make the name."""
    cells = _saved_cells()
    here = next((k for k, cell in enumerate(cells) if cell.strip() == source.strip()), None)
    for k, cell in enumerate(cells):
        found = _in(name, cell)
        if found:
            where = "below" if here is not None and k > here else "above" if here else "elsewhere"
            return Made(_first_line(cell, found), where, found)
    return None


def _saved_cells():
    """The code cells of this kernel's notebook, where Jupyter says which it is."""
    try:
        path = Path(os.environ["JPY_SESSION_NAME"])
        if path.suffix != ".ipynb" or path.stat().st_size > LARGEST_NOTEBOOK:
            return []
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    except (KeyError, OSError, ValueError, TypeError):
        return []
