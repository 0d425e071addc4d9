"""JupyterLab as a learner gets it: on this machine alone, with this environment's Python."""

import os
import socket
import sys
from ipaddress import ip_address
from pathlib import Path

from course_lib import compile_ahead
from course_lib.workspace import HIDDEN, Refused

SETTINGS = Path(__file__).resolve().parent / "lab_settings"
WIDGET = "application/vnd.jupyter.widget-view+json"
PLOTLY = "application/vnd.plotly.v1+json"
PHOTOGRAPH = "image/png"
#: Options that JupyterLab knows under two names. Both of one given, it would not start.
SAME_OPTION = {
    "--notebook-dir": "--ServerApp.root_dir",
    "--ip": "--ServerApp.ip",
    "--port": "--ServerApp.port",
    "--port-retries": "--ServerApp.port_retries",
    "--no-browser": "--ServerApp.open_browser",
    "--allow-root": "--ServerApp.allow_root",
    "--log-level": "--Application.log_level",
    "--ServerApp.default_url": "--LabApp.default_url",
}


def check_port(port):
    """Raise Refused if nothing can listen on `port` (None: JupyterLab looks for a free one)."""
    if port is None:
        return
    with socket.socket() as door:
        if os.name != "nt":  # as Jupyter does: a port left a moment ago is free
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", port))
        except OSError as error:
            raise Refused(
                f"Port {port} cannot be used ({error.strerror}); "
                "name another with --port, or leave --port out."
            ) from None


def is_root():
    return hasattr(os, "geteuid") and os.geteuid() == 0


def arguments(folder, *, port=None, browser=True, first_page="/lab", extra=()):
    """The command line for JupyterLab. What stands in `extra` wins over the course's own."""
    ours = [
        f"--notebook-dir={folder}",
        "--ip=127.0.0.1",
        f"--LabApp.default_url={first_page}",
        # The learner's windows are kept with the course: a layout of theirs made
        # elsewhere is neither opened here nor changed.
        f"--LabApp.workspaces_dir={folder / HIDDEN / 'windows'}",
        # Nothing leaves the machine: no news, no look for updates, no list of extensions.
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
        # Settings that hold for this start alone, under whatever the learner chose in Lab.
        f"--LabApp.app_settings_dir={SETTINGS}",
        f"--KernelManager.transport_encryption={transport_encryption()}",
        "--ServerApp.answer_yes=True",  # Ctrl-C once is enough
        "--log-level=ERROR",  # the address still shows
        "--LabApp.log_level=ERROR",
    ]
    if port is not None:
        ours += [f"--port={port}", "--ServerApp.port_retries=0"]
    if not browser:
        ours.append("--no-browser")
    if is_root():
        ours.append("--allow-root")
    given = {_option(argument) for argument in extra}
    return [argument for argument in ours if _option(argument) not in given] + list(extra)


def _option(argument):
    """What an argument sets, by one name, whichever way it is written."""
    name = argument.partition("=")[0]
    return SAME_OPTION.get(name, name)


def transport_encryption():
    """How server and kernel talk: encrypted, on this machine too, wherever that can be done."""
    import zmq

    return "auto" if zmq.has("curve") else "disabled"


def serve(arguments):
    """Run JupyterLab in this process until Ctrl-C; leaves with Jupyter's own exit code."""
    skip_slow_grammars()
    from jupyterlab.labapp import LabApp

    from course_lib.trust import ForgivingStore

    server = LabApp.initialize_server(argv=arguments)
    only_this_python(server.kernel_spec_manager)
    server.kernel_manager.default_kernel_name = "python3"
    notary = server.contents_manager.notary
    notary.store = ForgivingStore(notary.store)
    server.contents_manager.register_pre_save_hook(keep_pictures)
    if not server.sock and not is_local(server.ip):
        print(_open_to_others(server), flush=True)
    compiling = []  # begins when Lab answers
    server.io_loop.add_callback(lambda: compiling.append(compile_ahead.started()))
    try:
        server.start()
    finally:
        for process in compiling:
            process.terminate()


def skip_slow_grammars():
    """Keep jsonschema, which Jupyter imports, from rfc3987_syntax: it does without.

    To tell whether a text is an address with letters of all languages, that package compiles
    39 grammars when it is imported, which takes longer than all the rest of Jupyter.
    """
    sys.modules.setdefault("rfc3987_syntax", None)


def is_local(ip):
    """Whether only this machine reaches what listens on `ip`."""
    try:
        return ip_address(ip).is_loopback
    except ValueError:  # a name; none at all, or *, is every address of this machine
        return ip == "localhost"


def _open_to_others(server):
    guard = (
        "only the token or the password keeps them out"
        if server.identity_provider.auth_enabled
        else "nothing keeps them out"
    )
    return f"Other machines can reach this JupyterLab (it listens on {server.ip or '*'}); {guard}."


def only_this_python(specs):
    """Make a KernelSpecManager offer this environment's Python and no other kernel.

    A kernel called python3 that some other environment left in the learner's home
    would otherwise be started in place of the course's. With nowhere to look, the
    manager falls back on the ipykernel that stands beside it.
    """
    specs.kernel_dirs = []
    specs.ensure_native_kernel = True
    specs.allowed_kernelspecs = set()


def keep_pictures(model, **_):
    """Before a notebook is saved, drop from outputs what would later stand before the picture.

    A widget lives as long as its kernel; opened later, it is a sentence about a missing
    model. And Plotly's extension adds to each figure a photograph of 50 kB, which it
    then shows in the figure's place: still, and in the colours of the theme of that day.
    """
    if model["type"] != "notebook" or not model.get("content"):
        return
    for cell in model["content"]["cells"]:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if data.keys() - {WIDGET, "text/plain"}:
                data.pop(WIDGET, None)
            if PLOTLY in data:
                data.pop(PHOTOGRAPH, None)
