"""Which dictionaries a story is checked with: those that are set, else that of its language, else the system's."""

import re
from collections.abc import Iterable, Sequence

LAST_RESORT = "en_US"
"""The dictionary that ships and is always there."""

_LIKE_AMERICA = frozenset({"us", "ca", "ph", "pr"})
"""Where English is spelt rather as in the United States than as in Britain."""
_SEPARATORS = re.compile(r"[-_.@]")


def split_codes(setting: str) -> tuple[str, ...]:
    """The codes in a setting such as "en_GB, fr"."""
    return tuple(dict.fromkeys(part.strip().replace("-", "_") for part in setting.split(",") if part.strip()))


def choose_languages(setting: str, story: str, system: str, found: Sequence[str]) -> tuple[str, ...]:
    """The codes among `found` to check with.

    `setting` are codes with commas, "" to follow the story; `story` is the language it says it is in, "" if it says
    nothing; `system` is that of the desktop. A story in a language without a dictionary is checked with none: every
    word of it would be wrong in another one.
    """
    by_name = {code.casefold(): code for code in found}
    chosen = [by_name[code.casefold()] for code in split_codes(setting) if code.casefold() in by_name]
    if chosen:
        return tuple(dict.fromkeys(chosen))
    if story:
        match = _match(story, system, found)
        return (match,) if match else ()
    for wish in (system, LAST_RESORT):
        if match := _match(wish, system, found):
            return (match,)
    return ()


def _match(wish: str, system: str, found: Iterable[str]) -> str:
    """The dictionary for this language: its own region's, the system's, the land it is named after, or any."""
    language, *regions = _parts(wish)
    if not language:
        return ""
    alike = [code for code in found if _parts(code)[0] == language]
    wanted = [*regions, *(_parts(system)[1:] if _parts(system)[0] == language else ())]
    if language == "en":
        wanted += ["us"] if not wanted or wanted[0] in _LIKE_AMERICA else ["gb", "us"]
    wanted.append(language)

    def rank(code: str) -> tuple[int, int, str]:
        own = _parts(code)[1:]
        if not own:
            return (len(regions) and 1, 0, code)
        place = next((n for n, region in enumerate(wanted) if region in own), len(wanted))
        return (0 if place < len(regions) else 2, place, code)

    return min(alike, key=rank, default="")


def _parts(code: str) -> list[str]:
    return _SEPARATORS.split(code.strip().casefold())
