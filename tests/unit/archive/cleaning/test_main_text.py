"""Where the story of a page stands, and what is left out of it."""

import pytest
from lxml import etree

from editorapp.archive.cleaning.main_text import MainText, find_main_text
from editorapp.archive.cleaning.shortening import shorten
from editorapp.archive.cleaning.tree import parse_page, text_of

LONG = "The council voted on Tuesday, after a long debate, to close the bridge, which engineers had called unsafe."
STORY = "".join(f"<p>{number}. {LONG}</p>" for number in range(1, 8))
TEASERS = "".join(
    f'<li><a href="/n/{number}">Another headline of the day, number {number}</a></li>' for number in range(20)
)


def found(body: str, title: str = "") -> MainText:
    return find_main_text(parse_page(f"<html><body>{body}</body></html>".encode()), title)


def text(body: str, title: str = "") -> str:
    return text_of(found(body, title).story)


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=menu><ul>{TEASERS}</ul></div><div class=entry-content>{STORY}</div><footer>Imprint</footer>",
        f"<div><div><ul>{TEASERS}</ul></div><div>{STORY}</div></div>",
        f"<table><tr><td><ul>{TEASERS}</ul></td><td>{STORY}</td></tr></table>",
        f"<div>{STORY.replace('<p>', '').replace('</p>', '<br><br>')}</div><div><ul>{TEASERS}</ul></div>",
        f"<div class=entry-content><form>{STORY}<input name=x></form></div><div><ul>{TEASERS}</ul></div>",
        f"<form id=aspnet><div><ul>{TEASERS}</ul></div><div>{STORY}</div></form>",
        f"<article>{STORY}</article><div id=comments>{STORY.replace('council', 'commenter') * 3}</div>",
    ],
)
def test_the_story_is_found_and_nothing_beside_it(page: str) -> None:
    said = text(page)
    assert all(f"{number}. The council voted" in said for number in range(1, 8))
    assert "headline of the day" not in said
    assert "commenter" not in said


def test_parts_of_a_story_in_boxes_of_their_own_are_one_story() -> None:
    part = STORY.replace("<p>", "<div data-component=text-block><p>").replace("</p>", "</p></div>")
    assert text(f"<main><header>Menu</header>{part}</main>").count("The council voted") == 7


@pytest.mark.parametrize("name", ["entry-content", "x1"])
def test_a_brief_is_not_lost_to_a_longer_column_beside_it(name: str) -> None:
    column = STORY.replace("council", "columnist")
    assert "columnist" not in text(
        f"<div class={name}><p>{LONG}</p><p>{LONG}</p></div><div class=sidebar>{column}</div>"
    )


def test_a_story_in_chinese_is_as_long_as_it_says() -> None:
    said = "市议会周二经过长时间辩论，投票决定关闭这座桥，工程师们称其不安全，直到春天。"
    page = f"<div>{f'<p>{said}</p>' * 6}</div><div><ul>{TEASERS}</ul></div>"
    assert text(page).count(said) == 6


def test_the_headline_is_not_repeated() -> None:
    said = text(
        f"<article><h1>Bridge closed for good</h1>{STORY}<h1>What comes</h1><p>Cars.</p></article>",
        "Bridge closed for good",
    )
    assert "Bridge closed" not in said
    assert "What comes" in said


def test_a_heading_above_nothing_goes() -> None:
    assert "Top stories" not in text(f"<article>{STORY}<h2>Top stories</h2><ul class=related>{TEASERS}</ul></article>")


@pytest.mark.parametrize(
    "box",
    [
        '<div class="share-bar"><a href="/s">Share</a></div>',
        '<p class="byline">By Jane Doe</p>',
        "<div hidden>Not to be seen</div>",
        '<div style="position:absolute; left:-9999px">Cheap pills here</div>',
        f'<div class="box"><ul class="related">{TEASERS}</ul></div>',
        '<div><a href="/x">Follow</a> <a href="/y">More</a></div>',
        "<aside>Advertisement of a bank, with much to say about money, and more.</aside>",
    ],
)
def test_what_is_none_of_the_story_goes_and_is_told(box: str) -> None:
    result = found(f"<article>{STORY}{box}{STORY}</article>")
    assert text_of(result.story) == text(f"<article>{STORY}{STORY}</article>")
    assert [text_of(el) for el in result.left_out]


@pytest.mark.parametrize(
    "part",
    [
        '<figure class="has-share"><img src="a.jpg"><figcaption>The bridge. Photo: Jo Doe</figcaption></figure>',
        "<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2023</td><td>41</td></tr></table>",
        "<ul><li>First, the ramp.</li><li>Then, the piers.</li></ul>",
        "<blockquote>It was time, she said.</blockquote>",
        '<p>As <a href="/older">we reported in May</a>, it was known.</p>',
        "<h2>What comes next</h2><p>Nobody knows, they said, what comes.</p>",
        '<div><strong>READ ALSO:</strong> <a href="/older">The bridge was inspected in May</a></div>',
        '<iframe src="https://www.youtube.com/embed/1"></iframe>',
    ],
)
def test_what_belongs_to_the_story_stays(part: str) -> None:
    story = found(f"<article>{STORY}{part}{STORY}</article>").story
    kept = etree.tostring(story, encoding="unicode", method="html")
    wanted = parse_page(part.encode()).find("body")
    assert [el.tag for el in wanted.iterdescendants()] == [
        el.tag for el in wanted.iterdescendants() if f"<{el.tag}" in kept
    ]
    assert text_of(wanted) in text_of(story)


def test_a_page_that_is_nothing_but_links_is_not_sure() -> None:
    assert not found(f"<div><ul>{TEASERS}</ul></div><div><ul>{TEASERS}</ul></div>").sure


def test_the_page_itself_is_left_as_it_is() -> None:
    root = parse_page(f"<html><body><article>{STORY}<div hidden>x</div></article></body></html>".encode())
    before = etree.tostring(root)
    find_main_text(root)
    assert etree.tostring(root) == before


def test_a_page_of_too_many_elements_is_read_to_a_limit() -> None:
    root = parse_page(b"<html><body><div>" + b"<p>a <b>b</b></p>" * 50)
    assert shorten(root, 20)
    assert sum(1 for _ in root.iter()) == 20
    assert not shorten(root, 20)
