"""Feeds that are broken, hostile or in other encodings: what is whole comes in, what is not is reported."""

import socket
from pathlib import Path

import pytest

from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers import feed
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source
from editorapp.errors import FormatError

RSS = '<?xml version="1.0" encoding="{}"?>\n<rss version="2.0"><channel><title>The Paper</title>{}</channel></rss>'
BROKEN = "Not well-formed XML; read as far as possible."


def read(tmp_path: Path, data: str | bytes) -> list[Found]:
    path = tmp_path / "feed.xml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(feed.read(Source(path, tmp_path, "feed.xml"), ImportOptions()))


def items(inside: list[str]) -> str:
    return RSS.format("utf-8", "".join(f"<item><guid>g{n}</guid>{each}</item>" for n, each in enumerate(inside)))


def titles(found: list[Found]) -> list[str]:
    return [each.article.title for each in found if isinstance(each, HtmlStory)]


def reasons(found: list[Found]) -> list[tuple[str, str]]:
    return [(each.position, each.reason) for each in found if isinstance(each, Item)]


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_declared_entities_are_refused_by_name(tmp_path: Path, doctype: str) -> None:
    with pytest.raises(FormatError, match="declares entities"):
        read(tmp_path, f'<?xml version="1.0"?>{doctype}<rss><channel><item><title>&a;</title></item></channel></rss>')


def test_the_document_type_of_old_rss_is_no_problem(tmp_path: Path) -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">'
    found = read(tmp_path, f"{doctype}<rss version='0.91'><channel><item><title>T</title></item></channel></rss>")
    assert titles(found) == ["T"]
    assert reasons(found) == []


def test_entities_declared_within_an_entry_are_not_expanded(tmp_path: Path) -> None:
    found = read(tmp_path, items(['<!DOCTYPE x [<!ENTITY a "boom">]><title>T &a;</title>', "<title>Good</title>"]))
    assert "boom" not in str(found)
    assert "Good" in titles(found)


def test_each_broken_item_costs_only_itself(tmp_path: Path) -> None:
    good = [f"<title>Good {n}</title>" for n in range(8)]
    found = read(tmp_path, items([*good[:4], "<title>No <b title</title>", *good[4:], "<title>A & B</title>"]))
    assert [title for title in titles(found) if title.startswith("Good")] == [f"Good {n}" for n in range(8)]
    assert len(found) == 10


def test_a_bare_ampersand_is_repaired_and_told(tmp_path: Path) -> None:
    (story,) = read(tmp_path, items(["<title>Marks & Spencer</title>"]))
    assert isinstance(story, HtmlStory)
    assert story.article.title == "Marks & Spencer"
    assert BROKEN in story.article.problems


def test_an_unclosed_cdata_does_not_swallow_the_next_item(tmp_path: Path) -> None:
    found = read(
        tmp_path, items(["<title>A</title><description><![CDATA[x</description>", "<title><![CDATA[B]]></title>"])
    )
    assert titles(found) == ["A", "B"]


def test_a_tag_of_an_item_within_cdata_is_text(tmp_path: Path) -> None:
    found = read(tmp_path, items(["<title>A</title><description><![CDATA[In RSS </item> ends <item>]]></description>"]))
    assert titles(found) == ["A"]


def test_an_item_without_its_end_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, RSS.format("utf-8", "<item><title>A</title><item><title>B</title></item>"))
    assert reasons(found) == [("entry 1", "Its end is missing; left out.")]
    assert titles(found) == ["B"]


def test_of_a_truncated_feed_what_came_before_is_kept(tmp_path: Path) -> None:
    whole = items([f"<title>T{n}</title>\n" for n in range(5)])
    found = read(tmp_path, whole[: whole.index("T3") + 1])
    assert titles(found) == ["T0", "T1", "T2"]
    assert reasons(found) == [
        ("entry 4", "The file ends early at line 5, within this entry; what came before was read.")
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    data = RSS.format(encoding.removesuffix("-sig"), "<item><title>Café – fête</title></item>".replace("–", "-"))
    assert titles(read(tmp_path, data.encode(encoding))) == ["Café - fête"]


def test_bytes_of_latin_1_under_utf_8_are_read_and_told(tmp_path: Path) -> None:
    found = read(tmp_path, RSS.format("utf-8", "<item><title>Café</title></item>").encode("latin-1"))
    assert titles(found) == ["Café"]
    assert len(reasons(found)) == 1


def test_nul_and_control_bytes_go_and_are_told(tmp_path: Path) -> None:
    found = read(tmp_path, items(["<title>One\x00 \x0btwo</title>"]))
    assert titles(found) == ["One two"]
    assert "control character" in reasons(found)[0][1]


def test_named_entities_of_html_are_characters(tmp_path: Path) -> None:
    assert titles(read(tmp_path, items(["<title>Caf&eacute;&nbsp;au lait</title>"]))) == ["Café au lait"]


def test_junk_before_the_declaration_is_skipped(tmp_path: Path) -> None:
    assert titles(read(tmp_path, "\n\nWarning: x\n" + items(["<title>T</title>"]))) == ["T"]


def test_an_entry_of_eleven_megabytes_is_read(tmp_path: Path) -> None:
    (story,) = read(tmp_path, items(["<title>T</title><description>" + "word" * 2_750_000 + "</description>"]))
    assert isinstance(story, HtmlStory)
    assert len(story.html) >= 11_000_000


@pytest.mark.parametrize("junk", ["<" * 50_000, "<![CDATA[" * 20_000, "<a>" * 20_000, "&#" * 50_000])
def test_hostile_text_costs_its_entry_and_little_time(tmp_path: Path, junk: str) -> None:
    assert "Good" in titles(read(tmp_path, items([f"<title>{junk}</title>", "<title>Good</title>"])))


def test_an_entry_on_which_the_parser_fails_costs_only_itself(tmp_path: Path) -> None:
    found = read(tmp_path, items(["<title>A</title><image><width></width></image>", "<title>Good</title>"]))
    assert len(found) == 2
    assert "Good" in titles(found)


@pytest.mark.parametrize("data", [b"", b"hello", b"\x00\x01\x02"])
def test_what_is_no_xml_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(FormatError):
        read(tmp_path, data)


def test_no_socket_and_no_other_file_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    data = items(
        ["<title>T</title><link>http://192.0.2.1/x</link><enclosure url='http://192.0.2.1/a.jpg' type='image/jpeg'/>"]
    )
    assert titles(read(tmp_path, data)) == ["T"]


def test_the_count_is_that_of_the_entries(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(items(["<title>T</title>"] * 7))
    assert feed.count(Source(path, tmp_path, "feed.xml")) == 7
