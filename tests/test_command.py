"""The `course` command, and JupyterLab as it starts it."""

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request

import psutil
import pytest

from course_lib import exercises, lab, workspace
from course_lib.__main__ import main

WIDGET = "application/vnd.jupyter.widget-view+json"


@pytest.fixture
def served(monkeypatch):
    """What `course start` would run JupyterLab with; nothing is started."""
    calls = []
    monkeypatch.setattr(lab, "serve", calls.append)
    return calls


@pytest.fixture(autouse=True)
def own_jupyter(tmp_path, monkeypatch):
    for kind in ("DATA", "CONFIG", "RUNTIME"):
        monkeypatch.setenv(f"JUPYTER_{kind}_DIR", str(tmp_path / "jupyter" / kind.lower()))


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def taken_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        yield door.getsockname()[1]


def run(*argv):
    """The exit code of `course ...`, whether returned or raised."""
    try:
        return main(argv)
    except SystemExit as done:
        return done.code


# start


def test_start_copies_the_lessons_and_serves_their_folder(here, served, capsys):
    assert run("start", "--no-browser") == 0
    assert {path.name for path in (here / "my_course").glob("*.ipynb")} == set(workspace.lessons())
    (arguments,) = served
    assert f"--notebook-dir={here / 'my_course'}" in arguments
    never = "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"
    assert {"--ip=127.0.0.1", "--no-browser", never} <= set(arguments)
    assert "Ctrl-C" in capsys.readouterr().out


def test_start_takes_another_folder_and_a_port(here, served):
    assert run("start", "--folder", "deep/down", "--port", "8765") == 0
    (arguments,) = served
    assert f"--notebook-dir={here / 'deep' / 'down'}" in arguments
    assert {"--port=8765", "--ServerApp.port_retries=0"} <= set(arguments)
    assert "--no-browser" not in arguments


def test_the_first_start_opens_the_first_lesson(served):
    assert run("start") == run("start") == 0
    pages = [next(a for a in each if a.startswith("--LabApp.default_url=")) for each in served]
    assert pages == [
        "--LabApp.default_url=/lab/tree/00_start_here.ipynb",
        "--LabApp.default_url=/lab",
    ]


def test_what_follows_two_dashes_goes_to_jupyterlab_and_wins(served):
    assert run("start", "--", "--ip=0.0.0.0", "--debug", "--", "x") == 0
    (arguments,) = served
    assert arguments[-4:] == ["--ip=0.0.0.0", "--debug", "--", "x"]
    assert "--ip=127.0.0.1" not in arguments


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("--ServerApp.ip=0.0.0.0", "--ip="),
        ("--ip", "--ip="),
        ("--ServerApp.root_dir=/somewhere", "--notebook-dir="),
        ("--ServerApp.port=9000", "--port="),
        ("--ServerApp.open_browser=True", "--no-browser"),
        ("--ServerApp.allow_root=False", "--allow-root"),
        ("--ServerApp.default_url=/lab/tree/mine.ipynb", "--LabApp.default_url="),
        ("--Application.log_level=INFO", "--log-level="),
    ],
)
def test_an_option_of_jupyterlab_wins_by_its_full_name_too(served, monkeypatch, theirs, ours):
    monkeypatch.setattr(lab, "is_root", lambda: True)
    assert run("start", "--port", "8765", "--no-browser", "--", theirs) == 0
    (arguments,) = served
    assert [a for a in arguments[:-1] if a.startswith(ours)] == []
    assert arguments[-1] == theirs


@pytest.mark.parametrize(
    ("ip", "local"),
    [("127.0.0.1", True), ("127.0.1.7", True), ("::1", True), ("localhost", True)]
    + [(ip, False) for ip in ("0.0.0.0", "::", "", "*", "192.168.1.7", "my-computer")],
)
def test_which_addresses_only_this_machine_reaches(ip, local):
    assert lab.is_local(ip) == local


@pytest.mark.parametrize("root", [True, False])
def test_root_is_allowed_and_told(served, monkeypatch, capsys, root):
    monkeypatch.setattr(lab, "is_root", lambda: root)
    assert run("start") == 0
    assert ("--allow-root" in served[0]) == root
    assert ("--allow-root" in capsys.readouterr().out) == root


