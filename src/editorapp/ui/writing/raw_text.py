"""Between a story's text and Qt's: a QTextDocument has line ends of its own, and must not lose any sign."""


def to_document(text: str) -> str:
    """The text as it goes into a QTextDocument."""
    return from_document(text)


def from_document(raw: str) -> str:
    """The text that `QTextDocument.toRawText()` holds. (Its toPlainText() would turn no-break spaces into spaces.)"""
    return raw.replace("\u2029", "\n").replace("\u2028", "\n")
