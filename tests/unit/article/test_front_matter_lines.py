import random
from collections.abc import Sequence

import pytest

from editorapp.article.front_matter import read, with_value

YAML = """\
# desk copy
layout: post   # do not touch
title: War and peace # working title
"quoted key": 'x'
tags: # topics
  - war  # first
  # why this one
  - peace
  - name: truce
    url: /truce
standfirst: >-
  Two
  lines

# end of head
image:
  src: a.jpg
url: [a,
  b]
last:
"""
TOML = """\
# desk copy
title = "War" # working title
draft = false
tags = [
  "war", # first
  "peace",
]
note = '''
[not a table]
title = "no"
'''

[params]
title = "another"
"""
_SIGNS = (
    "a", "é", "😀", " ", "  ", "\t", "\n", "'", '"', "\\", "#", " #", ": ", ":", ", ", "[", "]", "{", "}", "- ", "---",
    "? ", "&a ", "*a", "!", "|", ">", "%", "@", "`", "yes", "null", "~", "2024-01-01", "1e3", "0o17", "12:30", "<<",
    "=", "\x07", "\x7f", "\x85", "\u2028", "\ufeff", "\udc80", "\x00",
)  # fmt: skip


def _changed(kind: str, source: str, key: str, value: str | Sequence[str] | None) -> str:
    return with_value(read(kind, source), key, value).source


def _values(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    found = ("".join(chance.choice(_SIGNS) for _ in range(chance.randrange(1, 8))).strip() for _ in range(count))
    return [value for value in found if value]


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("layout", "layout: post   # do not touch\n", "layout: NEW   # do not touch\n"),
        ("title", "title: War and peace # working title\n", "title: NEW # working title\n"),
        ("quoted key", "\"quoted key\": 'x'\n", '"quoted key": NEW\n'),
        ("standfirst", "standfirst: >-\n  Two\n  lines\n", "standfirst: NEW\n"),
        ("image", "image:\n  src: a.jpg\n", "image: NEW\n"),
        ("url", "url: [a,\n  b]\n", "url: NEW\n"),
        ("last", "last:\n", "last: NEW\n"),
    ],
)
def test_only_the_lines_of_the_changed_yaml_value_change(key: str, old: str, new: str) -> None:
    assert YAML.count(old) == 1
    assert _changed("yaml", YAML, key, "NEW") == YAML.replace(old, new)
    assert _changed("yaml", YAML, key, None) == YAML.replace(old, "")


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("title", 'title = "War" # working title\n', 'title = "NEW" # working title\n'),
        ("draft", "draft = false\n", 'draft = "NEW"\n'),
        ("tags", 'tags = [\n  "war", # first\n  "peace",\n]\n', 'tags = "NEW"\n'),
        ("note", "note = '''\n[not a table]\ntitle = \"no\"\n'''\n", 'note = "NEW"\n'),
    ],
)
def test_only_the_lines_of_the_changed_toml_value_change(key: str, old: str, new: str) -> None:
    assert TOML.count(old) == 1
    assert _changed("toml", TOML, key, "NEW") == TOML.replace(old, new)
    assert _changed("toml", TOML, key, None) == TOML.replace(old, "")


def test_a_new_key_goes_to_the_end_of_yaml_and_before_the_first_table_of_toml() -> None:
    assert _changed("yaml", YAML, "section", "News") == YAML + "section: News\n"
    assert _changed("toml", TOML, "section", "News") == TOML.replace("'''\n\n[p", "'''\nsection = \"News\"\n\n[p")


def test_items_that_stay_keep_their_lines_and_comments() -> None:
    assert _changed("yaml", YAML, "tags", ["truce", "war", "new: one"]) == YAML.replace(
        "  - war  # first\n  # why this one\n  - peace\n  - name: truce\n    url: /truce\n",
        '  - name: truce\n    url: /truce\n  - war  # first\n  - "new: one"\n',
    )