def refused(capsys, *argv):
    """Run a command that must end with exit 2 and one sentence; return the sentence."""
    assert run(*argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("course: ")
    assert err.count("\n") == 1
    return err


def test_a_port_in_use_stops_before_anything_is_copied(here, served, capsys, taken_port):
    assert f"Port {taken_port} cannot be used" in refused(
        capsys, "start", "--port", str(taken_port)
    )
    assert list(here.iterdir()) == []
    assert served == []


@pytest.mark.parametrize("port", ["eighty", "0", "65536", "-1", "8888.0", "", "８８８８"])
def test_what_is_no_port_is_refused(here, served, capsys, port):
    assert "from 1 to 65535" in refused(capsys, "start", f"--port={port}")
    assert list(here.iterdir()) == []


def test_a_folder_that_is_a_file_is_refused(here, served, capsys):
    (here / "my_course").write_text("mine", encoding="utf-8")
    assert "is a file" in refused(capsys, "start")
    assert (here / "my_course").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("command", ["start", "progress", "doctor"])
def test_a_home_of_nobody_is_refused(here, served, capsys, command):
    assert "no folder ~nobody-at-all" in refused(capsys, command, "--folder", "~nobody-at-all/x")
    assert list(here.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for leave to make a link")
@pytest.mark.parametrize("folder", ["a", "a/my_course"])
def test_a_loop_of_links_is_refused(here, served, capsys, folder):
    (here / "a").symlink_to(here / "b")
    (here / "b").symlink_to(here / "a")
    assert folder in refused(capsys, "start", "--folder", folder)
    assert served == []


def test_without_jupyterlab_nothing_is_copied(here, served, capsys, monkeypatch):
    monkeypatch.setattr("course_lib.__main__.find_spec", lambda name: None)
    assert "jupyterlab is not installed" in refused(capsys, "start")
    assert list(here.iterdir()) == []


def test_a_full_disk_is_one_sentence(served, capsys, monkeypatch):
    def full(folder):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(workspace, "fill", full)
    assert refused(capsys, "start") == "course: No space left on device\n"
    assert served == []


# the other commands


@pytest.mark.parametrize(
    "argv",
    [
        ("begin",),
        ("start", "--fold", "x"),
        ("start", "extra"),
        ("reset",),
        ("reset", "31", "--", "x"),
        ("reset", "99"),
        ("progress",),
        ("collect", "nowhere"),
    ],
)
def test_a_wrong_command_is_one_sentence(capsys, argv):
    refused(capsys, *argv)


def test_no_command_shows_what_there_is(capsys):
    assert run() == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in ("start", "reset", "doctor", "progress", "collect"))


def test_progress_of_a_damaged_file_moves_nothing(here, served, capsys):
    run("start")
    (here / "my_course" / "course_progress.jsonl").write_text("half a li", encoding="utf-8")
    before = {path.name for path in (here / "my_course").iterdir()}
    capsys.readouterr()
    assert run("progress") == 0
    assert "course_progress.jsonl could not be read" in capsys.readouterr().out
    assert {path.name for path in (here / "my_course").iterdir()} == before


def test_reset_says_where_the_old_one_is(here, served, capsys):
    run("start")
    name = list(workspace.lessons())[-1]
    (here / "my_course" / name).write_text("my work", encoding="utf-8")
    capsys.readouterr()
    assert run("reset", name.split("_")[0]) == 0
    kept = re.search(r"\S+\.kept-\S+\.ipynb", capsys.readouterr().out)[0]
    assert (here / "my_course" / kept).read_text(encoding="utf-8") == "my work"


def test_progress_prints_what_is_done(here, served, capsys):
    run("start")
    id = next(iter(exercises.BANK))
    done = {"version": 1, "exercises": {id: {"state": "correct", "tries": 1}}, "quizzes": {}}
    (here / "my_course" / "course_progress.json").write_text(json.dumps(done), encoding="utf-8")
    capsys.readouterr()
    assert run("progress") == 0
    assert f"1 of {len(exercises.BANK)} exercises done" in capsys.readouterr().out


def test_collect_writes_a_table_and_names_what_it_could_not_read(here, capsys):
    (here / "class").mkdir()
    empty = {"version": 1, "exercises": {}, "quizzes": {}}
    (here / "class" / "ñandú.json").write_text(json.dumps(empty), encoding="utf-8")
    (here / "class" / "broken.json").write_text("{", encoding="utf-8")
    assert run("collect", "class", "--output", "class.csv") == 0
    table = (here / "class.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbflearner,done,")  # the mark that Excel needs
    assert "\nñandú,0," in table.decode("utf-8")
    assert "broken.json could not be read" in capsys.readouterr().err


def test_collect_prints_the_table_where_no_file_is_named(here, capsys):
    (here / "class").mkdir()
    assert run("collect", "class") == 0
    assert capsys.readouterr().out.startswith("learner,done,")


def test_collect_into_a_place_that_is_not_there(here, capsys):
    (here / "class").mkdir()
    assert "nowhere" in refused(capsys, "collect", "class", "--output", "nowhere/class.csv")


# saving


def notebook_with(*bundles):
    outputs = [{"output_type": "display_data", "data": dict(bundle)} for bundle in bundles]
    outputs.append({"output_type": "stream", "name": "stdout", "text": "printed"})
    cells = [{"cell_type": "markdown", "source": ""}, {"cell_type": "code", "outputs": outputs}]
    return {"type": "notebook", "content": {"cells": cells}}


@pytest.mark.parametrize("other", ["application/vnd.plotly.v1+json", "text/html", "image/svg+xml"])
def test_a_saved_explorer_keeps_its_picture_and_drops_its_widget(other):
    model = notebook_with({WIDGET: {"model_id": "1"}, other: "shown", "text/plain": "caption"})
    lab.keep_pictures(model=model, path="31.ipynb", contents_manager=None)
    saved = model["content"]["cells"][1]["outputs"]
    assert saved[0]["data"] == {other: "shown", "text/plain": "caption"}
    assert saved[1]["text"] == "printed"


def test_a_saved_figure_drops_the_photograph_that_would_be_shown_in_its_place():
    figure = {"application/vnd.plotly.v1+json": {"data": []}, "text/plain": "[picture]"}
    still = {"image/png": "a Matplotlib picture", "text/plain": "[picture]"}
    model = notebook_with({**figure, "image/png": "photograph"}, still)
    lab.keep_pictures(model=model)
    saved = [output["data"] for output in model["content"]["cells"][1]["outputs"][:2]]
    assert saved == [figure, still]


def test_a_widget_without_a_picture_is_saved_as_it_is():
    bundle = {WIDGET: {"model_id": "1"}, "text/plain": "IntSlider(value=3)"}
    model = notebook_with(bundle)
    lab.keep_pictures(model=model)
    assert model["content"]["cells"][1]["outputs"][0]["data"] == bundle


@pytest.mark.parametrize(
    "model", [{"type": "file", "content": "text"}, {"type": "notebook", "content": None}]
)
def test_other_files_are_not_touched(model):
    before = dict(model)
    lab.keep_pictures(model=model)
    assert model == before


# the real thing


class Server:
    """`course start --no-browser`, running; asks it as a browser would, with its token."""

    def __init__(self, here):
        self.log = here / "log.txt"
        # Where there is a terminal, Jupyter asks before it stops, unless told otherwise.
        self.terminal = os.openpty() if hasattr(os, "openpty") else ()
        with self.log.open("w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "course_lib", "start", "--no-browser"],
                cwd=here,
                stdin=self.terminal[1] if self.terminal else subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        address = self._address()
        self.base, self.token = re.match(
            r"(http://127\.0\.0\.1:\d+)/.*token=(\w+)", address
        ).groups()

    def _address(self):
        until = time.monotonic() + 60
        while time.monotonic() < until and self.process.poll() is None:
            if found := re.search(r"http://\S+token=\w+", self.log.read_text(encoding="utf-8")):
                return found[0]
            time.sleep(0.1)
        raise AssertionError(self.log.read_text(encoding="utf-8"))

    def ask(self, path, *, method="GET", content=None, token=True):
        request = urllib.request.Request(
            self.base + path,
            method=method,
            data=json.dumps(content).encode() if content is not None else None,
            headers={"Authorization": f"token {self.token}"} if token else {},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read().decode("utf-8")

    def stop(self):
        self.process.send_signal(signal.SIGINT if os.name != "nt" else signal.SIGTERM)
        return self.process.wait(timeout=30)

    def clear_away(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for end in self.terminal:
            os.close(end)


@pytest.fixture
def shadow(own_jupyter, tmp_path):
    """A kernel called python3 in the learner's home, as another environment may leave it."""
    place = tmp_path / "jupyter" / "data" / "kernels" / "python3"
    place.mkdir(parents=True)
    spec = {"argv": ["/nowhere/python"], "display_name": "another", "language": "python"}
    (place / "kernel.json").write_text(json.dumps(spec), encoding="utf-8")


@pytest.fixture
def server(here, shadow, monkeypatch):
    monkeypatch.setenv("JUPYTER_PREFER_ENV_PATH", "0")  # the learner's home comes first
    server = Server(here)
    yield server
    server.clear_away()


def test_jupyterlab_serves_the_lessons(server, here, tmp_path):
    # only with the token
    with pytest.raises(urllib.error.HTTPError, match="403"):
        server.ask("/api/contents", token=False)
    listed = {entry["name"] for entry in json.loads(server.ask("/api/contents"))["content"]}
    assert set(workspace.lessons()) <= listed

    # trusted, so that stored pictures show
    name = next(iter(workspace.lessons()))
    model = json.loads(server.ask(f"/api/contents/{name}"))
    code = [cell for cell in model["content"]["cells"] if cell["cell_type"] == "code"]
    assert code
    assert all(cell["metadata"]["trusted"] for cell in code)

    # on this Python and no other
    kernels = json.loads(server.ask("/api/kernelspecs"))
    assert kernels["default"] == "python3"
    assert list(kernels["kernelspecs"]) == ["python3"]
    command = kernels["kernelspecs"]["python3"]["spec"]["argv"][0]
    assert os.path.normpath(command) == os.path.normpath(sys.executable)

    # a saved widget leaves its picture
    bundle = {WIDGET: {"model_id": "1"}, "text/html": "shown", "text/plain": "caption"}
    output = {"output_type": "display_data", "data": bundle, "metadata": {}}
    code[0]["outputs"] = [output]
    server.ask(f"/api/contents/{name}", method="PUT", content=model)
    saved = json.loads((here / "my_course" / name).read_text(encoding="utf-8"))
    first = next(cell for cell in saved["cells"] if cell["cell_type"] == "code")
    assert set(first["outputs"][0]["data"]) == {"text/html", "text/plain"}

    # nothing is asked of the network
    page = server.ask("/lab")
    settings = json.loads(re.search(r'jupyter-config-data"[^>]*>(.*?)</script>', page, re.S)[1])
    assert settings["news"] == {"disabled": True}
    assert settings["extensionManager"]["can_install"] is False
    assert json.loads(server.ask("/lab/api/update")) == {"notification": None}
    asks = json.loads(server.ask("/lab/api/settings/@jupyterlab/apputils-extension:notification"))
    assert asks["schema"]["properties"]["fetchNews"]["default"] == "false"
    assert asks["schema"]["properties"]["checkForUpdates"]["default"] is False

    # nothing of the learner's own Jupyter was set
    config = tmp_path / "jupyter" / "config"
    assert [path for path in config.rglob("*") if path.suffix in (".json", ".py")] == []

    exit_code = server.stop()  # one Ctrl-C
    if os.name != "nt":
        assert exit_code == 0


@pytest.mark.skipif(os.name == "nt", reason="processes are asked about as Unix has them")
def test_lessons_are_compiled_beside_jupyterlab_and_no_longer_than_it_runs(
    here, tmp_path, monkeypatch
):
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "nothing_compiled_yet"))
    server = Server(here)
    try:
        server.ask("/api/status")
        (compiling,) = within(20, lambda: compiling_for(server.process.pid))
        within(20, lambda: compiling.nice() == 19)
        server.stop()
        within(20, lambda: not compiling.is_running())
    finally:
        server.clear_away()


def compiling_for(pid):
    children = psutil.Process(pid).children()
    return [child for child in children if "course_lib.compile_ahead" in child.cmdline()]


def within(seconds, look):
    """What ``look()`` returns as soon as that is something."""
    until = time.monotonic() + seconds
    while not (seen := look()):
        assert time.monotonic() < until, "nothing to be seen"
        time.sleep(0.1)
    return seen


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), None),
        (("--", "--ServerApp.ip=0.0.0.0"), "only the token or the password keeps them out"),
        (("--", "--ip=0.0.0.0", "--IdentityProvider.token="), "nothing keeps them out"),
    ],
)
def test_where_other_machines_reach_it_one_sentence_says_so(here, options, told):
    command = [sys.executable, "-c", OPENED, "start", "--no-browser", *options]
    done = subprocess.run(command, cwd=here, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stdout.splitlines() if "Other machines" in line]
    assert len(said) == (told is not None)
    assert told is None or told in said[0]


