import random

import pytest

from editorapp.article.blocks import split_blocks
from editorapp.article.outline import Heading, change_level, move_section, neighbour_section, outline, section_at

STORY = (
    "Intro.\n\n# One\nA line.  \n## One *point* one\n\n- an item\n\n\tof two\n\nTwo\n===\n\n> quoted\n\n"
    "```\n# code\n```\n\n# Three\n\n<!-- a note\n\n# none -->\n\nThree’s text, [linked](https://a.example/).\n\n"
    "## Three point one ##\n\nLast.\n\n[^1]: A footnote.\n\n[ref]: https://a.example/\n"
)


def levels(body: str) -> list[tuple[int, str]]:
    return [(heading.level, heading.text) for heading in outline(body)]


def lines(body: str) -> list[str]:
    return sorted(line for line in body.split("\n") if line)


def test_headings_are_those_the_page_will_have() -> None:
    assert levels(STORY) == [(1, "One"), (2, "One point one"), (1, "Two"), (1, "Three"), (2, "Three point one")]


def test_a_heading_knows_its_line_and_where_its_section_ends() -> None:
    two = outline(STORY)[2]
    assert two == Heading(1, "Two", 10, STORY.index("Two"), STORY.index("# Three"))
    assert STORY[outline(STORY)[-1].end_of_section :].startswith("[^1]:")


def test_a_story_without_headings_has_no_outline() -> None:
    assert outline("") == outline("Text\n\n    # code\n\n- # item\n") == ()


@pytest.mark.parametrize(("line", "number"), [(0, -1), (2, 0), (3, 0), (4, 1), (9, 1), (10, 2), (99, 4)])
def test_each_line_is_in_the_section_above_it(line: int, number: int) -> None:
    assert section_at(outline(STORY), line) == number


def test_a_section_moves_with_the_sections_below_it_and_the_caret_goes_along() -> None:
    edit = move_section(STORY, 0, 3)
    assert edit is not None
    moved = edit.apply_to(STORY)
    assert [text for _, text in levels(moved)] == ["Two", "One", "One point one", "Three", "Three point one"]
    assert edit.caret is not None
    assert moved[edit.caret :].startswith("# One\n")


def test_footnotes_at_the_end_stay_at_the_end() -> None:
    edit = move_section(STORY, 0, 5)
    assert edit is not None
    assert edit.apply_to(STORY).endswith("of two\n\n[^1]: A footnote.\n\n[ref]: https://a.example/\n")


def test_a_missing_last_line_end_is_not_needed() -> None:
    edit = move_section("# A\n\na\n\n# B\n\nb", 1, 0)
    assert edit is not None
    assert edit.apply_to("# A\n\na\n\n# B\n\nb") == "# B\n\nb\n\n# A\n\na"


def test_an_underlined_heading_gets_the_blank_line_it_needs() -> None:
    body = "# A\na\n# B\nb\n\nC\n---\n"
    edit = move_section(body, 2, 1)
    assert edit is not None
    assert edit.apply_to(body) == "# A\na\n\nC\n---\n\n# B\nb\n"


@pytest.mark.parametrize(("index", "before"), [(0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (4, 5), (9, 0), (0, 9), (-1, 2)])
def test_a_section_cannot_move_into_itself_or_to_where_it_is(index: int, before: int) -> None:
    assert move_section(STORY, index, before) is None


def test_a_section_that_would_swallow_others_stays() -> None:
    assert move_section("# A\n\na\n\n# B\n\n```\nopen\n", 1, 0) is None


@pytest.mark.parametrize("seed", range(12))
def test_any_moves_keep_every_line_and_every_heading(seed: int) -> None:
    chance = random.Random(seed)
    body = STORY if seed % 2 else STORY.rstrip("\n") + " "
    for _ in range(12):
        count = len(outline(body))
        edit = move_section(body, chance.randrange(count), chance.randrange(count + 1))
        moved = edit.apply_to(body) if edit else body
        assert lines(moved) == lines(body)
        assert sorted(levels(moved)) == sorted(levels(STORY))
        assert [b.kind for b in split_blocks(moved)].count("code") == 1
        body = moved


def test_a_section_passes_its_neighbour_of_the_same_level() -> None:
    headings = outline(STORY)
    assert neighbour_section(headings, 0, 1) == 3
    assert neighbour_section(headings, 3, -1) == 2
    assert neighbour_section(headings, 2, 1) == 5
    assert neighbour_section(headings, 1, 1) is None
    assert neighbour_section(headings, 0, -1) is None


def test_a_heading_changes_its_level_with_those_below_it() -> None:
    edit = change_level(STORY, 0, 1)
    assert edit is not None
    assert levels(edit.apply_to(STORY))[:3] == [(2, "One"), (3, "One point one"), (1, "Two")]
    assert len(edit.apply_to(STORY)) == len(STORY) + 2


def test_an_underlined_heading_keeps_its_line_as_long_as_there_is_one() -> None:
    second = change_level(STORY, 2, 1)
    assert second is not None
    body = second.apply_to(STORY)
    assert "\nTwo\n---\n" in body
    third = change_level(body, 2, 1)
    assert third is not None
    assert "\n### Two\n\n> quoted" in third.apply_to(body)


@pytest.mark.parametrize(("body", "step"), [("# A\n\n## B", -1), ("# A\n\n###### B", 1), ("Text", 1)])
def test_there_is_no_level_beyond_one_and_six(body: str, step: int) -> None:
    assert change_level(body, 0, step) is None
