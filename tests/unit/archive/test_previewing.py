"""A look into sources: which formats, how much, the first articles; and nothing is written."""

import zipfile

from editorapp.archive.importers.records import ImportOptions
from editorapp.archive.previewing import preview

PAGE = """<html lang="en"><head><title>The pier fell</title></head><body><article><h1>The pier fell</h1>
<p>The harbour board closed the east pier after divers found that its footings had lost a third of their stone.</p>
<p>Fiona Hill, the harbour master, said on Monday that the council would be asked for the money to repair it.</p>
</article></body></html>"""


def look(*sources, wanted=""):
    return preview(sources, wanted, ImportOptions())


def test_formats_are_counted_and_the_first_five_articles_shown(write_lines, tmp_path):
    lines = write_lines(*({"title": f"Storm {n}", "body": "The pier fell."} for n in range(8)))
    found = look(lines)
    assert found.formats == [("jsonl", "JSON lines", 8)]
    assert [article.title for article in found.articles] == [f"Storm {n}" for n in range(5)]


def test_a_zip_archive_is_looked_into(tmp_path):
    with zipfile.ZipFile(tmp_path / "site.zip", "w") as archive:
        archive.writestr("a.html", PAGE)
        archive.writestr("b.md", "---\ntitle: Ferry\n---\nIt sails.")
    found = look(tmp_path / "site.zip")
    assert sorted(name for name, _, _ in found.formats) == ["html", "markdown"]
    assert {article.title for article in found.articles} == {"The pier fell", "Ferry"}


def test_what_cannot_be_read_is_said_and_the_rest_shown(write_lines, tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    found = look(tmp_path / "photo.jpg", write_lines({"title": "Storm", "body": "Text.", "published": "2024-05-01"}))
    assert (len(found.articles), len(found.problems)) == (1, 1)


def test_dates_that_can_be_read_two_ways_are_asked_about(tmp_path):
    (tmp_path / "a.csv").write_text("title,body,date\nStorm,The pier fell.,03/04/2024\n")
    assert look(tmp_path / "a.csv").asks_date_order
    (tmp_path / "a.csv").write_text("title,body,date\nStorm,The pier fell.,13/04/2024\n")
    assert not look(tmp_path / "a.csv").asks_date_order
