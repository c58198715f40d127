"""Lengths of titles and descriptions among search results."""

import pytest

from editorapp.article.draft import Draft
from editorapp.article.seo import measure_description, measure_title, title_pixels

STORY = Draft.parse("---\ntitle: Pier closes\nstandfirst: Divers found holes.\n---\n\nText")


@pytest.mark.parametrize(
    ("text", "pixels"),
    [
        ("", 0),
        ("i", 4),
        ("WWWWWWWWWW", 189),
        ("0123456789", 111),
        ("Pier closes", 10_016 * 20 / 2048),  # the sum of Arial's own advance widths
        ("Zażółć gęślą jaźń", 15_823 * 20 / 2048),
        ("東京の港", 80),
        ("e\u0301", 11),
    ],
)
def test_the_width_is_that_of_arial(text, pixels):
    assert title_pixels(text) == pytest.approx(pixels, abs=2)


def test_a_title_of_its_own_is_measured_instead_of_the_headline():
    measure = measure_title(STORY)
    assert measure.falls_back
    assert measure.length == title_pixels("Pier closes")
    own = measure_title(STORY.with_detail("seo_title", "Why the pier closes"))
    assert (own.falls_back, own.length) == (False, title_pixels("Why the pier closes"))


@pytest.mark.parametrize(
    ("length", "verdict"), [(0, "missing"), (120, "short"), (121, "good"), (156, "good"), (157, "long")]
)
def test_a_description_is_good_from_121_to_156_characters(length, verdict):
    draft = Draft.parse("").with_detail("seo_description", "x" * length)
    assert measure_description(draft).verdict == verdict


def test_without_a_description_the_standfirst_counts():
    assert measure_description(STORY).length == len("Divers found holes.")
