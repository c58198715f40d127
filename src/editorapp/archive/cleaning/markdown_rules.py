"""Takes what clings to a story out of Markdown: whole blocks only, and only what is sure without a page around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editorapp.archive.cleaning.boilerplate import Cleaned, first_words
from editorapp.archive.cleaning.judging import Verdict, judge
from editorapp.archive.cleaning.passages import Anchor, Passage, PassageKind, passage_of
from editorapp.archive.cleaning.phrases import Phrases
from editorapp.archive.cleaning.rules import RULES
from editorapp.archive.importers.records import Removed
from editorapp.article.blocks import Block, split_blocks
from editorapp.article.links import Link, find_links
from editorapp.article.words import plain_text

_NAMES = frozenset(("comment-form", "spam", "caption"))
"""A call to subscribe or follow is no debris of a page here: somebody has written it into the story's own file."""
_RULES = tuple(rule for rule in RULES if rule.name in _NAMES)
_LONGEST = 2000
"""Characters of a block that is looked at; addresses count."""
_PROSE = 600
"""Characters of a paragraph that no rule takes out where there is no link in it; its marks may stay then."""
_LINK_SIGNS = re.compile(r"[\]<]")
_ITEM = re.compile(r"^(?: {0,3})(?:[*+-]|\d{1,9}[.)])[ \t]+(?P<text>\S.*)$")
_EMPHASIS = re.compile(r"^[\s>]*(?:\*|_)")
_BLANKS = re.compile(r"(?:[ \t]*\n)+")
_CAPTION_END = re.compile(r"\n/{3,}[ \t]*$", re.MULTILINE)
_BREAK = re.compile(r"[ \t]*\\?\n")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A passage and the part of the body it was read from, which goes as a whole."""

    passage: Passage
    start: int
    end: int


def remove_boilerplate_from_markdown(body: str, url: str, phrases: Phrases) -> tuple[str, Cleaned]:
    """The body without its boilerplate, and what that was. A body without any is given back as it is."""
    pieces = [piece for block in split_blocks(body) for piece in _pieces(block)]
    verdict = judge([piece.passage for piece in pieces], url, phrases, _RULES)
    if not verdict.dropped:
        return body, Cleaned()
    places = sorted(verdict.dropped)
    removed = tuple(Removed(verdict.dropped[at], first_words(pieces[at].passage.text)) for at in places)
    lone = tuple(pieces[at].passage.text for at in verdict.credits)
    return _without(body, pieces, verdict), Cleaned(removed, tuple(verdict.edges), lone)


def _without(body: str, pieces: list[_Piece], verdict: Verdict) -> str:
    """The body without the dropped pieces; credits go into the caption of their photo."""
    changes = [(*_with_blanks(body, pieces, at, verdict), "") for at in verdict.dropped]
    for at, photo in verdict.credits.items():
        if photo is not None:
            changes.append(_caption(body, pieces[photo], pieces[at].passage.text))
    for start, end, text in sorted(changes, reverse=True):
        body = body[:start] + text + body[end:]
    return body.strip("\n")


def _with_blanks(body: str, pieces: list[_Piece], at: int, verdict: Verdict) -> tuple[int, int]:
    """The piece with the blank lines after it; an item below one that stays leaves them, or the list would go on."""
    piece = pieces[at]
    below_item = at > 0 and at - 1 not in verdict.dropped and pieces[at - 1].passage.kind == "item"
    if piece.passage.kind == "item" and below_item:
        return pieces[at - 1].end, piece.end
    blanks = _BLANKS.match(body, piece.end)
    return piece.start, blanks.end() if blanks else piece.end


def _caption(body: str, photo: _Piece, credit: str) -> tuple[int, int, str]:
    """Where to write a credit, and what: below the caption's text, or as a caption."""
    end = _CAPTION_END.search(body, photo.start, photo.end)
    if end is None:
        return photo.end, photo.end, f"\n\n/// caption\n{credit}\n///"
    return end.start(), end.start(), f" {credit}"


def _pieces(block: Block) -> Iterator[_Piece]:
    text = block.text
    if block.kind == "list":
        yield from _items(block)
    elif block.kind == "image" or (block.kind == "figure" and text.startswith(("![", "[!["))):
        yield _Piece(Passage("", "photo"), block.start, block.end)
    elif block.kind == "paragraph" and len(text) > _PROSE and not _LINK_SIGNS.search(text):
        yield _Piece(Passage(text), block.start, block.end)
    elif block.kind in ("paragraph", "heading", "read-also", "quote") and len(text) <= _LONGEST:
        if block.kind == "heading":
            yield _Piece(_passage(_without_underline(text), "heading", _level(text)), block.start, block.end)
        else:
            yield _Piece(_passage(text, "text"), block.start, block.end)
    else:
        yield _Piece(Passage("", "code"), block.start, block.end)


def _level(heading: str) -> int:
    """1 to 6; a heading with a line below it is of the first or the second."""
    signs = len(heading.lstrip()) - len(heading.lstrip().lstrip("#"))
    return signs or (1 if heading.rstrip().endswith("=") else 2)


def _without_underline(heading: str) -> str:
    return heading if heading.lstrip().startswith("#") else heading.split("\n", 1)[0]


def _items(block: Block) -> Iterator[_Piece]:
    """The items of a plain list, one a line; a list with more in its items is left alone."""
    start = block.start
    lines = block.text.split("\n")
    if len(block.text) > _LONGEST or not all(_ITEM.match(line) for line in lines if line.strip()):
        yield _Piece(Passage("", "code"), block.start, block.end)
        return
    for line in lines:
        if item := _ITEM.match(line):
            yield _Piece(_passage(item["text"], "item"), start, start + len(line))
        start += len(line) + 1


def _passage(text: str, kind: PassageKind, level: int = 0) -> Passage:
    """The words of a block as a reader sees them, with the places of its links among them."""
    parts: list[str] = []
    links: list[Anchor] = []
    at, length, photos = 0, 0, False
    for link in _outermost(text):
        before = _words(text[at : link.start])
        length += len(before)
        words = "" if link.kind == "image" else _words(link.text).strip()
        photos = photos or link.kind == "image"
        if words:
            links.append(Anchor(words, link.url, length, length + len(words)))
        parts.extend((before, words))
        length += len(words)
        at = link.end
    parts.append(_words(text[at:]))
    passage = _trimmed("".join(parts), kind, links, bool(_EMPHASIS.match(text)), photos)
    return replace(passage, level=level) if level else passage


def _trimmed(text: str, kind: PassageKind, links: list[Anchor], emphasised: bool, photos: bool) -> Passage:
    """The passage without the blanks at its ends, so that places in it are right."""
    shift = len(text) - len(text.lstrip())
    text = text.strip()
    if not text:
        return Passage("", "photo" if photos else "code")
    moved = tuple(Anchor(link.text, link.url, link.start - shift, link.end - shift) for link in links)
    # A photo among words is a part of the story.
    return passage_of(text, "code" if photos else kind, moved, emphasised)


def _outermost(text: str) -> Iterator[Link]:
    end = 0
    for link in find_links(text):
        if link.start >= end:
            end = link.end
            yield link


def _words(text: str) -> str:
    """The words of a piece of Markdown; the blanks at its ends stay, for they part it from its neighbours."""
    text = _BREAK.sub(" ", text)
    words = " ".join(plain_text(text.strip().strip("#").lstrip("> ")).replace("*", "").split()) if text.strip() else ""
    if not words:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"
