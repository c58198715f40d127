"""The address that a story will probably have: in the shape of those of the section, with its own slug and date."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from editorapp.archive.store import Store
from editorapp.article.slug import slugify

_LOOKED_AT = 2_000
"""Newest articles whose addresses are compared."""
_LEAST = 2
"""Addresses that must have a shape for it to be one."""
_SHARE = 0.5
"""Of those that have any."""
_LONG_NUMBER = re.compile(r"\d{5}")
"""A number that a content system counts, which nobody can foresee."""
_ENDING = re.compile(r"\.[a-z]{3,5}$")
_DATED_NAME = re.compile(r"(\d{4})-(\d{2})-(\d{2})-(?=.)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_PARTS: Mapping[str, str] = MappingProxyType({})


def propose_address(store: Store, section: str, slug: str, day: str) -> str:
    """Where a story of this section and slug would stand, published on this ISO day; "" where no pattern is found.

    The section's own articles say, or where they are too few or at odds, all.
    """
    rows = list(store.newest(_LOOKED_AT, "url", "published", "section"))
    own = [row for row in rows if section and row[2].casefold() == section.casefold()]
    shape = _common(own) or _common(rows)
    parts = _parts(day, section)
    if not shape or not slug or not parts or ("{section}" in shape and not parts["section"]):
        return ""
    return _fill(shape, {**parts, "slug": slug})


def shape_of(address: str, published: str, section: str = "") -> str:
    """An address with the names of its parts in place of year, month, day, section and slug; "" if it has none."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment or "{" in address:
        return ""
    *above, name = parts.path.rstrip("/").split("/")
    known = _parts(published, section)
    ending = found[0] if (found := _ENDING.search(name)) else "/" if parts.path.endswith("/") else ""
    names = _named(above, known)
    slug = _slug_shape(name.removesuffix(ending), known)
    if not slug or any(part.isdigit() for part in names):
        return ""
    return f"{parts.scheme}://{parts.netloc}{'/'.join([*names, slug])}{ending}"


def _common(rows: Iterable[tuple[str, str, str]]) -> str:
    """The shape that most of these addresses have."""
    shapes = Counter(shape for url, published, section in rows if (shape := shape_of(url, published, section)))
    shape, count = next(iter(shapes.most_common(1)), ("", 0))
    return shape if count >= _LEAST and count >= _SHARE * shapes.total() else ""


def _parts(day: str, section: str) -> Mapping[str, str]:
    """What may stand in an address besides the slug, by name; without a date nothing can be told apart."""
    if not _ISO_DAY.match(day):
        return _NO_PARTS
    year, month, number = day[:4], day[5:7], day[8:10]
    return {
        "section": slugify(section),
        "compact": f"{year}{month}{number}",
        "year": year,
        "month": month,
        "name": _MONTHS[(int(month) - 1) % 12],
        "day": number,
    }


def _named(folders: Iterable[str], known: Mapping[str, str]) -> list[str]:
    """The folders of an address with `{name}` in place of the known parts, each name once.

    So that of /2024/05/05/ the first is the month and the second the day, as in every address.
    """
    left = dict(known)
    named = []
    for folder in folders:
        name = next((name for name, value in left.items() if value and folder.casefold() == value), "")
        left.pop(name, None)
        named.append(f"{{{name}}}" if name else folder)
    return named


def _slug_shape(name: str, known: Mapping[str, str]) -> str:
    dated = _DATED_NAME.match(name)
    if dated and known and dated[0] == f"{known['year']}-{known['month']}-{known['day']}-":
        return "{year}-{month}-{day}-{slug}"
    has_letter = any(sign.isalpha() for sign in name)
    return "{slug}" if has_letter and not _LONG_NUMBER.search(name) else ""


def _fill(shape: str, parts: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda name: parts[name[1]], shape)
