"""The story as blocks of WordPress's editor, in the forms that its own validation expects."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from lxml.html import HtmlElement

from editorapp.article.draft import Draft
from editorapp.publish.block_comments import block, joined
from editorapp.publish.html_writer import inside, open_tag, text, written
from editorapp.publish.options import ExportOptions
from editorapp.publish.story_tree import classes_of, photos_in, pieces_of, story_tree
from editorapp.publish.wordpress_figures import figure_blocks
from editorapp.publish.wordpress_tables import table_block

_DIRECTIONS = frozenset({"ltr", "rtl"})
_LEVEL = 2
"""Of a heading that says none."""
_INLINE = frozenset(
    (
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q",
        "ruby", "rt", "rp", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    )
)  # fmt: skip


def write_wordpress_blocks(draft: Draft, options: ExportOptions) -> bytes:
    """The text with its block comments as UTF-8, the lead photo first unless the text shows it."""
    return f"{blocks_of(story_tree(draft, options))}\n".encode("utf-8", "replace")


def blocks_of(root: HtmlElement) -> str:
    """The blocks of what is in this element."""
    return joined(_blocks(root))


def _blocks(parent: HtmlElement) -> Iterator[str]:
    """A block each; words and inline elements that stand by themselves become paragraphs."""
    loose: list[HtmlElement | str] = []
    for piece in pieces_of(parent):
        if isinstance(piece, str) or piece.tag in _INLINE:
            loose.append(piece)
            continue
        yield from _paragraph_of(loose)
        loose = []
        yield from _BLOCKS.get(piece.tag, _html)(piece)
    yield from _paragraph_of(loose)


def _paragraph_of(loose: list[HtmlElement | str]) -> Iterator[str]:
    words = "".join(written(piece) for piece in loose).strip()
    if words:
        yield block("paragraph", f"<p>{words}</p>")


def _paragraph(el: HtmlElement) -> Iterator[str]:
    attributes: dict[str, object] = {}
    shown = []
    if "read-also" in classes_of(el):
        attributes["className"] = "read-also"
        shown.append(("class", "read-also"))
    if (direction := (el.get("dir") or "").lower()) in _DIRECTIONS:
        attributes["direction"] = direction
        shown.append(("dir", direction))
    words = inside(el).strip()
    if words:
        yield block("paragraph", f"{open_tag('p', shown)}{words}</p>", attributes)


def _heading(el: HtmlElement) -> Iterator[str]:
    level = int(el.tag[1])
    attributes = {} if level == _LEVEL else {"level": level}
    yield block("heading", f'<{el.tag} class="wp-block-heading">{inside(el).strip()}</{el.tag}>', attributes)


def _list(el: HtmlElement) -> Iterator[str]:
    if not _is_plain_list(el):
        yield from _html(el)
        return
    yield _list_block(el)


def _list_block(el: HtmlElement) -> str:
    attributes: dict[str, object] = {}
    shown = []
    if el.tag == "ol":
        attributes["ordered"] = True
        start = el.get("start") or ""
        if start.isascii() and start.isdigit() and start != "1":
            attributes["start"] = int(start)
            shown.append(("start", str(int(start))))
    shown.append(("class", "wp-block-list"))
    items = joined(_item(item) for item in el.iterchildren("li"))
    return block("list", f"{open_tag(el.tag, shown)}{items}</{el.tag}>", attributes)


def _item(item: HtmlElement) -> str:
    parts: list[str] = []
    for piece in pieces_of(item):
        if isinstance(piece, str) or piece.tag in _INLINE:
            parts.append(written(piece))
        elif piece.tag == "p":
            words = inside(piece).strip()
            parts.append(f"<br/><br/>{words}" if "".join(parts).strip() else words)
        else:
            parts = ["".join(parts).strip(), _list_block(piece)]
    return block("list-item", f"<li>{''.join(parts).strip()}</li>")


def _is_plain_list(el: HtmlElement) -> bool:
    """Whether the list block can hold it: words in its items, and lists at their ends."""
    if any(not isinstance(piece, str) and piece.tag != "li" for piece in pieces_of(el)):
        return False
    return all(_is_plain_item(item) for item in el.iterchildren("li"))


def _is_plain_item(item: HtmlElement) -> bool:
    ended = False
    for piece in pieces_of(item):
        if isinstance(piece, str) and not piece.strip():
            continue
        if isinstance(piece, str) or piece.tag in _INLINE or (piece.tag == "p" and not photos_in(piece)):
            if ended:
                return False
        elif piece.tag in ("ul", "ol") and not ended and _is_plain_list(piece):
            ended = True
        else:
            return False
    return True


def _quote(el: HtmlElement) -> Iterator[str]:
    inner = joined(_blocks(el))
    yield block("quote", f'<blockquote class="wp-block-quote">{inner}</blockquote>')


def _pre(el: HtmlElement) -> Iterator[str]:
    code = el[0] if len(el) == 1 and el[0].tag == "code" and not (el.text or "").strip() else None
    if code is None:
        yield block("preformatted", f'<pre class="wp-block-preformatted">{inside(el)}</pre>')
        return
    words = text("".join(code.itertext())).removesuffix("\n").replace("[", "&#91;")
    yield block("code", f'<pre class="wp-block-code"><code>{words}</code></pre>')


def _rule(_el: HtmlElement) -> Iterator[str]:
    yield block("separator", '<hr class="wp-block-separator has-alpha-channel-opacity"/>')


def _details(el: HtmlElement) -> Iterator[str]:
    summary = el.find("summary")
    if summary is None or photos_in(summary):
        yield from _html(el)
        return
    is_open = el.get("open") is not None
    head = f"<summary>{inside(summary).strip()}</summary>"
    summary.drop_tree()
    start = '<details class="wp-block-details" open>' if is_open else '<details class="wp-block-details">'
    yield block("details", f"{start}{head}{joined(_blocks(el))}</details>", {"showContent": True} if is_open else {})


def _division(el: HtmlElement) -> Iterator[str]:
    """What is in it; the list of footnotes needs its names, which no block but this keeps."""
    if "footnotes" in classes_of(el):
        yield from _html(el)
    else:
        yield from _blocks(el)


def _html(el: HtmlElement) -> Iterator[str]:
    yield block("html", written(el))


_BLOCKS: Mapping[str, Callable[[HtmlElement], Iterator[str]]] = MappingProxyType(
    {
        "p": _paragraph,
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
        **dict.fromkeys(("ul", "ol"), _list),
        **dict.fromkeys(("div", "section", "header"), _division),
        "blockquote": _quote,
        "pre": _pre,
        "hr": _rule,
        "details": _details,
        "table": table_block,
        "figure": lambda el: figure_blocks(el, _blocks),
    }
)
