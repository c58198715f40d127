"""A story's Markdown as safe HTML, one block at a time: what has not changed is not rendered again."""

import hashlib
import html
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from pymdownx.blocks.caption import CaptionExtension

from editorapp.article.blocks import Block, split_blocks
from editorapp.render.allowance import EXPORT, Allowance, PageTime
from editorapp.render.definitions import Definitions, collect
from editorapp.render.extension import StoryExtension
from editorapp.render.footnotes import PageAssembly, Piece, footnote_list, without_markers
from editorapp.render.guard import as_source, too_costly
from editorapp.render.notes import published
from editorapp.render.quotation_marks import smarty_substitutions
from editorapp.render.rows import footnote_lines, row_lines
from editorapp.render.sanitize import sanitize

_LONG = 1000
"""Characters of a block that is named before it is converted; below, even what grows with their square is quick."""
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*\{?[ \t]*\.?([\w+#.-]{0,40})[^\n]*")


@dataclass(frozen=True, slots=True)
class RenderedBlock:
    """A block of the page. `key` names its HTML (equal HTML, equal key); lines count from 0 in the body as written.

    `rows` are the lines of its table rows, list items or footnotes in the order of the page (see `row_lines`).
    """

    key: str
    html: str
    first_line: int
    last_line: int
    rows: tuple[int, ...] = ()


class Renderer:
    """Renders one story again and again; keeps the HTML of the blocks it rendered last.

    `label` is the read-also label in use besides the known ones, `lang` the story's language (BCP 47 or ""). A block
    that takes longer than the `allowance` is shown as written. `starting` is called with the name of a long block
    before it is converted, for where a parser that hangs cannot be stopped from within.
    """

    def __init__(
        self,
        label: str = "",
        lang: str = "",
        starting: Callable[[str], None] | None = None,
        allowance: Allowance = EXPORT,
    ) -> None:
        self._starting = starting
        self._allowance = allowance
        self._time = PageTime(allowance)
        self._held: frozenset[str] = frozenset()
        self._too_slow: frozenset[str] = frozenset()
        self._lang = lang
        self._label = label
        self._set_up()
        self._cache: dict[tuple[object, ...], Piece] = {}
        self.holds = False
        """Whether a block of the last page is shown as written because it is held or took too long."""

    def render(self, body: str, held: Collection[str] = ()) -> tuple[RenderedBlock, ...]:
        """The page's blocks in order, the list of footnotes last; joined by line ends they are what exports have.

        Blocks with a name in `held` are shown as written.
        """
        self._held = frozenset(held)
        self._time = PageTime(self._allowance)
        self.holds = False
        source = published(without_markers(body))
        blocks = split_blocks(source.text)
        definitions = collect(blocks)
        page = PageAssembly()
        cache: dict[tuple[object, ...], Piece] = {}
        lines = source.source_lines
        rendered = [
            _rendered(page.place(self._piece(block.text, block.kind, definitions, cache)), lines, block)
            for block in blocks
            if block.kind not in ("definition", "comment")
        ]
        if definitions.footnotes:
            notes = self._footnotes(page, definitions, cache)
            rendered.append(_rendered_notes(notes, lines, _definitions_at_end(blocks), page.numbers))
        self._cache = cache
        return tuple(block for block in rendered if block.html)

    def _footnotes(self, page: PageAssembly, definitions: Definitions, cache: dict[tuple[object, ...], Piece]) -> str:
        """The list of footnotes; one that only another footnote refers to comes after that one."""
        texts: dict[str, str] = {}
        for unreferenced in (False, True):
            if unreferenced:
                page.number_rest(list(definitions.footnotes))
            while waiting := [name for name in page.numbers if name not in texts]:
                text = definitions.footnotes[waiting[0]]
                texts[waiting[0]] = page.place(self._piece(text, "footnote", definitions, cache))
        return footnote_list([page.list_item(name, texts[name]) for name in page.numbers])

    def _piece(self, text: str, kind: str, definitions: Definitions, cache: dict[tuple[object, ...], Piece]) -> Piece:
        used = definitions.used_in(text)
        key = (kind, text, used.fingerprint())
        piece = cache.get(key) or self._cache.get(key) or self._make_piece(text, kind, used)
        if piece is None:
            self.holds = True
            return Piece(as_source(text))  # not kept: there may be more time for it on the next page
        cache[key] = piece
        return piece

    def _make_piece(self, text: str, kind: str, used: Definitions) -> Piece | None:
        """The block as HTML; None if it is held, or took too long."""
        if too_costly(text, kind):
            return Piece(as_source(text))
        if kind == "code":
            return Piece(_code(text))
        if len(text) > _LONG:
            name = block_name(text)
            if name in self._held or name in self._too_slow or self._time.is_spent:
                return None
            if self._starting:
                self._starting(name)
        had_all_time = self._time.is_whole
        piece = self._time.run(lambda: self._convert(text, used))
        if piece is None:
            self._set_up()  # the parser was stopped in the middle of something
            if had_all_time:
                self._too_slow |= {block_name(text)}
        return piece

    def _set_up(self) -> None:
        self._story = StoryExtension(self._label)
        self._abbr = AbbrExtension()
        self._markdown = _make_markdown(self._story, self._abbr, self._lang)

    def _convert(self, text: str, used: Definitions) -> Piece:
        self._abbr.reset_glossary()
        self._abbr.load_glossary(used.abbreviations)
        self._markdown.reset()
        self._markdown.references.update(used.references)
        self._story.footnotes, self._story.found = frozenset(used.footnotes), []
        try:
            converted = self._markdown.convert(text)
        except Exception:
            # The parser takes any text and has bugs; a block that breaks it must not take the page with it.
            return Piece(as_source(text))
        return Piece(sanitize(converted).strip(), tuple(self._story.found))


def block_name(text: str) -> str:
    """What a block of this text is called, whatever stands around it."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def render_body(body: str, label: str = "", lang: str = "", allowance: Allowance = EXPORT) -> str:
    """The whole body as safe HTML: byte for byte what the preview shows."""
    return "\n".join(block.html for block in Renderer(label, lang, allowance=allowance).render(body))


def _make_markdown(story: StoryExtension, abbr: AbbrExtension, lang: str) -> Markdown:
    """Python-Markdown with `extra` but for two: footnotes are ours, Markdown inside raw HTML stays as written."""
    markdown = Markdown(
        output_format="html",
        extensions=[
            FencedCodeExtension(),
            AttrListExtension(),
            DefListExtension(),
            TableExtension(),
            abbr,
            SaneListExtension(),
            SmartyExtension(substitutions=smarty_substitutions(lang)),
            CaptionExtension(types=["caption"], auto=False),
            story,
        ],
    )
    # Abbreviations come from the whole text; read in a block they would count for that block alone.
    markdown.parser.blockprocessors.deregister("abbr")
    return markdown


def _rendered(placed: str, source_lines: tuple[tuple[int, int], ...], block: Block) -> RenderedBlock:
    key = hashlib.blake2b(placed.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    rows = tuple(source_lines[row][0] for row in row_lines(block))
    return RenderedBlock(key, placed, source_lines[block.first_line][0], source_lines[block.last_line][1], rows)


def _rendered_notes(
    placed: str, source_lines: tuple[tuple[int, int], ...], definitions: list[Block], names: Iterable[str]
) -> RenderedBlock:
    first, last = _rendered(placed, source_lines, definitions[0]), source_lines[definitions[-1].last_line][1]
    lines = footnote_lines(definitions)
    rows = tuple(source_lines[lines[name]][0] for name in names if name in lines)
    return replace(first, last_line=last, rows=rows)


def _definitions_at_end(blocks: tuple[Block, ...]) -> list[Block]:
    """The definitions that the body ends with; where it ends with something else, the last one."""
    texts = [block for block in blocks if block.kind != "comment"]
    at_end = list(takewhile(lambda block: block.kind == "definition", reversed(texts)))[::-1]
    return at_end or [block for block in blocks if block.kind == "definition"][-1:]


def _code(text: str) -> str:
    """A code block, fenced (closed or not yet) or indented."""
    lines = text.split("\n")
    opening = _FENCE.fullmatch(lines[0])
    if opening is None:
        content = "\n".join(line[4:] if line.startswith("    ") else line.removeprefix("\t") for line in lines)
        return f"<pre><code>{html.escape(content, quote=False)}\n</code></pre>"
    if len(lines) > 1 and re.fullmatch(rf" {{0,3}}{re.escape(opening[1][0])}{{{len(opening[1])},}}[ \t]*", lines[-1]):
        lines.pop()
    content = "".join(f"{line}\n" for line in lines[1:])
    language = f' class="language-{opening[2]}"' if opening[2] else ""
    return f"<pre><code{language}>{html.escape(content, quote=False)}</code></pre>"
