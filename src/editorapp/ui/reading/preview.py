"""The preview pane: the story as published, beside the text."""

import importlib
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editorapp.ui.kit.empty_note import EmptyNote
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.reading.bars import PreviewBar
from editorapp.ui.reading.find_bar import PageFindBar
from editorapp.ui.reading.image_sources import hosts_in_words, remote_hosts
from editorapp.ui.reading.page_changes import continued
from editorapp.ui.reading.page_look import PageWish, standard_wish
from editorapp.ui.reading.page_photos import PagePhotos
from editorapp.ui.reading.page_view import PageBlock, PageView
from editorapp.ui.reading.preview_head import PreviewHead
from editorapp.ui.reading.style_check import check_style
from editorapp.ui.reading.text_view import TextView
from editorapp.workers.protocol import Rendered

Engine = Literal["auto", "web", "text"]

_SPARE_BLOCKS = 1000
"""HTML of blocks that are off the page is kept for undo; with more than this it is dropped."""

_MOST_CHARACTERS = 2_000_000
"""Some 350,000 words; the window is held up by 0.2 s at most."""
_MOST_IN_SIMPLE = 250_000
"""Some 45,000 words; the time grows faster than the text: 2 s for 60,000 words, 12 s for twice as many (measured)."""


class Preview(QWidget):
    """Head row, find bar, bars, and the page in the web engine or, where that cannot start, in a text browser.

    `engine` "text" asks for the simple page from the start; "auto" and "web" try the web engine first. What a place
    is says `PageView`.
    """

    link_activated = Signal(str)
    """A link to this safe, absolute address was followed."""
    link_refused = Signal(str)
    """A link to this address was followed, which must not be."""
    spot_requested = Signal(object, bool)
    """The writer wants to go to this PageSpot in the text; double-clicked if that is set."""
    touched = Signal()
    """The reader uses pointer or keys on the page."""
    place_moved = Signal(float)
    """The reader has scrolled the page to this place."""
    came_up = Signal()
    """The preview can be seen, again or for the first time."""
    close_requested = Signal()
    print_requested = Signal()
    fresh_requested = Signal()
    """The page names blocks whose HTML is not here: render with `fresh`."""
    started = Signal(str)
    """An empty page takes text, in this engine ("web" or "text"); again after `set_folder` and after a fall back."""
    menu_opening = Signal(object)
    """The page's QMenu is being built: others may add to it."""
    page_shown = Signal(int)
    """The page is on screen as of this revision of the draft."""

    def __init__(
        self, resources: Path, theme: Theme, icons: Icons, engine: Engine = "auto", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._resources = resources
        self._theme = theme
        self._engine: Engine = engine
        self._wish = standard_wish(resources)
        self._html: dict[str, str] = {}
        self._page: tuple[PageBlock, ...] = ()
        self._request = 0
        """Whose answer the page is."""
        self._view: PageView | None = None
        self._reason = ""
        self._is_ready = False
        self.revision = 0
        """Of the draft as the page shows it, 0 before there is one."""
        self._photos = PagePhotos(self)
        self._photos.changed.connect(self._show)
        self.head = PreviewHead(theme, icons)
        self.head.close_requested.connect(self.close_requested)
        self.head.print_requested.connect(self.print_requested)
        self.find_bar = PageFindBar(theme, icons)
        self.find_bar.find_requested.connect(self._find)
        self.find_bar.closed.connect(self.setFocus)
        what_to_do = tr("Write, and the page appears here as readers will see it.")
        self._nothing = EmptyNote(icons, "file-text", tr("Nothing to show yet"), what_to_do)
        self._build()

    def _build(self) -> None:
        frame = QFrame(self)
        frame.setObjectName("preview")
        self._fallback_bar = PreviewBar("infobox", frame)
        self._fallback_bar.action_requested.connect(self._show_reason)
        self._problem_bar = PreviewBar("warnbox", frame)
        self._style_bar = PreviewBar("warnbox", frame)
        self._image_bar = PreviewBar("infobox", frame)
        self._image_bar.action_requested.connect(self._load_images)
        bars = QVBoxLayout()
        bars.setContentsMargins(20, 0, 20, 0)
        bars.setSpacing(0)
        for bar in self.bars:
            bars.addWidget(bar)
        self._rows = QVBoxLayout(frame)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.head)
        self._rows.addWidget(self.find_bar)
        self._rows.addLayout(bars)
        self._rows.addStretch(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def start(self) -> None:
        """Make the page, if it is not there: to be called when the preview is first seen, after the window is."""
        if self._view is None:
            look = self._wish.look(self._resources, self._theme)
            self._use(TextView(look, self) if self._engine == "text" else self._web_view_or_text())

    def set_folder(self, folder: Path | None) -> None:
        """Another draft is shown from now on: its photos lie in `folder`; nothing of the last one stays."""
        self._photos.open(folder)
        self._html.clear()
        self._page = ()
        self._request = self.revision = 0
        self._is_ready = False
        self._problem_bar.say("")
        self._nothing.hide()
        if self._view is not None:
            self._view.allow_remote_images(False)
            self._view.open(folder)
        self._say_where_images_are()

    def set_rendered(self, rendered: Rendered) -> None:
        """Show this page; where a block's HTML is missing, ask for all of it."""
        self._html |= rendered.html
        is_known = all(block.key in self._html for block in rendered.blocks)
        if not is_known or rendered.since not in (0, self._request):
            self.fresh_requested.emit()
            return
        self._page = continued(self._page, rendered, self._html)
        self._request, self.revision = rendered.request, rendered.revision
        if len(self._html) > len(self._page) + _SPARE_BLOCKS:
            self._html = {block.key: block.html for block in self._page[1:]}
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme; the page follows unless its colours were chosen by themselves."""
        self._theme = theme
        self.find_bar.set_theme(theme)
        self.set_wish(self._wish)

    def set_wish(self, wish: PageWish) -> None:
        """Show the page as the reader has chosen."""
        self._wish = wish
        if self._view is not None:
            self._view.set_look(wish.look(self._resources, self._theme))
            self._check_style(self._view)

    def set_notice(self, text: str) -> None:
        """Say above the page what keeps it from being up to date; "" when it is again."""
        self._problem_bar.say(text)

    def open_find(self) -> None:
        """Open the bar that finds words on the page."""
        self.find_bar.open()

    @property
    def bars(self) -> tuple[PreviewBar, ...]:
        """The lines above the page: fallen back, a problem, a theme with errors, photos that are not loaded."""
        return self._fallback_bar, self._problem_bar, self._style_bar, self._image_bar

    @property
    def most_characters(self) -> int:
        """Of a story that can be shown as a page without holding the window up."""
        return _MOST_IN_SIMPLE if isinstance(self.view, TextView) else _MOST_CHARACTERS

    @property
    def view(self) -> PageView | None:
        """The page on screen, None before `start`."""
        return self._view

    @property
    def wish(self) -> PageWish:
        """What the reader has chosen for the page."""
        return self._wish

    @property
    def is_ready(self) -> bool:
        """Whether a story is on the page."""
        return self._is_ready and bool(self._page)

    def showEvent(self, event: QShowEvent) -> None:
        """Say so."""
        super().showEvent(event)
        self.came_up.emit()

    def event(self, event: QEvent) -> bool:
        """Esc on the page closes the find bar first. (The web page keeps the key itself, but asks for it here.)"""
        asked = event if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) else None
        if asked and asked.key() == Qt.Key.Key_Escape and not self.find_bar.isHidden():
            event.accept()
            QTimer.singleShot(0, self.find_bar, self.find_bar.close_bar)
            return True
        return super().event(event)

    def _web_view_or_text(self) -> PageView:
        try:
            # Not with the other imports: it loads 100 MB of Chromium, which a start without preview can do without,
            # and where one of its system libraries is missing the import itself fails.
            module = importlib.import_module("editorapp.ui.reading.web_view")
            view: PageView = module.WebView(self._resources, self._wish.look(self._resources, self._theme), self)
        except ImportError as error:
            return self._text_view_instead(str(error))
        return view

    def _text_view_instead(self, reason: str) -> PageView:
        self._reason = reason
        say = tr("Simple preview: the full one could not start.")
        self._fallback_bar.say(say, tr("Details") if reason else "")
        return TextView(self._wish.look(self._resources, self._theme), self)

    def _use(self, view: PageView) -> None:
        self._view = view
        self._is_ready = False
        view.link_activated.connect(self.link_activated)
        view.link_refused.connect(self.link_refused)
        view.link_hovered.connect(self.head.show_address)
        view.spot_requested.connect(self.spot_requested)
        view.touched.connect(self.touched)
        view.menu_opening.connect(self.menu_opening)
        view.place_moved.connect(self.place_moved)
        view.found.connect(self.find_bar.show_found)
        view.loaded.connect(self._take_loaded)
        view.failed.connect(self._fall_back)
        self._rows.addWidget(view, 1)
        self._nothing.cover(view)
        self.setFocusProxy(view)
        view.open(self._photos.folder)
        view.allow_remote_images(self._photos.remote_allowed)
        self._show()

    def _take_loaded(self) -> None:
        self._is_ready = True
        if self._view is not None:
            self.started.emit("web" if self._view.is_full else "text")
            self._check_style(self._view)
        if self._page:
            self.page_shown.emit(self.revision)

    def _fall_back(self, reason: str) -> None:
        failed = self._view
        had_focus = failed is not None and failed.isAncestorOf(self.window().focusWidget() or self)
        if failed is not None:
            self._rows.removeWidget(failed)
            failed.hide()
            failed.deleteLater()
        self._use(self._text_view_instead(reason))
        if had_focus:
            self.setFocus()

    def _show(self) -> None:
        view = self._view
        if view is not None and self._page:
            view.show_blocks([self._photos.prepared(block, view.is_full) for block in self._page])
            self._nothing.setVisible(not any(block.html for block in self._page))
            if self._is_ready:
                self.page_shown.emit(self.revision)
        self._say_where_images_are()

    def _check_style(self, view: PageView) -> None:
        if view.is_full and self._is_ready:
            check_style(self._wish.style, view, self._style_bar.say)

    def _find(self, words: str, backward: bool) -> None:
        if self._view is not None:
            self._view.find_words(words, backward)

    def _say_where_images_are(self) -> None:
        hosts = remote_hosts(block.html for block in self._page)
        fetches = self._view is None or self._view.is_full
        if not hosts or (self._photos.remote_allowed and fetches):
            self._image_bar.say("")
        else:
            named = tr("Images from {hosts} are not loaded.", hosts=hosts_in_words(hosts))
            self._image_bar.say(named, tr("Load images") if fetches else "")

    def _load_images(self) -> None:
        self._photos.remote_allowed = True
        if self._view is not None:
            self._view.allow_remote_images(True)
        self._show()

    def _show_reason(self) -> None:
        say = tr("Simple preview: the full one could not start.")
        self._fallback_bar.say(f"{say} {self._reason}")
