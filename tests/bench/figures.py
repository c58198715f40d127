"""What a measure reports: each figure is a line of JSON, so that a measure can run in a process of its own."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

Verdict = Literal["", "aim", "ok", "OVER"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table.

    `limit` is what the project promises, in the same `unit`: the most, or (`is_speed`) the least. `aim` is what it
    would like to reach. None: nothing was promised.
    """

    measure: str
    what: str
    value: float
    unit: str
    limit: float | None = None
    note: str = ""
    aim: float | None = None
    is_speed: bool = False

    @property
    def is_over(self) -> bool:
        """Whether a promise is broken."""
        return self.limit is not None and not self._reaches(self.limit)

    @property
    def verdict(self) -> Verdict:
        """How the figure stands to what was promised; "aim": even better than that."""
        if self.limit is None:
            return ""
        if self.is_over:
            return "OVER"
        return "aim" if self.aim is not None and self._reaches(self.aim) else "ok"

    def _reaches(self, bound: float) -> bool:
        return self.value >= bound if self.is_speed else self.value <= bound


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