# `course start` up to the moment at which JupyterLab would begin to wait for requests
OPENED = """
import sys
from jupyter_server.serverapp import ServerApp
from course_lib.__main__ import main
ServerApp.start = lambda self: None
sys.exit(main(sys.argv[1:]))
"""


def test_lessons_open_where_the_store_of_signatures_cannot_be_written(here, served, tmp_path):
    run("start")  # which signs them
    with sqlite3.connect(tmp_path / "jupyter" / "data" / "nbsignatures.db") as database:
        for change in ("INSERT", "UPDATE"):
            refuse = f"BEFORE {change} ON nbsignatures BEGIN SELECT RAISE(ABORT, 'full'); END"
            database.execute(f"CREATE TRIGGER no_{change} {refuse}")
    database.close()
    command = [sys.executable, "-c", LESSON_OPENED, "start", "--no-browser"]
    done = subprocess.run(command, cwd=here, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    cells = json.loads(workspace.lessons()["00_start_here.ipynb"].read_bytes())["cells"]
    assert f"{len(cells)} cells" in done.stdout


LESSON_OPENED = """
import asyncio, sys
from jupyter_core.utils import ensure_async
from jupyter_server.serverapp import ServerApp
from course_lib.__main__ import main
def start(self):
    opened = asyncio.run(ensure_async(self.contents_manager.get("00_start_here.ipynb")))
    print(len(opened["content"]["cells"]), "cells")
ServerApp.start = start
sys.exit(main(sys.argv[1:]))
"""
