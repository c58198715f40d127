"""JSON lines come in line by line: what is wrong with one line stays with that line."""

import gzip
import json

import pytest

from editorapp.archive.importers import json_lines
from editorapp.archive.importers.detection import format_of
from editorapp.archive.importers.records import ImportOptions, Source
from editorapp.article.article import Edge, Image
from editorapp.errors import FormatError, UnreadableError

LINE = {"id": "a", "title": "Storm", "published": "2024-05-01", "body": "Text."}


def source(path):
    return Source(path, path.parent, str(path))


def items(path):
    return list(json_lines.read(source(path), ImportOptions()))


def count(path):
    return json_lines.count(source(path))


def article(write_lines, **fields):
    (item,) = items(write_lines(LINE | fields))
    return item.article


def test_every_field_of_the_contract_is_read(write_lines):
    found = article(
        write_lines, url="https://x.example/a", authors=["Una Reid"], section="Harbour", tags=["pier"], standfirst="S",
        modified="2024-06-01T10:00:00Z", lang="en-GB", status="usable",
        images=[{"src": "a.jpg", "alt": "A", "caption": "C", "credit": "R", "flags": ["unlicensed-credit"]}],
    )  # fmt: skip
    assert (found.id, found.title, found.published, found.body) == ("a", "Storm", "2024-05-01", "Text.")
    assert (found.url, found.authors, found.section, found.tags) == (
        "https://x.example/a", ("Una Reid",), "Harbour", ("pier",),
    )  # fmt: skip
    assert (found.standfirst, found.modified, found.lang) == ("S", "2024-06-01T10:00:00+00:00", "en-GB")
    assert found.images == (Image("a.jpg", "A", "C", "R", ("unlicensed-credit",)),)


def test_related_articles_are_edges_by_id_address_or_with_their_words(write_lines):
    found = article(write_lines, related=["b", "https://x.example/c", {"to": "d", "anchor": "the pier"}])
    assert found.edges == (
        Edge("related", target="b"),
        Edge("related", url="https://x.example/c", target="https://x.example/c"),
        Edge("inline", anchor="the pier", target="d"),
    )


def test_exported_edges_come_back(write_lines):
    edge = {"kind": "read-also", "headline": "H", "url": "https://x.example/b", "anchor": "", "target": "b"}
    assert article(write_lines, edges=[edge]).edges == (Edge("read-also", "H", "https://x.example/b", "", "b"),)


def test_an_exported_edge_that_knew_only_an_id_wants_that_id_again(write_lines):
    edge = {"kind": "related", "headline": "", "url": "not-here", "anchor": "", "target": None}
    assert article(write_lines, edges=[edge]).edges == (Edge("related", target="not-here"),)


def test_one_author_or_tag_may_stand_without_a_list(write_lines):
    found = article(write_lines, author="Una Reid", tags="pier")
    assert (found.authors, found.tags) == (("Una Reid",), ("pier",))


def test_fields_of_a_wrong_kind_are_left_out(write_lines):
    found = article(write_lines, authors=7.5, tags={"x": 1}, section=["a"], images=[3, {}, None], related={"to": None})
    assert (found.authors, found.tags, found.section, found.edges) == (("7.5",), (), "", ())
    assert found.images == (Image("3"),)


def test_a_number_is_an_id(write_lines):
    assert article(write_lines, id=17).id == "17"


def test_line_17_of_500_is_a_problem_with_its_number(write_lines):
    lines = [json.dumps(LINE | {"id": str(n)}) for n in range(1, 501)]
    lines[16] = '{"id": "17", "title": "torn'
    found = items(write_lines(*lines))
    assert [(item.position, item.outcome) for item in found if item.article is None] == [("line 17", "problem")]
    assert sum(item.article is not None for item in found) == 499


@pytest.mark.parametrize("line", ["[1]", '"text"', "null", "7", "{'a': 1}", "[" * 100_000, "{}", '{"id": "a"}'])
def test_a_line_without_an_article_is_a_problem(write_lines, line):
    bad, good = items(write_lines(line, LINE))
    assert (bad.outcome, bad.article, bad.position) == ("problem", None, "line 1")
    assert good.article.id == "a"


