"""When an archive learns from its own links, and when it is measured: the jobs that leave own weights behind."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from editorapp.archive.archive import Archive
from editorapp.errors import UnwritableError
from editorapp.suggest.calibration import LEAST_LINKS
from editorapp.suggest.evaluation import Evaluation, Progress, evaluate, learn, own_links
from editorapp.suggest.own_weights import OwnWeights, read_own_weights, write_own_weights
from editorapp.suggest.ranking import Ranker
from editorapp.suggest.time_words import TimeWords

Cancelled = Callable[[], bool]


def learn_if_due(archive: Archive, times: TimeWords, day: str, progress: Progress, cancelled: Cancelled) -> bool:
    """Fit own weights if the archive has enough links and a quarter more than last time; whether it did.

    `day` is today as an ISO date. Raises CancelledError.
    """
    own = read_own_weights(archive.folder)
    links = own_links(archive)
    if links < LEAST_LINKS or not own.is_due(links):
        return False
    learnt = learn(Ranker(archive, times), progress, cancelled)
    # Links are counted for the next time, also those that were too old to be learnt from.
    kept = replace(learnt, links=links) if learnt else None
    _keep(archive, own.with_learnt(kept, day))
    return True


def measure_archive(
    archive: Archive, times: TimeWords, day: str, progress: Progress, cancelled: Cancelled
) -> Evaluation:
    """Evaluate, and fit own weights on the newest links; both are kept beside the archive. Raises CancelledError."""
    ranker = Ranker(archive, times)
    found = evaluate(ranker, progress, cancelled)
    learnt = learn(ranker, progress, cancelled)
    kept = replace(learnt, links=own_links(archive)) if learnt else None
    _keep(archive, replace(read_own_weights(archive.folder).with_learnt(kept, day), evaluation=found))
    return found


def use_own_weights(archive: Archive, *, own: bool) -> OwnWeights:
    """Rank with the archive's own weights, or with the standard ones. Raises UnwritableError."""
    chosen = replace(read_own_weights(archive.folder), in_use=own)
    write_own_weights(archive.folder, chosen)
    return chosen


def _keep(archive: Archive, own: OwnWeights) -> None:
    # A read-only archive is measured all the same; it just does not remember.
    with suppress(UnwritableError):
        write_own_weights(archive.folder, own)
