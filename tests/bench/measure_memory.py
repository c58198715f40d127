"""How much memory the program's processes hold while a long draft is open and shown."""

import os
from pathlib import Path

from corpus import long_draft, running_text
from figures import Figure, report
from processes import descendants, memory_mb, pss_mb
from real_window import Paints, RealWindow

from editorapp.workspace.paths import find_paths

_WORDS = 20_000
_CHARACTERS = 500
_LIMIT = 250.0
"""Megabytes of the window's own process."""


def main() -> None:
    """Open a draft, write some sentences, and look."""
    draft = Path.home() / "long.md"
    draft.write_text(long_draft(find_paths().starter, _WORDS), "utf-8")
    window = RealWindow(draft)
    try:
        window.wait_until_ready()
        window.desk.editor.set_caret(0)
        window.type(running_text(find_paths().starter, _CHARACTERS), Paints(window.desk.editor.text_edit.viewport()))
        _report(window)
    finally:
        window.desk.stop()


def _report(window: RealWindow) -> None:
    own, heard = os.getpid(), window.heard
    note = f"PSS; resident {memory_mb(own):.0f}; with a draft of {_WORDS:,} words"
    report(Figure("memory", "window", pss_mb(own), "MB", _LIMIT, note))
    for name in ("archive", "render"):
        report(Figure("memory", f"{name} worker", pss_mb(heard.pids[name]), "MB", note="PSS"))
    web = [pss_mb(pid) for pid in descendants(own) - {*heard.pids.values()}]
    if web:
        report(Figure("memory", f"{len(web)} processes of the {heard.engine} preview", sum(web), "MB", note="PSS"))


if __name__ == "__main__":
    main()
