"""What a release is called, when it was, and the gaps in texts that these fill."""

import os
import re
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)


def version() -> str:
    """The program's own, as its package says it."""
    found = _VERSION.search((ROOT / "src/editorapp/__init__.py").read_text("utf-8"))
    if found is None:
        raise ValueError("src/editorapp/__init__.py names no version.")
    return found[1]


def moment() -> int:
    """The time all files get, seconds since 1970: SOURCE_DATE_EPOCH, else that of the last commit, else now."""
    if given := os.environ.get("SOURCE_DATE_EPOCH", ""):
        return int(given)
    said = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()
    return int(said) if said.isdigit() else int(time.time())


def fill(text: str, **values: str) -> str:
    """The text with each `@NAME@` replaced."""
    return re.sub(r"@([A-Z]+)@", lambda found: values[found[1].lower()], text)
