"""The doctor: says whether the course will run, and is right about it."""

import re
import subprocess
import sys
import warnings
from importlib import metadata
from types import SimpleNamespace

import pytest

from course_lib import doctor, workspace
from course_lib.doctor import Finding

REQUIREMENTS = [
    "numpy<2.5,>=2.4",
    "numba<0.69,>=0.68; sys_platform != 'x'",
    'pytest; extra == "test"',
]


@pytest.fixture
def installed(monkeypatch):
    """Versions that the doctor finds installed; a test changes them. None is missing."""
    versions = {"numpy": "2.4.1", "numba": "0.68.0"}

    def version(name):
        if versions.get(name) is None:
            raise metadata.PackageNotFoundError(name)
        return versions[name]

    monkeypatch.setattr(metadata, "requires", lambda name: REQUIREMENTS)
    monkeypatch.setattr(metadata, "version", version)
    return versions


def found(check, *given):
    return list(check(*given))


@pytest.mark.parametrize(
    ("version", "mark", "says"),
    [
        ("2.4", "ok", "numpy 2.4"),
        ("2.4.0", "ok", "numpy 2.4.0"),
        ("2.4.9", "ok", "numpy 2.4.9"),
        ("2.4.0rc1", "ok", "numpy 2.4.0rc1"),
        ("2.3.9", "mend", "too old"),
        ("1.99", "mend", "too old"),
        ("2.5.0", "note", "newer"),
        ("2.10", "note", "newer"),
        ("3", "note", "newer"),
        (None, "mend", "missing"),
    ],
)
def test_a_version_is_compared_with_what_the_course_declares(installed, version, mark, says):
    installed["numpy"] = version
    (finding,) = found(doctor.packages)  # pytest is not a learner's, numba is looked at apart
    assert finding.mark == mark
    assert says in finding.text
    if mark != "ok":
        assert '-m pip install "numpy<2.5,>=2.4"' in finding.text


@pytest.mark.parametrize(("version", "says"), [(None, "missing"), ("0.60", "too old")])
def test_the_course_runs_without_numba(installed, version, says):
    installed["numba"] = version
    (finding,) = found(doctor.compiled)
    assert finding.mark == "note"
    assert says in finding.text
    assert "NumPy" in finding.text


def test_a_numba_that_does_not_load_is_noted(installed, monkeypatch):
    monkeypatch.setitem(sys.modules, "numba", None)
    (finding,) = found(doctor.compiled)
    assert finding.mark == "note"
    assert "does not load" in finding.text


@pytest.mark.parametrize("error", [OSError, SystemError, RuntimeError])
def test_a_compiled_step_that_fails_is_noted(installed, monkeypatch, error):
    def broken(*_):
        raise error("no memory that code may run in")

    monkeypatch.setattr("course_lib.engines.compiled.lif_cells", broken)
    (finding,) = found(doctor.compiled)
    assert finding.mark == "note"
    assert "no memory that code may run in" in finding.text


def test_what_is_said_of_a_compiled_step_is_passed_on(installed, monkeypatch):
    from course_lib.engines import compiled

    step = compiled.lif_cells

    def warned(*arguments):
        warnings.warn("compiled code cannot be kept", stacklevel=1)
        return step(*arguments)

    assert found(doctor.compiled)[0].mark == "ok"
    monkeypatch.setattr(compiled, "lif_cells", warned)
    (finding,) = found(doctor.compiled)
    assert finding == doctor.Finding("note", "compiled code cannot be kept")


def test_a_course_that_is_not_installed_is_said_first(installed, monkeypatch):
    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "metadata", missing)
    (finding,) = found(doctor.python)
    assert finding.mark == "mend"
    assert "-m pip install ." in finding.text


@pytest.mark.parametrize(
    ("allowed", "mark"), [(">=3.11,<4", "ok"), (">=3.99", "mend"), ("<3.11,>=3.1", "note")]
)
def test_python_itself_is_compared(monkeypatch, allowed, mark):
    monkeypatch.setattr(metadata, "metadata", lambda name: {"Requires-Python": allowed})
    (finding,) = found(doctor.python)
    assert finding.mark == mark
    assert sys.executable in finding.text


@pytest.mark.parametrize(
    ("command", "mark"), [("python", "ok"), (sys.executable, "ok"), ("/nowhere/python3", "note")]
)
def test_another_environments_kernel_is_noted(monkeypatch, command, mark):
    monkeypatch.setattr(
        "jupyter_client.kernelspec.KernelSpecManager.get_kernel_spec",
        lambda self, name: SimpleNamespace(argv=[command]),
    )
    (finding,) = found(doctor.kernel)
    assert finding.mark == mark
    assert mark == "ok" or command in finding.text


@pytest.mark.parametrize(
    ("there", "disabled", "marks"),
    [
        (list(doctor.LAB_EXTENSIONS), [], ["ok", "ok", "ok"]),
        (["anywidget", "jupyterlab-plotly"], [], ["mend", "ok", "ok"]),
        (list(doctor.LAB_EXTENSIONS), ["anywidget"], ["ok", "mend", "ok"]),
    ],
)
def test_explorers_need_their_extensions_in_jupyterlab(monkeypatch, there, disabled, marks):
    monkeypatch.setattr(
        "jupyterlab_server.config.get_federated_extensions",
        lambda paths: {name: {"version": "1"} for name in there},
    )
    monkeypatch.setattr(
        "jupyterlab_server.config.get_page_config", lambda paths: {"disabledExtensions": disabled}
    )
    assert [finding.mark for finding in found(doctor.widgets)] == marks


