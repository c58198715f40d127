"""The photos of a body with their captions and credits, as import and checks read them."""

import re

from editorapp.article.article import Image
from editorapp.article.blocks import split_blocks
from editorapp.article.captions import split_caption
from editorapp.article.credits import flags_of
from editorapp.article.links import find_links, is_safe_url
from editorapp.article.words import plain_text

_NESTED = re.compile(
    r"[^\n]{0,2000}\n(?:[ \t>]*\n)*[ >]+(?P<line>/{3,})[ \t]*caption[ \t]*\n"
    r"(?P<words>[^\n]{0,4000})\n[ >]+(?P=line)[ \t]*(?:\n|$)"
)
"""After a photo: its caption, indented or quoted as the photo is."""

_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")


def body_images(body: str) -> tuple[Image, ...]:
    """The body's photos in order; the caption stands in the `/// caption` block right after its photo.

    One whose address no page may load, such as a file of another machine, is none.
    """
    links = [link for link in find_links(body) if link.kind == "image" and is_safe_url(link.url)]
    if not links:
        return ()
    figures = [(b.start, b.end, _caption_of(b.text)) for b in split_blocks(body) if b.kind == "figure"]
    found = []
    for link in links:
        words = next((words for start, end, words in figures if start <= link.start < end), None)
        caption, credit = _nested_caption(body, link.end) if words is None else words
        found.append(Image(link.url, " ".join(plain_text(link.text).split()), caption, credit, flags_of(credit)))
    return tuple(found)


def _nested_caption(body: str, end: int) -> tuple[str, str]:
    """The caption after a photo within a list or a quote, ("", "") without one."""
    found = _NESTED.match(body, end)
    return split_caption(_read(found["words"])) if found else ("", "")


def _caption_of(figure: str) -> tuple[str, str]:
    inner = figure.partition("\n///")[2].partition("\n")[2]
    closed, mark, _ = inner.rpartition("///")
    return split_caption(_read(closed if mark else inner))


def _read(markdown: str) -> str:
    """What a reader reads; a link leaves no gap, for a credit may go on after it."""
    return plain_text(_LINK.sub(r"\1", markdown) if "](" in markdown else markdown)
