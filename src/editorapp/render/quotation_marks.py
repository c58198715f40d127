"""The double quotation marks each language prints for typed straight ones."""

from collections.abc import Mapping
from types import MappingProxyType

_LOW_HIGH = ("&bdquo;", "&ldquo;")
_LOW_RIGHT = ("&bdquo;", "&rdquo;")
_GUILLEMETS = ("&laquo;", "&raquo;")
_RIGHT_RIGHT = ("&rdquo;", "&rdquo;")

_MARKS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "bg": _LOW_HIGH, "cs": _LOW_HIGH, "de": _LOW_HIGH, "et": _LOW_HIGH, "is": _LOW_HIGH, "lt": _LOW_HIGH,
        "sk": _LOW_HIGH, "sl": _LOW_HIGH,
        "hr": _LOW_RIGHT, "hu": _LOW_RIGHT, "pl": _LOW_RIGHT, "ro": _LOW_RIGHT, "sr": _LOW_RIGHT,
        "el": _GUILLEMETS, "es": _GUILLEMETS, "it": _GUILLEMETS, "nb": _GUILLEMETS, "nn": _GUILLEMETS,
        "no": _GUILLEMETS, "pt": _GUILLEMETS, "ru": _GUILLEMETS, "uk": _GUILLEMETS,
        "fr": ("&laquo;&#8239;", "&#8239;&raquo;"),
        "fi": _RIGHT_RIGHT, "sv": _RIGHT_RIGHT,
    }
)  # fmt: skip
"""Opening and closing mark by language (Unicode CLDR, delimiters); English and all others have “ and ”."""


def smarty_substitutions(lang: str) -> dict[str, str]:
    """What Python-Markdown's `smarty` must put for this language (a BCP 47 code) instead of the English marks."""
    code = lang.replace("_", "-").split("-")[0].lower()
    if code not in _MARKS:
        return {}
    opening, closing = _MARKS[code]
    return {"left-double-quote": opening, "right-double-quote": closing}
