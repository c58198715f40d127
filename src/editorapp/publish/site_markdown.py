"""A body's Markdown block by block, for generators that know no captions as ours have them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editorapp.article.blocks import Block, split_blocks
from editorapp.article.captions import split_caption
from editorapp.article.links import find_links
from editorapp.article.words import plain_text

_CAPTION = re.compile(r"\n {0,3}(/{3,})[ \t]*caption[^\n]*\n(?P<words>.*?)(?:\n {0,3}\1[ \t]*|\Z)", re.DOTALL)
_ABBREVIATION = re.compile(r"(?m)^ {0,3}\*\[[^\]\\]+\] ?:[^\n]*\n?")


@dataclass(frozen=True, slots=True)
class SitePhoto:
    """A photo of the text: its address and description, and on its last photo the figure's words as Markdown."""

    src: str
    alt: str
    caption: str
    credit: str


def converted(body: str, label: str, write: Callable[[Block], str]) -> str:
    """The body with each block as `write` gives it; what stands between blocks stays."""
    parts: list[str] = []
    at = 0
    for block in split_blocks(body, label):
        parts += (body[at : block.start], write(block))
        at = block.end
    return "".join((*parts, body[at:]))


def figure_photos(block: Block) -> tuple[SitePhoto, ...]:
    """The photos of a "figure" block; () where the caption belongs to something else."""
    found = _CAPTION.search(block.text)
    above = block.text[: found.start()] if found else block.text
    links = [link for link in find_links(above) if link.kind == "image"]
    if not links or split_blocks(above)[0].kind != "image":
        return ()
    caption, credit = split_caption(found["words"]) if found else ("", "")
    last = len(links) - 1
    return tuple(
        SitePhoto(link.url, " ".join(plain_text(link.text).split()), *((caption, credit) if n == last else ("", "")))
        for n, link in enumerate(links)
    )


def with_plain_caption(block: Block) -> str:
    """A "figure" that is no photo: its caption as a paragraph below it."""
    return _CAPTION.sub(lambda found: f"\n{found['words'].strip()}", block.text)


def without_abbreviations(text: str) -> str:
    """A block of definitions without those of abbreviations."""
    return _ABBREVIATION.sub("", text)


def outside_code(text: str) -> Iterator[tuple[str, bool]]:
    """(piece, whether it is code) of a block's text, in order."""
    at = 0
    for span in re.finditer(r"(`+)(?!`).*?(?<!`)\1(?!`)", text, re.DOTALL):
        yield text[at : span.start()], False
        yield span[0], True
        at = span.end()
    yield text[at:], False
