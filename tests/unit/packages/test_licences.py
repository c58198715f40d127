"""packaging/licences.py: every part that is shipped has a licence, and its text comes along."""

import tomllib
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from licences import KEPT, LicenceError, Part, closure, collect, folder_name, own_parts, part_of
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[3]
DEPENDENCIES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]


@pytest.fixture(scope="module")
def found():
    return closure(DEPENDENCIES)


def test_every_dependency_of_the_project_is_among_the_parts(found):
    wanted = [Requirement(line) for line in DEPENDENCIES]
    here = [each for each in wanted if each.marker is None or each.marker.evaluate()]
    assert {canonicalize_name(each.name) for each in here} <= {
        canonicalize_name(part.metadata["Name"]) for part in found
    }


def test_what_a_dependency_needs_is_among_the_parts_and_what_tests_need_is_not(found):
    names = {canonicalize_name(part.metadata["Name"]) for part in found}
    assert {"shiboken6", "justext"} <= names
    assert not {"pytest", "ruff", "editorapp"} & names


def test_every_part_says_what_licence_it_has(found):
    assert all(part_of(each).licence for each in found)


def test_qt_gets_the_texts_that_its_wheels_lack():
    texts = {path.name for path in part_of(distribution("pyside6")).texts}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "README.txt", "qtwebengine.txt"} <= texts
    assert all(path.is_relative_to(KEPT) for path in part_of(distribution("shiboken6")).texts)


def test_every_text_among_the_resources_belongs_to_something():
    assert {"Inter", "Lucide icons"} <= {part.name for part in own_parts(ROOT / "resources" / "licenses")}


def test_a_text_that_belongs_to_nothing_stops_the_build(tmp_path):
    (tmp_path / "unknown.txt").write_text("")
    with pytest.raises(LicenceError, match=r"unknown\.txt"):
        own_parts(tmp_path)


def test_texts_of_one_name_are_kept_apart_and_the_list_names_every_part(tmp_path):
    for name in ("core", "fft"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "LICENSE").write_text(name)
    part = Part("numpy", "2.0", "BSD-3-Clause", (tmp_path / "core" / "LICENSE", tmp_path / "fft" / "LICENSE"))
    collect([part], tmp_path / "out")
    texts = {path.read_text() for path in (tmp_path / "out" / "numpy").iterdir()}
    assert texts == {"core", "fft"}
    assert "numpy 2.0  BSD-3-Clause" in (tmp_path / "out" / "PARTS.txt").read_text()


def test_a_part_without_a_text_gets_a_note_of_what_it_says(tmp_path):
    collect([Part("cobble", "0.1", "BSD", (), "https://example.org/")], tmp_path / "out")
    assert "BSD" in (tmp_path / "out" / "cobble" / "LICENCE.txt").read_text()


def test_all_of_qt_lies_in_one_folder():
    assert {folder_name(Part(name, "6", "LGPL-3.0-only", ())) for name in ("PySide6", "PySide6_Addons")} == {"qt"}


def test_a_part_without_a_licence_stops_the_build(tmp_path):
    about = tmp_path / "nameless-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: nameless\nVersion: 1.0\n")
    with pytest.raises(LicenceError, match="nameless"):
        part_of(Distribution.at(about))
