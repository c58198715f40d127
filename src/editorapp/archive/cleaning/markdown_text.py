"""Plain text, addresses and titles written so that Markdown reads them back as what they are."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_SPACES = re.compile("[ \t\n\f\u2028\u2029]+")
_DROPPED = re.compile("[\u00ad\ufeff]")
"""Soft hyphens and byte order marks: nobody sees them, and searches do not find words that hold them."""
_MARKS = re.compile(r"[\\`*_\[\]{}<&|]")
_MARK = re.compile(
    r"(?P<address>https?://[^\s<>\[\]`*{}\\|]*)"
    r"|\\(?=[\\`*_{}\[\]()>#+.!|-]|$)"  # in front of anything else it stands for itself
    r"|[`*{]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # within a word it stands for itself
    r"|\[(?=\^)|\](?=[(\[]|$)"  # only these can make a link or a footnote
    r"|<(?=[A-Za-z/!?]|$)|&(?=\#?\w+;|$)"
)
_ENTITIES: Mapping[str, str] = MappingProxyType({"<": "&lt;", "&": "&amp;"})
_MOST_BRACKETS = 20
"""Square brackets in one text; with more of them a Markdown parser may take minutes to find that none is a link."""
_BLOCK_START = re.compile(
    r"(?P<escaped>[#>]|[-+](?=\s|$)|-+(?=\s*$)|[|](?=[\s|:-]*$)|\[(?=[^\[\]]*\]:))|(?P<number>\d{1,9})(?P<dot>\.)(?=\s|$)"
    r"|(?P<entity>:(?=\s)|:(?=[\s|:-]*-[\s|:-]*$)|~(?=~~)|/(?=//)|=(?==*\s*$))"
)
_ADDRESS: Mapping[int, str] = MappingProxyType(
    {ord(sign): f"%{ord(sign):02X}" for sign in " ()<>\"'`\\[]|{}^"} | {ord(sign): "" for sign in "\t\n\r\f"}
)
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TITLE: Mapping[int, str] = MappingProxyType({ord(sign): f"&#{ord(sign)};" for sign in "\"'<>[]\\`*_|{}"})
_TICKS = re.compile("`+")


def collapsed(text: str) -> str:
    """The text with one space for each run of white space, as browsers show it; no-break spaces stay."""
    if not text.isascii():
        text = _DROPPED.sub("", text)
    return _SPACES.sub(" ", text)


def escaped(text: str, *, in_table: bool = False, in_link: bool = False) -> str:
    """Text of one run, its white space already collapsed, that must not be read as marks."""
    if not _MARKS.search(text):
        return text
    if in_link or text.count("[") > _MOST_BRACKETS:
        text = _escaped(text).replace("\\[", "[").replace("\\]", "]").replace("[", "\\[").replace("]", "\\]")
    else:
        text = _escaped(text)
    return text.replace("|", "\\|") if in_table else text


def as_paragraph(text: str) -> str:
    """Text with its marks, none of whose lines may be read as the start of another block."""
    if "\n" not in text:
        return _guarded(text)
    return "\n".join(_guarded(line) for line in text.split("\n"))


def plain_address(url: str) -> str:
    """An address without signs that would end a link's."""
    return url.strip().translate(_ADDRESS)


def address(url: str) -> str:
    """An address as it stands between the round brackets of a link."""
    return _ENTITY.sub("&amp;", plain_address(url))


def title_part(title: str) -> str:
    """What follows the address for a title; "" for none."""
    words = " ".join(title.split())
    return f' "{_ENTITY.sub("&amp;", words).translate(_TITLE)}"' if words else ""


def alternative(text: str) -> str:
    """A photo's alternative text."""
    words = " ".join(text.split())
    if not _MARKS.search(words):
        return words
    return re.sub(r"[\\`\[\]*_{}]", r"\\\g<0>", _ENTITY.sub("&amp;", words))


def code_span(text: str) -> str:
    """Code within a line; "" for none."""
    text = text.strip()
    if not text:
        return ""
    longest = max((len(run) for run in _TICKS.findall(text)), default=0)
    ticks = "`" * (longest + 1)
    return f"{ticks} {text} {ticks}" if longest else f"{ticks}{text}{ticks}"


def code_block(text: str, language: str) -> str:
    """A fenced block of code; its fence is longer than any within."""
    longest = max((len(run) for run in _TICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def indented(text: str, first: str, rest: str = "    ") -> str:
    """The lines with `rest` before each but the first, which gets `first`; blank lines stay blank."""
    head, *lines = text.split("\n")
    return "\n".join((first + head, *((rest + line if line else "") for line in lines)))


def _escaped(text: str) -> str:
    return _MARK.sub(_as_sign, text)


def _as_sign(mark: re.Match[str]) -> str:
    if written := mark["address"]:
        # An address is easier to read and to use as it is; one "_" alone is no mark.
        return (
            _ENTITY.sub("&amp;", written)
            if written.count("_") < 2
            else _ENTITY.sub("&amp;", written.replace("_", "\\_"))
        )
    return _ENTITIES.get(mark[0]) or f"\\{mark[0]}"


def _guarded(line: str) -> str:
    start = _BLOCK_START.match(line)
    if start is None:
        return line
    if start["entity"]:
        return f"&#{ord(start['entity'])};{line[1:]}"
    if start["number"]:
        return f"{start['number']}\\.{line[start.end() :]}"
    return f"\\{line}"
