"""From the text that authors write to the notebooks that students open.

    python tools/build_notebooks.py               build every lesson whose text changed
    python tools/build_notebooks.py 31 32         build these, changed or not
    python tools/build_notebooks.py --all         build every lesson
    python tools/build_notebooks.py --check       build nothing; say where text and notebook differ

A lesson's text in notebooks/source is executed in a fresh kernel and stored with its
outputs. Cell ids are made from the cells' text, and nothing is stored that would differ
from one build to the next, but for figures. A cell that raises fails the build, unless it is
tagged `raises-exception`: then the error is the lesson, and is stored without the library's part.
"""

import argparse
import hashlib
import os
import re
import sys
import tempfile
import time
from pathlib import Path

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "notebooks" / "source"
BIGGEST = 1_000_000  # bytes
NOT_STORED = "not-stored"  # tag of a cell that shows the learner's own state, or all lessons
RAISES = "raises-exception"  # tag of a cell whose error is the lesson; Jupyter's own word for it
KEPT_METADATA = ("tags", "slideshow")
LIVE_VIEW = "application/vnd.jupyter.widget-view+json"
PLOTLY = "application/vnd.plotly.v1+json"


def notebook_of(source: Path) -> Path:
    """Where a lesson's text is built to."""
    return source.parent.parent / f"{source.stem}.ipynb"


def read_source(source: Path):
    """A lesson's text as a notebook with stable ids, not executed."""
    notebook = jupytext.read(source, fmt="py:percent")
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    notebook.metadata = nbformat.NotebookNode(
        kernelspec={"name": "python3", "display_name": "Python 3", "language": "python"}
    )
    times_seen = {}
    for cell in notebook.cells:
        digest = hashlib.sha256(f"{cell.cell_type}\n{cell.source}".encode()).hexdigest()[:8]
        times_seen[digest] = times_seen.get(digest, 0) + 1
        cell["id"] = digest if times_seen[digest] == 1 else f"{digest}-{times_seen[digest]}"
    return notebook


def build(source: Path, target: Path | None = None) -> Path:
    """Execute a lesson's text and store the notebook. Raises where a cell raises."""
    target = target or notebook_of(source)
    notebook = read_source(source)
    with tempfile.TemporaryDirectory() as folder:
        # A store of its own: building a lesson changes nobody's progress.
        environment = {**os.environ, "COURSE_PROGRESS": str(Path(folder) / "progress.jsonl")}
        NotebookClient(
            notebook,
            timeout=300,
            kernel_name="python3",
            record_timing=False,
            store_widget_state=False,
            coalesce_streams=True,  # what is printed comes in pieces, cut anyhow
            resources={"metadata": {"path": str(target.parent)}},
        ).execute(env=environment)
    _drop_what_differs_each_time(notebook)
    nbformat.validate(notebook)
    nbformat.write(notebook, target)
    return target


def _drop_what_differs_each_time(notebook):
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        if NOT_STORED in cell.metadata.get("tags", []):
            cell.outputs = []
        for output in cell.get("outputs", []):
            # A live view needs its kernel; without it the static form beside it is shown.
            output.get("data", {}).pop(LIVE_VIEW, None)
            if output.output_type == "error":
                output.traceback = own_lines(output.traceback)


def own_lines(traceback: list[str]) -> list[str]:
    """Of a traceback as IPython gives it: head, the frames in the notebook's cells, and message.

    Where one error led to another, the last. Frames that repeat, as in a recursion, come once.
    No colours, which change with IPython's version.
    """
    parts = [re.sub(r"\x1b\[[0-9;]*m", "", part) for part in traceback]
    *before, message = parts
    heads = [k for k, part in enumerate(before) if "Traceback (most recent call last)" in part]
    last = heads[-1] if heads else 0
    frames = [part for part in before[last:] if part.startswith("Cell In[")]
    return [*before[last : last + 1], *dict.fromkeys(frames), message]


def differences(source: Path) -> list[str]:
    """What is wrong with a lesson's notebook, in words; writes nothing."""
    target = notebook_of(source)
    if not target.exists():
        return [f"{target.name} was never built"]
    written = read_source(source)
    try:
        built = nbformat.read(target, as_version=4)
    except nbformat.reader.NotJSONError:  # as a merge leaves it
        return [f"{target.name} is not a notebook: build it again"]
    found = []
    if [_essence(cell) for cell in written.cells] != [_essence(cell) for cell in built.cells]:
        found.append(f"{target.name} does not hold what {source.name} says: build it again")
    counts = [cell.execution_count for cell in built.cells if cell.cell_type == "code"]
    if counts != list(range(1, len(counts) + 1)):
        found.append(f"{target.name} was not executed once from top to bottom: {counts}")
    if any(NOT_STORED in cell.metadata.get("tags", []) and cell.outputs for cell in built.cells):
        found.append(f"{target.name} stores what is to be drawn live: build it again")
    if target.stat().st_size > BIGGEST:
        found.append(f"{target.name} has {target.stat().st_size:,} bytes, over {BIGGEST:,}")
    return found


def _essence(cell):
    metadata = {key: cell.metadata[key] for key in KEPT_METADATA if key in cell.metadata}
    return cell.id, cell.cell_type, cell.source, metadata


def chosen(names: list[str]) -> list[Path]:
    """The sources whose names begin with one of these, or all."""
    sources = sorted(SOURCES.glob("*.py"))
    if not names:
        return sources
    unknown = [name for name in names if not any(s.stem.startswith(name) for s in sources)]
    if unknown:
        sys.exit(
            f"no lesson begins with {', '.join(unknown)}; there are "
            f"{', '.join(s.stem for s in sources)}"
        )
    return [source for source in sources if source.stem.startswith(tuple(names))]


def main(arguments=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lessons", nargs="*", help="numbers or names, such as 31")
    parser.add_argument("--all", action="store_true", help="build every lesson, changed or not")
    parser.add_argument("--check", action="store_true", help="say what differs; write nothing")
    options = parser.parse_args(arguments)
    sources = chosen(options.lessons)
    if options.check:
        found = [fault for source in sources for fault in differences(source)]
        print("\n".join(found) or "text and notebooks agree")
        return bool(found)
    failed = False
    for source in sources:
        if not (options.all or options.lessons or differences(source)):
            continue
        began = time.perf_counter()
        try:
            target = build(source)
        except CellExecutionError as error:
            print(f"{source.name}: a cell failed, nothing was written\n{error}", file=sys.stderr)
            failed = True
        else:
            seconds = time.perf_counter() - began
            print(f"{target.name}  {target.stat().st_size / 1000:.0f} kB  {seconds:.1f} s")
    return failed


if __name__ == "__main__":
    sys.exit(main())
