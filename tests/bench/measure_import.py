"""How fast articles come into an archive with the real command, how much memory that takes, and what lies on disk."""

import sys
from collections import Counter
from pathlib import Path

from figures import Figure, report
from workload import Workload

_SPEED, _SPEED_AIM = 180.0, 350.0
"""Articles a second on two cores that are promised."""
_TELLING = 0.01
"""Share of the whole from which a part is worth a row."""


def main(workload: Workload) -> None:
    """Report how the archive was made and what it is made of."""
    run = workload.import_run()
    if run:
        note = f"{run.articles:,} articles in {run.seconds:.1f} s, store and index"
        rate = run.articles / run.seconds
        report(Figure("import", "articles a second", rate, "/s", _SPEED, note, _SPEED_AIM, is_speed=True))
        report(Figure("import", "articles a second of CPU time", run.articles / run.cpu_seconds, "/s"))
        report(Figure("import", "memory at the most", run.peak_mb, "MB", note="of its largest process"))
    _report_sizes(workload)


def _report_sizes(workload: Workload) -> None:
    parts: Counter[str] = Counter()
    for file in workload.archive.rglob("*"):
        if file.is_file():
            parts[_part(file.relative_to(workload.archive))] += file.stat().st_size
    whole, texts = parts.total(), workload.articles.stat().st_size
    note = f"{whole / texts:.2f} times the {texts / 1e6:.1f} MB of texts"
    report(Figure("import", "on disk", whole / 1e6, "MB", note=note))
    for name, size in parts.most_common():
        if size >= _TELLING * whole:
            report(Figure("import", f"on disk: {name}", size / 1e6, "MB", note=f"{size / whole:.0%} of it"))


def _part(file: Path) -> str:
    """ "articles.db", or the kind of a file of the index: "index/*.pst"."""
    return file.name if len(file.parts) == 1 else f"{file.parent}/*{file.suffix or file.name}"


if __name__ == "__main__":
    main(Workload(Path(sys.argv[1])))
