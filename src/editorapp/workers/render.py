"""The render worker: turns drafts into the page as published, and writes exports."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from editorapp.article.blocks import split_blocks
from editorapp.article.draft import Draft
from editorapp.article.statistics import is_paragraph, statistics
from editorapp.errors import UnwritableError
from editorapp.publish.formats import formats, render_export
from editorapp.render.markdown import Renderer
from editorapp.render.page import page_head
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.protocol import (
    BlockRef,
    Configure,
    Export,
    Exported,
    ExportTarget,
    FormatsOffered,
    Message,
    Render,
    Rendered,
    SettingValue,
)
from editorapp.workspace.atomic import write_atomic


class RenderWorker:
    """Keeps the rendered blocks of the draft, and which of them the window has."""

    def __init__(self) -> None:
        self._settings: Mapping[str, SettingValue] = {}
        self._renderer = Renderer()
        self._language = ""
        self._sent: frozenset[str] = frozenset()

    def handle(self, message: Message) -> Iterator[Message]:
        """The answers to one message. Raises ReadAlsoError for a request that cannot be answered."""
        if isinstance(message, Configure):
            self._settings = message.settings
            self._renderer = Renderer(self._label, self._language)
            self._sent = frozenset()
            yield FormatsOffered(tuple(ExportTarget(f.name, f.title, f.extension, f.hint) for f in formats()))
        elif isinstance(message, Render):
            yield self._render(message)
        elif isinstance(message, Export):
            yield self._export(message)

    @property
    def _label(self) -> str:
        return str(self._settings.get("write.read_also_label", ""))

    def _render(self, request: Render) -> Rendered:
        draft = Draft.parse(request.text)
        if draft.lang != self._language:
            self._language = draft.lang
            self._renderer = Renderer(self._label, draft.lang)
        blocks = self._renderer.render(draft.body)
        html = {block.key: block.html for block in blocks}
        had = frozenset() if request.fresh else self._sent
        self._sent = frozenset(html)
        return Rendered(
            request.request,
            request.revision,
            page_head(draft),
            tuple(BlockRef(block.key, block.first_line, block.last_line) for block in blocks),
            {key: text for key, text in html.items() if key not in had},
            *_counts(draft.body),
        )

    def _export(self, request: Export) -> Exported:
        target = Path(request.target)
        if target.exists() and not request.overwrite:
            raise UnwritableError(f"“{target.name}” is already there.", "Choose another name, or replace it.")
        write_atomic(target, render_export(Draft.parse(request.text), request.format, self._label))
        return Exported(request.request, (str(target),))


def _counts(body: str) -> tuple[int, int, tuple[int, ...]]:
    counted = statistics(body)
    first_lines = tuple(block.first_line for block in split_blocks(body) if is_paragraph(block))
    return counted.words, counted.reading_minutes, first_lines


def make_render_worker(_server: LineServer) -> Handle:
    """The handler of a new render worker."""
    return RenderWorker().handle
