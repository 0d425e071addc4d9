"""Will the course run here? One check after the other, one line each: ok, or what to do.

Loads only the standard library until a check needs more, so that it also runs, and says
what is missing, where half of the packages are.
"""

import os
import re
import subprocess
import sys
import time
import warnings
from dataclasses import dataclass
from importlib import metadata
from itertools import dropwhile
from pathlib import Path

from course_lib import lab, workspace

COURSE = "arrays-to-spikes"
LITTLE_MEMORY = 2e9  # bytes; a browser, JupyterLab and one lesson take about as much
#: What JupyterLab shows widgets and figures with, and the package that brings each.
LAB_EXTENSIONS = {
    "@jupyter-widgets/jupyterlab-manager": "jupyterlab_widgets",
    "anywidget": "anywidget",
    "jupyterlab-plotly": "plotly",
}
#: The course's own, which presents a lesson as slides.
SLIDES = "arrays-to-spikes-slides"


@dataclass(frozen=True)
class Finding:
    """What one check found. ``mark`` is ok, note (runs all the same) or mend (will not run)."""

    mark: str
    text: str


def main(folder):
    """Print every finding; return 0 if the course will run, else 1."""
    to_mend = 0
    for finding in examine(folder):
        print(f"{finding.mark:<5} {finding.text}", flush=True)
        to_mend += finding.mark == "mend"
    if to_mend:
        print(f"\nThe course will not run yet: mend the {to_mend} above, from the top.")
    else:
        print("\nThe course will run.")
    return 1 if to_mend else 0


def examine(folder):
    """Yield a Finding from each check. A check that fails itself is a finding too."""
    for check, *given in (
        (python,),
        (packages,),
        (compiled,),
        (kernel,),
        (widgets,),
        (slides,),
        (video,),
        (memory,),
        (place, folder),
        (notebook, folder),
    ):
        try:
            yield from check(*given)
        except ModuleNotFoundError as error:
            yield Finding("mend", f"{check.__name__}: cannot be tried before {error.name} is there")
        except Exception as error:
            yield Finding("mend", f"{check.__name__}: {type(error).__name__}: {error}")


def python():
    where = f"Python {sys.version.split()[0]} at {sys.executable}"
    try:
        allowed = metadata.metadata(COURSE)["Requires-Python"]
    except metadata.PackageNotFoundError:
        yield Finding("mend", f"{where} does not have the course; in its folder: {_pip('.')}")
        return
    standing = _standing(sys.version.split()[0], allowed)
    if standing == "old":
        yield Finding("mend", f"{where} is too old; the course needs {allowed}.")
    elif standing == "new":
        yield Finding("note", f"{where} is newer than the course was tested with ({allowed}).")
    elif sys.prefix == sys.base_prefix and not (Path(sys.prefix) / "conda-meta").exists():
        yield Finding("ok", f"{where}, in no virtual environment (one would be safer)")
    else:
        yield Finding("ok", f"{where}, in an environment of its own")


def packages():
    for name, requirement in _requirements():
        if name != "numba":
            yield _package(name, requirement)


def _package(name, requirement):
    try:
        version = metadata.version(name)
    except metadata.PackageNotFoundError:
        return Finding("mend", f"{name} is missing: {_pip(requirement)}")
    standing = _standing(version, requirement)
    if standing == "old":
        return Finding("mend", f"{name} {version} is too old: {_pip(requirement)}")
    if standing == "new":
        return Finding(
            "note",
            f"{name} {version} is newer than the course was tested with; "
            f"if something looks wrong: {_pip(requirement)}",
        )
    return Finding("ok", f"{name} {version}")


def compiled():
    """numba makes long simulations fast, and the course runs without it."""
    found = _package("numba", dict(_requirements()).get("numba", "numba"))
    if found.mark == "mend":
        yield Finding("note", f"{found.text} (until then simulations run on NumPy, more slowly)")
        return
    try:
        import numba  # noqa: F401

        said = _one_compiled_step()
    except Exception as error:  # an import of a broken numba may raise anything
        yield Finding("note", f"numba does not load, so simulations run on NumPy: {error}")
    else:
        yield Finding("note", said) if said else found


