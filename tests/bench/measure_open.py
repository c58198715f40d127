"""How long a draft takes to be opened, and how an opened fence at its top reaches the lines below."""

import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from corpus import long_draft
from figures import Figure, report
from PySide6.QtGui import QTextCursor
from real_window import Paints, RealWindow
from ticks import Ticks

from editorapp.workspace.paths import find_paths

_WORDS, _LIMIT = 20_000, 400.0
"""Of the draft that is opened, and the milliseconds that are promised."""
_FENCED_WORDS = 100_000
_SCREEN_LIMIT, _HELD_LIMIT = 30.0, 50.0
_TIMES = 5
_SETTLE = 2.0


def main(wanted: Sequence[str]) -> None:
    """Open the same text as different files ("open"); open and close a fence in a longer one ("fence")."""
    text = long_draft(find_paths().starter, _WORDS)
    files = [Path.home() / f"draft-{number}.md" for number in range(_TIMES)]
    for file in files:
        file.write_text(text, "utf-8")
    small = Path.home() / "small.md"
    small.write_text("A short story.\n", "utf-8")
    window = RealWindow(small)
    try:
        window.wait_until_ready(suggestions=False)
        if "open" in wanted:
            _open(window, files)
        small.with_name("fenced.md").write_text(long_draft(find_paths().starter, _FENCED_WORDS), "utf-8")
        window.desk.files.open_path(small.with_name("fenced.md"))
        window.pause(_SETTLE)
        if "fence" in wanted:
            _fence(window)
    finally:
        window.desk.stop()


def _open(window: RealWindow, files: list[Path]) -> None:
    paints, took = Paints(window.desk.editor.text_edit.viewport()), []
    for file in files:
        window.pause(_SETTLE)
        paints.seen = False
        start = time.perf_counter()
        window.desk.files.open_path(file)
        window.wait(lambda: paints.seen)
        took.append((time.perf_counter() - start) * 1000)
    note = f"median of {_TIMES}, most {max(took):.0f}"
    report(Figure("open", f"a draft of {_WORDS:,} words", statistics.median(took), "ms", _LIMIT, note))


def _fence(window: RealWindow) -> None:
    """A fence that opens at the very top makes code of everything."""
    text = window.desk.editor.text_edit
    paints, shown, held, whole = Paints(text.viewport()), [], [], []
    for _ in range(_TIMES):
        for change in (_open_fence, QTextCursor.deletePreviousChar):
            cursor = QTextCursor(text.document())
            cursor.setPosition(3 if change is QTextCursor.deletePreviousChar else 0)
            ticks, paints.seen = Ticks(), False
            ticks.start()
            start = time.perf_counter()
            change(cursor)
            window.wait(lambda: paints.seen)
            shown.append((time.perf_counter() - start) * 1000)
            window.wait(lambda: not text.highlighter.is_busy)
            whole.append((time.perf_counter() - start) * 1000)
            held.append(max(ticks.stop(), default=0.0))
            window.pause(_SETTLE / 2)
            if change is QTextCursor.deletePreviousChar:
                text.undo()
                text.undo()
                window.pause(_SETTLE / 2)
    note = f"median of {len(shown)}, most {max(shown):.0f}; all {_FENCED_WORDS:,} words after {max(whole):.0f} ms"
    what = "fence opened or closed at the top: the screen"
    report(Figure("fence", what, statistics.median(shown), "ms", _SCREEN_LIMIT, note))
    report(Figure("fence", "longest time the window is held up by it", max(held), "ms", _HELD_LIMIT))


def _open_fence(cursor: QTextCursor) -> None:
    cursor.insertText("```\n")


if __name__ == "__main__":
    main(sys.argv[1:])
