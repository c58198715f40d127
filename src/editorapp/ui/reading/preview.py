"""The preview pane: the story as published, beside the text."""

import importlib
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editorapp.ui.kit.buttons import tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.reading.bars import PreviewBar
from editorapp.ui.reading.image_sources import hosts_in_words, remote_hosts, with_placeholders, with_whole_addresses
from editorapp.ui.reading.page_view import HEAD_LINE, PageBlock, PageView
from editorapp.ui.reading.text_view import TextView
from editorapp.workers.protocol import Rendered

Engine = Literal["auto", "web", "text"]

_SPARE_BLOCKS = 1000
"""HTML of blocks that are off the page is kept for undo; with more than this it is dropped."""


class Preview(QWidget):
    """Head row, bars, and the page in the web engine or, where that cannot start, in a text browser.

    `engine` "text" asks for the simple page from the start; "auto" and "web" try the web engine first.
    """

    link_activated = Signal(str)
    """A link to this safe, absolute address was followed."""
    line_requested = Signal(int)
    """The writer wants to see this line of the body (from 0)."""
    close_requested = Signal()
    fresh_requested = Signal()
    """The page names blocks whose HTML is not here: render with `fresh`."""
    started = Signal(str)
    """An empty page takes text, in this engine ("web" or "text"); again after `set_folder` and after a fall back."""

    def __init__(
        self, resources: Path, theme: Theme, icons: Icons, engine: Engine = "auto", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._resources = resources
        self._theme = theme
        self._engine: Engine = engine
        self._folder: Path | None = None
        self._html: dict[str, str] = {}
        self._page: tuple[PageBlock, ...] = ()
        self._remote_allowed = False
        self._view: PageView | None = None
        self._reason = ""
        self._build(icons)

    def _build(self, icons: Icons) -> None:
        frame = QFrame(self)
        frame.setObjectName("preview")
        self._fallback_bar = PreviewBar("infobox", frame)
        self._fallback_bar.action_requested.connect(self._show_reason)
        self._problem_bar = PreviewBar("warnbox", frame)
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
        self._rows.addWidget(self._head(icons))
        self._rows.addLayout(bars)
        self._rows.addStretch(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def _head(self, icons: Icons) -> QWidget:
        head = QWidget()
        title = QLabel("Preview")
        title.setFont(self._theme.font("button"))
        hint = QLabel("as published")
        hint.setProperty("role", "hint")
        close = tool_button(icons, "x", "Close preview", "Ctrl+R")
        close.clicked.connect(self.close_requested)
        row = QHBoxLayout(head)
        row.setContentsMargins(28, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(hint)
        row.addStretch(1)
        row.addWidget(close)
        return head

    def start(self) -> None:
        """Make the page, if it is not there: to be called when the preview is first seen, after the window is."""
        if self._view is None:
            self._use(TextView(self._theme, self) if self._engine == "text" else self._web_view_or_text())

    def set_folder(self, folder: Path | None) -> None:
        """Another draft is shown from now on: its photos lie in `folder`; nothing of the last one stays."""
        self._folder = folder
        self._html.clear()
        self._page = ()
        self._problem_bar.say("")
        self._allow_images(False)
        if self._view is not None:
            self._view.open(folder)
        self._say_where_images_are()

    def set_rendered(self, rendered: Rendered) -> None:
        """Show this page; where a block's HTML is missing, ask for all of it."""
        self._html |= rendered.html
        if any(block.key not in self._html for block in rendered.blocks):
            self.fresh_requested.emit()
            return
        head = PageBlock("head", rendered.head, HEAD_LINE, HEAD_LINE)
        body = (PageBlock(b.key, self._html[b.key], b.first_line, b.last_line) for b in rendered.blocks)
        self._page = (head, *body)
        if len(self._html) > len(rendered.blocks) + _SPARE_BLOCKS:
            self._html = {block.key: block.html for block in self._page[1:]}
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Show the page in this theme."""
        self._theme = theme
        if self._view is not None:
            self._view.set_theme(theme)

    def set_notice(self, text: str) -> None:
        """Say above the page what keeps it from being up to date; "" when it is again."""
        self._problem_bar.say(text)

    def scroll_to_line(self, line: int) -> None:
        """Bring the block of this line of the body to a third below the top edge."""
        if self._view is not None:
            self._view.scroll_to_line(line)

    @property
    def bars(self) -> tuple[PreviewBar, ...]:
        """The lines above the page, top to bottom: fallen back, a problem, photos that are not loaded."""
        return self._fallback_bar, self._problem_bar, self._image_bar

    @property
    def view(self) -> PageView | None:
        """The page on screen, None before `start`."""
        return self._view

    def _web_view_or_text(self) -> PageView:
        try:
            # Not with the other imports: it loads 100 MB of Chromium, which a start without preview can do without,
            # and where one of its system libraries is missing the import itself fails.
            module = importlib.import_module("editorapp.ui.reading.web_view")
            view: PageView = module.WebView(self._resources, self._theme, self)
        except ImportError as error:
            return self._text_view_instead(str(error))
        return view

    def _text_view_instead(self, reason: str) -> PageView:
        self._reason = reason
        self._fallback_bar.say("Simple preview: the full one could not start.", "Details" if reason else "")
        return TextView(self._theme, self)

    def _use(self, view: PageView) -> None:
        self._view = view
        view.link_activated.connect(self.link_activated)
        view.line_requested.connect(self.line_requested)
        view.loaded.connect(lambda: self.started.emit("text" if isinstance(view, TextView) else "web"))
        view.failed.connect(self._fall_back)
        self._rows.addWidget(view, 1)
        self.setFocusProxy(view)
        view.open(self._folder)
        view.allow_remote_images(self._remote_allowed)
        self._show()

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
        if self._view is not None and self._page:
            self._view.show_blocks([self._displayed(block) for block in self._page])
        self._say_where_images_are()

    def _displayed(self, block: PageBlock) -> PageBlock:
        """The block with placeholders for the photos that are not fetched; another key, for other HTML."""
        is_fetched = self._remote_allowed and self._view is not None and self._view.loads_remote_images
        html = with_whole_addresses(block.html) if is_fetched else with_placeholders(block.html)
        if block.first_line != HEAD_LINE and html == block.html:
            return block
        return PageBlock(f"{block.key}-{hash(html):x}", html, block.first_line, block.last_line)

    def _say_where_images_are(self) -> None:
        hosts = remote_hosts(block.html for block in self._page)
        fetches = self._view is None or self._view.loads_remote_images
        if not hosts or (self._remote_allowed and fetches):
            self._image_bar.say("")
        else:
            self._image_bar.say(
                f"Images from {hosts_in_words(hosts)} are not loaded.", "Load images" if fetches else ""
            )

    def _load_images(self) -> None:
        self._allow_images(True)
        self._show()

    def _allow_images(self, allowed: bool) -> None:
        self._remote_allowed = allowed
        if self._view is not None:
            self._view.allow_remote_images(allowed)

    def _show_reason(self) -> None:
        self._fallback_bar.say(f"Simple preview: the full one could not start. {self._reason}")
