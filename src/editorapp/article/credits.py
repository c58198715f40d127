"""Photo credits: where a caption ends and its credit begins, and which credits name nobody who owns the photo."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from editorapp.article.credit_words import (
    AGENCIES,
    CONNECTORS,
    KINDS_OF_PAGE,
    LABELS,
    PARTICLES,
    SCREENSHOTS,
    SITES,
    SITES_WITH_PAGES,
)

UNLICENSED = "unlicensed-credit"
"""The flag of a credit that says where a photo was found, not whose it is."""

_LABEL = "|".join(LABELS)
_BY = "|".join(CONNECTORS)
_SITE = "|".join(SITES_WITH_PAGES)
_AGENCY = re.compile(rf"(?<![\w-])(?:{'|'.join(AGENCIES)})(?![\w-])")
_LABELLED = re.compile(
    rf"(?P<before>^|[\s(\[|;])(?:(?P<label>{_LABEL})\s*(?:(?P<sign>[:：©/]|\.{{2,3}}|…|(?<=\s)[-–—](?=\s))"
    rf"|\b(?:{_BY})\b)"
    r"|(?P<always>©|\(c\)|copyright\b|fot\.|(?:courtesy of|cortes[ií]a de|mit freundlicher genehmigung von)\b"
    r"|(?:image|media) (?:source|copyright|credit)s?,))\s*",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]][\s.]*$")
_BARE_LABEL = re.compile(rf"(?:{_LABEL})\s+", re.IGNORECASE)
_START = re.compile(
    rf"^(?:(?:{_LABEL})\s*(?:[:：/|–—-]\s*|\b(?:{_BY})\b\s*:?\s*)|(?:image|media) (?:source|copyright|credit)s?,\s*"
    rf"|(?:{_LABEL})\s*(?:\.{{2,3}}|…)\s*|fot\.\s*|©\s*|\(c\)\s*|copyright\b\s*|(?:{_BY})\b\s*:?\s*)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?:(?<=[.!?…»”\"’)\]])\s+|\s+[|•·–—]\s+|\s*\|\s*)")
_SENTENCES = re.compile(r"\w{3,}[.!?]\s+\w.*\w", re.DOTALL)
_RESERVED = re.compile(
    r"[\s.,;–-]*(?:all rights reserved|tous droits réservés|alle rechte vorbehalten)\W*$", re.IGNORECASE
)
_CAPTION_LABEL = re.compile(r"^(?:image|media) caption,?\s+", re.IGNORECASE)
_EDGES = " \t\n.,;:|–—-·•/"
_LONGEST = 120
"""Characters of a credit."""
_LONGEST_CAPTION = 3_000
"""Characters; a longer one is a story of its own."""
_FEW = 4
"""Words of a name and an agency."""
_OF = re.compile(r"\b(?:d[ue']|von|vom|de|di|da|van|na|ya)\s*$", re.IGNORECASE)
"""After "a picture" these may also say what it shows."""
_WORD = re.compile(r"[^\s/|,;()]+")

_ON_A_SITE = re.compile(
    rf"(?:.*['’]s? |my |his |her |their |our |official |private |verified )(?:{_SITE}|x)"
    rf"|(?:.* )?(?:{_SITE}|x)[ -](?:{'|'.join(KINDS_OF_PAGE)})(?: .*)?"
    rf"|(?:{_SITE}|x)\s*/?\s*[:@(].*|(?:.* )?(?:on|sur|auf|en|no|na|su|op|via|through|from) (?:{_SITE})"
    rf"|(?:{_SITE})\.com|(?:a |the )?(?:{'|'.join(SCREENSHOTS)})\b.*",
    re.IGNORECASE,
)
"""A part of a credit that names a site together with whose page it is there."""
_PREFIX = re.compile(
    rf"^(?:(?:downloaded|culled|sourced|taken|gotten|copied|borrowed|got|image|photo|picture|pic|source|foto"
    rf"|courtesy|credits?|of|{_BY}|the|le|la|das|dem|el|o|il|het)\b[\s:]*)+",
    re.IGNORECASE,
)
_PART = re.compile(r"\s*(?:[/|,;&+]|\bvia\b|\bthrough\b|(?<=\w)\s-\s)\s*", re.IGNORECASE)
_FLAGS: Mapping[bool, tuple[str, ...]] = MappingProxyType({True: (UNLICENSED,), False: ()})


def split_credit(text: str) -> tuple[str, str]:
    """(caption, credit) of a photo's whole caption; the credit is the name or agency alone, "" without one."""
    line = _CAPTION_LABEL.sub("", " ".join(text.split()))
    if len(line) > _LONGEST_CAPTION:
        return line, ""
    return _by_label(line) or _by_brackets(line) or _by_agency(line) or (line, "")


