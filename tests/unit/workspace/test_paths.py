"""Where the program finds its own files and keeps those of the person."""

import os
import stat
import tempfile
from pathlib import Path

import pytest

from editorapp.workspace import paths
from editorapp.workspace.paths import find_paths, kind_of, shown

pwd = pytest.importorskip("pwd", reason="about POSIX homes")

VARIABLES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


@pytest.fixture
def home(tmp_path, monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def test_the_shipped_files_are_found(home):
    paths = find_paths()
    assert paths.resources.is_dir()
    assert paths.starter.parent == paths.starter_drafts.parent
    assert (paths.starter.name, paths.starter_drafts.name) == ("starter", "drafts")


def test_the_folders_lie_in_the_home_and_none_is_made(home):
    paths = find_paths()
    assert paths.starter_archive == home / ".local/share/read-also/archives/starter"
    assert paths.settings_file == home / ".config/read-also/settings.toml"
    assert paths.cache == home / ".cache/read-also"
    assert paths.logs.is_relative_to(home)
    assert paths.note == ""
    assert list(home.iterdir()) == []


def test_the_xdg_variables_are_honoured(home, tmp_path, monkeypatch):
    for name in VARIABLES:
        monkeypatch.setenv(name, str(tmp_path / name))
    paths = find_paths()
    assert paths.data == tmp_path / "XDG_DATA_HOME/read-also"
    assert paths.config == tmp_path / "XDG_CONFIG_HOME/read-also"
    assert paths.cache == tmp_path / "XDG_CACHE_HOME/read-also"
    assert paths.logs.is_relative_to(tmp_path / "XDG_STATE_HOME/read-also")


def test_without_a_usable_home_a_private_temporary_folder_serves(home, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", "/dev/null")
    paths = find_paths()
    refuge = tmp_path / f"read-also-{os.getuid()}"
    assert paths.data == refuge / "data"
    assert paths.settings_file.is_relative_to(refuge)
    assert stat.S_IMODE(refuge.stat().st_mode) == 0o700
    assert str(refuge) in paths.note


def test_somebody_whom_the_system_does_not_know_gets_the_refuge(home, tmp_path, monkeypatch):
    def unknown(_user):
        raise KeyError

    monkeypatch.delenv("HOME")
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    assert find_paths().data == tmp_path / f"read-also-{os.getuid()}" / "data"


def test_an_xdg_folder_serves_even_without_a_home(home, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", "/dev/null")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert find_paths().data == tmp_path / "data/read-also"


def test_every_process_finds_the_same_refuge(home, monkeypatch):
    monkeypatch.setenv("HOME", "/dev/null")
    assert find_paths() == find_paths()


def test_a_refuge_prepared_by_somebody_else_is_not_used(home, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", "/dev/null")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / f"read-also-{os.getuid()}").symlink_to(tmp_path / "elsewhere")
    data = find_paths().data
    assert data.parent.parent == tmp_path
    assert data.parent.name != f"read-also-{os.getuid()}"


def test_a_name_that_is_not_utf_8_can_be_shown():
    assert shown(Path("a\udcff.md")) == "a?.md"


def test_what_lies_at_a_path_can_always_be_asked(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    found = [kind_of(tmp_path / name) for name in (".", "file", "missing", "a" * 300, "nul\0")]
    assert found == ["folder", "file", "", "", ""]


def test_where_nobody_knows_a_home_files_are_looked_for_at_the_top(monkeypatch):
    def unknown():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", unknown)
    assert paths.home() == Path(Path.cwd().anchor)
