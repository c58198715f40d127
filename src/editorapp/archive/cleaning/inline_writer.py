"""What stands within a line, text, links, photos and marks, as runs of Markdown."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from lxml.html import HtmlElement

from editorapp.archive.cleaning.flat_builder import BLOCKS
from editorapp.archive.cleaning.footnote_links import Footnotes
from editorapp.archive.cleaning.inline_marks import (
    BREAK,
    EMPHASIS,
    EMPHASIS_END,
    PHOTO,
    STRONG,
    STRONG_END,
    as_run,
    in_one_line,
)
from editorapp.archive.cleaning.markdown_text import (
    address,
    alternative,
    code_span,
    collapsed,
    escaped,
    title_part,
)
from editorapp.article.links import is_safe_url

UNWRITTEN = frozenset(
    (
        "script", "style", "noscript", "template", "svg", "textarea", "select", "input", "button", "canvas", "map",
        "head", "title", "meta", "link", "base", "source", "track", "param", "datalist", "rp",
    )
)  # fmt: skip
"""Elements that are no text of a story."""
_KEPT_TAGS: Mapping[str, str] = MappingProxyType(
    {"sub": "sub", "sup": "sup", "del": "del", "s": "s", "strike": "s", "ins": "ins", "u": "u", "mark": "mark",
     "kbd": "kbd", "q": "q", "ruby": "ruby", "rt": "rt"}
)  # fmt: skip
"""Marks that Markdown has none for; they stay as tags."""
_SEPARATED = BLOCKS - {"img", "iframe", "br", "video"}


class InlineWriter:
    """Writes the runs of one page. `in_table`, `in_link`, `in_caption` and `marks` say what the next text is in."""

    def __init__(self, footnotes: Footnotes) -> None:
        self._footnotes = footnotes
        self.marks: list[str] = []
        self.in_table = False
        self.in_link = False
        self.in_caption = False

    def text(self, text: str) -> str:
        """Plain text."""
        return escaped(collapsed(text), in_table=self.in_table, in_link=self.in_link or self.in_caption)

    def content(self, el: HtmlElement) -> str:
        """Everything in the element as one run."""
        parts = [self.text(el.text)] if el.text else []
        for child in el:
            parts.append(self.element(child))
            if child.tail:
                parts.append(self.text(child.tail))
        return "".join(parts)

    def element(self, el: HtmlElement) -> str:
        """One element as a run; of a block only its words, on lines of their own."""
        tag = el.tag
        if tag in UNWRITTEN or not isinstance(tag, str) or el in self._footnotes.elements:
            return ""
        writer = _WRITERS.get(tag)
        if writer is not None:
            return writer(self, el)
        if name := _KEPT_TAGS.get(tag):
            return self._kept(el, name)
        run = self.content(el)
        return f"{BREAK}{run}{BREAK}" if tag in _SEPARATED and run else run

    def image(self, el: HtmlElement) -> str:
        """A photo; "" for one without an address that may be followed."""
        src = (el.get("src") or "").strip()
        if not src or not is_safe_url(src):
            return ""
        title = el.get("title") or ""
        alt = el.get("alt") or ""
        return f"{PHOTO}[{alternative(alt)}]({address(src)}{title_part(title) if title != alt else ''})"

    def link(self, el: HtmlElement, run: str) -> str:
        """A run as a link to where the element leads; the run alone if that is nowhere or not safe."""
        url = (el.get("href") or "").strip()
        words = as_run(in_one_line(run))
        if not url or not words or not is_safe_url(url):
            return run
        before = " " if run[:1] in (" ", BREAK) else ""
        after = " " if run[-1:] in (" ", BREAK) else ""
        if "".join(el.itertext()).strip() == url and _is_plain(url):
            return f"{before}<{url}>{after}"
        title = (el.get("title") or "").strip()
        repeated = title.casefold() == words.casefold() or title == url
        return f"{before}[{words}]({address(url)}{'' if repeated else title_part(title)}){after}"

    def _anchor(self, el: HtmlElement) -> str:
        if name := self._footnotes.names.get(el):
            return f"[^{name}]"
        if el in self._footnotes.back:
            return ""
        if self.in_link:
            return self.content(el)
        self.in_link = bool(el.get("href"))
        run = self.content(el)
        self.in_link = False
        return self.link(el, run)

    def _strong(self, el: HtmlElement) -> str:
        return self._marked(el, STRONG, STRONG_END)

    def _emphasis(self, el: HtmlElement) -> str:
        return self._marked(el, EMPHASIS, EMPHASIS_END)

    def _marked(self, el: HtmlElement, opening: str, closing: str) -> str:
        if opening in self.marks:
            return self.content(el)
        self.marks.append(opening)
        run = self.content(el)
        self.marks.pop()
        return f"{opening}{run}{closing}" if run else ""

    def _kept(self, el: HtmlElement, name: str) -> str:
        run = self.content(el)
        if run.startswith("[^") and run.endswith("]") and name == "sup":
            return run  # a footnote's mark is raised anyway
        return f"<{name}>{run}</{name}>" if run.strip() else run

    def _code(self, el: HtmlElement) -> str:
        if el.find(".//a") is not None or el.find(".//img") is not None:
            return self.content(el)
        return code_span(collapsed("".join(el.itertext())))

    def _abbreviation(self, el: HtmlElement) -> str:
        title = title_part(el.get("title") or "").strip()
        run = self.content(el)
        return f"<abbr title={title}>{run}</abbr>" if title and run.strip() else run

    def _direction(self, el: HtmlElement) -> str:
        run, to = self.content(el), (el.get("dir") or "").lower()
        return f'<bdo dir="{to}">{run}</bdo>' if to in ("rtl", "ltr") and run.strip() else run

    def _break(self, el: HtmlElement) -> str:
        return BREAK + self.content(el)


def _is_plain(url: str) -> bool:
    return url.startswith(("http://", "https://")) and address(url) == url and len(url.split()) == 1


_WRITERS: Mapping[str, Callable[[InlineWriter, HtmlElement], str]] = MappingProxyType(
    {
        "a": InlineWriter._anchor,
        "abbr": InlineWriter._abbreviation,
        "acronym": InlineWriter._abbreviation,
        "b": InlineWriter._strong,
        "bdo": InlineWriter._direction,
        "br": InlineWriter._break,
        "cite": InlineWriter._emphasis,
        "code": InlineWriter._code,
        "dfn": InlineWriter._emphasis,
        "em": InlineWriter._emphasis,
        "i": InlineWriter._emphasis,
        "img": InlineWriter.image,
        "amp-img": InlineWriter.image,
        "samp": InlineWriter._code,
        "strong": InlineWriter._strong,
        "tt": InlineWriter._code,
        "var": InlineWriter._emphasis,
    }
)
