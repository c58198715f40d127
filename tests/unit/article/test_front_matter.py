import random

import pytest

from editorapp.article.front_matter import FrontMatter, join, split, with_value

_SIGNS = (
    "---", "+++", "...", "\n", "\n\n", "\n  ", " ", "\t", "title: x", "title", "k = 1", ":", "=", "- ", "#", '"', "'",
    "|", ">", "[", "]", "{", "}", "&a ", "*a", "é", "😀", "\u2028", "\x85", "\x07", "\xa0", "null", "12:30", "\\", ",",
)  # fmt: skip


def _texts(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    texts = []
    for _ in range(count):
        middle = "".join(chance.choice(_SIGNS) for _ in range(chance.randrange(15)))
        start, end = (
            chance.choice(["", "---\n", "+++\n"]),
            chance.choice(["", "\n---\n", "\n---", "\n+++\n", "\n...\n\nx"]),
        )
        texts.append(f"{start}{middle}{end}")
    return texts


def test_details_and_body_are_separated() -> None:
    front, body = split("---\ntitle: War\n---\n\nText\n")
    assert (front.kind, front.source, dict(front.values), body) == ("yaml", "title: War\n", {"title": "War"}, "Text\n")


def test_toml_is_read() -> None:
    front, body = split("+++\ntitle = 'War'\ndate = 2024-05-01\ndraft = true\ntags = ['a', 'b']\n+++\nText")
    assert dict(front.values) == {"title": "War", "date": "2024-05-01", "draft": "true", "tags": ["a", "b"]}
    assert (front.kind, body) == ("toml", "Text")


@pytest.mark.parametrize(
    "text", ["", "Text", "---", "---\n", "---\nText\n", "\n---\ntitle: x\n---\n", "+++\ntitle = 1\n"]
)
def test_text_without_closed_fences_is_body(text: str) -> None:
    front, body = split(text)
    assert (front.kind, body) == ("none", text)


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nA story that begins with a rule.\n\n---\n\nMore.\n",
        "---\n\nNote: a rule, and a sentence with a colon.\n\nMore.\n\n---\n",
        "---\nA story right under a rule.\n---\n",
    ],
)
def test_text_between_two_rules_is_not_taken_for_details(text: str) -> None:
    front, body = split(text)
    assert (front.kind, front.problems, body) == ("none", (), text)


def test_unclosed_details_are_read_as_text_and_named() -> None:
    front, body = split("---\ntitle: War\n\nText\n")
    assert body == "---\ntitle: War\n\nText\n"
    assert "not closed" in front.problems[0]


def test_a_byte_order_mark_and_windows_line_ends_do_not_hide_the_details() -> None:
    front, body = split("\ufeff---\r\ntitle: War\r\n---\r\n\r\nOne\r\nTwo\rThree")
    assert (front.values["title"], body) == ("War", "One\nTwo\nThree")


def test_empty_details_are_details() -> None:
    front, body = split("---\n---\n\nText")
    assert (front.kind, front.source, body) == ("yaml", "", "Text")


def test_three_dots_close_details_too() -> None:
    text = "---\ntitle: War\n...\nText"
    front, body = split(text)
    assert (front.values["title"], body, join(front, body)) == ("War", "Text", text)


def test_a_fence_inside_a_block_of_text_does_not_close_the_details() -> None:
    front, body = split("---\nnote: |\n  ---\ntitle: War\n---\nText")
    assert (front.values["title"], body) == ("War", "Text")


@pytest.mark.parametrize("line", ["War: a history", "It's: war", '"War": a history', "Is it? Yes: war"])
def test_a_title_with_a_colon_is_read_as_written(line: str) -> None:
    front, _ = split(f"---\ntitle: {line}\ntags: [a, b]\n---\n")
    assert front.values["title"] == line
    assert front.values["tags"] == ["a", "b"]
    assert front.problems == ()


def test_every_scalar_is_text() -> None:
    front, _ = split("---\na: yes\nb: 2024-01-01\nc: 1e3\nd: 007\ne: null\nf: ~\ng:\nh: 'null'\n---\n")
    assert list(front.values.values()) == ["yes", "2024-01-01", "1e3", "007", "", "", "", "null"]


def test_nested_values_block_texts_and_comments_are_read() -> None:
    front, _ = split("---\n# top\nimage: # lead\n  src: a.jpg\nlong: >\n  one\n  two\nkept: |\n  # one\n  two\n---\n")
    assert front.values == {"image": {"src": "a.jpg"}, "long": "one two\n", "kept": "# one\ntwo\n"}


def test_keys_may_have_spaces_and_any_letters() -> None:
    front, _ = split("---\nÜberschrift: Krieg\nmy key: x\n'quoted key': y\n---\n")
    assert front.values == {"Überschrift": "Krieg", "my key": "x", "quoted key": "y"}


def test_tabs_that_yaml_forbids_are_understood() -> None:
    front, _ = split("---\ntitle:\tWar\t\ntags:\n\t- a\n\t- b\nauthors:\n- Ann\t\t\n---\n")
    assert front.values == {"title": "War", "tags": ["a", "b"], "authors": ["Ann"]}
    assert front.problems == ()


def test_a_key_that_stands_twice_is_named_and_the_last_counts() -> None:
    front, _ = split("---\ntitle: One\ntitle: Two\n---\n")
    assert front.values["title"] == "Two"
    assert "“title” stands there twice" in front.problems[0]


def test_what_does_not_parse_is_read_as_text_and_named() -> None:
    front, _ = split("---\ntitle: War\ntags: [a,\n  b\nsection: News\n---\n")
    assert (front.values["title"], front.values["tags"], front.values["section"]) == ("War", "[a, b", "News")
    assert front.problems == ("“tags” was read as plain text.",)


def test_an_alias_means_what_its_anchor_says() -> None:
    front, _ = split("---\na: &x War\nb: *x\n---\n")
    assert front.values == {"a": "War", "b": "War"}


def test_aliases_of_aliases_do_not_fill_the_memory() -> None:
    levels = "".join(
        f"{key}: &{key} [{', '.join(f'*{before}' for _ in range(9))}]\n"
        for before, key in zip("abcdefgh", "bcdefghi", strict=True)
    )
    front, _ = split(f"---\ntitle: War\na: &a [x, x]\n{levels}---\n")
    assert front.values["title"] == "War"
    assert sum(len(str(value)) for value in front.values.values()) < 100_000


def test_what_is_split_joins_to_the_same_text() -> None:
    for text in _texts(seed=1, count=3000):
        assert join(*split(text)) == text, repr(text)


def test_a_body_that_gets_text_after_an_unended_fence_stays_apart() -> None:
    front, _ = split("---\ntitle: War\n---")
    assert split(join(front, "Text")) == (split("---\ntitle: War\n---\nText")[0], "Text")


def test_details_can_be_made_where_there_were_none() -> None:
    front = with_value(FrontMatter(), "title", "War")
    assert join(front, "Text") == "---\ntitle: War\n---\n\nText"


def test_nothing_to_remove_makes_no_details() -> None:
    assert join(with_value(FrontMatter(), "title", None), "Text") == "Text"


def test_fences_and_the_space_under_them_survive_a_change() -> None:
    front, body = split("--- \ntitle: War\n...\n\n\nText")
    assert join(with_value(front, "title", "Peace"), body) == "--- \ntitle: Peace\n...\n\n\nText"
