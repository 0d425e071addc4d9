"""For every test and every re-executed lesson."""

import os
import signal
import tempfile
from pathlib import Path

import pytest

IN_A_BROWSER = "tests/browser/"
RE_EXECUTED = "notebooks/"
MOST_PROCESSES = 8  # more only collect the same tests once more

_own_folder = tempfile.TemporaryDirectory()


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config):
    """The whole suite goes to as many processes as there are cores; a part of it to one."""
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    is_worker = "PYTEST_XDIST_WORKER" in os.environ  # which is given the same command line
    has_xdist = config.pluginmanager.has_plugin("xdist")
    if whole and has_xdist and not is_worker and config.option.numprocesses is None:
        config.option.numprocesses = "logical"
        config.option.maxprocesses = config.option.maxprocesses or MOST_PROCESSES


def pytest_configure(config):
    # A script that starts the tests in the background has them, and their kernels, ignore Ctrl-C.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)

    # A store of its own: running the tests changes nobody's progress. Kernels inherit it.
    os.environ["COURSE_PROGRESS"] = str(Path(_own_folder.name) / "course_progress.jsonl")


def pytest_unconfigure(config):
    _own_folder.cleanup()


def pytest_collectstart(collector):
    # Figures are compared through their captions and in the units' tests; a Plotly figure's
    # numbers differ in the last digit from one processor to the next.
    if hasattr(collector, "skip_compare"):
        collector.skip_compare += ("application/vnd.plotly.v1+json",)


def pytest_collection_modifyitems(items):
    """What takes longest first, so that all processes end at about the same time."""
    longest_first = (IN_A_BROWSER, RE_EXECUTED, "")
    items.sort(key=lambda item: [not item.nodeid.startswith(part) for part in longest_first])


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """A file's tests stay together, as a lesson's cells must, and so do all in the browser."""
    from xdist.scheduler import LoadFileScheduling

    class OneFileOneProcess(LoadFileScheduling):
        def _split_scope(self, nodeid):
            if nodeid.startswith(IN_A_BROWSER):
                return IN_A_BROWSER
            return super()._split_scope(nodeid)

    config.option.loadscopereorder = False  # they are in their order
    return OneFileOneProcess(config, log)
