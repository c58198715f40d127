"""Says a sentence to a screen reader, for what changes on screen without getting the focus."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(source: QWidget, sentence: str) -> None:
    """Have `sentence` read out after what is being read now; `source` is the widget that shows it."""
    event = QAccessibleAnnouncementEvent(source, sentence)
    QAccessible.updateAccessibility(event)
