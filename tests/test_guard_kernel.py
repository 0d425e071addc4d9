"""Answers in a real kernel, where they could end it, wait for a keyboard, or draw twenty times."""

import time

import pytest
from jupyter_client.manager import start_new_kernel

PREPARE = """
import os, signal
import numpy as np
import matplotlib.pyplot as plt
from IPython.display import display
from course_lib.exercises import limits
from course_lib.exercises.bank import Exercise
from course_lib.exercises.judging import verdict

twice = Exercise(
    id="90.1", title="", minutes=1, name="f", why="", hints=(),
    solution=lambda x: 2 * x, inputs=("1", "2.5", "-3"),
)

def judged(answer):
    said = verdict(twice, answer)
    print(said.state, "|", said.words, "|", said.printed)
"""


class Kernel:
    """A kernel; ``run`` gives the outputs of a cell, as (kind, text)."""

    def __init__(self):
        self.manager, self.client = start_new_kernel(kernel_name="python3")

    def run(self, code, soon=None):
        outputs = []
        self.client.execute_interactive(
            code, timeout=100, output_hook=lambda message: self._note(message, outputs, soon)
        )
        return outputs

    def _note(self, message, outputs, soon):
        kind, content = message["msg_type"], message["content"]
        if kind == "execute_input" and soon:
            soon()
        elif kind == "stream":
            outputs.append((content["name"], content["text"]))
        elif kind in ("display_data", "execute_result", "error", "update_display_data"):
            outputs.append((kind, str(content)))

    def text(self, code, soon=None):
        """What a cell prints, where it does nothing else."""
        outputs = self.run(code, soon)
        assert {kind for kind, _ in outputs} <= {"stdout"}, outputs
        return "".join(text for _, text in outputs)


@pytest.fixture(scope="module")
def kernel():
    kernel = Kernel()
    try:
        assert kernel.text(PREPARE) == ""
        yield kernel
    finally:
        kernel.client.stop_channels()
        kernel.manager.shutdown_kernel(now=True)


@pytest.mark.parametrize("leave", ["exit()", "quit()", "exit(True)", "get_ipython().ask_exit()"])
def test_an_answer_that_leaves_does_not_end_the_kernel(kernel, leave):
    said = kernel.text(f"def f(x):\n    {leave}\njudged(f)")
    assert said.startswith("keep going | `f(1)` would end Python with `exit()`.")
    time.sleep(0.2)  # IPython's own exit ends the kernel after the cell
    assert kernel.text("print('here still')") == "here still\n"


def test_exit_in_the_learners_own_cell_means_what_it_did(kernel):
    kernel.text("def f(x):\n    exit()\njudged(f)")
    assert kernel.text("print(vars(get_ipython()).get('ask_exit'))") == "None\n"


@pytest.mark.parametrize("ask", ["input('x? ')", "__import__('getpass').getpass()"])
def test_an_answer_that_asks_is_answered_at_once(kernel, ask):
    said = kernel.text(f"def f(x):\n    return float({ask})\njudged(f)")
    assert "waits for `" in said


def test_nothing_of_an_answer_comes_through_twenty_times(kernel):
    code = """
def f(x):
    print("printed")
    display("displayed")
    plt.plot([1, 2])
    plt.show()
    plt.plot([1, 2])
    os.system("echo from a shell")
    return 2 * x
judged(f)
"""
    assert kernel.text(code) == "correct |  | printed\nprinted\nprinted\n\n"
    kinds = [kind for kind, _ in kernel.run("display('mine'); _ = plt.plot([1, 2])")]
    assert kinds == ["display_data", "display_data"]


def test_a_real_interrupt_ends_a_check_in_words(kernel):
    def press_the_button():
        time.sleep(1)
        kernel.manager.interrupt_kernel()

    code = """
def f(x):
    while True:
        try:
            x = x + 1
        except:
            pass
judged(f)
"""
    assert kernel.text(code, press_the_button).startswith("keep going | You stopped it")
    assert kernel.text("judged(lambda x: 2 * x)") == "correct |  | \n"


def test_an_endless_answer_in_a_kernel_is_stopped(kernel):
    code = "limits.SECONDS = 0.3\ndef f(x):\n    while True:\n        x = np.sort([1.0])\njudged(f)"
    assert kernel.text(code).startswith("keep going | `f(1)` was stopped after 0.3 seconds")