def credit_name(text: str) -> str:
    """The name in a text that is known to be a credit: without "Photo:", "©" and the like."""
    line = _RESERVED.sub("", " ".join(text.split()).strip())
    before = ""
    while before != line:
        before = line
        inner = line[1:-1]
        if line[:1] + line[-1:] in ("()", "[]") and not set(inner) & set("()[]"):
            line = inner
        line = _START.sub("", line, count=1).strip(_EDGES.replace(".", ""))
    return line or " ".join(text.split()).strip(_EDGES + "()")


def flags_of(credit: str) -> tuple[str, ...]:
    """What a desk must look at in this credit: "unlicensed-credit" for Google, social media and their kind."""
    line = " ".join(credit.split()).strip(_EDGES + "()[]\"'“”").casefold()
    return _FLAGS[any(_is_site(part) for part in (line, *_PART.split(line)))]


def _is_site(part: str) -> bool:
    part = part.strip(_EDGES + "()[]\"'“”#")
    bare = _PREFIX.sub("", part)
    names = {part, bare, part.removesuffix(".com").removeprefix("www.")}
    return bool(names & SITES) or _ON_A_SITE.fullmatch(bare or part) is not None


def _by_label(line: str) -> tuple[str, str] | None:
    """A label with its sign or its "by": "At sea. Photo: X", "At sea (Photo by X)"."""
    for found in _LABELLED.finditer(line):
        at = found.start() + len(found["before"])
        caption, rest = line[:at].rstrip(), line[found.end() :]
        bracket = found["before"] in ("(", "[") or caption.endswith(("(", "["))
        if bracket and rest.rstrip(" .")[-1:] not in (")", "]"):
            continue
        if bracket:
            rest, caption = rest.rstrip(" .")[:-1], caption.rstrip("([ ")
        name = credit_name(rest)
        if found["sign"] == "/" and caption and caption[-1].isalnum():
            continue  # "(AP Photo/Jane Doe)"
        ends = not caption or bracket or caption[-1] in '.!?…»”"’)]|;–—-•·'
        if not name or not (ends or line[at].isupper() or found["always"]):
            continue
        if _OF.search(found[0]) and len(_WORD.findall(name)) < 2 and not (_AGENCY.search(name) or flags_of(name)):
            continue
        if (
            len(name) <= _LONGEST
            and not _SENTENCES.search(name)
            and (_is_name(name) or flags_of(name) or _is_short(name, found))
        ):
            return caption.rstrip(" |;–—-•·"), name
    return None


def _is_short(name: str, label: re.Match[str]) -> bool:
    """ "Foto: privat", "Bild: dpa": after a label with its sign one or two words need no capital."""
    return bool(label["sign"]) and len(_WORD.findall(name)) <= 2


def _by_brackets(line: str) -> tuple[str, str] | None:
    """An agency, or a bare label and a name, in brackets at the end: "(AP Photo/Jane Doe)"."""
    found = _BRACKETED.search(line)
    if found is None:
        return None
    inner = found[1].strip()
    label = _BARE_LABEL.match(inner)
    if _is_name(inner) and (_AGENCY.search(inner) or (label and len(inner) > label.end())):
        name = credit_name(inner)
        if label and name == inner and not _AGENCY.match(inner):
            name = inner[label.end() :]
        return line[: found.start()].rstrip(" |–—-•·"), name
    return None


def _by_agency(line: str) -> tuple[str, str] | None:
    """What comes after the last sentence, if it names an agency and otherwise only names."""
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(line))]
    for start in reversed(ends[-4:]):
        last = line[start:].strip()
        if len(last) > _LONGEST or not last:
            continue
        known = _AGENCY.search(last) or ("/" in last and flags_of(last))
        if known and _is_name(last.rstrip(".")) and _is_credit_form(last, alone=start == 0):
            return line[:start].rstrip(" |–—-•·"), last.rstrip(" .")
    return None


def _is_credit_form(text: str, *, alone: bool) -> bool:
    """ "X/Reuters", "AFP via Getty Images", "REUTERS"; alone also "Jane Doe, AP"."""
    if _AGENCY.fullmatch(text.strip(" .")):
        return True
    few = len(_WORD.findall(text)) <= _FEW
    return "/" in text or "|" in text or " via " in text or (alone and few and "," in text) or text.endswith("Images")


def _is_name(text: str) -> bool:
    """Whether these are the words of a name or an agency, not of a sentence."""
    words = [word for word in _WORD.findall(text) if word not in ("-", "–", "—", "&", "+")]
    if not words or len(words) > 12:
        return False
    telling = [word for word in words if word.casefold().strip(".'’") not in PARTICLES]
    small = [word for word in telling if word[0].isalpha() and word[0].islower() and "." not in word]
    cased = any(word[0].upper() != word[0].lower() for word in telling)
    return bool(telling) and (len(small) * 4 <= len(telling) if cased else len(telling) <= 6)
