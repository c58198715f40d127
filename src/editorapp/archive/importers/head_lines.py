"""The lines at the head of a manuscript: headline, byline and date, as reporters write them without any form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editorapp.archive.importers.bylines import authors_of
from editorapp.archive.importers.csv_columns import detail_of
from editorapp.archive.importers.dates import iso_date
from editorapp.archive.importers.tables import fold_name

LONGEST_HEADLINE = 150
"""Characters; a longer first line is a sentence."""
_LONGEST_LINE = 90
_MOST_LINES = 4
"""Lines after the headline that may be a byline or a date."""
_BYLINE = re.compile(
    r"^(?:by|words by|written by|story by|text|von|par|por|de|di|door|przez)[\s:]+(?P<names>\S.*)$", re.IGNORECASE
)
_NAMES = re.compile(
    r"^[^\W\d_a-zß-ÿ][\w'’.-]*"
    r"(?:,? (?:(?:and|und|et|y|e|en|i|og|och|van|von|der|den|de|da|di|del|della|la|le|bin|al|el|zu|&)"
    r"|[^\W\d_a-zß-ÿ][\w'’.-]*)){0,12}$"
)
"""Words with capitals, and the small ones that stand in names and between them."""
_PUBLISHED = re.compile(
    r"^(?:published|posted|date|first published|publié|veröffentlicht|publicado|pubblicato|datum|fecha|data)"
    r"(?: on| le| am| el| il)?\s*:?\s+",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"^(?:last )?(?:updated|modified|mis à jour|aktualisiert|actualizado)(?: on| le| am)?\s*:?\s+", re.I
)
_BETWEEN = re.compile(r"\s*(?:[|·•]|\s[–—-]\s)\s*")
_DATE_LINE = re.compile(r"^(?:\w+,? )?[\w.,/ :º°+-]{6,50}$")
_OTHER_DETAILS = frozenset(
    {"from", "to", "cc", "bcc", "reply_to", "message_id", "mime_version", "content_type", "slugline", "words",
     "word_count", "priority", "dateline", "embargo", "contact", "phone", "sender", "an", "von", "de", "a", "para"}
)  # fmt: skip
"""Lines of a head that stand for nothing an article has; those of e-mail belong to nobody but its sender."""
_DETAIL = re.compile(r"^([^\W\d_][\w -]{1,24}):[ \t]+(\S.*)$")


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines say, and how many there were."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    lines: int = 0


def read_head(lines: Sequence[str], order: str = "", titled: bool = True) -> Head:
    """The head of these lines; `titled` says that the first of them is the headline.

    A byline or date counts only within the next few lines, so that no sentence of the story is taken for one.
    """
    title = lines[0] if titled and lines else ""
    at = 1 if title else 0
    authors: tuple[str, ...] = ()
    published = modified = ""
    while at < min(len(lines), _MOST_LINES + 1):
        found = _parts_of(lines[at], order)
        if found is None:
            break
        authors, published, modified = authors or found[0], published or found[1], modified or found[2]
        at += 1
    return Head(title, authors, published, modified, at)


def named_details(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """(details by name, number of lines) of a head such as "Headline: …", "Date: …", at least two lines of it."""
    found: dict[str, str] = {}
    number = 0
    for line in lines:
        match = _DETAIL.match(line)
        name = fold_name(match[1]) if match else ""
        detail = "published" if name == "sent" else detail_of(name)
        if match is None or not (detail or name in _OTHER_DETAILS):
            break
        if detail:
            found.setdefault(detail, match[2].strip())
        number += 1
    return (found, number) if len(found) > 1 else ({}, 0)


def _parts_of(line: str, order: str) -> tuple[tuple[str, ...], str, str] | None:
    """(authors, published, modified) of a line that is nothing else, None for any other."""
    if len(line) > _LONGEST_LINE:
        return None
    authors: tuple[str, ...] = ()
    published = modified = ""
    for part in _BETWEEN.split(line):
        if names := _byline(part):
            authors = names
        elif _UPDATED.match(part) and (date := iso_date(_UPDATED.sub("", part), order)):
            modified = date
        elif date := _date(part, order):
            published = date
        else:
            return None
    return authors, published, modified


def _byline(part: str) -> tuple[str, ...]:
    match = _BYLINE.match(part)
    names = match["names"].strip() if match else ""
    plain = names.title() if names.isupper() else names
    return authors_of(plain) if match and _NAMES.match(plain.split(",")[0].strip() or plain) else ()


def _date(part: str, order: str) -> str:
    text = _PUBLISHED.sub("", part)
    return iso_date(re.sub(r"^[^\W\d_]+,\s+(?=\d)", "", text), order) if _DATE_LINE.match(text) else ""
