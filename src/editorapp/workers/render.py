"""The render worker: turns drafts into the page as published, and writes exports."""

import importlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from editorapp.article.blocks import split_blocks
from editorapp.article.draft import Draft
from editorapp.article.editing.pasting import carries_more
from editorapp.article.stand_ins import legible
from editorapp.article.survey import Surveyor
from editorapp.errors import UnwritableError
from editorapp.publish.formats import formats, render_export
from editorapp.render.markdown import Renderer, block_name
from editorapp.render.page import page_head
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.page_changes import page_change
from editorapp.workers.protocol import (
    BlockRef,
    Configure,
    ConvertPaste,
    Export,
    Exported,
    ExportTarget,
    FormatsOffered,
    Message,
    PasteConverted,
    Render,
    Rendered,
    Rendering,
    SettingValue,
    Surveyed,
)
from editorapp.workspace.atomic import write_atomic

_PASTING = "editorapp.archive.cleaning.pasted_html"
"""Loaded for the first paste: its parser would make each start's first page wait by a tenth of a second."""


def _say_nothing(_message: Message) -> None:
    """What a worker without a window does before a long block."""


class RenderWorker:
    """Keeps the draft’s rendered blocks, and which of them the window has; `tell` takes what precedes an answer."""

    def __init__(self, tell: Callable[[Message], None] = _say_nothing) -> None:
        self._tell = tell
        self._request = 0
        self._settings: Mapping[str, SettingValue] = {}
        self._renderer = self._make_renderer("")
        self._language = ""
        self._surveyor = Surveyor()
        self._sent: frozenset[str] = frozenset()
        self._page: tuple[BlockRef, ...] = ()
        self._answered = 0
        """The request whose page the window has; 0: none."""

    def handle(self, message: Message) -> Iterator[Message]:
        """The answers to one message. Raises ReadAlsoError for a request that cannot be answered."""
        if isinstance(message, Configure):
            self._settings = message.settings
            self._renderer = self._make_renderer(self._language)
            self._surveyor = Surveyor(self._label)
            self._sent, self._answered = frozenset(), 0
            yield FormatsOffered(tuple(ExportTarget(f.name, f.title, f.extension, f.hint) for f in formats()))
        elif isinstance(message, Render):
            draft = Draft.parse(legible(message.text))
            yield self._render(message, draft)
            yield Surveyed(message.request, message.revision, self._surveyor.survey(draft.body))
        elif isinstance(message, Export):
            yield self._export(message)
        elif isinstance(message, ConvertPaste):
            yield _converted(message)

    @property
    def _label(self) -> str:
        return str(self._settings.get("write.read_also_label", ""))

    def _make_renderer(self, lang: str) -> Renderer:
        return Renderer(self._label, lang, lambda block: self._tell(Rendering(self._request, block)))

    def _render(self, request: Render, draft: Draft) -> Rendered:
        if draft.lang != self._language:
            self._language = draft.lang
            self._renderer = self._make_renderer(draft.lang)
        self._request = request.request
        blocks = self._renderer.render(draft.body, request.held)
        html = {block.key: block.html for block in blocks}
        had = frozenset() if request.fresh else self._sent
        self._sent = frozenset(html)
        page = tuple(BlockRef(block.key, block.first_line, block.last_line, block.rows) for block in blocks)
        since = 0 if request.fresh else self._answered
        change = page_change(self._page if since else (), page)
        self._page, self._answered = page, request.request
        return Rendered(
            request.request,
            request.revision,
            page_head(draft),
            change.blocks,
            {key: text for key, text in html.items() if key not in had},
            bool(request.held) and any(block_name(block.text) in request.held for block in split_blocks(draft.body)),
            since,
            change.above,
            change.below,
            change.moved,
        )

    def _export(self, request: Export) -> Exported:
        target = Path(request.target)
        if target.exists() and not request.overwrite:
            raise UnwritableError(f"“{target.name}” is already there.", "Choose another name, or replace it.")
        write_atomic(target, render_export(Draft.parse(legible(request.text)), request.format, self._label))
        return Exported(request.request, (str(target),))


def _converted(request: ConvertPaste) -> PasteConverted:
    found = importlib.import_module(_PASTING).pasted_text(request.html, request.base_url)
    markdown = found.markdown if carries_more(found.markdown, request.plain) else ""
    return PasteConverted(request.request, markdown, found.lost_photos)


def make_render_worker(server: LineServer) -> Handle:
    """The handler of a new render worker."""
    return RenderWorker(server.send).handle
