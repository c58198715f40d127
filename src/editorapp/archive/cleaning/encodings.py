"""The text of a web page's bytes, whatever encoding it claims, has, or mixes."""

import codecs
import re
from collections.abc import Mapping
from types import MappingProxyType

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta\b[^>]{0,400}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*[\"']?\s*([\w.:+-]{1,40})", re.IGNORECASE
)
_LANGUAGE = re.compile(rb"<html\b[^>]{0,1000}?\blang\s*=\s*[\"']?([A-Za-z]{2})", re.IGNORECASE)
_HEAD = 8192
"""Bytes in which a page names its encoding. Browsers look at 1,024; some systems write their styles first."""
_SAMPLE = 2048

_WIDER: Mapping[str, str] = MappingProxyType(
    {
        "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
        "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
    }
)  # fmt: skip
"""What is meant where an older encoding is named (WHATWG Encoding, "Names and labels")."""
_BY_LANGUAGE: Mapping[str, str] = MappingProxyType(
    {
        "ar": "cp1256", "fa": "cp1256", "ur": "cp1256", "he": "cp1255", "el": "cp1253", "tr": "cp1254", "az": "cp1254",
        "ru": "cp1251", "uk": "cp1251", "bg": "cp1251", "sr": "cp1251", "be": "cp1251", "mk": "cp1251",
        "pl": "iso8859-2", "cs": "cp1250", "sk": "cp1250", "hu": "iso8859-2", "hr": "cp1250", "sl": "iso8859-2",
        "ro": "cp1250", "lt": "cp1257", "lv": "cp1257", "et": "cp1257", "th": "cp874", "vi": "cp1258", "ja": "cp932",
        "ko": "cp949", "zh": "gb18030",
    }
)  # fmt: skip
"""What a page of that language has that names none (HTML standard, "suggested default encoding")."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL_REFERENCE = re.compile(r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));")
_UPPER_CONTROL = re.compile("[\x80-\x9f]")
_BYTE = re.compile("[\udc80-\udcff]+")
_WINDOWS: Mapping[int, str] = MappingProxyType(
    {code: bytes((code,)).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
)
"""The quotation marks and dashes of cp1252 that were taken for Latin-1's control characters."""


def decode(data: bytes) -> str:
    """The page as text; never raises. What it really is goes before what it claims to be."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) if name == "utf-8" else 0 :].decode(name, "replace")
    if wide := _wide(data[:_SAMPLE]):
        return data.decode(wide, "replace")
    declared = _declared(data[:_HEAD])
    language = _LANGUAGE.search(data[:_HEAD])
    usual = _BY_LANGUAGE.get(language[1].decode("ascii").lower(), "cp1252") if language else "cp1252"
    if declared.startswith("iso2022"):
        return data.decode(declared, "replace")
    try:
        # Text of another encoding is as good as never well formed UTF-8.
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared and declared != "utf-8":
        return data.decode(declared, "replace")
    return _mixed(data, usual)


def readable(text: str) -> str:
    """The text without control characters (also as `&#11;`), halves of surrogate pairs and non-characters."""
    if _SURROGATE.search(text):
        # UTF-16 joins the halves of a whole pair again.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if "&#" in text:
        text = _CONTROL_REFERENCE.sub("", text)
    if _UPPER_CONTROL.search(text):
        text = text.translate(_WINDOWS)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", text)


def _wide(sample: bytes) -> str:
    """The kind of UTF-16 without a mark: nearly every other byte of Western markup is 0. "" if it is none."""
    if len(sample) < 4 or sample.count(0) * 4 < len(sample):
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 8 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 8 * odd else ""


def _declared(head: bytes) -> str:
    """Python's name of the encoding that the page names, "" for none, an unknown one, or one that it cannot have."""
    found = _DECLARED.search(head)
    if found is None:
        return ""
    try:
        codec = codecs.lookup(found[1].decode("ascii", "replace"))
    except (LookupError, ValueError):
        return ""
    if codec.name.startswith(("utf-16", "utf-32")) or not codec._is_text_encoding:
        return ""  # the declaration was read as single bytes
    return _WIDER.get(codec.name, codec.name)


def _mixed(data: bytes, usual: str) -> str:
    """UTF-8, with the bytes that are none read as the language's usual encoding."""
    text = data.decode("utf-8", "surrogateescape")
    return _BYTE.sub(lambda run: run[0].encode("utf-8", "surrogateescape").decode(usual, "replace"), text)
