"""What the tests of killed windows know: what was typed when, what a file may hold, and the process that is killed."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from editorapp.article.draft import Draft
from editorapp.publish.handing_over import render_export

PROMISED = 1.0
"""Seconds: whatever was typed longer ago than this is there after a kill."""
WIDE = ("--size", "1440x900")
"""Arguments for a window that shows its page, with the web engine where there is one; its processes cost a second."""
PATIENCE = 60.0
"""Seconds to wait for anything that takes far less."""
_TITLE = re.compile(r"^title: ?(.*)$", re.MULTILINE)
_TYPIST = Path(__file__).resolve().parent / "e2e" / "typist.py"


class Note(NamedTuple):
    """A line of the typist's: when (CLOCK_MONOTONIC), what, in which story, and the sign, format, file or count."""

    moment: float
    what: str
    story: str
    value: str


class NoteReader:
    """Reads a file of notes as it grows."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = 0
        self._notes: list[Note] = []

    def notes(self) -> list[Note]:
        """All so far; a last line that is being written is left for the next time."""
        if self._path.exists():
            with self._path.open("rb") as file:
                file.seek(self._read)
                whole = file.read().rpartition(b"\n")[0]
            if whole:
                self._read += len(whole) + 1
                self._notes += (Note(*json.loads(line)) for line in whole.split(b"\n"))
        return self._notes


@dataclass
class Written:
    """The text of a story after each sign, as plain strings; the first is what it was when the window opened."""

    states: list[tuple[float, str]]

    @property
    def now(self) -> str:
        return self.states[-1][1]

    def type(self, moment: float, sign: str) -> None:
        text = self.now[:-1] if sign == "\b" else self.now + ("\n\n" if sign == "\n" else sign)
        self.states.append((moment, text))

    def head(self, moment: float, sign: str) -> None:
        text = _TITLE.sub(lambda found: f"title: {found[1]}{sign}", self.now, count=1)
        self.states.append((moment, text))

    def age(self, text: str, killed: float) -> float:
        """How many seconds before the kill the first sign was typed that this text has not; 0 if it has all."""
        at = max(number for number, (_, state) in enumerate(self.states) if state == text)
        return killed - self.states[at + 1][0] if at + 1 < len(self.states) else 0.0

    def may_be(self, killed: float) -> list[str]:
        """Every text that keeps the promise when the window was killed at that moment."""
        old = sum(moment <= killed - PROMISED for moment, _ in self.states[1:])
        return [text for _, text in self.states[old:]]


@dataclass
class Files:
    """Which contents a file may have: the last that was written for certain, and what was under way since."""

    may_hold: dict[Path, list[bytes | None]] = field(default_factory=dict)

    def begin(self, path: Path, content: bytes) -> None:
        self.may_hold.setdefault(path, []).append(content)

    def finish(self, path: Path) -> None:
        self.may_hold[path] = self.may_hold[path][-1:]

    def torn(self) -> list[str]:
        """The files that hold something else."""
        return [str(path) for path, contents in self.may_hold.items() if _content(path) not in contents]


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


@dataclass
class Desk:
    """What must be true of a person's stories, files and archive, whatever happened to the window."""

    stories: dict[str, Written] = field(default_factory=dict)
    ways: dict[str, tuple[str, bool, str]] = field(default_factory=dict)
    """Line ends, BOM and encoding of the stories that have a file."""
    files: Files = field(default_factory=Files)
    imported: int = 0
    asked: list[str] = field(default_factory=list)
    oldest_gone: float = 0.0
    """Seconds before its kill at which the oldest sign was typed that did not come back."""

    def add_file(self, path: Path, text: str, newline: str = "\n", bom: bool = False, encoding: str = "utf-8") -> None:
        """Make a story's file, as it lies there before the window opens."""
        name = str(path)
        self.ways[name] = (newline, bom, encoding)
        self.stories[name] = Written([(0.0, text)])
        self.files.begin(path, self.on_disk(name, text))
        path.write_bytes(self.on_disk(name, text))

    def on_disk(self, name: str, text: str) -> bytes:
        newline, bom, encoding = self.ways[name]
        return (("\ufeff" if bom else "") + text.replace("\n", newline)).encode(encoding)

    def take(self, notes: Sequence[Note], exports: Path) -> None:
        """Follow what the typist did."""
        for note in notes:
            if note.what == "typed":
                self.stories[note.story].type(note.moment, note.value)
            elif note.what == "headline":
                self.stories[note.story].head(note.moment, note.value)
            elif note.what == "marked":
                self.stories[note.story].states.append((note.moment, note.value))
            elif note.what == "saving":
                self.files.begin(Path(note.story), self.on_disk(note.story, self.stories[note.story].now))
            elif note.what == "saved" and note.story in self.ways:
                self.files.finish(Path(note.story))
            elif note.what == "exporting":
                ending = {"markdown": "md"}.get(note.value, "html")
                content = render_export(Draft.parse(self.stories[note.story].now), note.value)
                self.files.may_hold.setdefault(exports / f"story.{ending}", [None])  # the first may not come to be
                self.files.begin(exports / f"story.{ending}", content)
            elif note.what == "exported":
                self.files.finish(Path(note.value))
            elif note.what == "imported":
                self.imported = int(note.value)
            elif note.what == "asked":
                self.asked.append(note.value)

    def compare(self, dump: Sequence[Sequence[Any]], killed: float) -> list[str]:
        """What was lost, in words; from here on the stories are what came back."""
        back = {name: text for name, text, *_ in dump}
        losses = [f"{len(dump) - len(back)} stories are open twice"] if len(back) < len(dump) else []
        known = {text for written in self.stories.values() for _, text in written.states}
        strange = [name for name in back.keys() - self.stories.keys() if _is_strange(back[name], known)]
        losses += [f"{name} was not written here: {back[name][-60:]!r}" for name in strange]
        for name, newline, bom, encoding in ((row[0], *row[2:5]) for row in dump):
            if name in self.ways and self.ways[name] != (newline, bom, encoding):
                losses.append(f"{name} lies otherwise on the disk: {(newline, bom, encoding)}")
        for name, written in self.stories.items():
            allowed = written.may_be(killed)
            if name not in back and len(allowed) == len(written.states):
                continue  # nothing in it was old enough
            if back.get(name) in allowed:
                self.oldest_gone = max(self.oldest_gone, written.age(back[name], killed))
            else:
                losses.append(_describe(name, written, back.get(name), killed))
        self.stories = {name: Written([(0.0, text)]) for name, text in back.items()}
        return losses


