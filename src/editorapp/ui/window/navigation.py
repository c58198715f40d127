"""Ways from one part of the window to another: from the page to its source, to a link's page, to the search."""

from functools import partial

from PySide6.QtCore import QObject

from editorapp.ui.kit.notices import Notices
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.reading.page_spot import PageSpot, find_spot
from editorapp.ui.reading.preview import Preview
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.window.web_links import open_link, refuse_link
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
        editor.focus_panel_requested.connect(window.focus_panel)
        panel.text_focus_requested.connect(window.focus_editor)
        panel.left.connect(window.step_out)
        preview.close_requested.connect(lambda: window.panes.show_preview(False))
        preview.spot_requested.connect(self._go_to_spot)
        preview.link_activated.connect(partial(open_link, notices=notices))
        preview.link_refused.connect(partial(refuse_link, notices=notices))
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

    def _start_preview(self, shown: bool) -> None:
        if shown:
            self._preview.start()
