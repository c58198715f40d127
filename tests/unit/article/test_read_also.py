import html
import random
import re

import markdown
import pytest
from growth import assert_grows_linearly

from editorapp.article.links import canonical_url
from editorapp.article.read_also import LABELS, ReadAlso, format_read_also, is_label, parse_read_also

_SIGNS = (
    "*", "**", "_", "__", "[", "]", "(", ")", "`", "\\", "<", "<b>", "&", "&amp;", "&copy;", "&#65;", "!", "#", "a",
    "Bo",
    "é", "😀", " ", "  ", ":", "{: .x}", "<!--", "-->", "^1", "|", "~", "'", '"', "3 < 4", "](", "1.", "\n",
)  # fmt: skip


def _headlines(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    found = ("".join(chance.choice(_SIGNS) for _ in range(chance.randrange(1, 9))) for _ in range(count))
    return [headline for headline in found if headline.strip()]


@pytest.mark.parametrize(
    "block",
    ["**READ ALSO:** [Fire](u)", "READ ALSO: [Fire](u)", "*Read also* [Fire](u)", "**READ ALSO: [Fire](u)**",
     "Read also » [Fire](u)",
     "READ ALSO: **[Fire](u)**.", "**READ ALSO:**\n[Fire](u)", '**READ ALSO:** [Fire](u "title")',
     "> READ ALSO: [Fire](u)",
     "  **read  also**: [Fire](u)  ", "**READ ALSO:** [Fire](u) <!-- checked -->", "**READ ALSO:** [Fire](<u>)"],
)  # fmt: skip
def test_a_label_and_one_link_is_a_read_also(block: str) -> None:
    found = parse_read_also(block)
    assert found is not None
    assert (found.headline, found.url) == ("Fire", "u")


@pytest.mark.parametrize(
    "block",
    ["See also the annex", "See also the [annex](u)", "**Note:** [x](u) and more", "**Note:** [x](u)",
     "READ ALSO [Fire](u)",
     "**READ ALSO:** [Fire](u) and more", "**READ ALSO:** [Fire](u), [Flood](v)", "**READ ALSO:** Fire",
     "[READ ALSO](u)",
     "He said: READ ALSO: [Fire](u)", "**READ ALSO:** ![Fire](u)", "`READ ALSO: [Fire](u)`", "READ ALSO: `[Fire](u)`",
     "**READ ALSO:** [Fire][u]", "", "**READ ALSO:** [Fire](u)\n\nMore text"],
)  # fmt: skip
def test_prose_and_other_blocks_are_none(block: str) -> None:
    assert parse_read_also(block) is None


@pytest.mark.parametrize("label", LABELS)
def test_every_known_label_is_recognised_in_any_case(label: str) -> None:
    found = parse_read_also(f"**{label.lower()}:** [Fire](u)")
    assert found is not None
    assert is_label(label)


@pytest.mark.parametrize(
    ("block", "label"),
    [("*À lire aussi :* [Fire](u)", "À lire aussi"), ("あわせて読みたい：[Fire](u)", "あわせて読みたい"),
     ("LESEN SIE AUCH – [Fire](u)", "LESEN SIE AUCH"),
     ("**Don’t miss:** [Fire](u)", "Don’t miss")],
)  # fmt: skip
def test_the_label_is_given_as_written_without_its_sign(block: str, label: str) -> None:
    assert parse_read_also(block) == ReadAlso(label, "Fire", "u")


def test_the_newsroom_s_own_label_is_recognised() -> None:
    assert parse_read_also("**From the pier:** [Fire](u)") is None
    assert parse_read_also("**From the pier:** [Fire](u)", "FROM THE PIER:") == ReadAlso("From the pier", "Fire", "u")
    assert is_label("from the pier", label="From the Pier")


def test_our_form_is_the_one_the_design_names() -> None:
    assert format_read_also("Fire at sea", "https://x.org/fire") == "**READ ALSO:** [Fire at sea](https://x.org/fire)"
    assert format_read_also("Feu", "u", "À lire aussi :") == "**À lire aussi:** [Feu](u)"


@pytest.mark.parametrize("label", ["", " : ", "»", "**", "[]"])
def test_a_label_without_words_is_replaced_by_the_usual_one(label: str) -> None:
    assert format_read_also("Fire", "u", label) == "**READ ALSO:** [Fire](u)"


def test_a_read_also_without_a_headline_shows_its_address() -> None:
    assert format_read_also(" ", "u v") == "**READ ALSO:** [u%20v](u%20v)"


def test_any_headline_is_read_back_as_it_was_given() -> None:
    for headline in _headlines(seed=8, count=3000):
        found = parse_read_also(format_read_also(headline, "u"))
        assert found is not None, repr(headline)
        assert found.headline == " ".join(headline.split()), repr(headline)


def test_any_headline_is_plain_text_on_the_page() -> None:
    converter = markdown.Markdown(extensions=["extra", "sane_lists"])
    for headline in _headlines(seed=9, count=500):
        page = converter.reset().convert(format_read_also(headline, "u"))
        shown = re.fullmatch(r'<p><strong>READ ALSO:</strong> <a href="u">(.*)</a></p>', page)
        assert shown, page
        assert html.unescape(shown[1]) == " ".join(headline.split())


@pytest.mark.parametrize(
    "url", ["/a (b)", "/a_(b)_c", "/a'b", '/a"b', "/a*b*", "/[a]", "/a\\b", "/`a`", "/<a>", "/a\nb", " /a "]
)
def test_any_address_leads_to_the_same_page(url: str) -> None:
    found = parse_read_also(format_read_also("Fire", url))
    assert found is not None
    assert canonical_url(found.url) == canonical_url(url.replace("\n", ""))


@pytest.mark.parametrize(("label", "sign"), [("**READ ALSO:", " "), ("READ ALSO", "*"), ("READ ALSO: ", "[")])
def test_no_block_takes_the_square_of_it(label: str, sign: str) -> None:
    assert_grows_linearly(parse_read_also, lambda size: label + sign * size + "](", 2900)
