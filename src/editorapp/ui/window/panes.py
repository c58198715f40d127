"""The body of the window: story, preview and side panel, and who makes room for whom."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from editorapp.ui.window.focus import has_focus, take_focus
from editorapp.ui.window.splitter import ThinSplitter

NARROW_BELOW = 1280
"""Pixels of window width: from here down the preview takes the story's place instead of squeezing it."""
TINY_BELOW = 960
"""Pixels of window width: from here down the panel closes by itself."""

Mode = Literal["split", "editor", "preview"]
"""What fills the window beside the panel: story and preview, the story, the preview."""

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
    mode_changed = Signal(str)
    """`mode` is another one, or holds for other widths."""

    def __init__(self, editor: QWidget, preview: QWidget, panel: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._preview = preview
        self._panel = panel
        self._room = _PREVIEW_WIDE_FROM
        self._scale = 1.0
        self._width = _PREVIEW_WIDE_FROM
        """The room in pixels of the normal interface size: what limits are measured in."""
        self._alone = False
        self._preview_beside = True
        self._preview_instead = False
        self._preview_only = False
        self._panel_wanted = True
        self._panel_comes_back = False
        self._dragged_preview = 0
        self._dragged_panel = 0
        self._told: tuple[bool, bool, tuple[Mode, bool, bool]] = (True, True, ("split", False, False))
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
        return self._width < NARROW_BELOW

    @property
    def is_tiny(self) -> bool:
        """Whether the panel has closed by itself, unless it was asked for."""
        return self._width < TINY_BELOW

    @property
    def is_preview_shown(self) -> bool:
        """Whether the preview is on screen, or would be outside focus mode."""
        return self.mode != "editor"

    @property
    def is_panel_shown(self) -> bool:
        """Whether the panel is on screen, or would be outside focus mode."""
        return self._panel_wanted

    @property
    def mode(self) -> Mode:
        """What is on screen, or would be outside focus mode."""
        if self._preview_only or (self.is_narrow and self._preview_instead):
            return "preview"
        return "split" if self._preview_beside and not self.is_narrow else "editor"

    @property
    def is_preview_only(self) -> bool:
        """Whether the preview alone was asked for, in a window of any width."""
        return self._preview_only

    def set_mode(self, mode: Mode) -> None:
        """Show this; "split" needs a window that is not narrow, "preview" stays until something else is asked for."""
        self._preview_only = mode == "preview"
        self._preview_instead = False
        if not self.is_narrow and mode != "preview":
            self._preview_beside = mode == "split"
        self._arrange()

    def show_story(self) -> None:
        """Where the preview has taken the story's place: what was there before."""
        if self._is_replaced():
            self._preview_only = self._preview_instead = False
            self._arrange()

    def show_preview(self, shown: bool) -> None:
        """Show the preview beside the story, or instead of it in a narrow window."""
        self._preview_only = False
        if self.is_narrow:
            self._preview_instead = shown
        else:
            self._preview_beside = shown
        self._arrange()

    def set_beside(self, shown: bool) -> None:
        """Show the preview beside the story wherever the window has room for both."""
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

    def set_scale(self, scale: float) -> None:
        """Arrange the panes for texts that are so much larger than normal: the same words need more room."""
        if scale != self._scale:
            self._scale = scale
            self._panel.setMaximumWidth(round(_PANEL_RANGE[1] * scale))
            self.fit(self._room)
            self._arrange()

    def fit(self, room: int) -> None:
        """Arrange the panes for a window of this width."""
        self._room = room
        before, self._width = self._width, round(room / self._scale)
        width = self._width
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
        for pane in (pane for pane, is_shown in shown if is_shown):
            pane.show()
        if loses_focus:  # before Qt passes the keyboard on as Tab does, which in the page goes to the first link
            take_focus(self._preview if replaced else self._editor)
        for pane in (pane for pane, is_shown in shown if not is_shown):
            pane.hide()
        self._preview.setMaximumWidth(_NO_LIMIT if replaced else round(_PREVIEW_RANGE[1] * self._scale))
        self._share_out()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width again if there was not enough of it before."""
        super().resizeEvent(event)
        if self._is_share_due and self.width() >= self._room:
            self._share_out()

    def _is_replaced(self) -> bool:
        return self.mode == "preview" and not self._alone

    def _share_out(self) -> None:
        self._is_share_due = self.width() < self._room  # the layout has not come round to us yet
        standard_preview, standard_panel = (round(width * self._scale) for width in _shape(self._width)[:2])
        replaced = self._is_replaced()
        panel = (self._dragged_panel or standard_panel) if self._panel_wanted and not self._alone else 0
        beside = self.is_preview_shown and not self._alone and not replaced
        preview = (self._dragged_preview or standard_preview) if beside else 0
        rest = max(self._room - panel - preview - bool(panel) - bool(preview), 0)
        self.setSizes([0, rest, panel] if replaced else [rest, preview, panel])

    def _remember_drag(self, _position: int, handle: int) -> None:
        if self._preview.isVisible() and not self._is_replaced():
            self._dragged_preview = self._preview.width()
        if self._panel.isVisible() and handle == self.indexOf(self._panel):
            self._dragged_panel = self._panel.width()

    def _tell(self) -> None:
        mode = (self.mode, self._preview_only, self.is_narrow)
        told, self._told = self._told, (self.is_preview_shown, self._panel_wanted, mode)
        if told[0] != self._told[0]:
            self.preview_shown.emit(self._told[0])
        if told[1] != self._told[1]:
            self.panel_shown.emit(self._told[1])
        if told[2] != self._told[2]:
            self.mode_changed.emit(self.mode)


def _shape(width: int) -> tuple[int, int, bool, bool]:
    """Standard widths of preview and panel in a window of this width, whether it is narrow, whether it is tiny."""
    preview = _PREVIEW if width >= _PREVIEW_WIDE_FROM else _PREVIEW_NARROW
    panel = _PANEL if width >= NARROW_BELOW else _PANEL_NARROW
    return preview, panel, width < NARROW_BELOW, width < TINY_BELOW
