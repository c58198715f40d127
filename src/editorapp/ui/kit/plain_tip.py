"""Tooltips of text from outside, such as headlines and paths: Qt takes what looks like HTML for HTML."""

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """A tooltip that shows this text sign for sign; whatever stands in it, no picture is fetched for it."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
