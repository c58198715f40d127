"""Features of time: how recent a candidate is, and whether the draft names the time when it was published."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.entry import NO_DAY
from editorapp.suggest.draft_terms import Values

Window = tuple[int, int]
"""Least and greatest age in days."""

_DAYS = (7, 30, 90, 365, 1500)
_RANKS = (10, 50)


def measure_recency(days: NDArray[np.int32], sorted_days: NDArray[np.int32], today: int) -> dict[str, Values]:
    """exp(-age / d) for several d in days, and exp(-newer articles / n); nothing for an article without a date.

    `days` are the candidates', `sorted_days` those of all that count; a day after `today` is as recent as today.
    """
    dated = days != NO_DAY
    age = np.maximum(today - days, 0).astype(np.float32)
    until_today = np.searchsorted(sorted_days, today, side="right")
    newer = np.maximum(until_today - np.searchsorted(sorted_days, days, side="right"), 0).astype(np.float32)
    columns = {f"rec{span}": np.where(dated, np.exp(-age / span), 0).astype(np.float32) for span in _DAYS}
    return columns | {f"rk{span}": np.where(dated, np.exp(-newer / span), 0).astype(np.float32) for span in _RANKS}


def measure_times(
    windows: Sequence[Sequence[Window]],
    days: NDArray[np.int32],
    sorted_days: NDArray[np.int32],
    today: int,
    headline_share: Values,
) -> tuple[dict[str, Values], NDArray[np.int64]]:
    """(`time` and `time_title`, the sentence of each candidate's `time`, -1 for none).

    `windows` are those of each sentence. `time` is 1 / (1 + ln articles in the window) of the best window that holds
    the candidate's date; `time_title` is that sentence's share of the headline (`headline_share`: candidates,
    sentences) times .5 + .5 · time (research: ranking §3, "temp" and "temp_sent").
    """
    size = len(days)
    time, time_title = np.zeros(size, np.float32), np.zeros(size, np.float32)
    told = np.full(size, -1, np.int64)
    for sentence, ages in enumerate(windows):
        for least, most in ages:
            first = np.searchsorted(sorted_days, today - most, side="left")
            last = np.searchsorted(sorted_days, today - least, side="right")
            inside = (days >= today - most) & (days <= today - least) & (days != NO_DAY)
            if last <= first or not inside.any():
                continue
            sureness = np.float32(1 / (1 + np.log(last - first)))
            told[inside & (time < sureness)] = sentence
            time[inside] = np.maximum(time[inside], sureness)
            titled = headline_share[inside, sentence] * (0.5 + 0.5 * sureness)
            time_title[inside] = np.maximum(time_title[inside], titled)
    return {"time": time, "time_title": time_title}, told
