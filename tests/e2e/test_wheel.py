"""The wheel: holds all the program needs, and does the main job where no checkout is near."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAFELY = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
"""Python 3.11.2 does not know it yet."""
PNG = b"\x89PNG\r\n\x1a\n"


def call(*arguments: "str | Path", **options) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, timeout=120, check=False, **options
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built from this checkout without fetching anything."""
    folder = tmp_path_factory.mktemp("dist")
    built = call("-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """A folder with the wheel installed, without its dependencies: those of the tests serve."""
    target = tmp_path_factory.mktemp("installed")
    done = call("-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", target, wheel)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def stranger(installed, tmp_path) -> dict[str, object]:
    """Someone who has only the installed wheel: a home of their own, no display, far from the checkout."""
    home = tmp_path / "home"
    home.mkdir()
    private = ("XDG_", "DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH")
    environ = {name: value for name, value in os.environ.items() if not name.startswith(private)}
    environ |= {"HOME": str(home), "PYTHONPATH": str(installed), "QT_QPA_PLATFORM": "offscreen"}
    return {"cwd": home, "env": environ}


@pytest.mark.parametrize("folder", ["resources", "index"])
def test_every_file_that_ships_with_the_program_is_in_the_wheel(wheel, folder):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    files = [path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file()]
    assert files
    assert {f"editorapp/_data/{path.as_posix()}" for path in files} <= names


def test_the_guide_and_its_pictures_are_in_the_wheel(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    pages = [f"{page}.md" for page in ("user-guide", "handbook", "reference")]
    pictures = [f"images/{path.name}" for path in (ROOT / "docs" / "images").iterdir()]
    assert {f"editorapp/_data/guide/{name}" for name in (*pages, *pictures)} <= names


def test_the_wheel_made_of_the_source_archive_is_the_same(wheel, tmp_path):
    packed = call("-m", "hatchling", "build", "--target", "sdist", "--directory", tmp_path, cwd=ROOT)
    assert packed.returncode == 0, packed.stderr
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, **SAFELY)
    source = next(path for path in tmp_path.iterdir() if path.is_dir())
    built = call("-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path, cwd=source)
    assert built.returncode == 0, built.stderr
    with zipfile.ZipFile(wheel) as first, zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as second:
        assert {info.filename: info.CRC for info in first.infolist()} == {i.filename: i.CRC for i in second.infolist()}


def test_the_installed_program_is_the_one_that_runs(installed, stranger):
    found = call("-c", "import editorapp; print(editorapp.__file__)", **stranger)
    assert Path(found.stdout.strip()).is_relative_to(installed)


def test_the_tour_does_the_main_job_from_the_installed_wheel(stranger, tmp_path):
    out = tmp_path / "tour"
    tour = call("-m", "editorapp", "tour", "--out", out, **stranger)
    assert tour.returncode == 0, tour.stderr
    files = [Path(line) for line in tour.stdout.splitlines()]
    assert files
    assert all(file.is_file() and file.is_relative_to(out) for file in files)
    pictures = [file.read_bytes() for file in files if file.suffix == ".png"]
    assert pictures
    assert all(picture.startswith(PNG) and len(picture) > 10_000 for picture in pictures)
