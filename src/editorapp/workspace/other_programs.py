"""Sees that another program has a file open, by the lock file that many editors put beside it."""

import os
from collections.abc import Sequence
from pathlib import Path

_LOCKS: Sequence[tuple[str, str]] = (
    (".~lock.{name}#", "LibreOffice"),
    (".{name}.swp", "Vim"),
    (".#{name}", "Emacs"),
    ("~${name}", "Word"),
    ("~${cut}", "Word"),
)
"""Lock files and whose they are; `cut` is a name without its first two characters, as Word has it for longer ones."""
_CUT = 2


def programs_with(path: Path) -> tuple[str, ...]:
    """The names of the programs that seem to have this file open; a crash of theirs may have left the sign behind."""
    name = path.name
    found = [
        program
        for pattern, program in _LOCKS
        if os.path.lexists(path.with_name(pattern.format(name=name, cut=name[_CUT:] or name)))
    ]
    return tuple(dict.fromkeys(found))
