"""The story being written: its details as front matter, and its body."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from editorapp.article import front_matter
from editorapp.article.article import Image
from editorapp.article.front_matter import FrontMatter

ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": ("title", "headline"),
        "standfirst": ("standfirst", "description", "subtitle", "excerpt"),
        "authors": ("authors", "author", "byline"),
        "section": ("section", "category", "categories"),
        "image": ("image", "featured_image"),
        "url": ("url", "permalink", "canonical_url"),
    }
)
"""Keys under which a detail is read; the first that has a value counts, and is the one kept when it changes."""

DETAILS = (
    "title", "standfirst", "authors", "dateline", "section", "tags", "slug", "date", "lang", "url", "embargo",
    "image", "image_alt", "image_caption", "image_credit", "seo_title", "seo_description", "id",
)  # fmt: skip
"""Every detail's canonical key, in the order an export writes them."""

LISTS = frozenset({"authors", "tags"})
"""Details that hold several values."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A Markdown file with front matter, line ends "\\n", no byte order mark."""

    front: FrontMatter
    body: str

    @classmethod
    def parse(cls, text: str) -> "Draft":
        """The draft in this text; nothing in it can be lost: what is not front matter is body."""
        return cls(*front_matter.split(text))

    @property
    def text(self) -> str:
        """The file's text."""
        return front_matter.join(self.front, self.body)

    def key_of(self, name: str) -> str:
        """The key that holds this detail in this draft."""
        keys = ALIASES.get(name, (name,))
        filled = (key for key in keys if self.front.values.get(key))
        present = (key for key in keys if key in self.front.values)
        return next(filled, None) or next(present, None) or keys[0]

    def detail(self, name: str) -> str:
        """A detail as one line of text, "" if absent; several values are joined with ", "."""
        return ", ".join(_texts(self.front.values.get(self.key_of(name))))

    def details(self, name: str) -> tuple[str, ...]:
        """A detail as a list of values; a single line "Rory Baird, Una Reid" counts as two for `authors` and `tags`."""
        value = self.front.values.get(self.key_of(name))
        if isinstance(value, str) and name in LISTS:
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return _texts(value)

    def with_detail(self, name: str, value: str | Sequence[str]) -> "Draft":
        """The same draft with one detail changed; nothing in it removes the key."""
        kept = value.strip() if isinstance(value, str) else [part.strip() for part in value if part.strip()]
        if isinstance(kept, str) and name in LISTS:
            kept = [part.strip() for part in kept.split(",") if part.strip()]
        return replace(self, front=front_matter.with_value(self.front, self.key_of(name), kept))

    @property
    def title(self) -> str:
        """The headline."""
        return self.detail("title")

    @property
    def standfirst(self) -> str:
        """The line or two under the headline."""
        return self.detail("standfirst")

    @property
    def authors(self) -> tuple[str, ...]:
        """The byline's names."""
        return self.details("authors")

    @property
    def dateline(self) -> str:
        """The place the story is told from."""
        return self.detail("dateline")

    @property
    def section(self) -> str:
        """The desk or rubric."""
        return next(iter(_texts(self.front.values.get(self.key_of("section")))), "")

    @property
    def tags(self) -> tuple[str, ...]:
        """Subject words."""
        return self.details("tags")

    @property
    def slug(self) -> str:
        """The last part of the story's address."""
        return self.detail("slug")

    @property
    def date(self) -> str:
        """When it is or will be published, as written."""
        return self.detail("date")

    @property
    def lang(self) -> str:
        """The language's code (BCP 47), as written."""
        return self.detail("lang")

    @property
    def url(self) -> str:
        """The address it is or will be published at."""
        return self.detail("url")

    @property
    def embargo(self) -> str:
        """Not to be published before this time, as written."""
        return self.detail("embargo")

    @property
    def seo_title(self) -> str:
        """The title for search engines, if it differs."""
        return self.detail("seo_title")

    @property
    def seo_description(self) -> str:
        """The description for search engines."""
        return self.detail("seo_description")

    @property
    def id(self) -> str:
        """The article's id in the archive, once it has one."""
        return self.detail("id")

    @property
    def lead_image(self) -> Image | None:
        """The photo at the head of the story."""
        value = self.front.values.get(self.key_of("image"))
        if isinstance(value, dict):
            inner = {key: ", ".join(_texts(item)) for key, item in value.items()}
            src = inner.get("src") or inner.get("url") or inner.get("path") or ""
            return Image(src, inner.get("alt", ""), inner.get("caption", ""), inner.get("credit", "")) if src else None
        src = self.detail("image")
        if not src:
            return None
        return Image(src, self.detail("image_alt"), self.detail("image_caption"), self.detail("image_credit"))


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, list):
        return tuple(text for item in value for text in _texts(item))
    if isinstance(value, dict):
        return _texts(value.get("name") or value.get("title") or "")
    return ()
