"""An archive's own weights and its last evaluation, in a file of the archive's folder: derived, fitted anew at will."""

import json
import zlib
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from editorapp.suggest.evaluation import Evaluation, Learnt, Quality
from editorapp.suggest.feature_table import NAMES, Weights
from editorapp.workspace.atomic import write_atomic

FILE = "weights.json"
_FORMAT = 2
_CHECK = "check"
_MORE = 1.25
"""Times as many links as last time: then it is worth fitting again (research: ranking §2)."""


@dataclass(frozen=True, slots=True)
class OwnWeights:
    """What the file says: `learnt` is None before anything was fitted, `day` (ISO) is that of fitting.

    `in_use`: whether suggestions use them; the writer can go back to the standard ones.
    """

    learnt: Learnt | None = None
    day: str = ""
    in_use: bool = True
    evaluation: Evaluation | None = None

    @property
    def active(self) -> Weights | None:
        """What to add to the standard weights; None: nothing."""
        return self.learnt.weights if self.learnt and self.in_use else None

    def is_due(self, links: int) -> bool:
        """Whether an archive with so many links of its own should be fitted (again)."""
        return self.learnt is None or links >= _MORE * self.learnt.links

    def with_learnt(self, learnt: Learnt | None, day: str) -> "OwnWeights":
        """Freshly fitted."""
        return replace(self, learnt=learnt, day=day if learnt else "")


def read_own_weights(folder: Path) -> OwnWeights:
    """The own weights of the archive in `folder`; none if the file is missing, torn or of another recipe."""
    try:
        return _read(json.loads((folder / FILE).read_bytes()))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return OwnWeights()


def write_own_weights(folder: Path, own: OwnWeights) -> None:
    """Keep them. Raises UnwritableError."""
    record: dict[str, Any] = {"format": _FORMAT, "features": list(NAMES), "in_use": own.in_use, "day": own.day}
    if own.learnt:
        added = [round(float(value), 6) for value in own.learnt.weights]
        record["learnt"] = {"weights": added, "links": own.learnt.links, "drafts": own.learnt.drafts}
    if own.evaluation:
        record["evaluation"] = asdict(own.evaluation)
    write_atomic(folder / FILE, json.dumps(record | {_CHECK: _check(record)}, indent=1).encode())


def _check(record: dict[str, Any]) -> int:
    """The CRC-32 of the rest: a weight with one wrong digit would rank in silence."""
    return zlib.crc32(json.dumps(record, sort_keys=True).encode())


def _read(record: Any) -> OwnWeights:
    if record.pop(_CHECK) != _check(record) or record["format"] != _FORMAT:
        return OwnWeights()
    learnt = record.get("learnt") if record["features"] == list(NAMES) else None
    evaluation = record.get("evaluation")
    return OwnWeights(
        learnt=_learnt(learnt) if learnt else None,
        day=str(record["day"]) if learnt else "",
        in_use=bool(record["in_use"]),
        evaluation=_evaluation(evaluation) if evaluation else None,
    )


def _learnt(record: Any) -> Learnt:
    weights = np.array([float(value) for value in record["weights"]], np.float32)
    if len(weights) != len(NAMES) or not np.isfinite(weights).all():
        raise ValueError("weights of another recipe")
    return Learnt(weights, int(record["links"]), int(record["drafts"]))


def _evaluation(record: Any) -> Evaluation:
    standard, own = (Quality(**record[name]) if record.get(name) else None for name in ("standard", "own"))
    return Evaluation(int(record["drafts"]), standard, own)
