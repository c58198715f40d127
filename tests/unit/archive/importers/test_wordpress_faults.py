"""Damaged WordPress exports: the good posts come in, and each bad one is a line of the report."""

import re

import pytest

from editorapp.archive.importers import wordpress
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.archive.importers.wordpress_post import WordPressPost
from editorapp.errors import FormatError

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_blog_url>https://p.org</wp:base_blog_url>\n'
)
TAIL = "</channel></rss>\n"


def item(number: int, title: str = "", body: str = "") -> str:
    return (
        f"<item><title>{title or f'Story {number}'}</title><content:encoded><![CDATA[{body or f'Text {number}.'}]]>"
        f"</content:encoded><wp:post_id>{number}</wp:post_id><wp:post_date>2024-01-02 03:04:05</wp:post_date>"
        "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n"
    )


@pytest.fixture
def read(tmp_path):
    def run(data: str | bytes) -> tuple[dict[str, WordPressPost], list[Item]]:
        path = tmp_path / "export.xml"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        found = list(wordpress.read(Source(path, tmp_path, "export.xml"), ImportOptions()))
        posts = {one.article.id: one for one in found if isinstance(one, WordPressPost)}
        return posts, [one for one in found if isinstance(one, Item) and one.outcome == "problem"]

    return run


@pytest.mark.parametrize(
    "broken",
    [
        item(2, title="Tom & Jerry"),
        item(2, title="5 < 6"),
        item(2, title="A <b>bold claim"),
        item(2, title="A </i>claim"),
        item(2).replace("]]>", ""),
        item(2).replace("</item>", ""),
        item(2).replace("<item>", ""),
        item(2).replace("</wp:status>", ""),
        item(2).replace("<wp:status>", "<odd:field>x</odd:field><wp:status>"),
        item(2).replace("<![CDATA[", "<p>").replace("]]>", " & more"),
    ],
)
def test_a_broken_item_is_repaired_with_a_word_and_its_neighbours_are_whole(read, broken):
    posts, _ = read(HEAD + item(1) + broken + item(3) + TAIL)
    assert set(posts) == {"p.org-1", "p.org-2", "p.org-3"}
    assert "Text 2." in posts["p.org-2"].content
    assert any("damaged" in problem for problem in posts["p.org-2"].article.problems)
    assert not any("damaged" in problem for problem in posts["p.org-3"].article.problems)


@pytest.mark.parametrize(
    "broken",
    [
        item(2).replace("</content:encoded>", ""),
        item(2).replace("post_id>", "post_id"),
        "<item><title>Half",
        "<item><title></item>\n",
    ],
)
def test_an_item_beyond_repair_is_a_line_with_its_place(read, broken):
    posts, problems = read(HEAD + item(1) + broken + item(3) + TAIL)
    assert set(posts) == {"p.org-1", "p.org-3"}
    assert problems[0].position == "item 2"
    assert re.search(r"item 2 \(line 4\) is damaged: .+ It was left out\.", problems[0].reason)


def test_one_in_five_broken_leaves_four_in_five_and_a_word_on_each_other(read):
    faults = (("</content:encoded>", ""), ("<title>", "<title>&"), ("]]>", ""), ("<wp:post_id>", "<wp:post_id"))
    items = [item(n).replace(*faults[n // 5 % 4]) if n % 5 == 0 else item(n) for n in range(1, 201)]
    posts, problems = read(HEAD + "".join(items) + TAIL)
    assert {f"p.org-{n}" for n in range(1, 201) if n % 5} <= set(posts)
    repaired = [post for post in posts.values() if any("damaged" in problem for problem in post.article.problems)]
    assert len(repaired) + len(problems) == 40


def test_a_post_that_shows_the_end_of_an_item_is_whole(read):
    text = "Write <item><title>x</title></item> and <item></item> so."
    posts, problems = read(HEAD + item(1, body=text) + item(2) + TAIL)
    assert posts["p.org-1"].content == text
    assert (len(posts), problems) == (2, [])


def test_a_file_cut_off_keeps_what_came_before_and_says_where_it_ends(read):
    whole = HEAD + "".join(map(item, range(1, 11))) + TAIL
    posts, problems = read(whole[: whole.index("Text 7")])
    assert len(posts) == 6
    assert [problem.reason for problem in problems] == ["The file ends early at item 7 (line 9)."]


def test_a_file_cut_off_between_items_says_so(read):
    posts, problems = read(HEAD + item(1) + item(2))
    assert len(posts) == 2
    assert problems[0].reason.startswith("The file ends early after item 2")


def test_control_bytes_and_wrong_bytes_cost_no_post_and_are_reported(read):
    data = (HEAD + item(1, body="caf\xe9 \x00\x0bx") + item(2) + TAIL).encode("latin-1")
    posts, problems = read(data)
    assert posts["p.org-1"].content == "café  x"
    assert len(problems) == 2


def test_an_export_in_utf_16_is_read(read):
    assert set(read((HEAD.replace("UTF-8", "UTF-16") + item(1, title="é") + TAIL).encode("utf-16"))[0]) == {"p.org-1"}


def test_namespaces_that_are_not_declared_are_known(read):
    data = "<rss><channel><wp:base_blog_url>https://p.org</wp:base_blog_url>" + item(1) + TAIL
    assert read(data)[0]["p.org-1"].content == "Text 1."


def test_a_text_of_twelve_megabytes_comes_in_cut(read):
    posts, _ = read(HEAD + item(1, body="word " * 2_400_000) + item(2) + TAIL)
    assert len(posts["p.org-1"].content) < 5_100_000
    assert "p.org-2" in posts


def test_two_exports_in_one_file_keep_their_sites(read):
    other = (HEAD + item(1) + TAIL).replace("p.org", "q.org")
    posts, _ = read(HEAD + item(1) + TAIL + other)
    assert set(posts) == {"p.org-1", "q.org-1"}


def test_an_entity_bomb_is_refused(read):
    with pytest.raises(FormatError, match="declares entities"):
        read(HEAD.replace("<rss", '<!DOCTYPE rss [<!ENTITY lol "x">]><rss') + item(1, title="&lol;") + TAIL)


def test_an_export_without_items_is_empty(read):
    assert read(HEAD + TAIL) == ({}, [])


def test_a_broken_export_without_items_is_refused(read):
    with pytest.raises(FormatError, match="no items and is damaged"):
        read(HEAD.replace("<channel>", "<channnel>") + TAIL)
