"""All checks of a draft of 2,000 words in the archive worker: the first time after its start, and while one goes on."""

import sys
from functools import partial
from pathlib import Path

from figures import Figure, report, share
from measure_worker import Spent, Worker, running
from workload import Workload

from editorapp.article.draft import Draft
from editorapp.workers.protocol import CheckDraft, DraftChecked

_WORDS = 2_000
_DRAFTS = 5
_STARTS = 3
_KEYS = 10
"""Pauses in typing after which one draft is checked again."""
_LIMIT, _AIM = 50.0, 30.0
"""Milliseconds of CPU that are promised."""
_READ_ALSO = "**READ ALSO:** [The storm of January](https://bench.example/2006/01/{number})"


def main(workload: Workload) -> None:
    """Check drafts in fresh workers; the last one goes on being asked, each time with some words more."""
    texts = [_long(workload.draft_texts()[number:]) for number in range(_DRAFTS)]
    first, warm, opened = [], [], []
    for _ in range(_STARTS):
        with running() as worker:
            worker.open(workload.archive)
            first.append(_check(worker, texts[0]))
            for text in texts:
                took = [_check(worker, text + " and more" * (key + 1)) for key in range(_KEYS)]
                opened.append(took[0])
                warm += took[1:]
    note = f"most {max(spent.cpu_ms for spent in warm):.0f}; {len(warm)} times"
    what = f"all checks of {_WORDS:,} words, p95"
    report(Figure("checks", what, share([spent.cpu_ms for spent in warm], 0.95), "ms", _LIMIT, note, _AIM))
    report(Figure("checks", "of a draft that is opened, p50", share([spent.cpu_ms for spent in opened], 0.5), "ms"))
    report(Figure("checks", "of the first after the start, p50", share([spent.cpu_ms for spent in first], 0.5), "ms"))


def _long(drafts: list[str]) -> str:
    """A draft of so many words, with links."""
    head, _, _ = drafts[0].partition("\n\n")
    parts: list[str] = []
    for number, text in enumerate(drafts):
        parts += ["## Part", Draft.parse(text).body.strip(), _READ_ALSO.format(number=number)]
        if len(" ".join(parts).split()) >= _WORDS:
            break
    return "\n\n".join([head, *parts])


def _check(worker: Worker, text: str) -> Spent:
    return worker.spent(partial(worker.ask, CheckDraft(1, 1, text), DraftChecked))


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])))
