"""Templates and snippets: which there are, whose they are, and what their placeholders become."""

from pathlib import Path

import pytest

from editorapp.article.draft import Draft
from editorapp.workspace.templates import fill, load_templates

RESOURCES = Path(__file__).parents[3] / "resources"
VALUES = {"date": "23 November 2026", "time": "14:05", "author": "Una Reid", "headline": "Pier: closed"}


@pytest.fixture
def folders(tmp_path):
    for name in ("shipped", "own"):
        (tmp_path / name).mkdir()
    return tmp_path / "shipped", tmp_path / "own"


@pytest.mark.parametrize("kind", ["templates", "snippets"])
def test_what_ships_is_readable_described_and_has_only_known_placeholders(kind, tmp_path):
    found = load_templates(RESOURCES / kind, tmp_path)
    assert found.problems == ()
    assert len(found.templates) >= 4
    for template in found.templates:
        filled = fill(template.text, VALUES)
        assert template.about
        assert "{{" not in filled.text
        assert Draft.parse(filled.text).front.problems == ()


def test_a_file_of_ones_own_takes_the_place_of_the_one_that_ships(folders):
    (folders[0] / "news.md").write_text("shipped")
    (folders[1] / "News.txt").write_text("own")
    (template,) = load_templates(*folders).templates
    assert (template.text, template.origin) == ("own", "own")


def test_a_name_is_the_file_as_words_and_the_first_line_may_describe_it(folders):
    (folders[1] / "live-update.md").write_text("<!-- about: A timed entry -->\n## Now\n")
    (template,) = load_templates(*folders).templates
    assert (template.name, template.about, template.text) == ("Live update", "A timed entry", "## Now\n")


def test_a_description_in_the_front_matter_does_not_become_part_of_the_story(folders):
    (folders[1] / "a.md").write_text("---\n# about: Short\ntitle: x\n---\nBody\n")
    (template,) = load_templates(*folders).templates
    assert (template.about, template.text) == ("Short", "---\ntitle: x\n---\nBody\n")


def test_a_file_that_is_no_text_is_named_and_the_others_are_there(folders):
    (folders[1] / "bad.md").write_bytes(bytes(range(256)) * 8)
    (folders[1] / "good.md").write_text("good")
    found = load_templates(*folders)
    assert [template.name for template in found.templates] == ["Good"]
    assert "bad.md" in found.problems[0]


def test_other_files_and_absent_folders_are_passed_over(tmp_path):
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.md").write_text("x")
    assert load_templates(tmp_path / "nowhere", tmp_path).templates == ()


def test_placeholders_become_their_values_and_unknown_ones_stay():
    filled = fill("{{headline}}, {{ date }} {{time}}: {{author}} {{weather}}", VALUES)
    assert filled.text == "Pier: closed, 23 November 2026 14:05: Una Reid {{weather}}"


def test_the_first_caret_counts_and_none_is_left_in_the_text():
    filled = fill("{{time}} a{{caret}}b{{caret}}", VALUES)
    assert (filled.text, filled.caret) == ("14:05 ab", len("14:05 a"))


def test_a_value_in_the_front_matter_stays_one_value():
    filled = fill("---\ntitle: {{headline}}\nauthors:\n  - {{author}}\n---\n{{headline}}", VALUES)
    draft = Draft.parse(filled.text)
    assert (draft.title, draft.authors) == ("Pier: closed", ("Una Reid",))
    assert draft.body == "Pier: closed"


def test_the_desks_templates_stand_between_ours_and_ones_own(tmp_path):
    for name, text in (("shipped/news", "ours"), ("desk/news", "theirs"), ("desk/city", "city"), ("own/city", "mine")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.md").write_text(text)
    found = load_templates(tmp_path / "shipped", tmp_path / "own", tmp_path / "desk").templates
    assert [(each.name, each.text, each.origin) for each in found] == [
        ("City", "mine", "own"), ("News", "theirs", "desk"),
    ]  # fmt: skip
