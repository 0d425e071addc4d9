"""What is declared twice agrees: packages for pip and conda, commands in README and CI."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from course_lib import workspace
from course_lib.doctor import SLIDES
from course_lib.pictures.display import STYLE_SHEET

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci/run").read_text(encoding="utf-8")

FIRST_COMMAND = "pip install . && course start"
SECOND_COMMAND = 'pip install -e ".[test]" && pytest'
CONDA_NAMES = {
    "matplotlib-base": "matplotlib",  # without a desktop toolkit
    "pure_eval": "pure-eval",
}


def requirements(lines):
    return {canonicalize_name(r.name): r for r in map(Requirement, lines)}


LEARNERS = requirements(PROJECT["dependencies"])


def supported():
    """The Pythons, as 3.x, that requires-python allows."""
    allowed = SpecifierSet(PROJECT["requires-python"])
    return [f"3.{minor}" for minor in range(100) if f"3.{minor}" in allowed]


def test_conda_users_get_the_same_packages_and_bounds():
    listed = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    conda = {name: SpecifierSet(bounds) for name, _, bounds in (d.partition(" ") for d in listed)}
    assert conda.pop("python") == SpecifierSet(PROJECT["requires-python"])
    assert conda.pop("pip") == SpecifierSet("")
    assert {CONDA_NAMES.get(name, name): bounds for name, bounds in conda.items()} == {
        name: requirement.specifier for name, requirement in LEARNERS.items()
    }


@pytest.mark.parametrize("name", LEARNERS)
def test_every_package_is_bounded_as_the_doctor_reads_it(name):
    """From below and from above, with >= and < alone."""
    assert sorted(bound.operator for bound in LEARNERS[name].specifier) == ["<", ">="]


def on(system, machine):
    return {"sys_platform": system, "platform_machine": machine}


@pytest.mark.parametrize(
    ("platform", "there"),
    [
        (on("linux", "x86_64"), True),
        (on("linux", "aarch64"), True),
        (on("darwin", "arm64"), True),
        (on("win32", "AMD64"), True),
        (on("darwin", "x86_64"), False),
        (on("win32", "ARM64"), False),
    ],
)
def test_numba_is_asked_for_where_it_has_wheels(platform, there):
    assert LEARNERS["numba"].marker.evaluate(platform) == there


def test_ci_runs_every_python_that_the_course_supports():
    assert WORKFLOW["jobs"]["supported"]["strategy"]["matrix"]["python"] == supported()
    assert WORKFLOW["jobs"]["newest"]["container"].startswith(f"python:{supported()[-1]}-")


def test_one_python_runs_the_browser():
    """As the forge combines them: an entry adds to, or overrules, what the ones before it gave."""
    options = dict.fromkeys(supported())
    for entry in WORKFLOW["jobs"]["supported"]["strategy"]["matrix"]["include"]:
        for python in [entry["python"]] if "python" in entry else supported():
            options[python] = entry["options"]
    assert sorted(options.values()) == ["", *["--no-browser"] * (len(supported()) - 1)]


def test_the_workflow_runs_what_a_maintainer_runs():
    def commands(job):
        return [step["run"] for step in WORKFLOW["jobs"][job]["steps"] if "run" in step]

    assert commands("supported") == [".ci/run ${{ matrix.options }}"]
    assert commands("newest") == [".ci/run --newest"]
    assert commands("elsewhere") == [SECOND_COMMAND]
    triggers = WORKFLOW[True]  # YAML reads the key `on` as a truth value
    assert {"push", "pull_request"} <= set(triggers)
    assert re.fullmatch(r"\d+ \d+ \* \* \d", triggers["schedule"][0]["cron"])  # weekly


def test_readme_has_both_commands_and_ci_runs_the_second():
    lines = [line.strip() for line in README.splitlines()]
    assert FIRST_COMMAND in lines
    assert SECOND_COMMAND in lines
    assert SECOND_COMMAND in [line.strip() for line in CI.splitlines()]
    assert "COURSE_REQUIRE_BROWSER=1" in CI


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no executable bit; .ci/run is Debian's")
def test_ci_run_can_be_run_and_is_bash():
    assert os.access(ROOT / ".ci/run", os.X_OK)
    subprocess.run(["bash", "-n", ROOT / ".ci/run"], check=True)


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_installed_slides_are_those_of_this_folder():
    """They are copies even where the rest is edited in place: pip install -e . brings new ones."""
    installed = Path(sys.prefix, "share", "jupyter", "labextensions", SLIDES)
    ours = files(ROOT / "course_lib" / "slides")
    pages = files(ROOT / "teaching")
    ours["static/course.css"] = STYLE_SHEET.read_bytes()
    ours |= {f"static/teaching/{name}": content for name, content in pages.items()}
    assert files(installed) == ours


def test_the_slides_have_the_courses_version():
    package = json.loads((ROOT / "course_lib/slides/package.json").read_text(encoding="utf-8"))
    assert (package["name"], package["version"]) == (SLIDES, PROJECT["version"])


def test_the_lessons_of_a_clone_are_found():
    built = {path.name: path for path in sorted((ROOT / "notebooks").glob("*.ipynb"))}
    assert workspace.lessons() == built
