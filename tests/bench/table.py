"""The bench's output: rows for a person who watches, and one JSON file with everything for whoever compares runs."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from figures import Figure

BUSY = 0.5
"""Load for each core from which other programs spoil the figures."""
_PACKAGES = ("PySide6", "whoosh-reloaded", "numpy", "PyStemmer", "tantivy")


@dataclass(slots=True)
class Results:
    """What a run of the bench has found so far: (articles, figure), and (measure, why it failed)."""

    started: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    load: float = field(default_factory=lambda: os.getloadavg()[0])
    figures: list[tuple[int | None, Figure]] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)

    @property
    def broken(self) -> int:
        """How many promises do not hold."""
        return sum(figure.is_over for _, figure in self.figures)

    def write(self, target: Path) -> None:
        """Write all of it as one JSON object; `articles` is null for a measure that needs no archive of a size."""
        whole = {
            "started": self.started,
            "machine": machine() | {"load": round(self.load, 2)},
            "versions": versions(),
            "figures": [
                {"articles": articles, **asdict(figure), "verdict": figure.verdict} for articles, figure in self.figures
            ],
            "failures": [{"measure": measure, "why": why} for measure, why in self.failures],
        }
        target.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", "utf-8")


def machine() -> dict[str, object]:
    """What this computer is, as far as it matters to speed."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "system": f"{platform.system()} {platform.release()}",
        "processor": _processor() or platform.machine(),
        "cores": os.cpu_count() or 1,
        "memory_mb": memory // 2**20,
    }


def versions() -> dict[str, str]:
    """Python, and the packages that the figures depend on; "" for one that is not installed."""
    return {"Python": platform.python_version(), **{name: _version(name) for name in _PACKAGES}}


def head(load: float) -> str:
    """The lines above the table."""
    facts, cores = machine(), os.cpu_count() or 1
    line = (
        f"{facts['processor']}, {cores} cores, Python {platform.python_version()}, {facts['system']}; load {load:.1f}"
    )
    warning = "\nOther programs are at work: waiting will be too long, CPU time nearly right, ratios right."
    return line + (warning if load > BUSY * cores else "")


def title(articles: int | None) -> str:
    """The line above the rows for an archive of this size."""
    subject = "the program" if articles is None else f"{articles:,} articles"
    return f"\n{subject:58} {'figure':>10}  {'promised':12}      in detail"


def row(figure: Figure) -> str:
    """One line of the table."""
    value, promised = _amount(figure.value, figure.unit), _promise(figure)
    return f"{figure.measure:9}{figure.what:49} {value:>10}  {promised:12} {figure.verdict:4} {figure.note}".rstrip()


def _promise(figure: Figure) -> str:
    if figure.limit is None:
        return ""
    sign = "≥" if figure.is_speed else "≤"
    return f"{sign} {figure.limit:g} {figure.unit}".strip()


def _amount(value: float, unit: str) -> str:
    decimals = 3 if value < 0.1 else 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:,.{decimals}f} {unit}".strip()


def _processor() -> str:
    names: Sequence[str] = Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines()
    return next((line.partition(":")[2].strip() for line in names if line.startswith("model name")), "")


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
