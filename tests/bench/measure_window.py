"""How long a key takes to be on the screen while suggestions and preview run, and how much memory the parts then hold.

Keys come by the clock, as a person's do, and time counts from when a key was due: what holds the window up between two
keys is part of the figure.
"""

import math
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from corpus import long_draft, running_text
from figures import Figure, report, share
from processes import descendants, memory_mb
from real_window import AFTER_SENTENCE, Heard, Paints, RealWindow, due

from editorapp.workspace.paths import find_paths

TYPING, MEMORY = "typing", "memory"

_DRAFT_WORDS = 20_000
_CHARACTERS = 2000
_LIMIT = 16.0
"""Milliseconds of 95 keys in 100 that are promised."""


def main(wanted: Sequence[str]) -> None:
    """Type into a long draft in the real window; report what is wanted."""
    draft = Path.home() / "long.md"
    draft.write_text(long_draft(find_paths().starter, _DRAFT_WORDS), "utf-8")
    window = RealWindow(draft)
    try:
        window.wait_until_ready()
        _type_at_three_places(window, is_reported=TYPING in wanted)
        if MEMORY in wanted:
            _report_memory(window.heard)
    finally:
        window.desk.stop()


def _type_at_three_places(window: RealWindow, *, is_reported: bool) -> None:
    desk, heard = window.desk, window.heard
    text = running_text(find_paths().starter, _CHARACTERS)
    body = desk.draft.body()
    places = (("start", 0), ("middle", body.index("\n\n", len(body) // 2)), ("end", len(body)))
    paints = Paints(desk.editor.text_edit.viewport())
    size = math.ceil(len(text) / len(places))
    before = (heard.suggestions, heard.pages)
    took: list[float] = []
    for number, (name, offset) in reversed([*enumerate(places)]):  # from the end, so that the offsets stay true
        desk.editor.set_caret(offset)
        window.pause(AFTER_SENTENCE)
        part = _type(window, paints, text[number * size : (number + 1) * size])
        took += part
        if is_reported:
            _report_keys(f"p95 of key to paint at the {name}", part, f"{len(part)} keys")
    if is_reported:
        lists, pages = heard.suggestions - before[0], heard.pages - before[1]
        answers = f"meanwhile {lists} lists, {pages} pages ({heard.engine} preview)"
        _report_keys(f"p95 of all keys, {_DRAFT_WORDS:,} words", took, answers)


def _type(window: RealWindow, paints: Paints, text: str) -> list[float]:
    """Milliseconds from the moment each key was due until the text was painted with it."""
    took = []
    for sign, moment in due(text, time.perf_counter()):
        window.pause(moment - time.perf_counter())
        paints.seen = False
        window.press(sign, window.desk.editor.text_edit)
        window.wait(lambda: paints.seen)
        took.append((time.perf_counter() - moment) * 1000)
    return took


def _report_keys(what: str, took: Sequence[float], note: str) -> None:
    details = f"p50 {share(took, 0.5):.1f}, most {max(took):.1f}; {note}"
    report(Figure(TYPING, what, share(took, 0.95), "ms", _LIMIT, details))


def _report_memory(heard: Heard) -> None:
    own = os.getpid()
    report(Figure(MEMORY, "window", memory_mb(own), "MB", note=f"with a draft of {_DRAFT_WORDS:,} words"))
    for name in ("archive", "render"):
        report(Figure(MEMORY, f"{name} worker", memory_mb(heard.pids[name]), "MB"))
    web = [memory_mb(pid) for pid in descendants(own) - {*heard.pids.values()}]
    if web:
        what = f"{len(web)} processes of the {heard.engine} preview"
        report(Figure(MEMORY, what, sum(web), "MB", note="pages that they share are in each"))


if __name__ == "__main__":
    main(sys.argv[1:])
