"""The render worker: turns drafts into the page as published, and writes exports."""

import importlib
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from editorapp.article.draft import Draft
from editorapp.article.editing.pasting import carries_more
from editorapp.article.stand_ins import legible
from editorapp.article.survey import Surveyor
from editorapp.publish.formats import Format, find_format, formats
from editorapp.publish.handover import NO_PHOTOS
from editorapp.publish.options import ExportOptions
from editorapp.render.allowance import PREVIEW
from editorapp.render.guide import guide_page
from editorapp.render.markdown import Renderer
from editorapp.render.page import page_head
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.page_changes import page_change
from editorapp.workers.protocol import (
    BlockRef,
    Configure,
    ConvertPaste,
    Copied,
    Copy,
    Export,
    Exported,
    ExportTarget,
    FormatsOffered,
    GuideRendered,
    GuideSection,
    Message,
    PasteConverted,
    Render,
    Rendered,
    RenderGuide,
    Rendering,
    SettingValue,
    Surveyed,
)

_WRITING = "editorapp.publish.handing_over"
_DELIVERY = "editorapp.publish.delivery"
_PHOTOS = "editorapp.publish.story_photos"
_COPIES = "editorapp.publish.copies"
"""Loaded for the first export or copy, which know every format."""
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
            yield FormatsOffered(tuple(map(_offered, formats())))
        elif isinstance(message, Render):
            draft = Draft.parse(legible(message.text))
            yield self._render(message, draft)
            yield Surveyed(message.request, message.revision, self._surveyor.survey(draft.body))
        elif isinstance(message, Export):
            yield self._export(message)
        elif isinstance(message, Copy):
            yield self._copy(message)
        elif isinstance(message, ConvertPaste):
            yield _converted(message)
        elif isinstance(message, RenderGuide):
            yield _guide(message)

    @property
    def _label(self) -> str:
        return str(self._settings.get("write.read_also_label", ""))

    def _make_renderer(self, lang: str) -> Renderer:
        return Renderer(self._label, lang, lambda block: self._tell(Rendering(self._request, block)), PREVIEW)

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
            self._renderer.holds,
            since,
            change.above,
            change.below,
            change.moved,
        )

    def _export(self, request: Export) -> Exported:
        photos = importlib.import_module(_PHOTOS).StoryPhotos(Path(request.folder)) if request.folder else NO_PHOTOS
        options = ExportOptions(self._label, photos, datetime.astimezone)
        draft = Draft.parse(legible(request.text))
        handover = importlib.import_module(_WRITING).hand_over(draft, request.format, options)
        target, is_folder = Path(request.target), find_format(request.format).is_folder
        done = importlib.import_module(_DELIVERY).deliver(
            handover, target, photos, replace=request.overwrite, as_folder=is_folder and not target.suffix
        )
        return Exported(request.request, done.files, done.notes)

    def _copy(self, request: Copy) -> Copied:
        draft, options = Draft.parse(legible(request.text)), ExportOptions(self._label)
        made = importlib.import_module(_COPIES).copy_of(draft, request.kind, options, request.start, request.end)
        return Copied(request.request, made.plain, made.html, made.photos, made.notes)


def _offered(row: Format) -> ExportTarget:
    return ExportTarget(row.name, row.title, row.extension, row.hint, row.is_folder, not row.is_alone)


def whole_page(text: str, label: str) -> Rendered:
    """The page of this draft as published, for who draws it without a worker."""
    worker = RenderWorker()
    list(worker.handle(Configure(settings={"write.read_also_label": label})))
    answers = worker.handle(Render(1, 1, text, fresh=True))
    return next(answer for answer in answers if isinstance(answer, Rendered))


def _converted(request: ConvertPaste) -> PasteConverted:
    found = importlib.import_module(_PASTING).pasted_text(request.html, request.base_url)
    markdown = found.markdown if carries_more(found.markdown, request.plain) else ""
    return PasteConverted(request.request, markdown, found.lost_photos)


def _guide(request: RenderGuide) -> GuideRendered:
    page = guide_page(request.text)
    sections = tuple(GuideSection(each.level, each.title, each.anchor, each.text) for each in page.sections)
    return GuideRendered(request.request, page.html, sections)


def make_render_worker(server: LineServer) -> Handle:
    """The handler of a new render worker."""
    return RenderWorker(server.send).handle
