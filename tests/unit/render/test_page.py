"""The head of the page says what the draft says, and no more."""

import pytest

from editorapp.article.draft import Draft
from editorapp.render.page import lead_figure, page_head, story_header

FULL = """---
section: Harbour
title: "Pier <closed> & \\"shut\\""
standfirst: A third is gone.
authors: [Rory Baird, Una Reid]
dateline: Skerrow
date: 2026-11-21T09:00:00+00:00
image: pier.jpg
image_alt: The "pier"
image_caption: The pier. Credit: Jane Doe/AP
---
Body
"""


def test_the_head_holds_section_headline_standfirst_byline_and_date() -> None:
    assert story_header(Draft.parse(FULL)).split("\n") == [
        '<header class="story-head">',
        '<p class="section">Harbour</p>',
        '<h1 class="headline">Pier &lt;closed&gt; &amp; "shut"</h1>',
        '<p class="standfirst">A third is gone.</p>',
        '<p class="byline"><span class="author">Rory Baird and Una Reid</span> · '
        '<span class="dateline">Skerrow</span>, <time datetime="2026-11-21T09:00:00+00:00">21 November 2026</time></p>',
        "</header>",
    ]


def test_the_lead_photo_has_caption_and_credit() -> None:
    assert lead_figure(Draft.parse(FULL)) == (
        '<figure class="lead"><img alt="The &quot;pier&quot;" src="pier.jpg"><figcaption>The pier. '
        '<span class="credit">Credit: Jane Doe/AP</span></figcaption></figure>'
    )


@pytest.mark.parametrize("photo", ["![a](pier.jpg)", "Text\n\n![a](./pier.jpg)\n\nmore", "![a][1]\n\n[1]: pier.jpg"])
def test_a_lead_photo_that_the_body_shows_is_not_shown_twice(photo: str) -> None:
    assert lead_figure(Draft.parse(FULL.replace("Body", photo))) == ""


def test_a_lead_photo_that_only_a_note_shows_is_shown() -> None:
    assert lead_figure(Draft.parse(FULL.replace("Body", "<!-- ![a](pier.jpg) -->"))) != ""


@pytest.mark.parametrize("text", ["", "Only a body", "---\ntags: [a]\n---\nBody"])
def test_a_draft_without_details_has_no_head(text: str) -> None:
    assert page_head(Draft.parse(text)) == ""


@pytest.mark.parametrize(
    ("lang", "date", "words"),
    [
        ("", "2026-11-21", "21 November 2026"),
        ("en-GB", "2026-01-02 10:00", "2 January 2026"),
        ("de", "2026-11-21T10:00", "2026-11-21"),
        ("", "next week", "next week"),
    ],
)
def test_dates_are_put_in_words_where_the_words_are_known(lang: str, date: str, words: str) -> None:
    assert words in story_header(Draft.parse(f"---\nlang: '{lang}'\ndate: {date}\n---\n"))


def test_an_attack_in_a_detail_stays_text() -> None:
    head = page_head(Draft.parse("---\ntitle: <img src=x onerror=alert(1)>\nimage: javascript:alert(1)\n---\n"))
    assert "<img src=x" not in head
    assert "javascript:" not in head
