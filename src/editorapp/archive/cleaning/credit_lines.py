"""Tells a photo's credit that stands in a line of its own from a sentence about a photo."""

import re
from typing import Literal

from editorapp.archive.cleaning.passages import Passage
from editorapp.archive.cleaning.phrase_patterns import bare, plain
from editorapp.archive.cleaning.phrases import Phrases

CreditKind = Literal["", "unlicensed", "photographer", "source"]

_LONGEST = 80
"""Characters; the study of real pages found no longer credit that stood alone."""
_MOST_WORDS = 7
_SOURCE_LABELS = frozenset(
    (
        *("source", "fuente", "fonte", "quelle", "bron", "zrodlo", "المصدر", "chanzo", "illustration", "image", "bild"),
        *("imagen", "imagem", "immagine", "afbeelding", "beeld", "obraz", "grafika", "صورة", "hoto", "taswira"),
    )
)
"""Labels of figures and tables too: a name after them is a photo's credit only beside a photo."""
_PARTICLES = frozenset(
    (
        *(
            "de",
            "da",
            "do",
            "dos",
            "di",
            "del",
            "della",
            "la",
            "le",
            "van",
            "von",
            "der",
            "den",
            "ten",
            "bin",
            "al",
            "el",
        ),
        *("for", "via", "and", "et", "und", "y", "e", "i", "en", "na", "of", "the", "by", "from", "par", "pour", "für"),
    )
)
_NAME = re.compile(r"[@#(]?[^\W\d_a-zà-öø-ÿ][\w.'’&-]*\)?", re.UNICODE)
_WORD = re.compile(r"[^\s/|,]+")
_EITHER = re.compile(r"\s*[/|,]\s*")


def credit_kind(passage: Passage, phrases: Phrases) -> CreditKind:
    """Whom the line names: "unlicensed" for "Photo from Google" and its kind, "photographer" for "Photo: Jane Doe/AFP",
    "source" for "Source: World Bank" (a credit only beside a photo), "" for every other text."""
    if len(passage.text) > _LONGEST or passage.kind not in ("text", "item") or passage.linked > 0.9:
        return ""
    text = bare(plain(passage.text))
    match = phrases.credit.fullmatch(text)
    if match is None:
        return ""
    groups = {name.rstrip("0123456789"): value for name, value in match.groupdict().items() if value is not None}
    who = bare(groups["who"])
    if _is_source(who, phrases.sources):
        return "unlicensed"
    if not ("by" in groups or "sign" in groups) or not _is_name(passage.text, who):
        return ""
    return "source" if bare(groups["label"]) in _SOURCE_LABELS else "photographer"


def _is_source(who: str, sources: frozenset[str]) -> bool:
    return who in sources or any(bare(part) in sources for part in _EITHER.split(who))


def _is_name(text: str, who: str) -> bool:
    """Whether the end of the line, as it was written, is a name: every word with a capital, few words, no sentence."""
    written = _WORD.findall(bare(text))[-len(_WORD.findall(who)) :]
    if not 1 <= len(written) <= _MOST_WORDS:
        return False
    return all(word.lower() in _PARTICLES or not word[0].islower() for word in written) and any(
        _NAME.fullmatch(word) for word in written
    )
