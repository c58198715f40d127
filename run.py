"""The one door to Read Also: sets up what it needs beside this file (`.venv`), then does the job asked for.

Standard library only. Python 3.8 must still be able to read this file, so that it can say what is wrong.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
CACHE = ROOT / ".cache"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up.json"
PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"
CANNOT_START = 3  # exit code when the machine lacks something that cannot be added from here
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
BASE_PYTHON = str(getattr(sys, "_base_executable", sys.executable))  # not that of a .venv which may be rebuilt
SATISFY = ("apt-get", "satisfy", "-y", "--no-install-recommends")
PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet", "install", "--progress-bar", "off")
HELP = """Sets Read Also up in .venv the first time, then starts it.

  python3 run.py [FILE...]       open the window; without a display, do the tour and print where its files are
  python3 run.py test [ARGS...]  run the tests; ARGS go to pytest
  python3 run.py bench [ARGS...] measure the speed; ARGS go to tests/bench/bench.py
  python3 run.py lint            check style and types
  python3 run.py package         build the packages into dist/ (see packaging/build.py)

Any other words go to the program: "python3 run.py -- --help" lists its commands."""


class SetUpError(Exception):
    """The machine lacks something; the text says what, and the one line that adds it."""


class Job(NamedTuple):
    """What a job of the command line runs and needs."""

    commands: tuple[str, ...]  # arguments for the Python of .venv
    extras: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()  # names of lists in packaging/apt
    optional: tuple[str, ...] = ()


DEVELOPER = ("test", "lint")
LINTERS = ("-m ruff check .", "-m ruff format --check .", "-m mypy --strict src run.py packaging")
TEST = Job(("tests/side_by_side.py",), DEVELOPER, ("offscreen",), ("webengine", "xcb", "test"))
BENCH = Job(("tests/bench/bench.py",), ("bench",), ("offscreen",), ("webengine",))
LINT = Job(LINTERS, DEVELOPER)
PACKAGE = Job(("packaging/build.py",), ("package",), ("offscreen", "webengine", "package"))
JOBS: Mapping[str, Job] = MappingProxyType({"test": TEST, "bench": BENCH, "lint": LINT, "package": PACKAGE})


def say(text: str) -> None:
    """Tells the person; standard output belongs to the program."""
    print(text, file=sys.stderr, flush=True)


def python_problem(version: tuple[int, int]) -> str:
    """Why this Python cannot run the program, in one line; "" when it can."""
    if version >= (3, 11):
        return ""
    return f"Read Also needs Python 3.11 or newer; this is {version[0]}.{version[1]}. Try: python3.11 run.py"


def display(environ: Mapping[str, str], platform: str) -> str:
    """The kind of display that this session claims to have: "xcb", "wayland", "native" or "".

    Where a Wayland session has an X server too, Qt falls back to that, so only its libraries are a must.
    """
    chosen = environ.get("QT_QPA_PLATFORM", "").replace(";", ":").split(":")[0]
    if chosen in {"offscreen", "minimal"}:
        return ""
    if platform in {"win32", "darwin"} or chosen not in {"", "xcb", "wayland"}:
        return "native"
    if environ.get("DISPLAY"):
        return "xcb"
    return "wayland" if environ.get("WAYLAND_DISPLAY") else ""


def answers(kind: str) -> bool:
    """Whether that display can be reached; an X server may be gone although DISPLAY still names it."""
    if kind != "xcb":
        return kind != ""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


class Library(NamedTuple):
    """Something of the system and the Debian packages that may bring it, the newest name first."""

    name: str
    packages: tuple[str, ...]


PIP_SOURCE = Library("ensurepip", (f"python{PYTHON}-venv", "python3-venv"))


def read_list(text: str) -> tuple[Library, ...]:
    """The rows of a list in packaging/apt: a name and its packages; `#` starts a comment, {python} is our version."""
    rows = (line.split("#")[0].replace("{python}", PYTHON).split() for line in text.splitlines())
    return tuple(Library(row[0], tuple(row[1:])) for row in rows if row)


def is_missing(library: Library) -> bool:
    """Whether the loader does not find the library; a name without ".so" is a program, or a way to get pip."""
    if library == PIP_SOURCE:
        importlib.invalidate_caches()
        return not any(map(importlib.util.find_spec, ("ensurepip", "pip")))
    if ".so" not in library.name:
        return shutil.which(library.name) is None
    try:
        return not ctypes.CDLL(library.name)
    except OSError:
        return True


def find_missing(lists: Sequence[str]) -> tuple[Library, ...]:
    """What this machine lacks of these lists; only Linux is asked, elsewhere Qt's wheels bring everything."""
    if not sys.platform.startswith("linux"):
        return ()
    texts = ((ROOT / "packaging" / "apt" / f"{name}.txt").read_text("utf-8") for name in lists)
    return tuple(library for text in texts for library in read_list(text) if is_missing(library))


