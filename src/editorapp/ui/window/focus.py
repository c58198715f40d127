"""Who has the keyboard: gives it to a pane, and finds the pane that has it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def take_focus(pane: QWidget) -> None:
    """Give the keyboard to a pane: to its focus proxy, to itself, or to the first part of it that takes it."""
    proxy = pane.focusProxy()
    if proxy is not None:
        take_focus(proxy)
        return
    target = pane if pane.focusPolicy() != Qt.FocusPolicy.NoFocus else _first_part(pane)
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def has_focus(pane: QWidget) -> bool:
    """Whether the pane or a part of it has the keyboard of its window."""
    focus = pane.window().focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def neighbour(panes: Sequence[QWidget], step: int) -> QWidget:
    """The pane `step` places after the one that has the keyboard, in a ring; the first one if none has it."""
    for place, pane in enumerate(panes):
        if has_focus(pane):
            return panes[(place + step) % len(panes)]
    return panes[0]


def _first_part(pane: QWidget) -> QWidget | None:
    part = pane.nextInFocusChain()
    while part is not None and part is not pane:
        takes_keys = bool(part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        if takes_keys and pane.isAncestorOf(part) and part.isVisibleTo(pane) and part.isEnabled():
            return part
        part = part.nextInFocusChain()
    return None
