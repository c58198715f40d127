"""What stands in one item of a WordPress export, by names that do not depend on the export's version or prefixes."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from editorapp.archive.importers.records import readable

_VERSION = re.compile(r"^[\d.]+$")
_KINDS = (("export", "wp"), ("excerpt", "excerpt"), ("content", "content"), ("elements", "dc"))
"""The last word of a namespace's address that is no version, and what we call what is in it."""
_TAGS = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
_DOUBLY_ESCAPED = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|#\d{2,6}|#x[0-9a-fA-F]{2,5});")


@dataclass(frozen=True, slots=True)
class Term:
    """A category, tag, author or other label of a post: its taxonomy, its name in addresses, its name."""

    domain: str
    nicename: str
    name: str


@dataclass(frozen=True, slots=True)
class Fields:
    """The texts by name ("title", "wp:post_id", "content:encoded"), stripped; the labels; the custom fields."""

    texts: Mapping[str, str]
    terms: tuple[Term, ...]
    metas: Mapping[str, str]

    def text(self, name: str) -> str:
        """The text of this name, "" if there is none."""
        return self.texts.get(name, "")

    def meta(self, *names: str) -> str:
        """The first of these custom fields that says something."""
        return next((value for name in names if (value := self.metas.get(name, ""))), "")

    @property
    def kind(self) -> str:
        """The post type; what names none is a post."""
        return self.text("wp:post_type") or "post"

    @property
    def number(self) -> int:
        """The post's id, 0 if it has none."""
        text = self.text("wp:post_id")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


class FieldReader:
    """Reads items; remembers which name belongs to which tag."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def read(self, element: etree._Element) -> Fields:
        """The fields of this item or author; comments of readers are never looked at."""
        texts: dict[str, str] = {}
        metas: dict[str, str] = {}
        terms: list[Term] = []
        for child in element:
            name = self.name(child)
            if name == "wp:postmeta":
                key, value = self._meta(child)
                metas.setdefault(key, value)
            elif name == "category":
                text = plain(text_in(child)) or plain(child.get("nicename", ""))
                terms.append(Term(child.get("domain", ""), child.get("nicename", ""), text))
            elif name not in ("", "wp:comment") and not texts.get(name):
                texts[name] = text_in(child)
        return Fields(texts, tuple(term for term in terms if term.name), metas)

    def _meta(self, element: etree._Element) -> tuple[str, str]:
        found = {self.name(child): text_in(child) for child in element}
        return found.get("wp:meta_key", ""), found.get("wp:meta_value", "")

    def name(self, element: etree._Element) -> str:
        """Our name of this element, "" for what is none or in a vocabulary we do not know."""
        tag = element.tag
        if not isinstance(tag, str):
            return ""
        if tag not in self._names:
            if len(self._names) > 5000:
                self._names.clear()
            self._names[tag] = _name_of(tag, element.prefix)
        return self._names[tag]


def _name_of(tag: str, prefix: str | None) -> str:
    address, _, local = tag.rpartition("}")
    if not address:
        return local
    words = [word for word in address.split("/") if word and not _VERSION.match(word)]
    kind = next((kind for ending, kind in _KINDS if words and words[-1] == ending), "")
    if not kind and prefix and prefix in ("wp", "excerpt", "content", "dc"):
        kind = prefix
    if not kind and prefix:
        return ""
    return f"{kind}:{local}" if kind else local


def text_in(element: etree._Element) -> str:
    """The element's text, stripped."""
    text = element.text or ""
    if len(element):
        # A tag that stands bare in a text: what a reader would see.
        text = "".join(part for part in element.itertext() if isinstance(part, str))
    return text.strip()


def plain(text: str) -> str:
    """A short text without tags and entities, in one line."""
    if "<" in text:
        text = _TAGS.sub("", text)
    if "&" in text:
        text = html.unescape(text)
        if "&" in text and _DOUBLY_ESCAPED.search(text):
            text = html.unescape(text)
    return " ".join(readable(text).split())
