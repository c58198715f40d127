"""What a measure reports: each figure is a line of JSON, so that a measure can run in a process of its own."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table. `limit` is the most that the project promises, in the same `unit`; None: no promise."""

    measure: str
    what: str
    value: float
    unit: str
    limit: float | None = None
    note: str = ""

    @property
    def is_over(self) -> bool:
        """Whether a promise is broken."""
        return self.limit is not None and self.value > self.limit


def report(figure: Figure) -> None:
    """Hand a figure to whoever runs this measure."""
    print(json.dumps(asdict(figure)), flush=True)


def read(line: str) -> Figure:
    """The figure on a line that `report` wrote."""
    return Figure(**json.loads(line))


def share(values: Sequence[float], part: float) -> float:
    """The value below or at which this part of the values lies: .5 is the median (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)]
