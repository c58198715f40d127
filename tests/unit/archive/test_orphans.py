"""Articles that no other links to, and how they are written down."""

import csv
import io

import pytest

from editorapp.archive.orphans import Orphan, find_orphans, write_csv, write_markdown
from editorapp.article.article import Edge


@pytest.fixture
def orphans_of(fill, opened_archive):
    return lambda *articles: list(find_orphans(opened_archive(fill(*articles)).store))


def rows(orphan):
    """The second row that a reader of CSV finds."""
    return list(csv.reader(io.StringIO(write_csv([orphan]).decode("utf-8-sig"), newline="")))[1]


def test_only_articles_without_a_link_from_another_are_orphans(orphans_of, make_article):
    linking = make_article("a", edges=(Edge("inline", target="b"), Edge("inline", target="a")))
    assert [orphan.id for orphan in orphans_of(linking, make_article("b"))] == ["a"]


def test_the_newest_come_first_and_undated_last(orphans_of, make_article):
    found = orphans_of(*(make_article(day or "none", published=day) for day in ("2024-01-01", "", "2024-02-01")))
    assert [orphan.id for orphan in found] == ["2024-02-01", "2024-01-01", "none"]


def test_a_spreadsheet_reads_every_cell_as_it_is():
    orphan = Orphan("a", "https://x.example/a,b", 'The "pier", it said', "2024-05-01", "Köln")
    assert rows(orphan) == ["a", "https://x.example/a,b", 'The "pier", it said', "2024-05-01", "Köln"]


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1"])
def test_a_headline_is_never_a_formula(title):
    assert rows(Orphan("a", "", title, "", ""))[2] == f"'{title.strip()}"


def test_the_csv_is_what_excel_opens():
    data = write_csv([Orphan("a", "", "Line\nbreak", "", "")])
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"a,,Line break,,\r\n")


def test_markdown_links_headlines_whatever_signs_they_have():
    text = write_markdown([Orphan("a", "https://x.example/a_(b)", "A [new] *pier*", "2024-05-01T08:00", "News")])
    assert "1 story, newest first." in text.decode()
    assert r"- 2024-05-01 · [A \[new\] \*pier\*](https://x.example/a_%28b%29) · News" in text.decode()


def test_markdown_names_an_article_without_address_or_date():
    assert "- no date · The pier\n" in write_markdown([Orphan("a", "", "The pier", "", "")]).decode()
