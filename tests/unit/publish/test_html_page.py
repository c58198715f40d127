"""The whole page stands by itself."""

import re

import pytest

from editorapp.article.draft import Draft
from editorapp.publish.handing_over import render_export


def page(text: str) -> str:
    return render_export(Draft.parse(text), "html-page").decode()


def test_it_starts_as_html5_with_language_and_title() -> None:
    lines = page("---\ntitle: A & B\nlang: en_GB\n---\nText").split("\n")
    assert lines[:3] == ["<!DOCTYPE html>", '<html lang="en-GB">', "<head>"]
    assert "<title>A &amp; B</title>" in lines


@pytest.mark.parametrize(
    ("front", "title"), [("title: A\nseo_title: B", "B"), ("slug: the-pier", "the-pier"), ("x: y", "Untitled")]
)
def test_it_always_has_a_title(front: str, title: str) -> None:
    assert f"<title>{title}</title>" in page(f"---\n{front}\n---\n")


def test_the_language_is_not_made_up() -> None:
    assert '<html lang="">' in page("---\ntitle: A\n---\n")
    assert '<html lang="">' in page("---\nlang: '\"><script>'\n---\n")


def test_it_fetches_nothing_of_its_own() -> None:
    html = page("---\ntitle: A\nurl: https://x.example/a\n---\nText")
    assert re.findall(r"(?:src|@import|url\()", html) == []
    assert re.findall(r'<link [^>]*href="([^"]+)"', html) == ["https://x.example/a"]


def test_the_description_is_the_one_for_search_engines_or_the_standfirst() -> None:
    assert '<meta name="description" content="B">' in page("---\nstandfirst: A\nseo_description: B\n---\n")
    assert '<meta name="description" content="A &quot;q&quot;">' in page('---\nstandfirst: A "q"\n---\n')


def test_hostile_details_stay_inside_their_attributes() -> None:
    html = page("---\ntitle: '\"><script>alert(1)</script>'\nstandfirst: '\"><img src=x onerror=alert(1)>'\n---\n")
    assert "<script>alert" not in html
    assert "<img" not in html


def test_a_page_from_right_to_left_says_so() -> None:
    assert '<html lang="ar-EG" dir="rtl">' in page("---\nlang: ar-EG\n---\n")


def test_a_lead_photo_that_only_the_folder_has_is_a_part_of_the_text() -> None:
    html = page("---\nimage: photos/a.jpg\n---\nText")
    assert html.index('itemprop="articleBody"') < html.index("photos/a.jpg") < html.index("Text")
