"""What learners and writers call says what it takes and gives, in numpydoc's form."""

import dataclasses
import importlib
import inspect
import pkgutil

import pytest
from numpydoc.docscrape import NumpyDocString
from numpydoc.validate import ERROR_MSGS, Validator, validate

#: Modules whose public names, those of ``__all__``, are held to the form.
MODULES = (
    "analysis",
    "circuits",
    "exercises",
    "explore",
    "learning",
    "networks",
    "neurons",
    "pictures",
    "recordings",
    "ring_memory",
    "scaling",
    "signals",
    "sounds",
    "sweep",
    "synapses",
)

#: Not asked for: an extended summary, See Also, Notes and Examples everywhere (ES01, SA01,
#: EX01), the layout of the quotes (GL01, GL02), a full stop or a capital in places where numpydoc
#: wants one of the two and a unit stands first (PR08, PR09, RT04, RT05).
ASKED = set(ERROR_MSGS) - {"ES01", "SA01", "EX01", "GL01", "GL02", "PR08", "PR09", "RT04", "RT05"}


def public(module):
    """Dotted names of the functions and classes of a module, and of the classes' own methods."""
    of_module = importlib.import_module(f"course_lib.{module}")
    for name in of_module.__all__:
        value = getattr(of_module, name)
        if inspect.isclass(value) or inspect.isfunction(value):
            yield f"course_lib.{module}.{name}"
        if inspect.isclass(value):
            yield from (
                f"course_lib.{module}.{name}.{method}"
                for method, of_class in vars(value).items()
                if not method.startswith("_") and inspect.isfunction(of_class)
            )


@pytest.mark.parametrize("name", [name for module in MODULES for name in public(module)])
def test_docstring_is_in_numpydoc_form(name):
    checked = validate(name)
    said = {code: message for code, message in checked["errors"] if code in ASKED}
    if "\nAttributes\n" in checked["docstring"]:  # of a result, which nobody makes themselves
        said.pop("PR01", None)
        described = NumpyDocString(checked["docstring"])["Attributes"]
        of_class = Validator._load_obj(name)
        assert [part.name for part in described] == [f.name for f in dataclasses.fields(of_class)]
    assert said == {}


@pytest.mark.parametrize("module", MODULES)
def test_every_public_name_is_offered_and_none_is_plumbing(module):
    """What a module defines without an underscore stands in ``__all__``."""
    of_module = importlib.import_module(f"course_lib.{module}")
    defined = {
        name
        for name, value in vars(of_module).items()
        if not name.startswith("_") and getattr(value, "__module__", None) == of_module.__name__
    }
    assert defined <= set(of_module.__all__)


def test_no_function_of_the_exercises_hides_a_file_of_its_name():
    exercises = importlib.import_module("course_lib.exercises")
    files = {module.name for module in pkgutil.iter_modules(exercises.__path__)}
    assert not files & set(exercises.__all__)


def test_the_library_offers_what_a_learner_needs():
    course_lib = importlib.import_module("course_lib")
    assert dir(course_lib) == sorted(course_lib.__all__)
    for name in set(dir(course_lib)) - {"explain"}:
        assert inspect.ismodule(getattr(course_lib, name))
    assert inspect.isfunction(course_lib.explain)
