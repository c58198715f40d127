"""Converts between Qt's positions (UTF-16 units) and Python's (code points): they differ after an emoji."""

_UNIT = 2
"""Bytes of a UTF-16 unit."""


def utf16_length(text: str) -> int:
    """How many positions Qt counts in this text."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // _UNIT


def to_utf16(text: str, offset: int) -> int:
    """Qt's position of `text[offset]`; an offset outside the text is taken as its nearest end."""
    return utf16_length(text[: max(0, offset)])


def from_utf16(text: str, position: int) -> int:
    """The offset in `text` of Qt's `position`; the middle of a character counts as its start."""
    position = max(0, position)
    if text.isascii():
        return min(position, len(text))
    units = text.encode("utf-16-le", "surrogatepass")[: _UNIT * position]
    whole = units.decode("utf-16-le", "surrogatepass")
    halved = bool(whole) and "\ud800" <= whole[-1] <= "\udbff" and not text.startswith(whole)
    return len(whole) - 1 if halved else len(whole)
