"""Web archives: the page of a MIME file, with its address and its photos'."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.importers import mhtml
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.archive.importers.saved_html import EMPTY

PARAGRAPH = "<p>The council voted on Tuesday, after a long debate, to close the brücke, which was unsafe, for good.</p>"
PAGE = f'<html><head><title>Bridge closed</title></head><body><img src="cid:p1"><article>{PARAGRAPH * 6}'
ADDRESS = "https://post.example/news/2024/03/05/bridge"


def archive(page: str = PAGE, charset: str = "utf-8") -> bytes:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = ADDRESS
    message["Subject"] = "Bridge closed"
    message.make_related()
    html = EmailMessage()
    html.set_content(page.encode(charset), "text", "html", cte="quoted-printable")
    html.set_param("charset", charset)
    html["Content-Location"] = ADDRESS
    photo = EmailMessage()
    photo.set_content(b"\x89PNG", "image", "png", cid="<p1>")
    photo["Content-Location"] = "https://post.example/img/bridge.png"
    message.attach(html)
    message.attach(photo)
    return message.as_bytes()


def read(tmp_path: Path, data: bytes) -> Item:
    path = tmp_path / "bridge.mhtml"
    path.write_bytes(data)
    (found,) = mhtml.read(Source(path, tmp_path, path.name), ImportOptions())
    return found if isinstance(found, Item) else found.finish(Phrases())


def test_the_page_has_the_address_it_was_saved_from(tmp_path: Path) -> None:
    article = read(tmp_path, archive()).article
    assert article is not None
    assert (article.url, article.title, article.published[:10]) == (ADDRESS, "Bridge closed", "2024-03-05")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_the_part_says_how_it_is_written(tmp_path: Path, charset: str) -> None:
    article = read(tmp_path, archive(charset=charset)).article
    assert article is not None
    assert "the brücke," in article.body


def test_a_photo_in_the_archive_has_the_address_it_came_from(tmp_path: Path) -> None:
    page = PAGE.replace("<article>", '<article><figure><img src="cid:p1"><figcaption>It.</figcaption></figure>')
    article = read(tmp_path, archive(page)).article
    assert article is not None
    assert article.images[0].src == "https://post.example/img/bridge.png"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", EMPTY),
        (b"From: x\nContent-Type: text/plain\n\nHello", mhtml.NO_PAGE),
        (b"\x00\xff" * 500, mhtml.NO_PAGE),
        (archive()[:300], mhtml.NO_PAGE),
    ],
)
def test_a_file_without_a_page_is_a_problem(tmp_path: Path, data: bytes, reason: str) -> None:
    item = read(tmp_path, data)
    assert (item.outcome, item.article, item.reason) == ("problem", None, reason)
