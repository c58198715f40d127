"""Block comments of WordPress's editor (`<!-- wp:image {…} -->`): taken out, what only they say put into the text."""

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from editorapp.archive.importers.photo_html import figure_of, figures_of, with_credit
from editorapp.article.article import Image

HAS_BLOCKS = re.compile(r"<!--\s*wp:")
_DELIMITER = re.compile(
    r"<!--\s*(?P<end>/?)wp:(?P<name>[a-z][\w-]*(?:/[a-z][\w-]*)?)(?=[\s/-])(?P<rest>.*?)-->", re.DOTALL
)
_ADDRESS = re.compile(r"https?://[^\s<>\"']+")
_SOURCE = re.compile(r"<(?:video|audio|source)\b[^<>]*?\bsrc\s*=\s*[\"']([^\"'<>]+)[\"']", re.I)
_CAPTION = re.compile(r"<figcaption\b[^<>]*>(.*?)</figcaption\s*>", re.DOTALL | re.I)
_FIGURE = re.compile(r"</?figure\b[^<>]*>", re.I)
_LIST = re.compile(r"</?(?:ul|li)\b[^<>]*>", re.I)
_DOWNLOAD = re.compile(
    r"<a\b[^<>]*wp-block-file__button[^<>]*>.*?</a\s*>|<object\b[^<>]*>.*?</object\s*>", re.DOTALL | re.I
)
_DEEPEST = 100
_SHORTEST_TEXT = 25
_LONGEST_WORDS = 500_000
_NO_WORDS: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a body; `free` stands outside all blocks, where the old editor's rules hold."""

    html: str
    free: bool


@dataclass(slots=True)
class _Block:
    name: str
    words: Mapping[str, Any]
    parts: list[str] = field(default_factory=list)


def parts_of(content: str, photos: Mapping[int, Image]) -> Iterator[Part]:
    """The content without block comments, in order."""
    stack: list[_Block] = []
    at = 0
    # Without a last comment's end, looking for it from each beginning would take for ever.
    last = content.rfind("-->") + 3 if "-->" in content else 0
    for delimiter in _DELIMITER.finditer(content, 0, last):
        between = content[at : delimiter.start()]
        at = delimiter.end()
        if stack:
            stack[-1].parts.append(between)
        elif between.strip():
            yield Part(between, free=True)
        name = delimiter["name"].removeprefix("core/")
        rest = delimiter["rest"].strip()
        if delimiter["end"]:
            written = _closed(stack, name, photos)
        elif rest.endswith("/") or len(stack) >= _DEEPEST:
            written = _written(_Block(name, _words_of(rest.removesuffix("/"))), photos)
        else:
            stack.append(_Block(name, _words_of(rest)))
            continue
        if stack:
            stack[-1].parts.append(written)
        elif written:
            yield Part(written, free=False)
    for block in stack:
        yield Part("".join(block.parts), free=False)
    if content[at:].strip():
        yield Part(content[at:], free=not stack)


def _closed(stack: list[_Block], name: str, photos: Mapping[int, Image]) -> str:
    depth = next((n for n in range(len(stack) - 1, -1, -1) if stack[n].name == name), -1)
    if depth < 0:
        return ""
    block = stack[depth]
    for inner in stack[depth + 1 :]:  # never closed
        block.parts.extend(inner.parts)
    del stack[depth:]
    return _written(block, photos)


def _words_of(text: str) -> Mapping[str, Any]:
    text = text.strip()
    if not text.startswith("{") or len(text) > _LONGEST_WORDS:
        return _NO_WORDS
    try:
        words = json.loads(text)
    except (ValueError, RecursionError):
        return _NO_WORDS
    return words if isinstance(words, dict) else _NO_WORDS


def _written(block: _Block, photos: Mapping[int, Image]) -> str:
    inner = "".join(block.parts)
    name = "embed" if block.name.startswith("core-embed/") else block.name
    writer = _WRITERS.get(name)
    if writer:
        return writer(block.words, inner, photos)
    if not inner.strip():
        return _said_in_words(block.words.get("data"))
    return inner


