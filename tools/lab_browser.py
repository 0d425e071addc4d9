"""A lesson as a learner has it: `course start`, JupyterLab, and a real Chromium.

    with course_started(folder) as address, browser_page(address) as page:
        lesson = Lesson(page, address, "31_lif_neuron")
        lesson.open()
        lesson.run_all()

Used by the browser tests, by the benchmark of the explorers and by `look_at_lessons.py`.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

TOKEN = "course"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET_CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# What is asked of the page. Lab exposes its application object on request.
READY = """async () => {
  await window.jupyterapp.restored;
  const panel = window.jupyterapp.shell.currentWidget;
  await panel.context.ready;
  await panel.sessionContext.ready;
  await panel.sessionContext.session.kernel.info;
}"""
IDLE = """() => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session?.kernel;
  return kernel?.connectionStatus === 'connected' && kernel.status === 'idle';
}"""
# Lab gives a notebook that had the focus the focus again some time after a run, and takes it from
# whatever has it then. Here it has none meanwhile, and gets it back when all is done.
RUN_ALL = """() => {
  document.activeElement.blur();
  window.jupyterapp.commands.execute('notebook:run-all-cells');
}"""
SHUT_DOWN = """() => {
  const { sessions } = window.jupyterapp.serviceManager;
  return sessions.shutdown(window.jupyterapp.shell.currentWidget.sessionContext.session.id);
}"""
FOCUS = "() => window.jupyterapp.shell.currentWidget.content.activate()"
# What raised, though its error is not the lesson.
FAILED = """[...window.jupyterapp.shell.currentWidget.content.model.cells]
  .filter(cell => cell.type === 'code' && !cell.getMetadata('tags')?.includes('raises-exception'))
  .flatMap(cell => cell.outputs.toJSON().filter(output => output.output_type === 'error'))"""
ALL_RUN = f"""() => {{
  if ({FAILED}.length) return true;
  const cells = [...window.jupyterapp.shell.currentWidget.content.model.cells];
  return cells.every(cell => cell.type !== 'code' ||
    cell.executionCount !== null && cell.executionState !== 'running');
}}"""
EXPLORERS_DRAWN = """number => {
  const boxes = [...document.querySelectorAll('.course-explorer')];
  return boxes.length === number && boxes.every(
    box => box.querySelector('.course-live-caption:not(:empty)') &&
      box.querySelector('.js-plotly-plot .main-svg, .course-sheet :is(svg, img)'));
}"""
ERRORS = f"() => {FAILED}.map(output => `${{output.ename}}: ${{output.evalue}}`)"


def find_chromium() -> str | None:
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def course_started(folder: Path, seconds=90):
    """Run `course start` on a folder; yields Lab's address. Raises RuntimeError."""
    port = free_port()
    command = [sys.executable, "-m", "course_lib", "start", "--no-browser"]
    command += ["--folder", str(folder), "--port", str(port), "--"]
    command += [f"--IdentityProvider.token={TOKEN}", "--LabApp.expose_app_in_browser=True"]
    # Settings of its own: what is tried here changes nobody's JupyterLab.
    command += [f"--LabApp.user_settings_dir={Path(folder).parent / 'lab_settings'}"]
    output = Path(folder).parent / "course_start.log"
    with open(output, "wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, server, output, seconds)
        yield address
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait_for(address, server, output, seconds):
    give_up = time.monotonic() + seconds
    while time.monotonic() < give_up:
        try:
            urllib.request.urlopen(f"{address}/api/status?token={TOKEN}", timeout=5).close()
            return
        except (urllib.error.URLError, OSError):
            if server.poll() is not None:
                break
            time.sleep(0.05)
    raise RuntimeError(f"course start did not serve:\n{output.read_text(errors='replace')}")


@contextmanager
def chromium_started():
    """A Chromium, for as many pages as are wanted."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=QUIET_CHROMIUM)
        yield browser
        browser.close()


@contextmanager
def page_of(browser, address, *, width=1280, height=900):
    """A page that shares nothing with the browser's others. ``page.left_machine`` lists requests
    that went elsewhere, ``page.errors`` what the console called an error."""
    page = browser.new_context(viewport={"width": width, "height": height}).new_page()
    page.set_default_timeout(60_000)
    page.left_machine, page.errors = [], []
    here = (address, address.replace("http", "ws"), "data:", "blob:")
    page.on(
        "request",
        lambda request: request.url.startswith(here) or page.left_machine.append(request.url),
    )
    page.on(
        "console",
        lambda message: message.type == "error" and _note(page.errors, message.text),
    )
    page.context.on(
        "weberror", lambda thrown: _note(page.errors, thrown.error.stack or str(thrown.error))
    )
    yield page
    page.context.close()


@contextmanager
def browser_page(address, **size):
    """A page of a Chromium of its own."""
    with chromium_started() as browser, page_of(browser, address, **size) as page:
        yield page


def _note(errors, error: str):
    """Keep an error, but for those in which Lab alone has a part."""
    # Lab's splash screen stumbles where a theme is changed twice within 200 ms; nobody else
    # takes an element off the page without React.
    frames = [line for line in error.splitlines() if line.strip().startswith("at ")]
    is_splash = "'removeChild' on 'Node'" in error and all("jlab_core" in at for at in frames)
    # A kernel that ends takes Lab's request to its debugger with it, a notebook that closes the
    # one for a thread of its own.
    is_request = (
        "Could not restore the debugger state" in error
        or "Canceled future for create_subshell_request" in error
    )
    # anywidget complains of a browser that takes 2 s to load a script; what the kernel tells ours
    # does not go through it (course_lib/widgets/live.py).
    is_impatient = "[anywidget] Failed to initialize model" in error
    if not (is_splash or is_request or is_impatient or "favicon" in error):
        errors.append(error)


@contextmanager
def slowed(page, times):
    """A browser this many times slower than this machine has it."""
    tools = page.context.new_cdp_session(page)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": times})
    try:
        yield
    finally:
        tools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        tools.detach()


#: Whatever an explorer draws: lines, markers, bars, or a still.
DRAWN = (
    ".scatterlayer path.js-line, .scatterlayer .point, .barlayer .point path, "
    ".course-sheet :is(svg, img)"
)


class Lesson:
    """One lesson open in Lab."""

    def __init__(self, page, address: str, name: str):
        self.page, self.address, self.name = page, address, name

    def open(self):
        self.page.goto(f"{self.address}/lab/tree/{self.name}.ipynb?reset&token={TOKEN}")
        self.wait_until_ready()

    def wait_until_ready(self):
        """Wait until the notebook and its kernel are there."""
        self.page.wait_for_selector(".jp-NotebookPanel .jp-Cell")
        self.page.evaluate(READY)
        self.page.wait_for_function(IDLE)

    def shut_down(self):
        """End its kernel. The notebook stays on the page, as it does for a learner."""
        self.page.evaluate(SHUT_DOWN)

    def command(self, name: str, arguments: dict | None = None):
        """Execute one of Lab's commands, without waiting for it to end."""
        call = "([name, args]) => { window.jupyterapp.commands.execute(name, args); }"
        self.page.evaluate(call, [name, arguments or {}])

    def run_all(self, seconds=120):
        """Run every cell. Raises RuntimeError where one raised that should not: the rest did not
        run."""
        self.page.evaluate(RUN_ALL)
        self.page.wait_for_function(ALL_RUN, timeout=1000 * seconds)
        self.page.wait_for_function(IDLE)
        self.page.evaluate(FOCUS)
        if errors := self.page.evaluate(ERRORS):
            raise RuntimeError(f"{self.name}: {'; '.join(errors)}")

    def wait_for_explorers(self, number: int):
        """Wait until so many explorers are on the page, with their words and pictures."""
        self.page.wait_for_function(EXPLORERS_DRAWN, arg=number)

    def theme(self, dark: bool):
        self.command(
            "apputils:change-theme", {"theme": "JupyterLab Dark" if dark else "JupyterLab Light"}
        )
        self.page.wait_for_function(
            "dark => (document.body.dataset.jpThemeLight === 'false') === dark", arg=dark
        )

    def cell(self, text: str):
        """The cell whose code or prose holds this text."""
        return self.page.locator(".jp-Notebook .jp-Cell", has_text=text).first

    def set_source(self, part: str, source: str) -> int:
        """Replace the source of the cell that holds ``part``, run it, and return its number."""
        number = self.page.evaluate(
            """([part, source]) => {
              const notebook = window.jupyterapp.shell.currentWidget.content;
              for (let i = 0; i < notebook.widgets.length; i++) {
                const shared = notebook.widgets[i].model.sharedModel;
                if (shared.getSource().includes(part)) {
                  shared.setSource(source);
                  notebook.deselectAll();
                  notebook.activeCellIndex = i;
                  return i;
                }
              }
              return -1;
            }""",
            [part, source],
        )
        if number < 0:
            raise LookupError(f"{self.name} has no cell that holds {part!r}")
        self.command("notebook:run-cell")
        return number


def chromium_or_reason() -> str | None:
    """None where a browser test can run, else why not."""
    if find_chromium() is None:
        return f"no Chromium found (looked for {', '.join(CHROMIUM_NAMES)})"
    return None


def browser_is_required() -> bool:
    return os.environ.get("COURSE_REQUIRE_BROWSER") == "1"