def test_a_list_of_lines_stays_one_and_another_list_stands_in_brackets() -> None:
    assert _changed("yaml", "tags:\n- a\n", "tags", ["b", "c"]) == "tags:\n- b\n- c\n"
    assert _changed("yaml", "tags: x\n", "tags", ["b", "c, d"]) == 'tags: [b, "c, d"]\n'
    assert _changed("toml", "tags = []\n", "tags", ["b", "c, d"]) == 'tags = ["b", "c, d"]\n'


@pytest.mark.parametrize("kind", ["yaml", "toml"])
def test_any_text_is_read_back_as_it_was_written(kind: str) -> None:
    source = YAML if kind == "yaml" else TOML
    others = {key: value for key, value in read(kind, source).values.items() if key != "title"}
    for value in _values(seed=2, count=800):
        front = with_value(read(kind, source), "title", value)
        assert front.values["title"] == value, repr(value)
        assert {k: v for k, v in front.values.items() if k != "title"} == others, repr(value)


@pytest.mark.parametrize("kind", ["yaml", "toml"])
def test_any_texts_are_read_back_as_items(kind: str) -> None:
    values = _values(seed=3, count=600)
    for at in range(0, len(values), 3):
        for source in ("", "tags:\n  - a\n" if kind == "yaml" else "tags = ['a']\n"):
            front = with_value(read(kind, source), "tags", values[at : at + 3])
            assert front.values["tags"] == values[at : at + 3], repr(values[at : at + 3])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("War: a history", '"War: a history"'), ("#1 again", '"#1 again"'), ("yes", '"yes"'), ("n", '"n"'),
        ("1e3", '"1e3"'), ("null", '"null"'), ("2024-01-01", '"2024-01-01"'), ("12:30", '"12:30"'), ("- x", '"- x"'),
        ("It's on", "It's on"), ("Café 😀", "Café 😀"), ("AT&T", "AT&T"), ("one\ntwo", '"one\\ntwo"'),
        ("a\u2028b", '"a\\u2028b"'),
    ],
)  # fmt: skip
def test_yaml_is_quoted_only_where_some_reader_would_take_it_for_something_else(value: str, written: str) -> None:
    assert _changed("yaml", "", "title", value) == f"title: {written}\n"


def test_dates_stay_dates_for_site_generators() -> None:
    assert _changed("yaml", "", "date", "2024-05-01") == "date: 2024-05-01\n"
    assert _changed("yaml", "", "date", "2024-13-45") == 'date: "2024-13-45"\n'
    assert _changed("toml", "", "date", "2024-05-01") == "date = 2024-05-01\n"
    assert _changed("toml", "", "date", "soon") == 'date = "soon"\n'


def test_of_two_lines_with_one_key_the_one_that_counts_is_changed_and_both_are_removed() -> None:
    assert _changed("yaml", "title: a\nx: 1\ntitle: b\n", "title", "c") == "title: a\nx: 1\ntitle: c\n"
    assert _changed("yaml", "title: a\nx: 1\ntitle: b\n", "title", None) == "x: 1\n"


def test_details_that_do_not_parse_can_be_changed_too() -> None:
    source = "title: War: a history\n# note\ntags: [a,\nsection: News\n"
    assert _changed("yaml", source, "title", "Peace") == source.replace("War: a history", "Peace")
    assert _changed("yaml", source, "lang", "en") == source + "lang: en\n"


def test_a_value_in_braces_is_written_a_key_a_line_first() -> None:
    assert _changed("yaml", "{title: War, tags: [a, b]}\n", "title", "Peace") == "title: Peace\ntags: [a, b]\n"


def test_an_indented_mapping_keeps_its_indent() -> None:
    assert _changed("yaml", "  title: War\n", "section", "News") == "  title: War\n  section: News\n"


def test_what_borrowed_the_old_value_keeps_it() -> None:
    assert _changed("yaml", "a: &x War # c\nb: *x\nc:\n  - *x\n", "a", "New") == "a: New # c\nb: War\nc:\n  - War\n"


def test_a_toml_table_of_the_same_name_makes_room() -> None:
    assert _changed("toml", "[image]\nsrc = 'a'\n[params]\nx = 1\n", "image", "b") == 'image = "b"\n[params]\nx = 1\n'
