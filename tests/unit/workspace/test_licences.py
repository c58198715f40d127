"""The licences of what comes with the program can be read on this computer."""

import sys
from pathlib import Path

import pytest

from editorapp.workspace.licences import Licence, find_licences

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="module")
def licences():
    return find_licences(RESOURCES)


def test_the_program_itself_comes_first(licences):
    assert (licences[0].part, licences[0].terms) == ("Read Also", "MIT")
    assert "MIT License" in licences[0].text()


@pytest.mark.parametrize("part", ["Inter", "Source Serif 4", "IBM Plex Mono", "Lucide icons", "SCOWL dictionaries"])
def test_what_lies_among_the_resources_is_listed_with_its_text(licences, part):
    [found] = [licence for licence in licences if licence.part == part]
    assert len(found.text()) > 500


def test_every_text_among_the_resources_has_a_name_of_its_own(licences):
    assert {file.stem for file in (RESOURCES / "licenses").iterdir()}.isdisjoint(found.part for found in licences)


def test_the_packages_that_the_program_needs_are_listed(licences):
    parts = {licence.part.lower().replace("_", "-") for licence in licences}
    assert {"pyside6", "numpy", "markdown", "whoosh-reloaded"} <= parts


def test_qt_has_its_words(licences):
    [qt] = [licence for licence in licences if licence.part == "PySide6"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text().upper()


def test_a_part_without_a_text_says_what_is_known():
    assert Licence("Part", "MIT", "https://example.org").text() == "Part\nMIT\nhttps://example.org\n"


def test_the_packed_program_reads_what_was_packed(tmp_path, monkeypatch):
    (tmp_path / "licences" / "numpy").mkdir(parents=True)
    (tmp_path / "licences" / "numpy" / "LICENSE.txt").write_text("As you like.")
    (tmp_path / "LICENSE").write_text("MIT.")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "read-also"))
    found = find_licences(RESOURCES)
    assert [(licence.part, licence.text()) for licence in found] == [("Read Also", "MIT."), ("numpy", "As you like.")]
