"""A body's Markdown block by block, for generators that know no captions as ours have them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from editorapp.article.blocks import Block, split_blocks
from editorapp.article.captions import split_caption
from editorapp.article.links import REFERENCE, Link, find_links
from editorapp.article.verbatim import without_verbatim
from editorapp.article.words import plain_text

_CAPTION = re.compile(r"\n {0,3}(/{3,})[ \t]*caption[^\n]*\n(?P<words>.*?)(?:\n {0,3}\1[ \t]*|\Z)", re.DOTALL)
_FENCE = re.compile(r"[ >]*(?P<mark>/{3,})[ \t]*(?P<name>caption\b.*|)")
_ATTRIBUTES = re.compile(r"(?<=[\])*_`])\{:[^{}\n]*\}|\n[ \t>]*\{:[^{}\n]*\}[ \t]*(?=\n|\Z)")
"""After what they are about, or on a line of their own."""
_AT_END = re.compile(r"(?<=[^ \t])[ \t]+(\{:[^{}\n]*\})[ \t]*\Z")
"""Those of a heading."""
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


def references_in(body: str) -> str:
    """The lines of a body that give addresses a name: what its blocks need to be read by themselves."""
    return "\n".join(found[0] for found in REFERENCE.finditer(without_verbatim(body))) if "]:" in body else ""


def figure_photos(block: Block, references: str = "") -> tuple[SitePhoto, ...]:
    """The photos of a "figure" block; () where the caption belongs to something else. See `references_in`."""
    found = _CAPTION.search(block.text)
    above = block.text[: found.start()] if found else block.text
    links = [link for link in find_links(f"{above}\n\n{references}") if link.kind == "image"]
    if not links or not (split_blocks(above)[0].kind == "image" or _is_only(links, above)):
        return ()
    caption, credit = split_caption(found["words"]) if found else ("", "")
    last = len(links) - 1
    return tuple(
        SitePhoto(link.url, " ".join(plain_text(link.text).split()), *((caption, credit) if n == last else ("", "")))
        for n, link in enumerate(links)
    )


def _is_only(links: Sequence[Link], text: str) -> bool:
    """Whether nothing stands in the text but these: photos whose addresses stand elsewhere."""
    ends = [0, *(link.end for link in links)]
    starts = [*(link.start for link in links), len(text)]
    return not "".join(text[end:start] for end, start in zip(ends, starts, strict=True)).strip()


def with_plain_caption(block: Block) -> str:
    """A "figure" that is no photo: its caption as a paragraph below it."""
    return _CAPTION.sub(lambda found: f"\n{found['words'].strip()}", block.text)


def without_fences(text: str) -> str:
    """A block without the lines around captions that stand where generators know none: in quotes and lists, alone."""
    if "///" not in text:
        return text
    kept: list[str] = []
    mark = ""
    for line in text.split("\n"):
        found = _FENCE.fullmatch(line)
        if found and not mark and found["name"]:
            mark = found["mark"]
        elif found and mark == found["mark"] and not found["name"]:
            mark = ""
        else:
            kept.append(line)
    return "\n".join(kept)


def without_attributes(text: str) -> str:
    """The text without lists of attributes, which only some generators know in this form."""
    if "{:" not in text:
        return text
    return "".join(piece if is_code else _ATTRIBUTES.sub("", piece) for piece, is_code in outside_code(text))


def with_attributes_below(heading: str, below: str = "\n\\1") -> str:
    """A heading's attributes as kramdown wants them: on the next line; or as `below` says."""
    return _AT_END.sub(below, heading)


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
