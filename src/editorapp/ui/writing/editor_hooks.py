"""What others may do at a key, a paste or a repaint of the story text."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QKeyEvent, QPainter


@dataclass(slots=True)
class EditorHooks:
    """Each is asked in the order in which it was added; a taker that returns True has done what was wanted."""

    key_takers: tuple[Callable[[QKeyEvent], bool], ...] = ()
    paste_takers: tuple[Callable[[QMimeData], bool], ...] = ()
    mime_kinds: tuple[Callable[[QMimeData], bool], ...] = ()
    overlays: tuple[Callable[[QPainter], None], ...] = ()
