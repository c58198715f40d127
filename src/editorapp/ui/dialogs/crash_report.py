"""An unexpected error as a text that can be sent to somebody: where it happened, never what was being written."""

import re
import traceback
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from editorapp.workspace.atomic import make_folder, write_atomic

MOST_REPORTS = 20
"""Older reports than these leave the log folder."""

_HARMLESS = (AttributeError, TypeError, NameError, ImportError, IndexError, ZeroDivisionError, RecursionError)
"""Errors whose message Python makes of names in the code. Any other may quote the story, and is left out."""
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”")
_NAME = re.compile(r"['\"“][\w.]{1,60}['\"”]")
_MOST_LETTERS = 200
_MOST_FRAMES = 40
_INSTALLED = re.compile(r".*[/\\](?:site-packages|lib[/\\]python[\d.]+|src)[/\\]")


def crash_report(error: BaseException, facts: Sequence[tuple[str, str]], when: datetime) -> str:
    """When, which versions (`facts` are name and value), and the calls that led there, causes first."""
    lines = [f"Read Also: unexpected error, {when:%Y-%m-%d %H:%M:%S}", ""]
    lines += [f"{name}: {value}" for name, value in facts]
    for number, link in enumerate(_chain(error)):
        lines += ["", "Then:" if number else "Calls, the last one failed:"]
        lines += _frames(link)
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}".removeprefix("builtins.") + _message(link))
    return "\n".join(lines) + "\n"


def error_place(error: BaseException) -> str:
    """Kind and place of an error: two with the same are the same fault."""
    frames = traceback.extract_tb(error.__traceback__)
    last = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__qualname__} {last}"


def write_report(folder: Path, report: str, when: datetime) -> Path:
    """Keep the report in the log folder, and the newest `MOST_REPORTS` of all.

    Raises UnwritableError.
    """
    make_folder(folder)
    path = folder / f"crash-{when:%Y%m%d-%H%M%S-%f}.txt"
    write_atomic(path, report.encode("utf-8", "replace"))
    for old in sorted(folder.glob("crash-*.txt"))[:-MOST_REPORTS]:
        old.unlink(missing_ok=True)
    return path


def _chain(error: BaseException) -> list[BaseException]:
    """The error and what led to it, the first cause first."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return chain[::-1]


def _frames(error: BaseException) -> Iterator[str]:
    frames = traceback.extract_tb(error.__traceback__)
    if len(frames) > _MOST_FRAMES:
        yield f"  ({len(frames) - _MOST_FRAMES} calls before these)"
    for frame in frames[-_MOST_FRAMES:]:
        # The part of a path before the package names the person's home folder.
        place = _INSTALLED.sub("", frame.filename) if _INSTALLED.match(frame.filename) else Path(frame.filename).name
        yield f"  {place}:{frame.lineno} in {frame.name}"
        if frame.line:
            yield f"    {frame.line}"


def _message(error: BaseException) -> str:
    if isinstance(error, OSError):
        return f": {error.strerror}" if error.strerror else ""
    if not isinstance(error, _HARMLESS):
        return " (its message is left out, because it might quote the story)"
    return ": " + _QUOTED.sub(_only_names, str(error))[:_MOST_LETTERS]


def _only_names(match: re.Match[str]) -> str:
    return match[0] if _NAME.fullmatch(match[0]) else "'…'"
