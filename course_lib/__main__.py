"""The `course` command: start, reset, doctor, progress, collect, answers.

Loads only the standard library until a command needs more, so that the doctor can
run, and any command can say what is missing, on a half-finished installation.
"""

import argparse
import sys
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from course_lib import lab, workspace
from course_lib.workspace import Refused


def main(argv=None):
    """Run one command; return the exit code: 0, or 2 with a sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # an old Windows console cannot print every sign
            stream.reconfigure(errors="replace")
    argv, for_lab = _split(list(sys.argv[1:] if argv is None else argv))
    parser = _parser()
    args = parser.parse_args(argv)
    if for_lab and args.command != "start":
        parser.error("what follows -- goes to JupyterLab, so only `course start` takes it")
    if args.command is None:
        parser.print_help()
        return 0
    args.for_lab = for_lab
    try:
        return args.run(args) or 0
    except Refused as refusal:
        print(f"course: {refusal}", file=sys.stderr)
    except ModuleNotFoundError as error:
        print(
            f"course: {error.name} is not installed here; `course doctor` says what to do.",
            file=sys.stderr,
        )
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"course: {where}{error.strerror or error}", file=sys.stderr)
    return 2


def start(args):
    folder = _folder(args)
    if find_spec("jupyterlab") is None:
        raise ModuleNotFoundError(name="jupyterlab")  # before anything is copied
    lab.skip_slow_grammars()  # copies are signed, which imports them too
    lab.check_port(args.port)
    workspace.check_folder(folder)
    first_time = not (folder / workspace.HIDDEN).exists()
    for sentence in workspace.fill(folder):
        print(sentence)
    if lab.is_root():
        print("You are root, so JupyterLab is started with --allow-root.")
    print("JupyterLab starts; Ctrl-C in this window stops it.", flush=True)
    welcome = folder / "00_start_here.ipynb"
    lab.serve(
        lab.arguments(
            folder,
            port=args.port,
            browser=args.browser,
            first_page=f"/lab/tree/{welcome.name}" if first_time and welcome.exists() else "/lab",
            extra=args.for_lab,
        )
    )


def reset(args):
    print(workspace.reset(_folder(args), args.lesson))


def doctor(args):
    from course_lib import doctor

    return doctor.main(_folder(args))


def progress(args):
    folder = _folder(args)
    if not folder.is_dir():
        raise Refused(f"There is no folder {folder}; `course start` makes one.")
    from course_lib.exercises import progress_text

    print(progress_text(folder))


def collect(args):
    from course_lib import collect

    return collect.main(args.folder, args.output)


def answers(args):
    from course_lib.exercises.answer_book import answer_book

    try:
        print(answer_book(args.lesson))
    except LookupError as unknown:
        raise Refused(unknown.args[0]) from None


def _folder(args):
    given = args.folder or workspace.default_folder()
    try:
        folder = given.expanduser().resolve()
    except RuntimeError:  # a home of nobody; until Python 3.13, links in a circle too
        raise Refused(f"There can be no folder {given}; name another with --folder.") from None
    if folder.is_symlink():  # nothing at its end could be found
        raise Refused(f"{given} is a link in a circle; name another with --folder.")
    return folder


def _split(argv):
    """What stands before the first -- and what stands after it."""
    if "--" not in argv:
        return argv, []
    cut = argv.index("--")
    return argv[:cut], argv[cut + 1 :]


class _Parser(argparse.ArgumentParser):
    def error(self, message):
        """One sentence, without the usage above it."""
        self.exit(2, f"course: {message}; see {self.prog} --help\n")


def _port(text):
    if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port; give a number from 1 to 65535")


def _parser():
    parser = _Parser(prog="course", description="From NumPy arrays to spiking networks.")
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(dest="command", title="commands", metavar="command")

    def command(function, summary, folder=True):
        # Only one argument names the folder, so an abbreviation could only hide a typo.
        sub = commands.add_parser(
            function.__name__, help=summary, description=summary, allow_abbrev=False
        )
        sub.set_defaults(run=function)
        if folder:
            sub.add_argument(
                "--folder",
                type=Path,
                help=f"your folder of lessons (default: {workspace.DEFAULT_NAME} here)",
            )
        return sub

    sub = command(start, "Copy the lessons into your folder and open them in JupyterLab.")
    sub.add_argument("--port", type=_port, help="the port (default: a free one from 8888 on)")
    sub.add_argument(
        "--no-browser", dest="browser", action="store_false", help="only print the address"
    )
    sub.epilog = "What follows -- goes to JupyterLab: course start -- --debug"

    sub = command(reset, "Give a fresh copy of a lesson; yours is kept under another name.")
    sub.add_argument("lesson", help="31, 31_lif_neuron or 31_lif_neuron.ipynb")

    command(doctor, "Say whether the course will run here, and what to do if not.")
    command(progress, "Say what is done.")

    sub = command(collect, "Make one table of a class's progress files.", folder=False)
    sub.add_argument("folder", type=Path, help="the folder that holds what was handed in")
    sub.add_argument("--output", type=Path, help="a .csv file (default: print the table)")

    sub = command(answers, "Print a lesson's solutions, hints and usual mistakes.", folder=False)
    sub.add_argument("lesson", help="31, or one exercise or quiz: 31.4, 31.a")
    return parser


def _version():
    try:
        return metadata.version("arrays-to-spikes")
    except metadata.PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    sys.exit(main())
