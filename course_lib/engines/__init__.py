"""The inner loops, twice: ``numpy_engine`` to read, ``compiled`` to run.

Both hold functions of the same names and arguments, and give the same result to the last
bit. A function advances a block of steps and changes the state arrays it is given; what
happens between blocks (progress, interruption, memory) is in ``running``.
"""

from functools import cache

from course_lib import arguments

NAMES = ("auto", "numpy", "compiled")


def load(engine="auto"):
    """The module of an engine; "auto" is the compiled one where numba is there.

    Raises ValueError for an unknown name, ImportError for "compiled" without numba.
    """
    arguments.choice("engine", engine, NAMES)
    if engine != "numpy":
        compiled, error = _compiled()
        if compiled:
            return compiled
        missing = isinstance(error, ModuleNotFoundError) and error.name == "numba"
        why = "is not installed" if missing else f"does not load ({type(error).__name__}: {error})"
        if engine == "compiled":
            raise ImportError(
                f'the compiled engine needs numba, which {why}; install it or use engine="numpy"'
            ) from error
        if not missing:
            _say_once(f"numba {why}, so simulations run on NumPy, more slowly")
    from course_lib.engines import numpy_engine

    return numpy_engine


def compiles():
    """Whether "auto" is the compiled engine: explorers that wait for nothing ask this."""
    return _compiled()[0] is not None


@cache
def _compiled():
    """The compiled engine, or the error that kept it away: a broken numba raises anything."""
    try:
        from course_lib.engines import compiled
    except Exception as error:
        return None, error
    return compiled, None


@cache
def _say_once(message):
    arguments.warn(message)
