"""A photo of the text with its alternative text, caption and credit: put in, read, and written back as one block."""

import re
from dataclasses import dataclass

from editorapp.article.blocks import Block, block_at, split_blocks
from editorapp.article.captions import joined_caption, split_caption
from editorapp.article.edits import TextEdit, insert_block
from editorapp.article.links import Link, find_links

_BLANKS = " \t\n"
_OPENING = re.compile(r"\n {0,3}(?P<fence>/{3,})[ \t]*caption[ \t]*(?:\|[^\n]*)?\n")
_IN_ALT = re.compile(r"[\\`*_\[\]{}<>]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BLOCK_START = re.compile(r"(?:[#>]|[-+*](?=\s|$)|\d{1,9}\.(?=\s|$)|/{3}|~{3}|`{3})")


@dataclass(frozen=True, slots=True)
class Figure:
    """A photo of a body: body[start:end] is its block with its caption, `photo_end` the end of the photo's line.

    `caption` is Markdown; `alt` and `credit` are plain words.
    """

    src: str
    alt: str
    caption: str
    credit: str
    start: int
    end: int
    photo_end: int


@dataclass(frozen=True, slots=True)
class PhotoInsertion:
    """The edit that puts a photo into a body, and where the photo is after it."""

    edit: TextEdit
    photo: int


def insert_photo(body: str, offset: int, src: str, alt: str = "") -> PhotoInsertion:
    """A photo as a block after the paragraph or construct at this offset, which the caret may stay in.

    On an empty line it takes that line's place, and the caret goes to a new one after it. `src` is written as it is.
    """
    block = block_at(split_blocks(body), offset)
    photo = f"![{_escaped_alt(alt)}]({src})"
    if block is not None:
        edit = insert_block(body, block.end, photo)
    else:
        start = len(body[:offset].rstrip(_BLANKS))
        end = len(body) - len(body[offset:].lstrip(_BLANKS))
        lead = "\n\n" if start else ""
        trail = "\n\n" if end < len(body) else ""
        edit = TextEdit(start, end, f"{lead}{photo}\n\n{trail}", start + len(lead) + len(photo) + 2)
    return PhotoInsertion(edit, edit.start + edit.text.index(photo))


def figure_at(body: str, offset: int) -> Figure | None:
    """The photo whose block holds this offset, None where no block of photos is; of several the one nearest to it."""
    found = _found(body, offset)
    if found is None:
        return None
    block, photo = found
    caption, credit = "", ""
    if opening := _caption_of(block, photo):
        inner = _inner(block, opening)
        caption, credit = split_caption(inner)
        caption = caption[1:] if caption.startswith("\\") and _BLOCK_START.match(caption[1:]) else caption
    alt = " ".join(_ESCAPED.sub(r"\1", photo.text).split())
    line_end = body.find("\n", photo.end)
    return Figure(
        photo.url, alt, caption, credit, block.start, block.end, line_end if 0 <= line_end < block.end else block.end
    )


def set_figure(body: str, offset: int, alt: str, caption: str, credit: str) -> TextEdit | None:
    """The edit that gives the photo at this offset these words; None without a photo, or if it has them already.

    The address, a title and the options of a caption stay as they are written; a caption without a word goes.
    """
    found, now = _found(body, offset), figure_at(body, offset)
    alt, caption, credit = (_one_line(words) for words in (alt, caption, credit))
    if found is None or now is None or (alt, caption, credit) == (now.alt, now.caption, now.credit):
        return None
    block, photo = found
    text = block.text
    opening = _caption_of(block, photo)
    if (caption, credit) != (now.caption, now.credit):
        text = _with_caption(text, opening, joined_caption(_guarded(caption), credit))
    if alt != now.alt:
        at = photo.start - block.start + 2
        text = text[:at] + _escaped_alt(alt) + text[at + len(photo.text) :]
    return TextEdit(block.start, block.end, text) if text != block.text else None


def _found(body: str, offset: int) -> tuple[Block, Link] | None:
    """The block at this offset that begins with photos, and the photo in it that is meant."""
    block = block_at(split_blocks(body), offset)
    if block is None or block.kind not in ("image", "figure"):
        return None
    photos = [
        Link(link.text, link.url, link.start + block.start, link.end + block.start, link.kind)
        for link in find_links(block.text)
        if link.kind == "image" and block.text[link.start : link.start + 2] == "!["
    ]
    if not photos:
        return None
    return block, min(photos, key=lambda photo: max(photo.start - offset, offset - photo.end, 0))


def _caption_of(block: Block, photo: Link) -> re.Match[str] | None:
    return _OPENING.search(block.text, photo.end - block.start)


def _inner(block: Block, opening: re.Match[str]) -> str:
    """The words between the lines of a caption."""
    end = block.text.rfind(opening["fence"], opening.end())
    return block.text[opening.end() : end if end >= 0 else len(block.text)].strip("\n")


def _with_caption(text: str, opening: re.Match[str] | None, words: str) -> str:
    if opening is None:
        return f"{text}\n\n/// caption\n{words}\n///" if words else text
    if not words:
        return text[: opening.start()].rstrip("\n")
    end = text.rfind(opening["fence"], opening.end())
    return text[: opening.end()] + words + "\n" + (text[end:] if end >= 0 else opening["fence"])


def _one_line(words: str) -> str:
    return re.sub(r"[\t\n\r\f\v\u2028\u2029 ]+", " ", words).strip(" ")


def _guarded(caption: str) -> str:
    """A caption whose first sign is not read as the start of a list, a heading or the end of the caption."""
    return f"\\{caption}" if _BLOCK_START.match(caption) else caption


def _escaped_alt(alt: str) -> str:
    return _IN_ALT.sub(r"\\\g<0>", _one_line(alt))
