"""Every long run, stopped by a real signal in a real kernel, as the notebook's stop button does.

Used by ``test_interrupts.py``, and by ``benchmarks/interrupts.py`` for more of them.
"""

import json
import time
from contextlib import contextmanager

from jupyter_client.manager import KernelManager

ENGINES = ("numpy", "compiled")

#: Runs of so many steps, far longer than anybody waits here, that give what is to be compared.
RUNS = {
    "simulate, LIF": """neurons.simulate(
        neurons.LIF(), np.full((1, 50), 300.0), duration={steps} * 0.1, noise=0.5, seed=1,
        engine=engine)""",
    "simulate, Izhikevich": """neurons.simulate(
        neurons.RS, np.full((1, 50), 300.0), duration={steps} * 0.1, noise=0.5, seed=1,
        engine=engine)""",
    "simulate_lif": """networks.simulate_lif(
        networks.balanced_weights(500, seed=0), 0.0, duration={steps} * 0.05, engine=engine)""",
    "simulate_izhikevich": """networks.simulate_izhikevich(
        neurons.population([(neurons.RS, 100), (neurons.FS, 20)]), np.full((120, 120), 0.02),
        lambda t: 300 + 100 * np.sin(t / 50), duration={steps} * 0.1, seed=2,
        noise=networks.CurrentNoise(), engine=engine)""",
    "force": """learning.force(
        networks.balanced_weights(200, seed=0), 0.0, lambda t: np.sin(t / 30), settle=0.0,
        train={steps} * 0.05, test=0.0, seed=1, engine=engine)""",
}
STEPS = dict.fromkeys(RUNS, 4_000_000) | {
    "simulate, LIF": 2_000_000,
    "simulate, Izhikevich": 1_000_000,
}

#: What a kernel does first: a run says when its second block begins.
PREPARED = """
import json, warnings
import numpy as np
from course_lib import analysis, learning, networks, neurons
from course_lib.engines import running
from course_lib.sweep import SweepError, sweep
whole_run = running.run
def announced(steps, advance, result, *, dt):
    def tell_and_advance(first, stop):
        if first == running.FIRST_BLOCK:  # the second block
            print("begun", flush=True)
        advance(first, stop)
    return whole_run(steps, tell_and_advance, result, dt=dt)
def same(cut, whole):
    arrays = {name: values for name, values in vars(cut).items() if isinstance(values, np.ndarray)}
    if "target" in arrays:
        arrays["target"] = arrays["target"][: len(cut.t)]
    return all(np.array_equal(values, getattr(whole, name)) for name, values in arrays.items())
"""

#: A run is stopped, and then made again as long as it got: both must be the same to the last bit.
STOPPED = """
engine = {engine!r}
running.run = announced
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    run = {whole}
running.run = whole_run
steps = len(run.t) - hasattr(run, "v")
equal = bool(steps) and same(run, {again})
print(json.dumps({{"done": steps, "same": equal, "said": [str(w.message) for w in said]}}))
"""

#: A longer computation is stopped as a whole.
STOPPED_WITH_ALL = {
    "sweep": """
engine = {engine!r}
def point(seed):
    W = networks.balanced_weights(300, seed=seed)
    return len(networks.simulate_lif(W, 0.0, duration=1e5, engine=engine).spike_times)
running.run = announced
try:
    sweep(point, {{"seed": range(1000)}}, progress=False)
except SweepError as error:
    ended = str(error)
running.run = whole_run
print(json.dumps(ended))
""",
    "rheobase": """
engine = {engine!r}
running.run = announced
try:
    analysis.rheobase(neurons.LIF(), duration=2e5, precision=1e-9)
except KeyboardInterrupt:
    ended = "interrupted"
running.run = whole_run
print(json.dumps(ended))
""",
}


class Kernel:
    """A kernel whose cells can be stopped, a while after a run in them has begun."""

    def __init__(self, manager, client):
        self._manager, self._client = manager, client

    def run(self, code, stop_after=None):
        """What a cell prints last, as JSON; what it raises is raised here."""
        message = self._client.execute(code)
        printed, began = "", None
        while True:
            reply = self._client.get_iopub_msg(timeout=120)
            if reply["parent_header"].get("msg_id") != message:
                continue
            content = reply["content"]
            if reply["msg_type"] == "error":
                raise RuntimeError("\n".join(content["traceback"]))
            if reply["msg_type"] == "stream" and content["name"] == "stdout":
                printed += content["text"]
                if began is None and stop_after is not None and "begun" in printed:
                    began = time.monotonic()
                    time.sleep(stop_after)
                    self._manager.interrupt_kernel()
            if reply["msg_type"] == "status" and content["execution_state"] == "idle":
                self._client.get_shell_msg(timeout=60)
                return json.loads(printed.splitlines()[-1]) if printed else None

    def stopped(self, name, engine, stop_after):
        """A run that is stopped after so many seconds: what it says of itself."""
        if name in STOPPED_WITH_ALL:
            return self.run(STOPPED_WITH_ALL[name].format(engine=engine), stop_after)
        whole = RUNS[name].format(steps=STEPS[name])
        again = RUNS[name].format(steps="steps")
        return self.run(STOPPED.format(engine=engine, whole=whole, again=again), stop_after)

    def warm_up(self):
        """Compile what is compiled, so that a run is under way when its signal comes."""
        for code in RUNS.values():
            for engine in ENGINES:
                self.run(f"engine = {engine!r}\n_ = {code.format(steps=10)}")


@contextmanager
def kernel():
    """A fresh kernel with the models in it."""
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=120)
        ours = Kernel(manager, client)
        ours.run(PREPARED)
        yield ours
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def trouble(name, found):
    """What is wrong with a run that was stopped; empty where all is well."""
    if name == "rheobase":
        return "" if found == "interrupted" else str(found)
    if name == "sweep":
        return "" if found.startswith("interrupted: 0 of 1000 points") else found
    told = len(found["said"]) == 1 and found["said"][0].startswith("interrupted: ")
    return "" if 0 < found["done"] < STEPS[name] and found["same"] and told else str(found)