def _is_strange(text: str, known: set[str]) -> bool:
    """Whether nobody wrote that; an older text that comes back as a copy was written."""
    return bool(Draft.parse(text).body.strip()) and text not in known


def _describe(name: str, written: Written, got: str | None, killed: float) -> str:
    wanted = written.may_be(killed)[0][-60:]
    if got is None:
        return f"{name} is gone; it ended {wanted!r}"
    known = any(text == got for _, text in written.states)
    kind = f"is {written.age(got, killed):.2f} s too old" if known else "is a text nobody wrote"
    return f"{name} {kind}: it ends {got[-60:]!r}, and should at least end {wanted!r}"


@dataclass
class Life:
    """One run of the typist's window, from its start to its kill or its own end."""

    plan: dict[str, Any]
    folder: Path
    environment: dict[str, str]

    def __post_init__(self) -> None:
        plan = self.folder / "plan.json"
        plan.write_text(json.dumps(self.plan))
        notes, self.dump_file = Path(self.plan["notes"]), Path(self.plan["dump"])
        for old in (notes, self.dump_file):
            old.unlink(missing_ok=True)
        self.notes = NoteReader(notes).notes
        command = [sys.executable, "-P", str(_TYPIST), str(plan)]
        with (self.folder / "errors").open("wb") as errors:
            environment = {**self.environment, "PYTHONFAULTHANDLER": "1"}
            self.process = subprocess.Popen(command, env=environment, stderr=errors, cwd=self.folder)

    def wait(self, happened: Callable[[], bool], what: str) -> None:
        """Until this has happened; AssertionError with what the window said if it does not."""
        end = time.monotonic() + PATIENCE
        while not happened():
            assert time.monotonic() < end, f"no {what} after {PATIENCE:.0f} s\n{self.said()}"
            assert self.process.poll() is None, f"the window ended ({self.process.poll()}) before {what}\n{self.said()}"
            time.sleep(0.002)

    def wait_for(self, what: str) -> None:
        """Until the next note of this kind."""
        before = sum(note.what == what for note in self.notes())
        self.wait(lambda: sum(note.what == what for note in self.notes()) > before, what)

    def said(self) -> str:
        """What the window wrote to its error output."""
        return (self.folder / "errors").read_text("utf-8", "replace")

    def dump(self) -> list[Any]:
        """The texts that were there when the window was ready."""
        found: list[Any] = json.loads(self.dump_file.read_text())
        return found

    def kill(self) -> float:
        """End the window without warning; the moment, when all of its processes are gone."""
        family = descendants(self.process.pid)
        moment = time.monotonic()
        self.process.kill()
        self.process.wait()
        wait_for_end(family)
        return moment

    def close(self) -> int:
        """Have the window closed by its writer; its exit code."""
        return self._end(Path(self.plan["bell"]).touch)

    def log_out(self) -> int:
        """Have the window closed by the system; its exit code."""
        return self._end(self.process.terminate)

    def _end(self, order: Callable[[], None]) -> int:
        family = descendants(self.process.pid)
        order()
        code = self.process.wait(PATIENCE)
        wait_for_end(family)
        return code


def is_running(pid: int) -> bool:
    """Whether there is such a process that has not ended; one that nobody has taken note of has."""
    return state_of(pid) not in ("", "Z")


def state_of(pid: int) -> str:
    """The letter of /proc: R, S, D, Z …; "" if there is no such process."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return ""


def descendants(pid: int) -> set[int]:
    """The processes that this one has started, and theirs."""
    found: set[int] = set()
    new = {pid}
    while new:
        new = {child for parent in new for child in children_of(parent)} - found
        found |= new
    return found


def children_of(pid: int) -> list[int]:
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        names = " ".join((task / "children").read_text() for task in tasks)
    except OSError:
        return []
    return [int(name) for name in names.split()]


def wait_for_end(pids: set[int], seconds: float = 20) -> None:
    """Until none of these runs any more; AssertionError with the names of those that do."""
    end = time.monotonic() + seconds
    while alive := [pid for pid in pids if is_running(pid)]:
        assert time.monotonic() < end, f"still running: {[process_name(pid) for pid in alive]}"
        time.sleep(0.01)


def process_name(pid: int) -> str:
    """Which of the program's processes this is: a worker's name, "window", or what kind of the preview's."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except OSError:
        return ""
    if "--worker" in words:
        return words[words.index("--worker") + 1]
    kind = next((word.removeprefix("--type=") for word in words if word.startswith("--type=")), "")
    return f"preview {kind}" if kind else "window"
