"""Which encoding from before Unicode a text is in: told by bytes that are letters in one and signs in others."""

import re

_LATIN = "windows-1252"
_SAMPLE = 1 << 20
"""Bytes looked at."""
_IN_WORD = rb"(?<=[A-Za-z])%s(?=[a-z])"
_DOS = re.compile(_IN_WORD % rb"[\x81-\x84\x87-\x8d\x93-\x95\xa0-\xa4]")
"""é, ä, ö, ü and so on of code page 850."""
_CENTRAL = re.compile(rb"(?<=[A-Za-z])[\x9c\x9e\x9f\xb3\xb9\xbe\xbf\x9a]|[\x9c\xb3\xbf\x8c\xa3\xaf](?=[a-z])")
"""ł, ą, ż, ś, ź, š, ž of Windows-1250; in Windows-1252 most of them are signs."""
_HIGH = re.compile(rb"[\xc0-\xff]")
_ALPHABETS = (
    ("windows-1251", b"\xee\xe0\xe5\xe8"),
    ("windows-1253", b"\xe1\xef\xf4\xe9"),
    ("windows-1256", b"\xc7\xe1\xed\xe3"),
)
"""The most frequent letters of Russian (о а е и), Greek (α ο τ ι) and Arabic (ا ل ي م)."""
_FOREIGN = 0.6
"""Share of letters beyond ASCII above which a text is not in Latin letters."""


def legacy_encoding(data: bytes) -> str:
    """The encoding of bytes that are no Unicode: a code page of Windows, or DOS's 850."""
    sample = data[:_SAMPLE]
    beyond = sum(byte > 127 for byte in sample)
    if not beyond or b"\x00" in sample:
        return _LATIN
    high = len(_HIGH.findall(sample))
    if high > _FOREIGN * len(re.findall(rb"[A-Za-z\xc0-\xff]", sample)):
        return max(_ALPHABETS, key=lambda row: sum(sample.count(byte) for byte in row[1]))[0]
    if len(_DOS.findall(sample)) >= 0.6 * beyond:
        return "cp850"
    return "windows-1250" if len(_CENTRAL.findall(sample)) > 0.3 * beyond else _LATIN
