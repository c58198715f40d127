import random

import pytest

from editorapp.article.article import Image
from editorapp.article.draft import DETAILS, LISTS, Draft

_SIGNS = (
    "a",
    "é",
    "😀",
    " ",
    "\n",
    "'",
    '"',
    "\\",
    "#",
    ": ",
    ",",
    "[",
    "- ",
    "yes",
    "null",
    "2024-01-01",
    "1e3",
    "\u2028",
)


def _draft(*lines: str, body: str = "Text") -> Draft:
    return Draft.parse("".join(f"{line}\n" for line in ("---", *lines, "---")) + body)


def test_a_draft_gives_its_text_back() -> None:
    text = "---\ntitle: War\n---\n\nText\n"
    assert Draft.parse(text).text == text
    assert Draft.parse("").text == ""


def test_every_detail_can_be_read() -> None:
    draft = _draft(*(f"{name}: {name} value" for name in DETAILS))
    assert all(draft.detail(name) == f"{name} value" for name in DETAILS)
    assert (draft.title, draft.lang, draft.seo_title, draft.embargo) == (
        "title value", "lang value", "seo_title value", "embargo value",
    )  # fmt: skip


def test_an_absent_detail_is_empty() -> None:
    draft = Draft.parse("Text")
    assert (draft.title, draft.authors, draft.lead_image, draft.section) == ("", (), None, "")


@pytest.mark.parametrize(
    ("name", "alias"),
    [("title", "headline"), ("standfirst", "excerpt"), ("authors", "byline"), ("section", "categories"),
     ("image", "featured_image"), ("url", "canonical_url")],
)  # fmt: skip
def test_an_alias_is_read_and_is_the_key_kept(name: str, alias: str) -> None:
    draft = _draft(f"{alias}: old")
    assert draft.detail(name) == "old"
    assert draft.with_detail(name, "new").front.source == f"{alias}: new\n"


def test_an_empty_key_gives_way_to_an_alias_with_a_value() -> None:
    assert _draft("title:", "headline: War").title == "War"


def test_clearing_a_detail_clears_every_key_it_is_read_from() -> None:
    cleared = _draft("description: a", "layout: post", "excerpt: b").with_detail("standfirst", " ")
    assert (cleared.standfirst, cleared.front.source) == ("", "layout: post\n")


def test_any_detail_is_read_back_as_it_was_set() -> None:
    chance = random.Random(4)
    drafts = [
        Draft.parse("Text"),
        _draft("title: War: x", "b: &a c"),
        Draft.parse("+++\ntitle = 'War'\n[p]\nx = 1\n+++\n"),
    ]
    names = [name for name in DETAILS if name not in LISTS]
    for _ in range(1000):
        value = "".join(chance.choice(_SIGNS) for _ in range(chance.randrange(6)))
        name, draft = chance.choice(names), chance.choice(drafts)
        changed = draft.with_detail(name, value)
        assert changed.detail(name) == value.strip(), (name, value)
        assert Draft.parse(changed.text).detail(name) == value.strip(), (name, value)


@pytest.mark.parametrize(
    "line", ["authors: Ann Lee, Bo Yu", "authors: [Ann Lee, Bo Yu]", "author:\n- name: Ann Lee\n- Bo Yu"]
)
def test_authors_are_read_from_a_line_a_list_or_mappings(line: str) -> None:
    assert _draft(line).authors == ("Ann Lee", "Bo Yu")
    assert _draft(line).detail("authors") == "Ann Lee, Bo Yu"


def test_a_line_of_names_becomes_a_list() -> None:
    assert Draft.parse("").with_detail("authors", "Ann Lee,  Bo Yu, ").front.source == "authors: [Ann Lee, Bo Yu]\n"


def test_a_name_with_a_comma_given_as_a_list_stays_one() -> None:
    assert Draft.parse("").with_detail("authors", ["Ann Lee, Jr."]).authors == ("Ann Lee, Jr.",)


def test_a_single_name_on_a_line_stays_on_a_line() -> None:
    assert _draft("author: Ann Lee").with_detail("authors", "Bo Yu").front.source == "author: Bo Yu\n"


def test_the_section_is_the_first_category_and_the_others_stay() -> None:
    draft = _draft("categories: [News, Harbour]")
    assert draft.section == "News"
    assert draft.with_detail("section", "Sport, Harbour").front.source == "categories: [Sport, Harbour]\n"


def test_the_lead_image_is_read_from_flat_keys() -> None:
    draft = _draft("image: a.jpg", "image_alt: A boat", "image_caption: At sea", "image_credit: Ann Lee")
    assert draft.lead_image == Image("a.jpg", "A boat", "At sea", "Ann Lee")


def test_the_lead_image_is_read_from_a_mapping_with_its_words() -> None:
    draft = _draft("image:", "  path: a.jpg", "  alt: A boat", "image_credit: Ann Lee")
    assert draft.lead_image == Image("a.jpg", "A boat", "", "Ann Lee")
    assert (draft.detail("image"), draft.detail("image_alt")) == ("a.jpg", "A boat")


def test_changing_a_word_of_a_mapped_image_keeps_the_others() -> None:
    changed = _draft("image:", "  path: a.jpg", "  alt: A boat", "x: 1").with_detail("image_alt", "A ship")
    assert changed.lead_image == Image("a.jpg", "A ship")
    assert changed.front.source == "image: a.jpg\nx: 1\nimage_alt: A ship\n"


def test_a_mapping_that_names_no_photo_is_no_lead_image() -> None:
    draft = _draft("image:", "  width: 3")
    assert draft.lead_image is None
    assert draft.with_detail("image", "b.jpg").lead_image == Image("b.jpg")


def test_changing_a_detail_leaves_the_body_alone() -> None:
    assert _draft("title: War", body="---\n\nText").with_detail("title", "Peace").body == "---\n\nText"
