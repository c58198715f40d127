"""Ways from one part of the window to another: from the page to its source, to a link's page, to the search."""

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.reading.page_spot import PageSpot, find_spot
from editorapp.ui.reading.preview import Preview
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft


class Navigation(QObject):
    """Brings up what the person wants to see, wherever the window has put it."""

    def __init__(
        self,
        window: MainWindow,
        draft: OpenDraft,
        editor: EditorPane,
        preview: Preview,
        panel: ReadAlsoPanel,
        notices: Notices,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._draft = draft
        self._editor = editor
        self._preview = preview
        self._panel = panel
        self._notices = notices
        editor.focus_panel_requested.connect(window.focus_panel)
        panel.text_focus_requested.connect(window.focus_editor)
        panel.left.connect(window.step_out)
        preview.close_requested.connect(lambda: window.panes.show_preview(False))
        preview.spot_requested.connect(self._go_to_spot)
        preview.link_activated.connect(self._open_link)
        preview.link_refused.connect(self._refuse_link)
        window.panes.preview_shown.connect(self._start_preview)

    def show_search(self) -> None:
        """Go to the archive search."""
        self._window.show_page("read_also")
        self._panel.focus_search()

    def _go_to_spot(self, spot: PageSpot, is_double: bool) -> None:
        """Where the page has taken the story's place, a single click must not take it away again."""
        if not self._editor.isVisible() and not is_double:
            return
        lines = self._draft.body().split("\n")
        if spot.line < len(lines):
            line, offset = find_spot(lines, spot)
            self._window.focus_editor()
            self._editor.set_caret(sum(len(before) + 1 for before in lines[:line]) + offset)

    def _open_link(self, address: str) -> None:
        if not QDesktopServices.openUrl(QUrl(address)):
            self._notices.show_notice(tr("No program on this computer opens {address}", address=address))

    def _refuse_link(self, address: str) -> None:
        text = tr("{address} is not opened: only web, mail and phone links are.", address=address)
        self._notices.show_notice(text)

    def _start_preview(self, shown: bool) -> None:
        if shown:
            self._preview.start()
