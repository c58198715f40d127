"""The words of the interface in the person's language: every text on screen goes through here."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "ReadAlso"
"""The one context of all our texts in resources/translations."""
MESSAGES = "ReadAlsoMessages"
"""The context in which a finished sentence is known by its pattern."""


def tr(text: str, **values: object) -> str:
    """`text` in the language worn, with `{name}` replaced by the value of that name.

    `text` is a literal, or a constant that is one, so that the test of translations finds it.
    """
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def tr_count(one: str, many: str, n: int, **values: object) -> str:
    """`one` or `many`, both with `{n}` for the number, as the language worn wants it for `n` by rules of its own."""
    translated = QCoreApplication.translate(CONTEXT, many, None, n)
    if translated == many and n == 1:
        translated = one
    return translated.format(n=f"{n:,}", **values)


def tr_message(message: str) -> str:
    """A finished sentence from below the interface (an error, a reason) in the language worn, as far as it is known.

    Its values stand in it already: it is recognised by the pattern in resources/translations.
    """
    return QCoreApplication.translate(MESSAGES, message) if message else message
