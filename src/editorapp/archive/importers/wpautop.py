"""WordPress's way from blank lines to paragraphs (`wpautop` of wp-includes/formatting.php), step by step."""

import re
from collections.abc import Iterator

_BLOCKS = (
    "(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address"
    "|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu"
    "|summary)"
)
# WordPress looks for [^>]* in tags; without "<" as well, a page of open tags takes no longer than any other.
_KEPT_TAG = re.compile(r"<(/?)(pre|script|style|textarea|svg|math)\b", re.I)
_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>")
_TAG_OR_COMMENT = re.compile(r"<!--.*?-->|<[A-Za-z/!?][^<>]*>", re.DOTALL)
_TWO_BREAKS = re.compile(r"<br\s*/?>\s*<br\s*/?>")
_BLOCK_START = re.compile(rf"(<{_BLOCKS}[\s/>])")
_BLOCK_END = re.compile(rf"(</{_BLOCKS}>)")
_RULE = re.compile(r"(<hr\s*/?>)")
_MEDIA_START = re.compile(r"([<\[](?:audio|video)[^<>\]]*[>\]])\s*")
_MEDIA_END = re.compile(r"\s*([<\[]/(?:audio|video)[>\]])")
_MEDIA_PART = re.compile(r"\s*(<(?:source|track|param|embed)[^<>]*>)\s*")
_FIGCAPTION_START = re.compile(r"\s*(<figcaption[^<>]*>)")
_FIGCAPTION_END = re.compile(r"</figcaption>\s*")
_BLANK_LINES = re.compile(r"\n\s*\n")
_LONG_SPACE = re.compile(r"[^\S\n]{8,}")
_EMPTY = re.compile(r"<p>\s*</p>")
_OPEN_IN_BOX = re.compile(r"<p>([^<]+)</(div|address|form)>")
_WRAPPED_TAG = re.compile(rf"<p>\s*(</?{_BLOCKS}(?:\s[^<>]*|/)?>)\s*</p>")
_WRAPPED_ITEM = re.compile(r"<p>(<li.+?)</p>")
_WRAPPED_QUOTE = re.compile(r"<p><blockquote([^<>]*)>", re.I)
_TAG_AFTER_P = re.compile(rf"<p>\s*(</?{_BLOCKS}(?:\s[^<>]*|/)?>)")
_TAG_BEFORE_P = re.compile(rf"(</?{_BLOCKS}(?:\s[^<>]*|/)?>)\s*</p>")
_LINE_END = re.compile(r"[^\S\n]*\n\s*")
_BREAK = re.compile(r"<br\s*/?>")
_BREAK_AFTER_BLOCK = re.compile(rf"(</?{_BLOCKS}(?:\s[^<>]*|/)?>)\s*<br />")
_BREAK_BEFORE_BLOCK = re.compile(r"<br />(\s*</?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol)(?:\s[^<>]*)?>)")
_MARK = re.compile("\x02(\\d+)\x03")
_NEWLINE_IN_TAG = "\x04"


def autop(text: str) -> str:
    """The text with a `<p>` around what blank lines part and a `<br />` for each line end; blocks stay as they are.

    `<pre>`, scripts and their like are left alone.
    """
    if not text.strip():
        return ""
    text = _MARK.sub("", text).replace("\r\n", "\n").replace("\r", "\n").replace(_NEWLINE_IN_TAG, "")
    kept: list[str] = []
    parts = []
    for part, is_kept in _apart(text + "\n"):
        parts.append(
            f"<pre>\x02{len(kept)}\x03</pre>" if is_kept == "pre" else f"\x02{len(kept)}\x03" if is_kept else part
        )
        if is_kept:
            kept.append(part)
    text = _broken(_paragraphs(_prepared("".join(parts))))
    text = re.sub("<pre>\x02(\\d+)\x03</pre>|\x02(\\d+)\x03", lambda mark: kept[int(mark[1] or mark[2])], text)
    return text.replace(_NEWLINE_IN_TAG, "\n")


def _apart(text: str) -> Iterator[tuple[str, str]]:
    """The text in parts; with the tag's name those that are left alone."""
    at, start, name = 0, 0, ""
    for tag in _KEPT_TAG.finditer(text):
        if not name and not tag[1]:
            start, name = tag.start(), tag[2].lower()
        elif name and tag[1] and tag[2].lower() == name:
            end = text.find(">", tag.end()) + 1 or len(text)
            yield text[at:start], ""
            yield text[start:end], name
            at, name = end, ""
    yield text[at:], ""


def _prepared(text: str) -> str:
    """Blank lines around every block, none where they would part what belongs together."""
    text = _LONG_SPACE.sub(" ", text)
    text = _TWO_BREAKS.sub("\n\n", text)
    text = _BLOCK_START.sub(r"\n\n\1", text)
    text = _BLOCK_END.sub(r"\1\n\n", text)
    text = _RULE.sub(r"\1\n\n", text)
    # No comment begins after the last one's end: looking for its end again and again would take for ever.
    comments_end = text.rfind("-->") + 3 if "-->" in text else 0
    text = _TAG_OR_COMMENT.sub(_in_one_line, text[:comments_end]) + _TAG.sub(_in_one_line, text[comments_end:])
    if "<source" in text or "<track" in text or "<param" in text:
        text = _MEDIA_PART.sub(r"\1", _MEDIA_END.sub(r"\1", _MEDIA_START.sub(r"\1", text)))
    if "<figcaption" in text:
        text = _FIGCAPTION_END.sub("</figcaption>", _FIGCAPTION_START.sub(r"\1", text))
    return text


def _in_one_line(tag: re.Match[str]) -> str:
    return tag.group().replace("\n", _NEWLINE_IN_TAG)


def _paragraphs(text: str) -> str:
    """A `<p>` around each part, taken away again where it stands around or beside a block's tag."""
    parts = [stripped for part in _BLANK_LINES.split(text) if (stripped := part.strip("\n"))]
    text = "".join(f"<p>{part}</p>\n" for part in parts)
    text = _EMPTY.sub("", text)
    text = _OPEN_IN_BOX.sub(r"<p>\1</p></\2>", text)
    text = _WRAPPED_TAG.sub(r"\1", text)
    text = _WRAPPED_ITEM.sub(r"\1", text)
    text = _WRAPPED_QUOTE.sub(r"<blockquote\1><p>", text)
    text = text.replace("</blockquote></p>", "</p></blockquote>")
    text = _TAG_AFTER_P.sub(r"\1", text)
    return _TAG_BEFORE_P.sub(r"\1", text)


def _broken(text: str) -> str:
    """A `<br />` at each line end within a paragraph."""
    text = _BREAK.sub("<br />", text)
    text = re.sub(r"<br />[^\S\n]*\n", "<br />\x05", text)
    text = _LINE_END.sub("<br />\n", text).replace("<br />\x05", "<br />\n")
    text = _BREAK_AFTER_BLOCK.sub(r"\1", text)
    text = _BREAK_BEFORE_BLOCK.sub(r"\1", text)
    return text.replace("\n</p>", "</p>")
