"""The inner loops, twice: ``numpy_engine`` to read, ``compiled`` to run.

Both hold functions of the same names and arguments, and give the same result to the last
bit. A function advances a block of steps and changes the state arrays it is given; what
happens between blocks (progress, interruption, memory) is in ``running``.
"""

from course_lib import arguments

NAMES = ("auto", "numpy", "compiled")


def load(engine="auto"):
    """The module of an engine; "auto" is the compiled one where numba is there.

    Raises ValueError for an unknown name, ImportError for "compiled" without numba.
    """
    arguments.choice("engine", engine, NAMES)
    if engine != "numpy":
        try:
            from course_lib.engines import compiled

            return compiled
        except ImportError as missing:
            if engine == "compiled":
                raise ImportError(
                    "the compiled engine needs numba, which is not installed; "
                    'install it or use engine="numpy"'
                ) from missing
    from course_lib.engines import numpy_engine

    return numpy_engine
