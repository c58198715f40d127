"""The real window is killed at random moments while somebody writes: `--kills 50` makes it fifty.

One person's home lives through all of them. Each window is killed in another moment of its life and the next one takes
back what the one before has left; at the end the last one is closed as a person closes it, and leaves nothing behind.
"""

import json
import math
import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from kills import WIDE, Desk, Life, children_of, process_name, state_of, wait_for_end

from editorapp.archive.store import FILE, Store

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="needs SIGKILL and Linux's list of processes"
)

KILLS = 6
SEED = 20261123
SOURCES = 40
ARTICLES = 60
"""In each source: reading them takes about a second."""
BODY = "The harbour board closed the east pier after the storm, and divers went down to the footings. " * 8
PHASES = ("saving", "importing", "recovery", "publishing", "going", "exporting", "start", "writing", "logout")
FAVOURITES = {
    "saving": "save", "importing": "import", "exporting": "export", "going": "switch", "publishing": "publish",
}  # fmt: skip
"""What the writer does again and again in a life that is to end in that."""
SOON = {"start": 1.0, "recovery": 0.4}
"""Seconds at most, from the process's start or from the window's, until such a life ends."""
LONG = {"importing": 1.5, "publishing": 1.2}
"""Seconds that such a deed takes."""
WORKERS = ("archive", "render", "spelling")
OURS = (".tmp", ".part", ".new")


@dataclass
class Person:
    """A home, stories with a file and without, an archive, and what must be true of them."""

    folder: Path
    environment: dict[str, str]
    random: random.Random
    desk: Desk = field(default_factory=Desk)
    killed: float = 0.0
    losses: list[str] = field(default_factory=list)
    life: Life | None = None

    def __post_init__(self) -> None:
        self.stories, self.exports = self.folder / "stories", self.folder / "exports"
        for folder in (self.stories, self.exports, self.folder / "temp"):
            folder.mkdir()
        self.environment |= {"TMPDIR": str(self.folder / "temp")}
        own = "---\ntitle: {}\ncustom: [kept, as it is] # even this\n---\n\n{}"
        self.desk.add_file(self.stories / "plain.md", own.format("Plain", "The first."))
        self.desk.add_file(self.stories / "windows.md", own.format("Windows", "A\n\nsecond."), "\r\n", bom=True)
        self.desk.add_file(self.stories / "wide.md", own.format("Wide", "Żółw."), "\n", True, "utf-16-le")
        self.sources = [self.write_source(number) for number in range(SOURCES)]

    def write_source(self, number: int) -> str:
        path = self.folder / f"source-{number}.jsonl"
        rows = ({"id": f"{number}-{n}", "title": f"Pier {number}.{n}", "body": BODY} for n in range(ARTICLES))
        path.write_text("\n".join(json.dumps(row | {"published": "2024-05-01"}) for row in rows))
        return str(path)

    def live(self, favourite: str = "") -> Life:
        """Start a window with the typist at it."""
        plan: dict[str, Any] = {
            "seed": self.random.getrandbits(32),
            "favourite": favourite,
            "arguments": [] if self.killed else [*WIDE, *self.desk.ways],
            "stories": [*self.desk.ways],
            "sources": self.sources,
            "exports": str(self.exports),
            "archive": str(self.folder / "archive"),
            "notes": str(self.folder / "notes"),
            "bell": str(self.folder / "bell"),
            "dump": str(self.folder / "dump.json"),
            "untitled": str(self.stories / "untitled.md"),
        }
        self.life = Life(plan, self.folder, self.environment)
        return self.life

    def be_killed(self, phase: str) -> None:
        """Write until this phase, be killed in the midst of it, and look at what is left on the disk."""
        life = self.live(FAVOURITES.get(phase, ""))
        if phase in SOON:
            life.wait_for("started" if phase == "start" else "shown")
            time.sleep(self.random.uniform(0, SOON[phase]))  # a random moment is the point of this test
        else:
            life.wait_for("writing")
            time.sleep(self.random.uniform(1.1, 1.9))
            if phase in FAVOURITES:
                life.wait_for(phase)
                time.sleep(self.random.uniform(0, LONG.get(phase, 0.05)))
        self.look_at_what_is_left(life, self.log_out(life) if phase == "logout" else life.kill())

    def log_out(self, life: Life) -> float:
        """The system ends the window: that costs nothing at all, not even the last second."""
        if life.log_out():
            self.losses.append(f"the window ended badly: {life.said()}")
        return math.inf

    def compare(self, life: Life) -> None:
        """Hold what has come back against what was written before the last kill."""
        self.losses += self.desk.compare(life.dump(), self.killed)

    def look_at_what_is_left(self, life: Life, moment: float) -> None:
        notes = life.notes()
        if any(note.what == "writing" for note in notes):  # it has come so far
            self.compare(life)
            self.killed = moment
        self.desk.take(notes, self.exports)
        self.sources = self.sources[sum(note.what == "importing" for note in notes) :]
        self.losses += [f"{path} is torn" for path in self.desk.files.torn()]
        if (self.folder / "archive" / FILE).exists():
            with closing(Store(self.folder / "archive", create=False)) as store:
                articles, health = store.statistics().articles, store.check()
            if health != "ok" or articles < self.desk.imported:
                self.losses.append(f"the archive is {health} with {articles} of {self.desk.imported} articles")

    def left_over(self) -> list[str]:
        """Files that only a work in progress has."""
        half_written = [path for path in self.folder.rglob("*") if path.name.endswith(OURS)]
        return [*map(str, half_written), *map(str, (self.folder / "temp").iterdir())]


