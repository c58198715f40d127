"""The body of the window: story, preview and side panel, and who makes room for whom."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from editorapp.ui.window.focus import has_focus, take_focus
from editorapp.ui.window.splitter import ThinSplitter

NARROW_BELOW = 1280
"""Pixels of window width: from here down the preview takes the story's place instead of squeezing it."""
TINY_BELOW = 960
"""Pixels of window width: from here down the panel closes by itself."""

_PREVIEW_WIDE_FROM = 1400
_PREVIEW, _PREVIEW_NARROW = 424, 360
_PREVIEW_RANGE = (360, 640)
_PANEL, _PANEL_NARROW = 352, 328
_PANEL_RANGE = (328, 480)
_EDITOR_LEAST = 400
_NO_LIMIT = 16_777_215
"""QWIDGETSIZE_MAX, which PySide6 does not offer."""


class Panes(ThinSplitter):
    """Remembers what the person wants to see, and shows as much of it as the window has room for."""

    preview_shown = Signal(bool)
    """The preview came or went."""
    panel_shown = Signal(bool)
    """The panel came or went."""

    def __init__(self, editor: QWidget, preview: QWidget, panel: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._preview = preview
        self._panel = panel
        self._room = _PREVIEW_WIDE_FROM
        self._alone = False
        self._preview_beside = True
        self._preview_instead = False
        self._panel_wanted = True
        self._panel_comes_back = False
        self._dragged_preview = 0
        self._dragged_panel = 0
        self._told = (True, True)
        self._is_share_due = True
        for place, pane in enumerate((editor, preview, panel)):
            self.addWidget(pane)
            self.setStretchFactor(place, 0 if place else 1)
        editor.setMinimumWidth(_EDITOR_LEAST)
        panel.setMinimumWidth(_PANEL_RANGE[0])
        panel.setMaximumWidth(_PANEL_RANGE[1])
        preview.setMinimumWidth(_PREVIEW_RANGE[0])
        self.splitterMoved.connect(self._remember_drag)

    @property
    def is_narrow(self) -> bool:
        """Whether the preview takes the story's place."""
        return self._room < NARROW_BELOW

    @property
    def is_preview_shown(self) -> bool:
        """Whether the preview is on screen, or would be outside focus mode."""
        return self._preview_instead if self.is_narrow else self._preview_beside

    @property
    def is_panel_shown(self) -> bool:
        """Whether the panel is on screen, or would be outside focus mode."""
        return self._panel_wanted

    def show_preview(self, shown: bool) -> None:
        """Show the preview beside the story, or instead of it in a narrow window."""
        if self.is_narrow:
            self._preview_instead = shown
        else:
            self._preview_beside = shown
        self._arrange()

    def show_panel(self, shown: bool) -> None:
        """Show the side panel, also where it would have closed by itself."""
        self._panel_wanted = shown
        self._panel_comes_back = False
        self._arrange()

    def set_alone(self, alone: bool) -> None:
        """Show only the story, or all panes as they were."""
        self._alone = alone
        self._arrange()

    def fit(self, width: int) -> None:
        """Arrange the panes for a window of this width."""
        before, self._room = self._room, width
        if (before < NARROW_BELOW) != (width < NARROW_BELOW):
            self._preview_instead = False
        if width < TINY_BELOW <= before and self._panel_wanted:
            self._panel_wanted, self._panel_comes_back = False, True
        elif before < TINY_BELOW <= width and self._panel_comes_back:
            self._panel_wanted, self._panel_comes_back = True, False
        if _shape(before) != _shape(width):
            self._arrange()

    def _arrange(self) -> None:
        replaced = self._is_replaced()
        shown = (
            (self._editor, not replaced),
            (self._preview, self.is_preview_shown and not self._alone),
            (self._panel, self._panel_wanted and not self._alone),
        )
        loses_focus = any(has_focus(pane) and not is_shown for pane, is_shown in shown)
        for pane, is_shown in shown:
            pane.setVisible(is_shown)
        self._preview.setMaximumWidth(_NO_LIMIT if replaced else _PREVIEW_RANGE[1])
        self._share_out()
        if loses_focus:
            take_focus(self._preview if replaced else self._editor)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width again if there was not enough of it before."""
        super().resizeEvent(event)
        if self._is_share_due and self.width() >= self._room:
            self._share_out()

    def _is_replaced(self) -> bool:
        return self.is_narrow and self._preview_instead and not self._alone

    def _share_out(self) -> None:
        self._is_share_due = self.width() < self._room  # the layout has not come round to us yet
        standard_preview, standard_panel = _shape(self._room)[:2]
        replaced = self._is_replaced()
        panel = (self._dragged_panel or standard_panel) if self._panel_wanted and not self._alone else 0
        beside = self.is_preview_shown and not self._alone and not replaced
        preview = (self._dragged_preview or standard_preview) if beside else 0
        rest = max(self._room - panel - preview - bool(panel) - bool(preview), 0)
        self.setSizes([0, rest, panel] if replaced else [rest, preview, panel])

    def _remember_drag(self, _position: int, handle: int) -> None:
        if self._preview.isVisible() and not self.is_narrow:
            self._dragged_preview = self._preview.width()
        if self._panel.isVisible() and handle == self.indexOf(self._panel):
            self._dragged_panel = self._panel.width()

    def _tell(self) -> None:
        told, self._told = self._told, (self.is_preview_shown, self._panel_wanted)
        if told[0] != self._told[0]:
            self.preview_shown.emit(self._told[0])
        if told[1] != self._told[1]:
            self.panel_shown.emit(self._told[1])


def _shape(width: int) -> tuple[int, int, bool, bool]:
    """Standard widths of preview and panel in a window of this width, whether it is narrow, whether it is tiny."""
    preview = _PREVIEW if width >= _PREVIEW_WIDE_FROM else _PREVIEW_NARROW
    panel = _PANEL if width >= NARROW_BELOW else _PANEL_NARROW
    return preview, panel, width < NARROW_BELOW, width < TINY_BELOW
