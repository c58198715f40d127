"""How soon after the last key of a burst the list is painted that belongs to the text as it then is.

The pause that the program itself waits for (300 ms without a key) is part of it.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import draft_text
from figures import Figure, report, share
from processes import cpu_ms
from real_window import BETWEEN_KEYS, Paints, RealWindow
from workload import Workload

from editorapp.article.draft import Draft
from editorapp.ui.linking.card_list import CardList
from editorapp.workers.protocol import Suggested

_BURSTS, _BURST_WORDS = 40, 4
_BEFORE = 60
"""Words of the draft that are there already."""
_LIMIT, _AIM = 450.0, 350.0
"""Milliseconds of 95 pauses in 100 that are promised."""


@dataclass(frozen=True, slots=True)
class _Pause:
    """From the last key's moment to the paint, what the worker did then, and whether there was anything new."""

    milliseconds: float
    cpu_ms: float
    is_new: bool


class _Answers:
    """Notes the revision of the newest answer; of a class with a weak reference, as Qt's signals need."""

    def __init__(self) -> None:
        self.revision = -1

    def take(self, message: object) -> None:
        """Look at a message of the archive worker."""
        if isinstance(message, Suggested):
            self.revision = message.revision


def main(workload: Workload) -> None:
    """Type a draft burst by burst, each after the list has come for the one before."""
    draft = Draft.parse(workload.draft_texts()[0])
    words = draft.body.split()
    file = Path.home() / "story.md"
    file.write_text(draft_text({"title": draft.title, "body": " ".join(words[:_BEFORE])}), "utf-8")
    window = RealWindow(file, workload.archive)
    try:
        window.wait_until_ready(suggestions=False)
        desk, answers = window.desk, _Answers()
        desk.archive_worker.received.connect(answers.take)
        desk.editor.set_caret(len(desk.draft.body().rstrip()))
        cards = desk.panel.findChild(CardList)
        if cards is None:
            raise SystemExit("The panel has no cards.")
        paints = Paints(cards.viewport())
        took = [_one(window, paints, answers, burst) for burst in _bursts(words[_BEFORE:])]
    finally:
        window.desk.stop()
    pauses = [pause.milliseconds for pause in took]
    fresh, cpu = sum(pause.is_new for pause in took), share([pause.cpu_ms for pause in took], 0.5)
    note = (
        f"p50 {share(pauses, 0.5):.0f}, {cpu:.0f} of it the worker's CPU; {len(pauses)} pauses, {fresh} with new cards"
    )
    report(Figure("pause", "last key to painted list, p95", share(pauses, 0.95), "ms", _LIMIT, note, _AIM))


def _bursts(words: Sequence[str]) -> Iterator[str]:
    for start in range(0, min(len(words), _BURSTS * _BURST_WORDS), _BURST_WORDS):
        yield " " + " ".join(words[start : start + _BURST_WORDS])


def _one(window: RealWindow, paints: Paints, answers: _Answers, text: str) -> _Pause:
    """Type the text and wait for its list."""
    worker, moment = window.heard.pids["archive"], time.perf_counter()
    for sign in text:
        window.pause(moment - time.perf_counter())
        window.press(sign, window.desk.editor.text_edit)
        last, moment = moment, moment + BETWEEN_KEYS
    before, revision = cpu_ms(worker), window.desk.draft.revision
    paints.seen = False
    while answers.revision != revision:
        paints.seen = False  # what is painted before the answer is not this list
        window.wait(lambda: answers.revision == revision or paints.seen)
    window.app.processEvents()  # an answer that changes the list has asked for a paint
    return _Pause((time.perf_counter() - last) * 1000, cpu_ms(worker) - before, paints.seen)


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])))
