"""Where pasted text goes and what becomes of it there: in a sentence, between paragraphs, in code, in a cell."""

import html
import re
from collections.abc import Sequence
from itertools import count
from typing import Literal

from editorapp.article.blocks import Block, block_at, split_blocks
from editorapp.article.editing.addresses import address_in, written_address
from editorapp.article.edits import TextEdit
from editorapp.article.links import REFERENCE, Link, find_links
from editorapp.article.verbatim import verbatim_spans

Place = Literal["text", "code", "cell", "line", "heading", "label"]
"""`cell` of a table, `line` of a caption, `label`: the words or the address of a link."""

_BREAKS = re.compile(r"[ \t]*\n[ \t\n]*")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]")
_PREFIX = re.compile(r"(?P<quote>(?: {0,3}> ?){0,20})(?P<indent> {0,80})(?P<marker>(?:[-*+]|\d{1,9}\.)[ \t]{1,4})?")
_BLANKS_BEFORE = " \t\n"
_BARE_PIPE = re.compile(r"\\.|\|", re.DOTALL)
_BARE_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_CAPTION = re.compile(r"/{3,}[ \t]*caption[^\n]*\n")
_NOTE = re.compile(r"\[\^([^\[\]\s]{1,80})\]")
_LIST_MARK = re.compile(r"(?:[-*+]|\d{1,9}\.) ")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SIGNS = re.compile(r"[*_#\[\]()>`|~]")
"""What Markdown is made of."""
_MEANINGLESS = re.compile(r"<(?!/?(?:html|head|title|meta|body|style|pre|span|div|br|font)\b|!)[A-Za-z]", re.IGNORECASE)
_UNSEEN = re.compile(r"<(head|style|script|title)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_LINE_END = re.compile(r"<(?:br|/p|/div|/h[1-6]|/li|/tr|/blockquote|/pre|/figure|/figcaption|/ul|/ol)\b[^<>]*>", re.I)
_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
_HTML_SPACES = re.compile(r"[ \t\r\n\f]+")
_LINE_SPACES = re.compile(r" *\n *")
_STYLED = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)|font-style\s*:\s*(?:italic|oblique)|line-through", re.I)
_CODE = re.compile(r"white-space\s*:\s*pre\s*[;!\"']", re.IGNORECASE)
_LIST_STEP = "    "


def words_of_html(html_text: str) -> str:
    """The words of HTML that came without a plain text, a line for each of its blocks; for any length, at once."""
    text = _HTML_SPACES.sub(" ", _UNSEEN.sub("", html_text))
    text = html.unescape(_TAG.sub("", _LINE_END.sub("\n", text)))
    return _LINE_SPACES.sub("\n", text).strip("\n ")


def is_only_text(html_text: str) -> bool:
    """Whether a clipboard's HTML can be seen at once to carry nothing but its letters: coloured code, bare lines."""
    if _MEANINGLESS.search(html_text):
        return False
    return _STYLED.search(html_text) is None or _CODE.search(html_text) is not None


def carries_more(markdown: str, plain: str) -> bool:
    """Whether converted HTML says more than the plain text beside it.

    It does not where both have the same lines, nor where the plain text is Markdown of the same story already.
    """
    if not markdown:
        return False
    if not plain.strip():
        return True
    if markdown == f"<{plain.strip()}>":
        return False
    if _lines(html.unescape(_ESCAPED.sub(r"\1", markdown))) == _lines(plain):
        return False
    marks = len(_SIGNS.findall(markdown))
    same_words = [sign for sign in markdown if sign.isalnum()] == [sign for sign in plain if sign.isalnum()]
    return not (same_words and 0 < marks <= len(_SIGNS.findall(plain)))


def place_of(body: str, offset: int) -> Place:
    """What stands around this offset, as far as it matters to pasted text."""
    start = body.rfind("\n", 0, offset) + 1
    line = body[start : _line_end(body, offset)]
    for span in verbatim_spans(body):
        if span.start < offset < span.end or (span.start < offset == span.end and _is_open(body, span.start, offset)):
            return "code"
    if _is_in_caption(body, offset):
        return "line"
    if line.startswith(("    ", "\t")) or "|" in line:
        block = block_at(split_blocks(body), offset)
        kind = block.kind if block else "paragraph"
        if kind == "code":
            return "code"
        if "|" in line and kind in ("table", "figure"):
            return "cell"
    if _link_around(body, offset, offset):
        return "label"
    return "heading" if _HEADING.match(line) and offset > start else "text"