def dependencies(libraries: Sequence[Library]) -> str:
    """The packages as apt writes them: "libasound2t64 | libasound2, libnss3"; it takes the name that it knows."""
    return ", ".join(sorted({" | ".join(library.packages) for library in libraries}))


def install_line(libraries: Sequence[Library]) -> str:
    """The one line that a person runs to get these packages."""
    if not shutil.which("apt-get"):
        return f"install, with your system's package manager, what Debian calls: {dependencies(libraries)}"
    sudo = "" if IS_ROOT else "sudo "
    return f'{sudo}apt-get update && {sudo}{" ".join(SATISFY)} "{dependencies(libraries)}"'


def install_with_apt(libraries: Sequence[Library]) -> None:
    """Installs as root; a first failure may come from old lists or an interrupted dpkg, so both are mended once."""
    say(f"Installing with apt: {dependencies(libraries)} …")
    install = (*SATISFY, "-o", "DPkg::Lock::Timeout=120", dependencies(libraries))
    result = quiet(install)
    if result.returncode:
        quiet(["dpkg", "--configure", "-a"])
        quiet(["apt-get", "update"])
        result = quiet(install)
    if result.returncode:
        say(f"apt could not do that:\n{tail(result)}")


class Stamp(NamedTuple):
    """What a finished set-up was made from and holds; kept in .venv as a JSON list."""

    project: str  # SHA-256 of pyproject.toml
    python: str
    root: str  # a moved .venv points to the old place
    extras: tuple[str, ...]
    packages: tuple[str, ...] = ()  # names of the distributions


def read_stamp(path: Path) -> Stamp | None:
    """The stamp of the last finished set-up; None when there is none that can be read."""
    try:
        project, python, root, extras, packages = json.loads(path.read_text("utf-8"))
        return Stamp(project, python, root, tuple(extras), tuple(packages))
    except (OSError, ValueError, TypeError):
        return None


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Says that the set-up is finished."""
    path.write_text(json.dumps(stamp), "utf-8")


def wanted_stamp(extras: Sequence[str]) -> Stamp:
    """What a set-up of this checkout with this Python must be made from."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return Stamp(project, PYTHON, str(ROOT), tuple(extras))


def decide(stamp: Stamp | None, wanted: Stamp, installed: frozenset[str], python_works: bool) -> str:
    """ "ready", "update" (pip over what is there) or "rebuild" (.venv from nothing)."""
    if stamp is None or not python_works or not installed.issuperset(stamp.packages):
        return "rebuild"
    if (stamp.python, stamp.root) != (wanted.python, wanted.root):
        return "rebuild"
    if stamp.project != wanted.project or not set(wanted.extras).issubset(stamp.extras):
        return "update"
    return "ready"


def site_packages() -> Path:
    """Where .venv keeps its packages."""
    return Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))


def installed_packages() -> frozenset[str]:
    """The names of the distributions inside .venv."""
    return frozenset(path.name.split("-")[0] for path in site_packages().glob("*.dist-info"))


def pending(wanted: Stamp) -> str:
    """What `decide` says of the .venv that lies here."""
    return decide(read_stamp(STAMP), wanted, installed_packages(), os.access(VENV_PYTHON, os.X_OK))


def quiet(command: Sequence[str | Path], keep_lock: bool = False) -> subprocess.CompletedProcess[str]:
    """Runs a command that asks nothing and shows nothing; `keep_lock`: it holds our lock too, should we be killed."""
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "PIP_NO_INPUT": "1", "PIP_USER": "0"}
    null, close = subprocess.DEVNULL, not keep_lock
    return subprocess.run(
        command, cwd=ROOT, env=environ, stdin=null, capture_output=True, errors="replace", close_fds=close, check=False
    )


def tail(finished: subprocess.CompletedProcess[str]) -> str:
    """The lines of a failed command that tell what went wrong: pip's and apt's errors, else the last ones."""
    lines = (finished.stdout + finished.stderr).strip().splitlines()
    errors = [line for line in lines if line.strip().startswith(("ERROR:", "E: "))]
    return "\n".join(f"  {line.strip()}" for line in (errors or lines)[-4:])


def step(command: Sequence[str | Path], what: str) -> None:
    """A part of the set-up. Raises SetUpError with the end of its output if it fails."""
    result = quiet(command, keep_lock=True)
    if result.returncode:
        raise SetUpError(f"{what} failed:\n{tail(result)}\nCheck the network and the free space; run it again.")


def make_venv() -> None:
    """A new .venv with pip, also where Python came without ensurepip."""
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    if importlib.util.find_spec("ensurepip"):
        step([BASE_PYTHON, "-m", "venv", VENV], "Making .venv")
    else:
        step([BASE_PYTHON, "-m", "venv", "--without-pip", VENV], "Making .venv")
        what = f"Making .venv without the package {PIP_SOURCE.packages[0]}"
        step([BASE_PYTHON, *PIP, "--target", site_packages(), "pip"], what)


