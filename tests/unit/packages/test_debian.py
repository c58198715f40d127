"""packaging/debian.py: the texts of the Debian package."""

from pathlib import Path

import pytest
from debian import LISTS, Package, changelog, control, copyright_file, depends, read_lists, sums, version_of
from licences import Part
from release import fill, version

import editorapp

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = Package("0.1.0", "amd64", 1025, ("libc6 (>= 2.34)", "libnss3"))
LICENCE = (ROOT / "LICENSE").read_text("utf-8")


def fields(text: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))


def test_the_version_is_that_of_the_package():
    assert version() == editorapp.__version__


def test_the_control_file_has_the_fields_that_debian_demands():
    found = fields(control(PACKAGE))
    assert found["Package"] == "read-also"
    assert found["Installed-Size"] == "2"
    assert found["Depends"] == "libc6 (>= 2.34), libnss3"
    assert {"Version", "Architecture", "Maintainer", "Section", "Priority", "Description"} <= set(found)


def test_no_line_of_the_description_is_too_long_for_a_terminal():
    assert all(len(line) <= 80 for line in control(PACKAGE).partition("Description")[2].splitlines())


def test_each_package_is_named_once_with_both_of_its_names_and_the_c_library():
    rows = [("libasound2t64", "libasound2"), ("libnss3",), ("libnss3",)]
    wanted = ("libasound2t64 | libasound2", "libc6 (>= 2.34)", "libgcc-s1", "libnss3", "libstdc++6", "zlib1g")
    assert depends(rows, "2.34") == wanted


def test_every_list_that_the_program_needs_is_read():
    libraries = dict(read_lists(LISTS))
    assert libraries["libxcb-cursor.so.0"] == ("libxcb-cursor0",)
    assert "libasound2" in libraries["libasound.so.2"]


@pytest.mark.parametrize(("given", "shown"), [("0.1.0", "0.1.0"), ("1.2.0rc1", "1.2.0~rc1"), ("1.0.dev3", "1.0~dev3")])
def test_debian_sorts_what_comes_before_a_release_before_it(given, shown):
    assert version_of(given) == shown


def test_the_changelog_has_debians_form():
    lines = changelog("0.1.0", "Mon, 23 Nov 2026 13:00:00 +0000").splitlines()
    assert lines[0] == "read-also (0.1.0) stable; urgency=medium"
    assert lines[-1].startswith(" -- ")
    assert lines[-1].endswith(">  Mon, 23 Nov 2026 13:00:00 +0000")


def test_the_copyright_file_names_the_program_and_every_part():
    part = Part("numpy", "2.0", "BSD-3-Clause", (), modules=("numpy", "numpy.libs"))
    text = copyright_file([part], LICENCE)
    assert text.startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n")
    assert "Files: *\nCopyright: 2026 The Read Also developers\nLicense: Expat\n Permission is hereby" in text
    assert "Files: usr/lib/read-also/_internal/numpy* " in text


def test_the_copyright_file_has_no_line_that_debian_reads_as_another_field():
    paragraphs = copyright_file([Part("Qt", "6", "LGPL-3.0-only OR GPL-3.0-only", ())], LICENCE).split("\n\n")
    known = ("Format:", "Upstream-Name:", "Comment:", "Files:", "Copyright:", "License:", " ")
    assert all(line.startswith(known) for text in paragraphs for line in text.splitlines())


def test_the_sums_leave_out_links_and_debians_own_folder(tmp_path):
    (tmp_path / "DEBIAN").mkdir()
    (tmp_path / "DEBIAN" / "control").write_text("")
    (tmp_path / "usr").mkdir()
    (tmp_path / "usr" / "a").write_text("x")
    (tmp_path / "usr" / "b").symlink_to("a")
    assert sums(tmp_path) == "9dd4e461268c8034f5c8564e155c67a6  usr/a\n"


def test_each_gap_in_a_text_is_filled():
    assert fill("Read Also @VERSION@ of @DATE@", version="0.1.0", date="today") == "Read Also 0.1.0 of today"
