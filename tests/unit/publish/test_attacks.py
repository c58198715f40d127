"""The cases of a hostile story, from a draft or from an export of another system: no format hands them on."""

import io
import json
import socket
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from exports import EXPORTS, read_export, write_export
from hostile import ATTACKS, FORBIDDEN, attack, tags

from editorapp.article.draft import Draft
from editorapp.publish.formats import formats
from editorapp.publish.handing_over import render_export
from editorapp.render.markdown import render_body

ALL = "\n\n".join(map(attack, ATTACKS))
HARMLESS = Draft.parse("Text.")
DETAILS = ("title", "standfirst", "authors", "section", "tags", "image", "image_caption", "url", "seo_title")
WEB_FORMATS = [row.name for row in formats() if row.extension in ("html", "xml", "json")]
"""Those that hold HTML; all others hold the draft's own text, or words."""


def found_in(html: str) -> list[str]:
    markup = tags(html)
    return [word for word in FORBIDDEN if word in markup]


def html_in(export: bytes) -> str:
    """The markup of an export; that in JSON one text after the other."""
    text = export.decode()
    if not text.startswith("{"):
        return text
    found: list[str] = []

    def collect(value: Any) -> None:
        if isinstance(value, str):
            found.append(value)
        for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            collect(item)

    collect(json.loads(text))
    return "\n".join(item for item in found if item.lstrip().startswith("<"))


class Elements(HTMLParser):
    """Names of the elements of a page, and of their attributes with "@" before them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names += [tag, *(f"@{name}" for name, _value in attrs)]


def elements_of(page: str) -> list[str]:
    return Elements(page).names


def test_there_are_seventeen_cases() -> None:
    assert len(ATTACKS) == 17


@pytest.mark.parametrize("name", ATTACKS)
def test_no_case_gets_onto_the_page(name: str) -> None:
    page = render_body(f"Before.\n\n{attack(name)}\n\nAfter.")
    assert found_in(page) == []
    assert page.startswith("<p>Before.</p>")
    assert page.endswith("<p>After.</p>")


@pytest.mark.parametrize("name", ATTACKS)
@pytest.mark.parametrize("target", WEB_FORMATS)
def test_no_case_gets_into_an_export(name: str, target: str) -> None:
    own = html_in(render_export(HARMLESS, target))
    page = html_in(render_export(Draft.parse(attack(name)), target))
    assert {word: tags(page).count(word) for word in FORBIDDEN} == {word: tags(own).count(word) for word in FORBIDDEN}


@pytest.mark.parametrize("name", ATTACKS)
def test_no_case_gets_into_a_word_document(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(render_export(Draft.parse(attack(name)), "docx"))) as package:
        links = "".join(package.read(part).decode() for part in package.namelist() if part.endswith(".rels"))
    targets = [part.split('"')[0].lower() for part in links.split('Target="')[1:]]
    assert not [target for target in targets if target.startswith(("javascript:", "data:", "file:", "//", "vbscript:"))]


@pytest.mark.parametrize("field", DETAILS)
@pytest.mark.parametrize("target", [name for name in WEB_FORMATS if name not in ("ghost", "ninjs")])
def test_no_detail_brings_markup_with_it(field: str, target: str) -> None:
    bad = '</script></title><script>alert(1)</script><img src=x onerror=alert(1)>" onload="alert(1)'
    own = html_in(render_export(Draft.parse("Text.").with_detail(field, "x"), target))
    page = html_in(render_export(Draft.parse("Text.").with_detail(field, bad), target))
    assert elements_of(page).count("script") == elements_of(own).count("script")
    assert not [name for name in elements_of(page) if name.startswith("@on")]


def test_markdown_is_handed_on_as_written() -> None:
    draft = Draft.parse(attack("script element"))
    assert attack("script element") in render_export(draft, "markdown").decode()


@pytest.mark.parametrize("name", EXPORTS)
def test_no_case_comes_in_with_an_export_of_another_system(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: Any) -> None:
        raise AssertionError("an importer opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    body = f"<p>The pier was closed on Monday, after divers had been below.</p>\n\n{ALL}\n\n<p>It is open again.</p>"
    articles = [item.article for item in read_export(name, write_export(name, tmp_path, EXPORTS[name][1](body)))]
    stories = [article for article in articles if article and "divers had been below" in article.body]
    assert stories
    for story in stories:
        assert found_in(render_body(story.body)) == []
        addresses = [*(image.src for image in story.images), *(edge.url for edge in story.edges), story.url]
        assert not [address for address in addresses if address.lower().startswith(("javascript:", "data:", "file:"))]
