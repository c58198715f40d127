"""The quotation marks each language prints."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class QuotationMarks:
    """The double marks and the single ones, with the spaces that belong to them."""

    opening: str
    closing: str
    inner_opening: str = "‘"
    inner_closing: str = "’"


ENGLISH = QuotationMarks("“", "”")
FRENCH = QuotationMarks("«\u202f", "\u202f»")
_LOW_HIGH = QuotationMarks("„", "“", "‚", "‘")
_LOW_RIGHT = QuotationMarks("„", "”", "‚", "’")
_GUILLEMETS = QuotationMarks("«", "»")
_RIGHT_RIGHT = QuotationMarks("”", "”", "’", "’")
_INWARD = QuotationMarks("»", "«", "›", "‹")

_BY_LANGUAGE: Mapping[str, QuotationMarks] = MappingProxyType(
    {
        "bg": _LOW_HIGH, "cs": _LOW_HIGH, "de": _LOW_HIGH, "et": _LOW_HIGH, "is": _LOW_HIGH, "lt": _LOW_HIGH,
        "sk": _LOW_HIGH, "sl": _LOW_HIGH,
        "hr": _LOW_RIGHT, "hu": _LOW_RIGHT, "pl": _LOW_RIGHT, "ro": _LOW_RIGHT, "sr": _LOW_RIGHT,
        "el": _GUILLEMETS, "es": _GUILLEMETS, "it": _GUILLEMETS, "nb": _GUILLEMETS, "nn": _GUILLEMETS,
        "no": _GUILLEMETS, "pt": _GUILLEMETS, "ru": _GUILLEMETS, "uk": _GUILLEMETS,
        "fr": FRENCH, "fi": _RIGHT_RIGHT, "sv": _RIGHT_RIGHT,
    }
)  # fmt: skip
"""By language (Unicode CLDR, delimiters); English and all others have “ and ”."""

STYLES: Mapping[str, QuotationMarks] = MappingProxyType(
    {
        "english": ENGLISH,
        "french": FRENCH,
        "guillemets": _GUILLEMETS,
        "german": _LOW_HIGH,
        "polish": _LOW_RIGHT,
        "swedish": _RIGHT_RIGHT,
        "danish": _INWARD,
    }
)
"""The marks by the name of a style that a writer can choose."""


def marks_of(lang: str) -> QuotationMarks:
    """The marks of a language (a BCP 47 code, "" for none)."""
    return _BY_LANGUAGE.get(lang.replace("_", "-").split("-")[0].lower(), ENGLISH)