@pytest.fixture
def person(environment: dict[str, str], tmp_path: Path) -> Iterator[Person]:
    person = Person(tmp_path, environment, random.Random(SEED))
    yield person
    if person.life is not None and person.life.process.poll() is None:
        person.life.kill()


def test_windows_killed_at_any_moment_lose_nothing(person, editorapp, pytestconfig, figure):
    kills = pytestconfig.getoption("--kills") or KILLS
    person.be_killed("writing")
    for number in range(1, kills):
        before = len(person.losses)
        phase = PHASES[(number - 1) % len(PHASES)]
        person.be_killed(phase)
        person.losses[before:] = [f"kill {number + 1} ({phase}): {loss}" for loss in person.losses[before:]]
    last = person.live()
    last.wait_for("writing")
    person.compare(last)
    assert last.close() == 0, last.said()
    figure(f"kills {kills}, losses {len(person.losses)} (nothing older than {person.desk.oldest_gone:.2f} s was gone)")
    assert not person.losses, f"seed {SEED}:\n" + "\n".join(person.losses)
    assert person.left_over() == []
    assert person.desk.asked == []
    assert list((person.folder / "home").glob("**/journal/**/*.gz")) == []  # all is saved
    archive = person.folder / "archive"
    assert editorapp("search", "pier", "--archive", archive).stdout  # which mends what was under way at the end
    verified = editorapp("archive", "verify", "--archive", archive)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def workers_of(life: Life) -> dict[str, int]:
    """The window's living workers."""
    running = [pid for pid in children_of(life.process.pid) if state_of(pid) != "Z"]
    return {name: pid for pid in running if (name := process_name(pid)) in (*WORKERS, "import")}


def kill_worker(person: Person, life: Life, name: str) -> None:
    """Kill it while somebody writes; it comes back, and the writing never stops."""
    time.sleep(person.random.uniform(0.1, 0.4))
    life.wait(lambda: name in workers_of(life), f"{name} worker")
    killed = workers_of(life)[name]
    typed = len(life.notes())
    os.kill(killed, signal.SIGKILL)
    wait_for_end({killed})
    life.wait(lambda: len(life.notes()) > typed + 20, "typing")
    if name in WORKERS:
        life.wait(lambda: workers_of(life).get(name, killed) != killed, f"new {name} worker")


def test_killed_workers_come_back_and_not_a_sign_is_lost(person, pytestconfig, figure):
    rounds = min(
        4, max(1, (pytestconfig.getoption("--kills") or KILLS) // KILLS)
    )  # after five in a minute they stay dead
    life = person.live("import")
    life.wait_for("writing")
    person.compare(life)
    for _ in range(rounds):
        for name in person.random.sample((*WORKERS, "import"), 4):
            kill_worker(person, life, name)
    assert [pid for pid in children_of(life.process.pid) if state_of(pid) == "Z"] == []
    assert life.close() == 0, life.said()
    person.desk.take(life.notes(), person.exports)
    stories = {Path(name): person.desk.on_disk(name, person.desk.stories[name].now) for name in person.desk.ways}
    assert {path: path.read_bytes() for path in stories} == stories
    assert life.said() == ""
    figure(f"workers killed {4 * rounds}, losses 0")