def paste_plain(body: str, start: int, end: int, text: str) -> TextEdit:
    """Plain text instead of body[start:end]: as it is, but in one line where a second would break what is there."""
    place = place_of(body, start)
    if place in ("cell", "line", "label"):
        text = _in_one_line(text)
    elif place == "heading" and "\n" not in text.strip("\n"):
        text = text.strip("\n")
    if place == "cell":
        text = _BARE_PIPE.sub(lambda mark: mark[0] if len(mark[0]) > 1 else "\\|", text)
    elif place == "label":
        text = _with_escaped_brackets(text)
    return TextEdit(start, end, text, start + len(text))


def paste_markdown(body: str, start: int, end: int, markdown: str, plain: str) -> TextEdit:
    """Converted text instead of body[start:end]: within a line if it is part of one, else as blocks of their own.

    In code, cells, captions and links the plain text goes in; in a heading too, if it is one line.
    """
    place = place_of(body, start)
    markdown = _with_new_notes(body, markdown)
    blocks = split_blocks(markdown)
    is_inline = len(blocks) == 1 and blocks[0].kind == "paragraph"
    if place == "text" or (place == "heading" and not is_inline):
        prefix, item = _line_prefix(body, start)
        if is_inline:
            text = _with_prefix(_with_outer_spaces(markdown, plain), prefix)
            return TextEdit(start, end, text, start + len(text))
        if prefix:
            return _into_container(body, start, end, blocks, prefix, item)
        return _between_blocks(body, start, end, markdown.strip("\n"))
    return paste_plain(body, start, end, plain if plain.strip() else markdown)


def link_selection(body: str, start: int, end: int, url: str) -> TextEdit | None:
    """The edit that makes body[start:end] a link to `url`, or gives the link it is that address.

    None where that cannot be: code, several paragraphs, a part of a link and more, a photo, an address.
    """
    words = body[start:end]
    if not words.strip() or "\n\n" in words or address_in(words) or place_of(body, start) == "code":
        return None
    address = written_address(url)
    around = _link_around(body, start, end)
    if around is not None:
        return _with_address(around, address)
    if any(link.start < end and start < link.end for link in _links_near(body, start, end)):
        return None
    before, after = len(words) - len(words.lstrip()), len(words.rstrip())
    label = _with_escaped_brackets(words[before:after])
    text = f"{words[:before]}[{label}]({address}){words[after:]}"
    return TextEdit(start, end, text, start + len(text.rstrip()))


def _lines(text: str) -> list[str]:
    """The paragraphs of a text and the lines in them, white space at their edges apart."""
    one_gap = _BREAKS.sub(lambda gap: "\n\n" if gap[0].count("\n") > 1 else "\n", text.strip())
    return [line.strip() for line in one_gap.split("\n")]


def _line_end(body: str, offset: int) -> int:
    end = body.find("\n", offset)
    return end if end >= 0 else len(body)


def _is_in_caption(body: str, offset: int) -> bool:
    """Whether the last line of slashes before this offset opens a caption."""
    line = body.rfind("\n///", 0, offset) + 1
    return line > 0 and _CAPTION.match(body, line, offset) is not None


def _is_open(body: str, start: int, end: int) -> bool:
    """Whether a fence has no end yet, so that what comes after its last letter is still code."""
    fence = body[start:end].lstrip(" ")[:3]
    last = body[start:end].rpartition("\n")[2].strip()
    return fence in ("```", "~~~") and ("\n" not in body[start:end] or not last.startswith(fence))


def _in_one_line(text: str) -> str:
    return _BREAKS.sub(" ", text.strip("\n"))


def _with_escaped_brackets(text: str) -> str:
    """Brackets escaped unless they stand in pairs, which a link's words may hold."""
    depth = 0
    for mark in _BARE_BRACKET.finditer(text):
        depth += {"[": 1, "]": -1}.get(mark[0], 0)
        if depth < 0:
            break
    return (
        text if depth == 0 else _BARE_BRACKET.sub(lambda mark: f"\\{mark[0]}" if len(mark[0]) == 1 else mark[0], text)
    )


