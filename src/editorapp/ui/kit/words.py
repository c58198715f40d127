"""The words of the interface in the person's language: every text on screen goes through here."""

from PySide6.QtCore import QCoreApplication, QLocale

CONTEXT = "ReadAlso"
"""The one context of all our texts in resources/translations."""
_LARGEST = 1_000_000_000
"""Qt takes 32 bits; the forms of no language depend on more than the last digits of a number beyond this."""
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
    counted = n if abs(n) < _LARGEST else _LARGEST + n % _LARGEST
    translated = QCoreApplication.translate(CONTEXT, many, None, counted)
    if translated == many and n == 1:
        translated = one
    return translated.format(n=number(n), **values)


def tr_message(message: str) -> str:
    """A finished sentence from below the interface (an error, a reason) in the language worn, as far as it is known.

    Its values stand in it already: it is recognised by the pattern in resources/translations.
    """
    return QCoreApplication.translate(MESSAGES, message) if message else message


def tr_error(what: str, hint: str = "") -> str:
    """What happened and what to do about it, each as `tr_message` has it: how every error from below is shown."""
    return f"{tr_message(what)} {tr_message(hint)}".strip()


def locale_worn() -> QLocale:
    """How the language worn writes numbers: British English unless a translation says otherwise."""
    return QLocale(tr("en-GB"))


def number(n: int) -> str:
    """A whole number as it is read: "12,480", in French "12 480"."""
    return locale_worn().toString(n)


def decimal(x: float, digits: int) -> str:
    """A number with this many digits behind the point, or behind the comma."""
    return locale_worn().toString(x, "f", digits)