@pytest.mark.parametrize(
    ("version", "disabled", "mark", "says"),
    [
        (metadata.version(doctor.COURSE), [], "ok", doctor.SLIDES),
        (None, [], "note", "no slides"),
        ("0.0.1", [], "note", "another edition"),
        (metadata.version(doctor.COURSE), [doctor.SLIDES], "note", "turned off"),
    ],
)
def test_missing_or_old_slides_are_noted(monkeypatch, version, disabled, mark, says):
    there = {doctor.SLIDES: {"version": version}} if version else {}
    monkeypatch.setattr("jupyterlab_server.config.get_federated_extensions", lambda paths: there)
    monkeypatch.setattr(
        "jupyterlab_server.config.get_page_config", lambda paths: {"disabledExtensions": disabled}
    )
    (finding,) = found(doctor.slides)
    assert finding.mark == mark
    assert says in finding.text


def test_no_ffmpeg_is_noted(monkeypatch):
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    (finding,) = found(doctor.video)
    assert finding.mark == "note"
    assert "gif" in finding.text


@pytest.mark.parametrize(
    ("free", "mark", "says"),
    [(1e9, "note", "1.0 GB"), (8e9, "ok", "8.0 GB"), (None, "note", "does not say")],
)
def test_little_memory_is_noted(monkeypatch, free, mark, says):
    monkeypatch.setattr("course_lib.engines.memory.available_bytes", lambda: free)
    (finding,) = found(doctor.memory)
    assert finding.mark == mark
    assert says in finding.text


def test_a_folder_that_is_a_file_must_be_mended(tmp_path):
    (tmp_path / "my_course").write_text("mine", encoding="utf-8")
    (finding,) = found(doctor.place, tmp_path / "my_course")
    assert finding.mark == "mend"
    assert "is a file" in finding.text


@pytest.mark.parametrize(
    ("name", "hides"), [("random", True), ("numpy", True), ("course_lib", True), ("mine", False)]
)
def test_a_file_that_hides_a_module_must_be_mended(tmp_path, name, hides):
    (tmp_path / f"{name}.py").touch()
    marks = [finding.mark for finding in found(doctor.place, tmp_path)]
    assert marks == (["ok", "mend"] if hides else ["ok"])


def test_a_notebook_runs_in_the_learners_folder(tmp_path):
    (finding,) = found(doctor.notebook, tmp_path)
    assert finding.mark == "ok", finding.text

    (tmp_path / "numpy.py").write_text("raise ImportError('not the real one')", encoding="utf-8")
    (finding,) = found(doctor.notebook, tmp_path)
    assert finding == Finding("mend", "a notebook stopped with ImportError: not the real one")


def test_a_notebook_of_another_environment_must_be_mended(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "elsewhere"))
    (finding,) = found(doctor.notebook, tmp_path)
    assert finding.mark == "mend"
    assert "another environment" in finding.text


@pytest.mark.parametrize(
    "noise",
    [
        "import warnings; warnings.warn('old')",
        "print('error: all is well', file=sys.stderr)",
        "print('hello from a package')",
        "sys.stderr.write('no line end')",
    ],
)
def test_what_a_package_says_while_it_loads_is_no_answer(tmp_path, noise):
    # A file beside the notebook is loaded in place of the package; it gives way to the real one.
    give_way = (
        "del sys.modules['tqdm']\n"
        "path, sys.path = sys.path, [place for place in sys.path if 'packages' in place]\n"
        "import tqdm\n"
        "sys.path = path\n"
    )
    (tmp_path / "tqdm.py").write_text(f"import sys\n{noise}\n{give_way}", encoding="utf-8")
    (finding,) = found(doctor.notebook, tmp_path)
    assert finding.mark == "ok", finding.text


def test_a_lesson_that_git_could_not_merge_must_be_mended(tmp_path):
    name = next(iter(workspace.lessons()))
    (tmp_path / name).write_bytes(b"{\n<<<<<<< HEAD\n")
    marks = {finding.mark: finding.text for finding in found(doctor.place, tmp_path)}
    assert "course reset 00" in marks["mend"]
    assert name in marks["mend"]


def test_a_check_that_fails_itself_is_a_finding(tmp_path, monkeypatch):
    def broken():
        raise ZeroDivisionError("oh")
        yield

    broken.__name__ = "video"
    monkeypatch.setattr(doctor, "video", broken)
    monkeypatch.setattr(doctor, "notebook", lambda folder: [])
    marks = {finding.text: finding.mark for finding in doctor.examine(tmp_path)}
    assert marks["video: ZeroDivisionError: oh"] == "mend"


@pytest.mark.parametrize(
    ("marks", "code", "ending"),
    [
        (["ok", "note"], 0, "The course will run."),
        (["ok", "mend", "note", "mend"], 1, "mend the 2 above"),
    ],
)
def test_exit_0_only_if_the_course_will_run(monkeypatch, capsys, tmp_path, marks, code, ending):
    monkeypatch.setattr(doctor, "examine", lambda folder: [Finding(mark, "x") for mark in marks])
    assert doctor.main(tmp_path) == code
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in printed[: len(marks)]] == marks
    assert ending in printed[-1]


def test_the_doctor_runs_where_nothing_is_installed(tmp_path):
    """Every package but the standard library and the course hidden, in a fresh interpreter."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            """
import sys
class Hidden:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top not in sys.stdlib_module_names | {"course_lib"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Hidden())
from course_lib.__main__ import main
sys.exit(main(["doctor", "--folder", sys.argv[1]]))
""",
            str(tmp_path),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert done.stderr == ""
    assert re.search(r"^mend  notebook: cannot be tried before \w+ is there$", done.stdout, re.M)
    assert "will not run yet" in done.stdout


def test_where_the_tests_run_the_course_runs(tmp_path, capsys):
    assert doctor.main(tmp_path) == 0, capsys.readouterr().out
    assert f"{len(workspace.lessons())} lessons" in capsys.readouterr().out