def set_up(action: str, wanted: Stamp) -> None:
    """Brings .venv to `wanted`. Without a stamp it is rebuilt next time, so there is none while pip is at work."""
    old = read_stamp(STAMP)
    if action == "update" and old:
        say("Bringing the set-up of Read Also up to date …")
        wanted = wanted._replace(extras=tuple(sorted({*wanted.extras, *old.extras})))
    else:
        why = "again: .venv is unfinished or does not fit" if VENV.exists() else "for the first time"
        say(f"Setting up Read Also {why} (about a minute, up to 300 MB to fetch) …")
        make_venv()
    target = f".[{','.join(wanted.extras)}]" if wanted.extras else "."
    STAMP.unlink(missing_ok=True)
    try:
        step([VENV_PYTHON, *PIP, "--editable", target], "Installing with pip")
    except SetUpError:
        if action == "update" and old:  # pip undoes what it could not finish, so the older set-up still works
            write_stamp(STAMP, old)
        raise
    quiet([VENV_PYTHON, "-m", "compileall", "-q", "src"])  # pip does this for all but an editable project
    write_stamp(STAMP, wanted._replace(packages=tuple(sorted(installed_packages()))))


def try_lock(descriptor: int) -> bool:
    """Takes the lock unless another process has it. It goes with the process: a killed one leaves none behind."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Lets one run.py at a time change this checkout's set-up; the others wait."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "run.lock").open("a") as file:
        if not try_lock(file.fileno()):
            say("Another run.py is setting up here; waiting until it is done …")
            while not try_lock(file.fileno()):
                time.sleep(0.3)
        os.set_inheritable(file.fileno(), True)
        yield


def prepare(extras: Sequence[str], needed: Sequence[str], optional: Sequence[str], keen: bool = False) -> None:
    """Makes .venv and the system libraries be there, or raises SetUpError; `keen`: asks apt for optional ones, too."""
    wanted = wanted_stamp(extras)
    if find_missing(needed) or pending(wanted) != "ready" or (keen and find_missing(optional)):
        with alone():
            action = pending(wanted)
            pip = (PIP_SOURCE,) if action == "rebuild" and is_missing(PIP_SOURCE) else ()
            add_system_packages([*find_missing(needed), *pip], find_missing(optional))
            if action != "ready":
                set_up(action, wanted)
    if lacking := find_missing(optional):
        say(f"Read Also works, with a simpler preview or fewer tests. For the rest: {install_line(lacking)}")


def add_system_packages(needed: Sequence[Library], optional: Sequence[Library]) -> None:
    """Installs what is missing, where that is possible. Raises SetUpError if something needed stays missing."""
    if IS_ROOT and shutil.which("apt-get"):
        for libraries in filter(None, (needed, optional)):
            install_with_apt(libraries)
    still = [library for library in needed if is_missing(library)]
    if still:
        names = ", ".join(library.name for library in still)
        line = install_line([*still, *optional])
        raise SetUpError(f"Missing on this system: {names}. Run this line, then start again:\n  {line}")


def hand_over(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """The Python of .venv takes our place, so that signals and the exit code are its own."""
    command = [str(VENV_PYTHON), *arguments]
    try:
        if os.name == "nt":
            return subprocess.call(command, env=environ)
        return os.execve(command[0], command, environ)  # noqa: S606  no shell is wanted
    except OSError as error:
        STAMP.unlink(missing_ok=True)
        raise SetUpError(f"{error}. Run it again: .venv will be made anew.") from error


def run_job(job: Job, arguments: Sequence[str]) -> int:
    """Does a developer's job; gives its exit code."""
    prepare(job.extras, job.needed, job.optional, keen=True)
    os.chdir(ROOT)
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if len(job.commands) == 1:
        return hand_over([*job.commands[0].split(), *arguments], environ)
    codes = [subprocess.call([VENV_PYTHON, *command.split()], env=environ) for command in job.commands]
    return int(any(codes))


def run_program(arguments: Sequence[str]) -> int:
    """Starts the program: the window, or the tour where no display answers and nothing else was asked for."""
    kind = display(os.environ, sys.platform)
    prepare((), ("offscreen", kind) if kind in {"xcb", "wayland"} else ("offscreen",), ("webengine",))
    if not arguments and not answers(kind):
        say("No display answers here, so Read Also does its tour without a window. The files it makes:")
        return hand_over(["-m", "editorapp", "tour"], {**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    return hand_over(["-m", "editorapp", *arguments], os.environ)


def main(arguments: Sequence[str]) -> int:
    """Runs what the command line asks for; gives the exit code."""
    if problem := python_problem(sys.version_info[:2]):
        say(problem)
        return CANNOT_START
    first = arguments[0] if arguments else ""
    if first in {"-h", "--help"}:
        print(HELP)
        return 0
    try:
        if first in JOBS:
            return run_job(JOBS[first], arguments[1:])
        return run_program(arguments[1:] if first == "--" else arguments)
    except SetUpError as error:
        say(str(error))
    except OSError as error:
        say(f"Read Also could not be set up in {ROOT}: {error}")
    except KeyboardInterrupt:
        return 130
    return CANNOT_START


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
