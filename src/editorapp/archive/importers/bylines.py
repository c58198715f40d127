"""The names in a byline: "By Jane Doe and Ali Musa, Staff Reporters" is by two people."""

import re

_EMAIL = re.compile(r"[<(\[]?\s*(?:mailto:)?[\w.+%-]+@[\w-]+(?:\.[\w-]+)+\s*[>)\]]?", re.IGNORECASE)
_PREFIX = re.compile(
    r"^(?:(?:text|words|story|report(?:ing|ed)?|written|texte|propos recueillis|tekst)\s*(?:by|par|von|door)?\s*:\s*"
    r"|(?:written|report(?:ed|ing)|text|story|words)?\s*by[\s:]+|von[\s:]+|par[\s:]+|por[\s:]+|di[\s:]+(?=[A-ZÀ-Þ])|da[\s:]+(?=[A-ZÀ-Þ])"
    r"|av[\s:]+|af[\s:]+|door[\s:]+|przez[\s:]+|na[\s:]+(?=[A-Z])|daga[\s:]+|بقلم[\s:]+)",
    re.IGNORECASE,
)
_EDITED = re.compile(r"edit(?:ed|ing)\b", re.IGNORECASE)
_PLACE = re.compile(r"\s(?:in|from|at|aus)\s+[A-ZÀ-Þ].*$")
_AND = re.compile(r"\s*(?:;|\||\s&\s|\s(?:and|und|et|with|och|og|con|mit|avec)\s)\s*", re.IGNORECASE)
_SHORT_AND = re.compile(r"\s(?:y|e|i|en|na|da)\s")
_NO_PERSON = re.compile(
    r"\b(?:the|staff|report(?:er|ers|age|ing)|correspondents?|editor|writer|columnist|contributor|photographer|chief|bureau"
    r"|press|news|agency|agenc[ei]a?|agence|times|post|daily|journal|magazine|media|network|associated|special|senior"
    r"|redaktion|redakteur(?:in)?|korrespondent(?:in)?|journaliste?|envoyée?|spécial|redacción|redazione|rédaction|in|from|of"
    r"|für|pour|para|per|voor|professor|director|university|ltd|inc)\b",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[^\W\d_a-zß-ÿ][\w'’.-]*")
_PARTICLES = frozenset(
    {"van", "von", "der", "den", "de", "da", "di", "del", "della", "la", "le", "bin", "al", "el", "zu"}
)
_LONGEST_LINE = 1000
_LONGEST = 120
"""Characters; what is longer is no name."""


def authors_of(byline: str) -> tuple[str, ...]:
    """The people a byline names, without e-mail addresses, "By", and what stands after a comma that is no name."""
    text = " ".join(_EMAIL.sub(" ", byline[:_LONGEST_LINE]).split())
    names: dict[str, None] = {}
    for part in _AND.split(f"{text} "):
        if _EDITED.match(part):
            continue
        for name in _between_short_words(_PLACE.sub("", _PREFIX.sub("", f"{part} ")).strip(" ,;-–—/|:")):
            first, *others = (piece.strip(" ,-–—/()") for piece in name.split(","))
            for found in (first, *(piece for piece in others if _is_person(piece))):
                if found and len(found) <= _LONGEST:
                    names[found] = None
    return tuple(names)


def person_name(text: str) -> str:
    """One author's name without an e-mail address; "" if nothing else is there."""
    name = " ".join(_EMAIL.sub(" ", text[:_LONGEST_LINE]).split()).strip(" ,;()<>")
    return name if len(name) <= _LONGEST else ""


def _between_short_words(text: str) -> list[str]:
    """ "Ana Gil y Luis Sanz" is two people, "José Ortega y Gasset" one: each must have two names."""
    parts = _SHORT_AND.split(text)
    return parts if all(len(part.split()) > 1 for part in parts) else [text]


def _is_person(text: str) -> bool:
    words = text.split()
    if not 2 <= len(words) <= 4 or _NO_PERSON.search(text):
        return False
    return all(_NAME_WORD.fullmatch(word) or word.lower() in _PARTICLES for word in words)