def _embed(words: Mapping[str, Any], inner: str, _photos: Mapping[int, Image]) -> str:
    return _media(words.get("url"), inner)


def _played(words: Mapping[str, Any], inner: str, _photos: Mapping[int, Image]) -> str:
    source = _SOURCE.search(inner)
    return _media(html.unescape(source[1]) if source else words.get("src"), inner)


def _media(address: Any, inner: str) -> str:
    """The address as a paragraph of its own, and the caption."""
    if not isinstance(address, str) or not address.startswith(("https://", "http://")):
        found = _ADDRESS.search(html.unescape(_CAPTION.sub("", inner)))
        address = found.group() if found else ""
    caption = _CAPTION.search(inner)
    words = f"\n<p>{caption[1]}</p>" if caption and caption[1].strip() else ""
    return f"<p>{html.escape(address, quote=False)}</p>{words}" if address else words


def _image(words: Mapping[str, Any], inner: str, photos: Mapping[int, Image]) -> str:
    number = words.get("id", words.get("mediaId"))
    image = photos.get(number) if isinstance(number, int) else None
    if image is None or not image.credit or image.credit.casefold() in html.unescape(inner).casefold():
        return inner
    caption = _CAPTION.search(inner)
    if caption:
        return f"{inner[: caption.start(1)]}{with_credit(caption[1], image)}{inner[caption.end(1) :]}"
    cut = inner.rfind("</figure>")
    credit = with_credit("", image)
    return f"{inner[:cut]}<figcaption>{credit}</figcaption>{inner[cut:]}" if cut >= 0 else figure_of(inner, credit)


def _gallery(words: Mapping[str, Any], inner: str, photos: Mapping[int, Image]) -> str:
    if "<img" not in inner:
        numbers = words.get("ids")
        return figures_of(photos, [n for n in numbers if isinstance(n, int)]) if isinstance(numbers, list) else inner
    inner = _LIST.sub("", inner)
    tags = list(_FIGURE.finditer(inner))
    outer = len(tags) > 1 and not tags[0].group().startswith("</") and not tags[1].group().startswith("</")
    if not outer:
        return inner
    # The figure around the figures goes; its own caption becomes a paragraph.
    body, after = inner[tags[0].end() : tags[-2].end()], inner[tags[-2].end() : tags[-1].start()]
    return body + _CAPTION.sub(r"<p>\1</p>", after) + inner[tags[-1].end() :]


def _unwrapped(_words: Mapping[str, Any], inner: str, _photos: Mapping[int, Image]) -> str:
    return _CAPTION.sub(r"<p>\1</p>", _FIGURE.sub("", inner))


def _file(_words: Mapping[str, Any], inner: str, _photos: Mapping[int, Image]) -> str:
    return _DOWNLOAD.sub("", inner)


def _nothing(_words: Mapping[str, Any], _inner: str, _photos: Mapping[int, Image]) -> str:
    return ""


def _said_in_words(data: Any) -> str:
    """Paragraphs of what a custom block (ACF and its kind) holds in its comment alone: texts, not settings."""
    if not isinstance(data, dict):
        return ""
    texts = [
        value.strip()
        for key, value in data.items()
        if isinstance(value, str)
        and not str(key).startswith("_")
        and len(value) >= _SHORTEST_TEXT
        and " " in value.strip()
    ]
    return "\n".join(text if text.startswith("<") else f"<p>{text}</p>" for text in texts)


_WRITERS: Mapping[str, Callable[[Mapping[str, Any], str, Mapping[int, Image]], str]] = MappingProxyType(
    {
        **dict.fromkeys(("embed",), _embed),
        **dict.fromkeys(("video", "audio", "videopress/video", "jetpack/video"), _played),
        **dict.fromkeys(("image", "media-text", "cover"), _image),
        **dict.fromkeys(("gallery", "jetpack/tiled-gallery", "jetpack/slideshow"), _gallery),
        **dict.fromkeys(("pullquote", "table"), _unwrapped),
        **dict.fromkeys(("more", "nextpage", "spacer", "read-more", "jetpack/related-posts", "social-links"), _nothing),
        "file": _file,
    }
)