def _with_outer_spaces(markdown: str, plain: str) -> str:
    """The text with the space that was copied before or after it."""
    before = " " if plain[:1] == " " else ""
    after = " " if plain[-1:] == " " else ""
    return before + markdown.strip("\n") + after


def _with_new_notes(body: str, markdown: str) -> str:
    """The text with other names for footnotes whose names the story has already."""
    taken = set(_NOTE.findall(body)) if "[^" in markdown else set()
    names = dict.fromkeys(_NOTE.findall(markdown)) if taken else {}
    if not taken.intersection(names):
        return markdown
    free = (str(number) for number in count(1) if str(number) not in taken)
    new = {name: next(free) for name in names}
    return _NOTE.sub(lambda note: f"[^{new[note[1]]}]", markdown)


def _line_prefix(body: str, offset: int) -> tuple[str, int]:
    """(what further lines of the list item or quote at this offset begin with, where the item's words begin)."""
    start = body.rfind("\n", 0, offset) + 1
    found = _PREFIX.match(body, start, max(start, _line_end(body, offset)))
    if found is None or found.end() > offset:
        return "", offset
    indent = found["indent"] if found["marker"] or len(found["indent"]) >= len(_LIST_STEP) else ""
    return found["quote"] + indent + (_LIST_STEP if found["marker"] else ""), found.end()


def _with_prefix(text: str, prefix: str) -> str:
    if not prefix or "\n" not in text:
        return text
    first, *rest = text.split("\n")
    return "\n".join((first, *((prefix + line) if line else prefix.rstrip() for line in rest)))


def _into_container(body: str, start: int, end: int, blocks: Sequence[Block], prefix: str, words: int) -> TextEdit:
    """Blocks within a list item or a quote; a list pasted into an empty item goes on with the list."""
    text = "\n\n".join(block.text for block in blocks)
    rest = body[end : _line_end(body, end)]
    line = body[words:start]
    if not line.strip() and not rest.strip() and _LIST_MARK.match(text) and prefix.endswith(_LIST_STEP):
        at = body.rfind("\n", 0, start) + 1
        outer = prefix[: -len(_LIST_STEP)]
        text = _with_prefix(text, outer)
        return TextEdit(at + len(outer), end, text, at + len(outer) + len(text))
    gap = f"\n{prefix.rstrip()}\n{prefix}"
    text = (gap if line.strip() else "") + _with_prefix(text, prefix)
    caret = start + len(text)
    return TextEdit(start, end + len(rest) - len(rest.lstrip()), text + (gap if rest.strip() else ""), caret)


def _between_blocks(body: str, start: int, end: int, text: str) -> TextEdit:
    """Blocks with one blank line on both sides."""
    before = len(body[:start].rstrip(_BLANKS_BEFORE))
    after = end
    while after < len(body) and body[after] in _BLANKS_BEFORE:
        after += 1
    lead = "\n\n" if before else ""
    trail = "\n\n" if after < len(body) else ""
    return TextEdit(before, after, lead + text + trail, before + len(lead) + len(text))


def _links_near(body: str, start: int, end: int) -> list[Link]:
    """The links of the paragraphs from `start` to `end`, by their offsets in the body."""
    first = body.rfind("\n\n", 0, start) + 1
    last = body.find("\n\n", end)
    last = last if last >= 0 else len(body)
    text = body[first:last]
    if "]:" in body:  # definitions of addresses may stand anywhere
        text = "\n".join((text, "", *(found[0] for found in REFERENCE.finditer(body))))
    return [Link(link.text, link.url, link.start + first, link.end + first, link.kind) for link in find_links(text)]


def _link_around(body: str, start: int, end: int) -> Link | None:
    """The innermost link that this stretch is in or is; an empty one must be truly inside."""
    inside = [
        link
        for link in _links_near(body, start, end)
        if (link.start < start and end < link.end) or (start < end and link.start <= start and end <= link.end)
    ]
    return min(inside, key=lambda link: link.end - link.start, default=None)


def _with_address(link: Link, address: str) -> TextEdit | None:
    if link.kind == "autolink":
        return TextEdit(link.start, link.end, f"<{address}>", link.start + len(address) + 2)
    if link.kind not in ("inline", "reference"):
        return None
    text = f"[{link.text}]({address})"
    return TextEdit(link.start, link.end, text, link.start + len(text))
