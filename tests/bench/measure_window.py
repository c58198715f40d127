"""How long a key takes to be on the screen of a long draft while highlighting, spelling, suggestions and preview run.

Keys come by the clock, as a person's do, and time counts from when a key was due: what holds the window up between two
keys is part of the figure.
"""

import math
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus import long_draft, running_text
from figures import Figure, report, share
from real_window import AFTER_SENTENCE, Paints, Pressed, RealWindow
from workload import Workload

from editorapp.workspace.paths import find_paths

_LIMITS = ((20_000, 16.0), (100_000, 30.0))
"""Words of the draft, and the milliseconds of 95 keys in 100 that are promised."""
_CHARACTERS = 2000
_SETTLE = 5.0
"""Seconds after opening, until page and suggestions are there."""


def main(workload: Workload) -> None:
    """Type into a long draft in the real window, then into a very long one."""
    files = [Path.home() / f"{words}.md" for words, _ in _LIMITS]
    for file, (words, _) in zip(files, _LIMITS, strict=True):
        file.write_text(long_draft(find_paths().starter, words), "utf-8")
    window = RealWindow(files[0], workload.archive)
    try:
        window.wait_until_ready(suggestions=False)
        for file, (words, limit) in zip(files, _LIMITS, strict=True):
            window.desk.files.open_path(file)
            window.pause(_SETTLE)
            _type_at_three_places(window, words, limit)
    finally:
        window.desk.stop()


def _type_at_three_places(window: RealWindow, words: int, limit: float) -> None:
    desk, heard = window.desk, window.heard
    text = running_text(find_paths().starter, _CHARACTERS)
    body = desk.draft.body()
    places = (("start", 0), ("middle", body.index("\n\n", len(body) // 2)), ("end", len(body)))
    paints = Paints(desk.editor.text_edit.viewport())
    size = math.ceil(len(text) / len(places))
    before = (heard.answers, heard.pages)
    keys: list[Pressed] = []
    slowest = (0.0, "")
    for number, (name, offset) in reversed([*enumerate(places)]):  # from the end, so that the offsets stay true
        desk.editor.set_caret(offset)
        window.pause(AFTER_SENTENCE)
        part = window.type(text[number * size : (number + 1) * size], paints)
        keys += part
        slowest = max(slowest, (share([key.took for key in part], 0.95), name))
    lists, pages = heard.answers - before[0], heard.pages - before[1]
    note = f"slowest at the {slowest[1]}, {slowest[0]:.1f}; meanwhile {lists} lists, {pages} pages ({heard.engine})"
    _report_keys(f"p95 of key to paint, {words:,} words", keys, limit, note)


def _report_keys(what: str, keys: Sequence[Pressed], limit: float, note: str) -> None:
    took, cpu = [key.took for key in keys], [key.cpu for key in keys]
    details = (
        f"p50 {share(took, 0.5):.1f}, p99 {share(took, 0.99):.1f}, most {max(took):.1f} of {len(took)} keys;"
        f" p95 of the CPU {share(cpu, 0.95):.1f}; {note}"
    )
    report(Figure("typing", what, share(took, 0.95), "ms", limit, details))


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])))
