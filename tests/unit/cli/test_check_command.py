"""`editorapp check`: what a draft needs before it is published."""

import json

import pytest


@pytest.fixture
def story(tmp_path):
    """A draft with much to mend."""
    path = tmp_path / "pier.md"
    path.write_text("---\ntitle: The pier\n---\n\nOne.\n\nIt cost TK pounds.\n", "utf-8")
    return path


@pytest.fixture
def whole(tmp_path):
    """A draft that nothing blocks."""
    path = tmp_path / "whole.md"
    path.write_text(
        "---\ntitle: Pier shut\nauthor: A\nsection: Harbour\nslug: pier-shut-now\n---\n\nThe pier is shut.\n", "utf-8"
    )
    return path


def test_what_blocks_is_printed_and_told_by_the_exit_code(command, archive, story):
    done = command("check", story, "--archive", archive)
    assert done.code == 1
    assert "✗ “TK” is still in the text  [to-come]\n    Paragraph 2: “TK pounds.”" in done.out


def test_a_draft_that_nothing_blocks_is_well(command, archive, whole):
    done = command("check", whole, "--archive", archive)
    assert (done.code, done.out.splitlines()[-1][:8]) == (0, "0 to fix")


def test_json_has_every_finding_with_its_place(command, archive, story):
    report = json.loads(command("check", story, "--archive", archive, "--json").out)
    finding = next(row for row in report["findings"] if row["check"] == "to-come")
    assert not report["ok"]
    assert (finding["level"], finding["paragraph"], finding["end"] - finding["start"]) == ("blocks", 2, 2)


def test_a_profile_is_chosen(command, archive, whole):
    assert command("check", whole, "--archive", archive, "--profile", "wire").code == 1


def test_a_missing_draft_is_one_line(command, archive, tmp_path):
    done = command("check", tmp_path / "none.md", "--archive", archive)
    assert (done.code, len(done.err.splitlines())) == (1, 1)
