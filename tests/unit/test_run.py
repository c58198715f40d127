"""run.py: what it decides, and what it does where everything is set up already."""

import ast
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
LISTS = sorted((ROOT / "packaging" / "apt").glob("*.txt"))


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("run", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


run = load(ROOT / "run.py")
STAMP = run.Stamp("abc", "3.11", "/home/ann/read-also", ("test",), ("numpy", "pyside6"))
INSTALLED = frozenset({"numpy", "pyside6", "pip"})


def test_python_3_8_can_read_the_file_so_that_it_can_say_what_is_wrong():
    ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 8))


def test_an_old_python_gets_one_line_that_names_both_versions():
    message = run.python_problem((3, 9))
    assert "3.11" in message
    assert "3.9" in message
    assert "\n" not in message


@pytest.mark.parametrize("version", [(3, 11), (3, 13), (4, 0)])
def test_a_python_that_is_new_enough_has_no_problem(version):
    assert run.python_problem(version) == ""


def test_the_help_lists_every_job():
    for job in run.JOBS:
        assert f"run.py {job}" in run.HELP


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", ""),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, "linux", ""),
        ({"DISPLAY": ":0"}, "linux", "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", "wayland"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", "xcb"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", ""),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland;xcb"}, "linux", "xcb"),
        ({"QT_QPA_PLATFORM": "vnc:port=5901"}, "linux", "native"),
        ({}, "darwin", "native"),
        ({}, "win32", "native"),
    ],
)
def test_the_session_says_which_display_it_has(environ, platform, expected):
    assert run.display(environ, platform) == expected


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 is asked on Linux only")
def test_an_x_server_that_is_gone_does_not_answer(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":4711")
    assert not run.answers("xcb")


def test_no_display_does_not_answer():
    assert not run.answers("")
    assert run.answers("native")


def test_a_list_gives_each_library_with_its_packages():
    text = "# sound\nlibasound.so.2  libasound2t64 libasound2\n\nXvfb xvfb  # a program\n"
    assert run.read_list(text) == (
        run.Library("libasound.so.2", ("libasound2t64", "libasound2")),
        run.Library("Xvfb", ("xvfb",)),
    )


def test_a_list_can_name_what_belongs_to_this_python():
    (row,) = run.read_list("libpython{python}.so.1.0 libpython{python}\n")
    assert row == run.Library(f"libpython{run.PYTHON}.so.1.0", (f"libpython{run.PYTHON}",))


def test_no_library_stands_in_two_lists():
    names = [library.name for path in LISTS for library in run.read_list(path.read_text("utf-8"))]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_row_of_a_list_names_a_package(path):
    rows = run.read_list(path.read_text("utf-8"))
    assert rows
    assert all(row.packages for row in rows)


@pytest.mark.parametrize("job", list(run.JOBS))
def test_the_lists_of_every_job_exist(job):
    needed = {*run.JOBS[job].needed, *run.JOBS[job].optional}
    assert needed <= {path.stem for path in LISTS}


def test_apt_is_offered_both_names_of_a_renamed_package_and_each_package_once():
    sound = run.Library("libasound.so.2", ("libasound2t64", "libasound2"))
    crypto = (run.Library("libnss3.so", ("libnss3",)), run.Library("libsmime3.so", ("libnss3",)))
    assert run.dependencies((*crypto, sound)) == "libasound2t64 | libasound2, libnss3"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries are looked for on Linux only")
def test_the_loader_and_the_path_tell_what_is_missing():
    assert not run.is_missing(run.Library("libc.so.6", ("libc6",)))
    assert run.is_missing(run.Library("libnot-there.so.9", ("libnot-there9",)))
    assert not run.is_missing(run.Library("sh", ("dash",)))
    assert run.is_missing(run.Library("not-a-program", ("nothing",)))


