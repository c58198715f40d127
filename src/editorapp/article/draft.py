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

_WORDS = ("alt", "caption", "credit")
_OF_IMAGE: Mapping[str, str] = MappingProxyType({"image": "src", **{f"image_{name}": name for name in _WORDS}})
"""Details that a mapping under `image` may hold, and their names in `Image`."""


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
        """The key that holds this detail: the first alias with a value, else the first that is there, else ours."""
        keys = ALIASES.get(name, (name,))
        filled = (key for key in keys if self.front.values.get(key))
        present = (key for key in keys if key in self.front.values)
        return next(filled, None) or next(present, None) or keys[0]

    def detail(self, name: str) -> str:
        """A detail's text, "" if absent; several values are joined with ", "."""
        image = _mapped_image(self) if name in _OF_IMAGE else None
        if image:
            return str(getattr(image, _OF_IMAGE[name]))
        return ", ".join(_texts(self.front.values.get(self.key_of(name))))

    def details(self, name: str) -> tuple[str, ...]:
        """A detail as a list of values; a single line "Rory Baird, Una Reid" counts as two for `authors` and `tags`."""
        value = self.front.values.get(self.key_of(name))
        return _parts(value) if isinstance(value, str) and name in LISTS else _texts(value)

    def with_detail(self, name: str, value: str | Sequence[str]) -> "Draft":
        """The same draft with one detail changed; nothing in it removes every key that it is read from."""
        if name in _OF_IMAGE and _mapped_image(self):
            return _with_flat_image(self).with_detail(name, value)
        key = self.key_of(name)
        old = self.front.values.get(key)
        kept: str | tuple[str, ...] = _texts([value]) if not isinstance(value, str) else value.strip()
        if isinstance(kept, str) and (name in LISTS or (name == "section" and isinstance(old, list))):
            kept = _parts(kept)
        if isinstance(kept, tuple) and len(kept) == 1 and isinstance(old, str) and old and "," not in kept[0]:
            kept = kept[0]  # `author: Una Reid` stays a line, not a list.
        front = front_matter.with_value(self.front, key, kept)
        if not kept:
            for alias in ALIASES.get(name, ()):
                front = front_matter.with_value(front, alias, None) if alias in front.values else front
        return replace(self, front=front)

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
        if image := _mapped_image(self):
            return image
        src = self.detail("image")
        if not src:
            return None
        return Image(src, self.detail("image_alt"), self.detail("image_caption"), self.detail("image_credit"))


def _mapped_image(draft: Draft) -> Image | None:
    """The photo of `image: {src: …, alt: …}`, None where the details do not have it in this form."""
    value = draft.front.values.get(draft.key_of("image"))
    if not isinstance(value, Mapping):
        return None
    inner = {key: ", ".join(_texts(item)) for key, item in value.items()}
    src = next((inner[key] for key in ("src", "url", "path", "feature") if inner.get(key)), "")
    flat = (", ".join(_texts(draft.front.values.get(f"image_{name}"))) for name in _WORDS)
    alt, caption, credit = (inner.get(name) or text for name, text in zip(_WORDS, flat, strict=True))
    return Image(src, alt, caption, credit) if src else None


def _with_flat_image(draft: Draft) -> Draft:
    """The same draft with `image: {src: …, alt: …}` written as `image`, `image_alt` and so on."""
    front = draft.front
    for name in _OF_IMAGE:
        key = draft.key_of("image") if name == "image" else name
        if text := draft.detail(name):
            front = front_matter.with_value(front, key, text)
    return replace(draft, front=front)


def _parts(line: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split(",") if part.strip())


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, list | tuple):
        return tuple(text for item in value for text in _texts(item))
    if isinstance(value, Mapping):
        return _texts(value.get("name") or value.get("title") or "")
    return ()
