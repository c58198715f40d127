"""Between a story's text and Qt's: a QTextDocument has line ends of its own, and must not lose any sign."""

from editorapp.article.stand_ins import FRAME_SIGNS, LINE_SEPARATOR, PARAGRAPH_SEPARATOR

_PAIRS = (*FRAME_SIGNS, PARAGRAPH_SEPARATOR, LINE_SEPARATOR)
"""What a document would turn into line ends (every character of the BMP was tried; Qt 6.11), and its stand-in."""


def to_document(text: str) -> str:
    """The text as it goes into a QTextDocument; a line end of any kind will be Qt's, offsets are the same otherwise."""
    for sign, stand_in in _PAIRS:
        text = text.replace(sign, stand_in)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def from_document(raw: str) -> str:
    """The text that `QTextDocument.toRawText()` holds. (Its toPlainText() would turn no-break spaces into spaces.)"""
    # Five searches for signs that are not there take half a millisecond in a million characters, a table 60.
    raw = raw.replace("\u2029", "\n").replace("\u2028", "\n")  # the second as Qt's own Shift+Enter writes it
    for sign, stand_in in _PAIRS:
        raw = raw.replace(stand_in, sign)
    return raw
