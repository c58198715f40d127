"""Looks at a dictionary's two files before native code reads them: what is cut short or no dictionary is named."""

import codecs
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from editorapp.errors import FormatError, UnreadableError
from editorapp.workspace.dictionaries import DictionaryFiles
from editorapp.workspace.paths import shown

_LARGEST = 40_000_000
"""Bytes of one file. The largest in use have 10 million."""
_SAMPLE = 400
_LEAST_SHARE = 0.8
"""Of the words that the first line promises; some dictionaries promise a few too many."""
_MOST_LOST = 0.3
"""Share of the sampled words' flags for which there may be no rule; careless dictionaries have a few."""
_SUSPICIOUS = 20
"""Letters beyond ASCII that make a file in another encoding than it says certain."""
_BOM = codecs.BOM_UTF8

_ALIASES: Mapping[str, str] = MappingProxyType(
    {"TIS620-2533": "tis_620", "ISCII-DEVANAGARI": "", "KOI8-R": "koi8_r", "KOI8-U": "koi8_u"}
)
_TABLE = re.compile(
    rb"^[ \t]*(?:(?P<affix>[SP]FX)[ \t]+(?P<flag>\S+)[ \t]+[YN]"
    rb"|(?P<list>REP|MAP|ICONV|OCONV|PHONE|AF|AM|BREAK|COMPOUNDRULE|CHECKCOMPOUNDPATTERN))"
    rb"[ \t]+(?P<count>\d+)[ \t\r]*(?:#.*)?$"
)
_SET = re.compile(rb"^[ \t]*SET[ \t]+(\S+)", re.MULTILINE)
_FLAGS_ARE = re.compile(rb"^[ \t]*FLAG[ \t]+(\S+)", re.MULTILINE)
_ALIASED = re.compile(rb"^[ \t]*AF[ \t]+\d+", re.MULTILINE)
_FIRST_LINE = re.compile(r"\s*(\d+)")


@dataclass(frozen=True, slots=True)
class CheckedDictionary:
    """What is known of a dictionary without loading it: Python's name of its encoding, and some of its words."""

    encoding: str
    sample: tuple[str, ...]


def check_dictionary(files: DictionaryFiles) -> CheckedDictionary:
    """Look at both files.

    Raises UnreadableError or FormatError with a sentence about what is wrong with them.
    """
    rules, words = _read(files.aff), _read(files.dic)
    if not rules.strip() or b"\0" in rules:
        raise _damaged(files.aff, "is empty" if not rules.strip() else "is no text file")
    if b"\0" in words:
        raise _damaged(files.dic, "is no text file")
    _check_tables(files.aff, rules)
    encoding = _encoding(files.aff, rules)
    lines = _decode(files.dic, words, encoding).splitlines()
    promised = _FIRST_LINE.match(lines[0]) if lines else None
    if promised is None:
        raise _damaged(files.dic, "holds no words" if not words.strip() else "does not begin with a number of words")
    entries = [line for line in lines[1:] if line.strip()]
    if len(entries) < max(1, min(int(promised[1]), _LARGEST) * _LEAST_SHARE):
        raise _damaged(files.dic, f"is cut short: {len(entries):,} of {int(promised[1]):,} words")
    sample = entries[:: max(1, len(entries) // _SAMPLE)][:_SAMPLE]
    _check_flags(files.aff, rules, encoding, sample)
    return CheckedDictionary(encoding, tuple(word for entry in sample if (word := _word(entry))))


def _read(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > _LARGEST:
            raise _damaged(path, f"is larger than {_LARGEST // 1_000_000} MB")
        return path.read_bytes().removeprefix(_BOM)
    except (OSError, ValueError) as error:
        raise UnreadableError(f"The spelling dictionary {shown(path)} cannot be read.", _HINT) from error


def _encoding(path: Path, rules: bytes) -> str:
    """The codec of the encoding that the rules declare; Hunspell's default is Latin 1."""
    declared = _SET.search(rules)
    name = declared[1].decode("latin-1") if declared else "ISO8859-1"
    wanted = _ALIASES.get(name, name.removeprefix("microsoft-"))
    try:
        return codecs.lookup(wanted).name
    except LookupError:
        raise _damaged(path, f"is in an encoding that is not known ({name[:20]})") from None


def _decode(path: Path, data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise _damaged(path, f"is not in the encoding its rules declare ({encoding})") from None
    if encoding != "utf-8" and sum(byte > 0x7F for byte in data) > _SUSPICIOUS:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return text
        raise _damaged(path, f"is in UTF-8, but its rules declare {encoding}")
    return text


def _check_tables(path: Path, rules: bytes) -> None:
    """Each table says how many lines it has: the last ones are missing where the file is cut short."""
    lines = rules.splitlines()
    for number, line in enumerate(lines):
        table = _TABLE.match(line)
        if table is None:
            continue
        count = int(table["count"])
        kind, flag = table["affix"] or table["list"], table["flag"]
        if number + count < len(lines):
            continue
        have = sum(
            1 for other in lines[number + 1 :] if other.split()[: 1 + bool(flag)] == [kind, *([flag] if flag else [])]
        )
        if have < count:
            raise _damaged(path, "is cut short")


def _check_flags(path: Path, rules: bytes, encoding: str, entries: Sequence[str]) -> None:
    """Most flags of the words must be named in the rules."""
    if _ALIASED.search(rules):
        return
    kind = _FLAGS_ARE.search(rules)
    text = rules.decode(encoding, "replace")
    named = set(text.split())
    used = Counter(flag for entry in entries for flag in _flags(entry, kind[1] if kind else b""))
    lost = sum(count for flag, count in used.items() if flag not in named)
    if lost > used.total() * _MOST_LOST:
        raise _damaged(path, "lacks most of the rules that its words need")


def _flags(entry: str, kind: bytes) -> Iterator[str]:
    flags = entry.partition("/")[2].split(maxsplit=1)
    if not flags or not flags[0]:
        return
    if kind == b"num":
        yield from flags[0].split(",")
    elif kind == b"long":
        yield from (flags[0][at : at + 2] for at in range(0, len(flags[0]), 2))
    else:
        yield from flags[0]


def _word(entry: str) -> str:
    return entry.partition("/")[0].split("\t")[0].strip()


def _damaged(path: Path, what: str) -> FormatError:
    return FormatError(f"The spelling dictionary {shown(path)} {what}.", _HINT)


_HINT = "It is not used; install it again, or take it away."