def test_compressed_lines_are_read_whatever_the_name(tmp_path):
    path = tmp_path / "stories.jsonl"
    path.write_bytes(gzip.compress(json.dumps(LINE).encode()))
    assert [item.article.id for item in items(path)] == ["a"]


def test_byte_order_mark_and_windows_line_ends_are_no_problem(tmp_path):
    path = tmp_path / "stories.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(LINE).encode() + b"\r\n\r\n" + json.dumps(LINE).encode() + b"\r\n")
    assert [item.outcome for item in items(path)] == ["article", "article"]


def test_a_line_in_another_encoding_is_read_and_named(tmp_path):
    path = tmp_path / "stories.jsonl"
    path.write_bytes('{"id": "a", "title": "Café", "published": "2024-05-01", "body": "Tür."}'.encode("latin-1"))
    (item,) = items(path)
    assert item.article.title == "Café"
    assert "Not UTF-8" in item.reason


def test_compression_that_ends_early_keeps_what_came_before(tmp_path):
    path = tmp_path / "stories.jsonl.gz"
    lines = "".join(json.dumps(LINE | {"id": str(n), "body": str(n) * 50}) + "\n" for n in range(2000))
    packed = gzip.compress(lines.encode())
    path.write_bytes(packed[: len(packed) // 2])
    *before, last = items(path)
    assert len(before) > 100
    assert (last.outcome, last.article) == ("problem", None)
    assert "ends early" in last.reason


@pytest.mark.parametrize("content", [b"\x00\x01\x02" * 400, b"\n".join([b"prose"] * 900), b"\x1f\x8bnot gzip"])
def test_a_file_that_is_no_json_is_refused(tmp_path, content):
    path = tmp_path / "stories.jsonl"
    path.write_bytes(content)
    with pytest.raises(FormatError, match="not JSON lines"):
        items(path)


def test_broken_json_lines_alone_are_problems_and_no_refusal(write_lines):
    assert [item.outcome for item in items(write_lines('{"title": "torn', '{"body": "torn'))] == ["problem", "problem"]


@pytest.mark.parametrize("name", ["missing.jsonl", "."])
def test_what_cannot_be_read_is_named(tmp_path, name):
    for job in (count, items):
        with pytest.raises(UnreadableError, match="could not be read"):
            job(tmp_path / name)


def test_an_empty_file_has_no_items(write_lines):
    path = write_lines()
    assert (items(path), count(path)) == ([], 0)


def test_lines_are_counted_with_and_without_an_end(tmp_path):
    path = tmp_path / "stories.jsonl"
    path.write_bytes(b"{}\n{}")
    assert count(path) == 2


def test_an_article_without_id_is_named_after_its_date_and_headline(write_lines):
    (item,) = items(write_lines({"title": "Storm Maren", "published": "2024-05-01", "body": "Text."}))
    assert (item.article.id, item.id_derived) == ("2024-05-01-storm-maren", True)


def test_an_address_serves_as_id(write_lines):
    (item,) = items(write_lines({"url": "https://x.example/a", "title": "T", "body": "B"}))
    assert (item.article.id, item.id_derived) == ("https://x.example/a", False)


def test_what_is_missing_is_a_problem_and_the_article_comes_in(write_lines):
    (item,) = items(write_lines({"id": "a", "body": "First words of the text."}))
    assert item.article.title == "First words of the text."
    assert item.outcome == "problem"
    assert "No date" in item.reason
    assert "No headline" in item.reason


def test_a_line_longer_than_can_be_kept_is_left_out(tmp_path, monkeypatch):
    monkeypatch.setattr(json_lines, "_LONGEST_LINE", 1000)
    path = tmp_path / "stories.jsonl"
    path.write_text("\n".join(json.dumps(LINE | fields) for fields in ({"body": "x" * 5000}, {"id": "b"})))
    long, good = items(path)
    assert (long.position, long.article) == ("line 1", None)
    assert (good.position, good.article.id) == ("line 2", "b")


def test_a_file_is_known_by_its_name_or_its_first_line(write_lines):
    assert format_of(write_lines("not json", name="a.jsonl")) == "jsonl"
    assert format_of(write_lines(LINE, name="export.json")) == "jsonl"
    assert format_of(write_lines("prose", name="export.txt")) == "text"