@pytest.mark.parametrize(
    ("stamp", "installed", "python_works", "expected"),
    [
        (STAMP, INSTALLED, True, "ready"),
        (STAMP._replace(extras=("lint", "test")), INSTALLED, True, "ready"),
        (STAMP._replace(project="older"), INSTALLED, True, "update"),
        (STAMP._replace(extras=()), INSTALLED, True, "update"),
        (None, INSTALLED, True, "rebuild"),
        (STAMP, INSTALLED, False, "rebuild"),
        (STAMP, INSTALLED - {"numpy"}, True, "rebuild"),
        (STAMP._replace(python="3.12"), INSTALLED, True, "rebuild"),
        (STAMP._replace(root="/tmp/moved"), INSTALLED, True, "rebuild"),
    ],
)
def test_the_set_up_is_used_updated_or_built_anew(stamp, installed, python_works, expected):
    assert run.decide(stamp, STAMP, installed, python_works) == expected


def test_a_stamp_reads_back_as_it_was_written(tmp_path):
    run.write_stamp(tmp_path / "stamp", STAMP)
    assert run.read_stamp(tmp_path / "stamp") == STAMP


@pytest.mark.parametrize("text", ["", '["abc", "3.11"', "[]", "{}", "7", '["a", "b", "c", 4, 5]'])
def test_a_stamp_that_is_not_whole_counts_as_none(tmp_path, text):
    (tmp_path / "stamp").write_text(text)
    assert run.read_stamp(tmp_path / "stamp") is None


def test_the_lock_is_held_by_one_and_ends_with_its_file(tmp_path):
    path = tmp_path / "lock"
    with path.open("a") as first, path.open("a") as second:
        assert run.try_lock(first.fileno())
        assert not run.try_lock(second.fileno())
    with path.open("a") as third:
        assert run.try_lock(third.fileno())


@pytest.fixture
def checkout(tmp_path) -> Path:
    """A checkout that is set up; the Python in its .venv prints what it is asked to do and gives exit code 7."""
    if os.name == "nt":
        pytest.skip("the stand-in for Python is a shell script")
    shutil.copy(ROOT / "run.py", tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "packaging" / "apt", tmp_path / "packaging" / "apt")
    copy = load(tmp_path / "run.py")
    copy.VENV_PYTHON.parent.mkdir(parents=True)
    copy.VENV_PYTHON.write_text('#!/bin/sh\necho "$@" on "$QT_QPA_PLATFORM"\nexit 7\n')
    copy.VENV_PYTHON.chmod(0o755)
    copy.write_stamp(copy.STAMP, copy.wanted_stamp(("lint", "test")))
    return tmp_path


def start(checkout: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    absent = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environ = {name: value for name, value in os.environ.items() if name not in absent}
    environ["PATH"] = str(checkout)  # no apt: a test changes nothing on this machine
    command = [sys.executable, checkout / "run.py", *arguments]
    return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=30, check=False)


def test_the_arguments_go_to_the_program_and_its_exit_code_comes_back(checkout):
    finished = start(checkout, "suggest", "my story.md", "--json")
    assert finished.stdout == "-m editorapp suggest my story.md --json on \n"
    assert finished.returncode == 7


def test_without_a_display_the_tour_runs_offscreen(checkout):
    finished = start(checkout)
    assert finished.stdout == "-m editorapp tour on offscreen\n"
    assert finished.returncode == 7


def test_a_file_called_like_a_job_can_be_opened_after_two_dashes(checkout):
    assert start(checkout, "--", "test").stdout == "-m editorapp test on \n"


def test_the_test_job_hands_its_arguments_to_pytest(checkout):
    finished = start(checkout, "test", "-k", "slug or date")
    assert finished.stdout == "tests/side_by_side.py -k slug or date on offscreen\n"


def test_lint_runs_every_linter_and_fails_if_one_does(checkout):
    finished = start(checkout, "lint")
    assert [line.split()[1] for line in finished.stdout.splitlines()] == ["ruff", "ruff", "mypy"]
    assert finished.returncode == 1


def test_a_python_that_cannot_run_is_reported_and_the_next_run_builds_anew(checkout):
    (checkout / ".venv" / "bin" / "python").write_bytes(b"\0junk")
    finished = start(checkout, "tour")
    assert finished.returncode == 3
    assert "made anew" in finished.stderr
    assert not (checkout / ".venv" / "set-up.json").exists()