def _one_compiled_step():
    """Run one, compiled where that was not done before; what is said of it meanwhile, or ""."""
    from course_lib import neurons

    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        neurons.simulate(neurons.LIF(), 0.0, duration=0.1, engine="compiled")
    return "; ".join(str(one.message) for one in said)


def kernel():
    from jupyter_client.kernelspec import KernelSpecManager

    command = KernelSpecManager().get_kernel_spec("python3").argv[0]
    if re.fullmatch(r"python[\d.]*", command) or _same(command, sys.executable):
        yield Finding("ok", "Jupyter's Python kernel is this Python")
    else:
        yield Finding(
            "note",
            f"Jupyter's kernel python3 is another Python ({command}). `course start` uses this "
            "one all the same; to mend it for other Jupyters: jupyter kernelspec remove python3",
        )


def _lab_extensions():
    """What JupyterLab finds, by name, and the names of what is turned off."""
    from jupyter_core.paths import jupyter_path
    from jupyterlab_server.config import get_federated_extensions, get_page_config

    paths = jupyter_path("labextensions")
    disabled = get_page_config(paths).get("disabledExtensions", [])
    return get_federated_extensions(paths), disabled


def widgets():
    there, disabled = _lab_extensions()
    for extension, package in LAB_EXTENSIONS.items():
        if extension not in there:
            yield Finding(
                "mend",
                f"JupyterLab does not find {extension}, so explorers stay still: "
                f"{_pip(package, '--force-reinstall', '--no-deps')}",
            )
        elif extension in disabled:
            yield Finding(
                "mend", f"{extension} is turned off: jupyter labextension enable {extension}"
            )
        else:
            yield Finding("ok", f"JupyterLab has {extension} {there[extension]['version']}")


def slides():
    """Only those who teach need them, so a lesson can be learned without."""
    there, disabled = _lab_extensions()
    if SLIDES not in there:
        yield Finding("note", f"no slides in JupyterLab; in the course's folder: {_pip('.')}")
    elif SLIDES in disabled:
        yield Finding("note", f"slides are turned off: jupyter labextension enable {SLIDES}")
    elif there[SLIDES]["version"] != metadata.version(COURSE):
        yield Finding("note", f"slides of another edition; in the course's folder: {_pip('.')}")
    else:
        yield Finding("ok", f"JupyterLab has {SLIDES} {there[SLIDES]['version']}")


def video():
    """ffmpeg only saves animations, so a lesson can be taught without it."""
    try:
        import imageio_ffmpeg

        program = imageio_ffmpeg.get_ffmpeg_exe()
        first = subprocess.run(
            [program, "-version"], capture_output=True, text=True, check=True, timeout=30
        ).stdout.split()
    except (ImportError, RuntimeError, OSError, subprocess.SubprocessError) as error:
        yield Finding("note", f"ffmpeg does not run ({error}): animations are saved as gif")
    else:
        yield Finding("ok", f"ffmpeg {first[2]}")


def memory():
    try:
        from course_lib.engines.memory import available_bytes
    except ImportError:
        return  # said above: a package is missing
    free = available_bytes()
    if free is None:
        yield Finding("note", "this system does not say how much memory is free")
    elif free < LITTLE_MEMORY:
        yield Finding("note", f"only {free / 1e9:.1f} GB of memory free: close other programs")
    else:
        yield Finding("ok", f"{free / 1e9:.1f} GB of memory free")


