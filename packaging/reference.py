"""Writes docs/reference.md and the manual page from the tables of the program, or looks whether they are in step.

    python packaging/reference.py            after a command, setting, format, importer, check or option has changed
    python packaging/reference.py --check    changes nothing, names what is out of step; 1 if anything is

In the reference only the parts between `<!-- commands: made by … -->` and `<!-- end -->` are replaced: what stands
between those parts is written by hand and stays.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from manual_page import manual_page
from reference_tables import TABLES

from editorapp.cli.parser import make_parser

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference.md"
MANUAL = ROOT / "packaging" / "linux" / "editorapp.1"
_PART = re.compile(r"(?P<head><!-- (?P<name>\w+): made by [^>]*-->\n).*?(?P<end><!-- end -->)", re.DOTALL)


def reference(text: str) -> str:
    """This text of the reference with each of its marked parts made anew. A part nobody makes is a KeyError."""
    return _PART.sub(lambda part: f"{part['head']}\n{TABLES[part['name']]()}\n\n{part['end']}", text)


def files() -> Iterator[tuple[Path, str]]:
    """Every file that is made here, with what belongs into it."""
    yield REFERENCE, reference(REFERENCE.read_text("utf-8"))
    yield MANUAL, manual_page(make_parser())


def complaints() -> Iterator[str]:
    """What is out of step, a line each."""
    for file, text in files():
        if not file.exists() or file.read_text("utf-8") != text:
            yield f"{file.relative_to(ROOT).as_posix()} is out of step: run python packaging/reference.py"
    made = {part["name"] for part in _PART.finditer(REFERENCE.read_text("utf-8"))}
    for name in sorted(TABLES.keys() - made):
        yield f"{REFERENCE.relative_to(ROOT).as_posix()} has no part “{name}”"


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says."""
    if "--check" not in arguments:
        for file, text in files():
            if not file.exists() or file.read_text("utf-8") != text:
                file.write_text(text, "utf-8")
                print(f"{file.relative_to(ROOT).as_posix()} was written")
    problems = list(complaints())
    print("\n".join(problems or ["All in step."]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
