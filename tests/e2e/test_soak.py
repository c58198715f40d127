"""Half an hour of writing at an archive of 100,000 articles: no process grows, none dies, nothing is left behind.

`python3 run.py test tests/e2e/test_soak.py --soak` runs it, `--soak=5` for five minutes. The archive takes a quarter of
an hour to make; `--keep DIR` keeps it as `run.py bench --keep DIR` does (DIR/100k/archive), and takes one that is
there.
"""

import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from kills import WIDE, Desk, Life, descendants, process_name, state_of

from editorapp.workspace.paths import find_paths
from editorapp.workspace.settings import Settings, save_settings

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="measures memory as Linux shows it"),
]

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = 100_000
WARM = 10 / 30
"""Of the time: after ten minutes of thirty all caches are full."""
SLOWEST_TO_FILL = 4.0
"""Minutes that a shorter soak gives them: the names of 100,000 articles are gathered when nobody types."""
MOST_GROWTH = 0.05
GRAIN_MB = 2.0
"""What an allocator takes at once: less is no growth."""
OURS = ("window", "archive", "render", "spelling")
BETWEEN_SAMPLES = 5.0
BETWEEN_KEYS_MS = 60


@dataclass
class Process:
    """One process, from its first sample to its last."""

    name: str
    warm: float
    """The part of the time after which it must not grow."""
    samples: list[tuple[float, float, float]] = field(default_factory=list)
    """Seconds, and megabytes: RSS, PSS."""

    def between(self, first: float, last: float, kind: int) -> float:
        """The median of the samples between these parts of the whole time."""
        begin, end = self.samples[0][0], self.samples[-1][0]
        part = [s[kind] for s in self.samples if first <= (s[0] - begin) / max(end - begin, 1) <= last]
        return statistics.median(part)

    def growth_mb(self, kind: int) -> float:
        return self.between(0.9, 1, kind) - self.between(self.warm, self.warm + 0.1, kind)

    def has_grown(self, kind: int) -> bool:
        grown = self.growth_mb(kind)
        return grown > GRAIN_MB and grown > MOST_GROWTH * self.between(self.warm, self.warm + 0.1, kind)

    def figures(self) -> str:
        rss, pss = (f"{self.between(0.9, 1, kind):.0f} MB ({self.growth_mb(kind):+.1f})" for kind in (1, 2))
        return f"{self.name}: RSS {rss}, PSS {pss}"


def megabytes(pid: int) -> tuple[float, float] | None:
    """RSS and PSS of a process; None if it has ended."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return None
    sizes = {row.split()[0]: int(row.split()[1]) / 1024 for row in rows[1:]}
    return (sizes["Rss:"], sizes["Pss:"]) if "Rss:" in sizes else None


@pytest.fixture(scope="module")
def archive(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An archive of its own: a copy of the one that is kept."""
    kept = (pytestconfig.getoption("--keep") or tmp_path_factory.mktemp("kept")) / "100k" / "archive"
    if not (kept / "articles.db").exists():
        make_archive(kept)
    own = tmp_path_factory.mktemp("archive") / "100k"
    shutil.copytree(kept, own)
    yield own
    shutil.rmtree(own)


def make_archive(folder: Path) -> None:
    """Write the articles that the bench measures with, and import them."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    articles, drafts = folder.parent / "articles.jsonl", folder.parent / "drafts.jsonl"
    write = "import sys; from pathlib import Path; from corpus import write_texts; "
    write += f"write_texts(Path(sys.argv[1]), {ARTICLES}, Path(sys.argv[2]), Path(sys.argv[3]))"
    subprocess.run(
        [sys.executable, "-c", write, find_paths().starter, articles, drafts], check=True, cwd=ROOT / "tests" / "bench"
    )
    command = [sys.executable, "-P", "-m", "editorapp", "import", articles, "--archive", folder]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


@pytest.fixture
def life(archive: Path, environment: dict[str, str], home: Path, tmp_path: Path) -> Iterator[Life]:
    """A window at that archive, with a writer who takes the time to look."""
    desk, stories = Desk(), tmp_path / "stories"
    for folder in (stories, tmp_path / "exports", tmp_path / "temp"):
        folder.mkdir()
    for name in ("one", "two", "three"):
        desk.add_file(stories / f"{name}.md", f"---\ntitle: The pier and the harbour, {name}\n---\n\nThe east pier. ")
    save_settings(
        home / ".config" / "read-also" / "settings.toml", Settings().with_value("archive.folder", str(archive))
    )
    plan = {
        "seed": random.Random().getrandbits(32), "favourite": "", "is_calm": True, "arguments": [*WIDE, *desk.ways],
        "between_keys_ms": BETWEEN_KEYS_MS, "stories": [*desk.ways], "sources": [], "archive": str(archive),
        "exports": str(tmp_path / "exports"), "notes": str(tmp_path / "notes"), "bell": str(tmp_path / "bell"),
        "dump": str(tmp_path / "dump.json"), "untitled": str(stories / "untitled.md"),
    }  # fmt: skip
    print("seed", plan["seed"])
    life = Life(plan, tmp_path, environment | {"TMPDIR": str(tmp_path / "temp")})
    yield life
    if life.process.poll() is None:
        life.kill()


def watch(life: Life, minutes: float) -> dict[int, Process]:
    """Look at all of the window's processes while it is written in."""
    family: dict[int, Process] = {}
    warm = max(WARM, min(SLOWEST_TO_FILL / minutes, 0.8))
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        pids = {life.process.pid, *descendants(life.process.pid)}
        assert [process_name(pid) for pid in pids if state_of(pid) == "Z"] == [], "a process that nobody has buried"
        for pid in pids:
            if sizes := megabytes(pid):
                process = family.setdefault(pid, Process(process_name(pid), warm))
                process.samples.append((time.monotonic(), *sizes))
        before = len(life.notes())
        time.sleep(BETWEEN_SAMPLES)
        life.wait(lambda: len(life.notes()) > before, "typing")  # noqa: B023  it is called here
    return family


def test_no_process_grows_while_somebody_writes(life, pytestconfig, figure, tmp_path):
    minutes = pytestconfig.getoption("--soak")
    life.wait_for("writing")
    family = watch(life, minutes)
    typed = sum(note.what in ("typed", "headline") for note in life.notes())
    assert life.close() == 0, life.said()
    lasting = [process for process in family.values() if process.samples[-1][0] - process.samples[0][0] > minutes * 50]
    figure(f"soak {minutes:.0f} minutes, {typed} signs typed; at the end, and growth since caches were full:")
    for process in lasting:
        figure(f"  {process.figures()}")
    names = [process.name for process in lasting]
    assert [names.count(name) for name in OURS] == [1] * len(OURS), "a process was started again"
    assert [process.figures() for process in lasting if process.has_grown(1) and process.has_grown(2)] == []
    assert [str(path) for path in tmp_path.rglob("*.tmp")] + [str(path) for path in (tmp_path / "temp").iterdir()] == []
    assert life.said() == ""