def notebook(folder):
    """Execute a real notebook, as JupyterLab would: this kernel, the learner's folder."""
    import nbformat
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import AsyncKernelManager
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError

    specs = KernelSpecManager()
    lab.only_this_python(specs)
    cell = nbformat.v4.new_code_cell(
        "import sys, numpy, scipy.sparse, tqdm, matplotlib\n"
        "from course_lib import explore\n"
        "print(sys.prefix)\n"
        "explore.first_neuron()"
    )
    began = time.monotonic()
    client = NotebookClient(
        nbformat.v4.new_notebook(cells=[cell]),
        km=AsyncKernelManager(
            kernel_spec_manager=specs, transport_encryption=lab.transport_encryption()
        ),
        timeout=120,
        resources={"metadata": {"path": str(folder if folder.is_dir() else Path.cwd())}},
    )
    try:
        client.execute(cleanup_kc=True)
    except CellExecutionError as error:
        yield Finding("mend", f"a notebook stopped with {error.ename}: {error.evalue}")
        return
    except (RuntimeError, TimeoutError) as error:
        yield Finding(
            "mend",
            f"a notebook's kernel did not answer ({error}); a firewall may be closing "
            "127.0.0.1 to it",
        )
        return
    where = _printed(cell)[-1:]  # what is imported may print too, before that
    if not where or not _same(where[0], sys.prefix):
        yield Finding("mend", f"a notebook ran in another environment: {' '.join(where)}")
    elif not any(lab.WIDGET in output.get("data", {}) for output in cell.outputs):
        yield Finding("mend", f"a live figure came out still: {_pip('anywidget')}")
    else:
        yield Finding("ok", f"a notebook ran, {time.monotonic() - began:.1f} s with its start")


def _printed(cell):
    """The lines that a cell printed; warnings go elsewhere, to standard error."""
    outputs = [output for output in cell.outputs if output.get("name") == "stdout"]
    return "".join(output["text"] for output in outputs).splitlines()


def place(folder):
    try:
        found = workspace.lessons()
        workspace.check_folder(folder)
    except workspace.Refused as refusal:
        yield Finding("mend", str(refusal))
        return
    yield Finding("ok", f"{len(found)} lessons; your folder {folder} can be written")
    for sentence in workspace.conflicts(folder):
        yield Finding("mend", sentence)
    for file in sorted(folder.glob("*.py")):
        if file.stem in _importable():
            yield Finding(
                "mend",
                f"{file} hides the module {file.stem} from the lessons: give it another name",
            )


def _importable():
    """Names that a lesson imports, or that something it imports does."""
    return (
        {"course_lib"}
        | sys.stdlib_module_names
        | {name.replace("-", "_") for name, _ in _requirements()}
    )


def _requirements():
    """Name and whole requirement of each package a learner needs, as the course declares them."""
    try:
        declared = metadata.requires(COURSE) or []
    except metadata.PackageNotFoundError:
        return
    for line in declared:
        requirement, _, marker = line.partition(";")
        if "extra" not in marker:
            yield re.match(r"[\w.-]+", requirement)[0], requirement.strip()


def _standing(version, requirement):
    """How a version stands to bounds like >=2.4,<2.5: "old", "new" or "ok"."""
    for operator, bound in re.findall(r"(>=|<)\s*([\d.]+)", requirement):
        if operator == ">=" and _numbers(version) < _numbers(bound):
            return "old"
        if operator == "<" and _numbers(version) >= _numbers(bound):
            return "new"
    return "ok"


def _numbers(version):
    """2.4.0 as (2, 4): the leading numbers, without zeros at the end."""
    leading = re.match(r"\d+(\.\d+)*", version)[0].split(".")
    significant = dropwhile(lambda number: number == 0, reversed([int(n) for n in leading]))
    return tuple(reversed(list(significant)))


def _same(one, other):
    """Whether two paths are one. Links are not followed: environments share one Python that way."""
    return os.path.normcase(os.path.abspath(one)) == os.path.normcase(os.path.abspath(other))


def _pip(what, *options):
    """The command to install `what` into this very Python, ready to paste."""
    quoted = f'"{what}"' if re.search(r"[<>= ]", what) else what
    return " ".join([_shell(sys.executable), "-m pip install", *options, quoted])


def _shell(path):
    return f'"{path}"' if " " in path else path
