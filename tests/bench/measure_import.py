"""How fast articles come into an archive, and how much memory that takes: the real command, from start to end."""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path

from corpus import ARTICLES, write_articles
from figures import Figure, report

from editorapp.workspace.paths import find_paths

ARCHIVE = "archive"
"""The folder in which the archive is made; the measure of suggestions asks it too."""


def main(folder: Path) -> None:
    """Import the made-up articles."""
    words, seconds = make_archive(folder)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)  # that one child's
    size = sum(file.stat().st_size for file in (folder / ARCHIVE).rglob("*") if file.is_file())
    note = f"{ARTICLES:,} articles, {words:,} words, in {seconds:.1f} s"
    report(Figure("import", "articles a second of CPU time", ARTICLES / (used.ru_utime + used.ru_stime), "", note=note))
    report(
        Figure(
            "import",
            "memory at the most",
            used.ru_maxrss / 1024,
            "MB",
            note=f"the archive has {size / 1e6:.1f} MB on disk",
        )
    )


def make_archive(folder: Path) -> tuple[int, float]:
    """Make `folder`/ARCHIVE; returns how many words came in and how many seconds that took."""
    source = folder / "articles.jsonl"
    words = write_articles(find_paths().starter, source)
    command = (sys.executable, "-P", "-m", "editorapp", "import", source, "--archive", folder / ARCHIVE, "--json")
    start = time.perf_counter()
    answer = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    seconds = time.perf_counter() - start
    if answer["added"] != ARTICLES:
        raise SystemExit(f"Of {ARTICLES:,} articles {answer['added']:,} came in.")
    return words, seconds


if __name__ == "__main__":
    main(Path(sys.argv[1]))
