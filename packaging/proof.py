"""Tries the built program as a person would: the tour, an import, every export, and how fast it starts."""

import json
import os
import shutil
import signal
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from docx import Document

STARTS = 5
_LONGEST = 120
_PAINTED = (b"Flushing ", b" of MainWindow(")
"""Both stand in the line that Qt writes when the window's pixels go to the screen."""
_TEXT = (
    "The ferry from Skerrow to Lornsay was late again on Monday. The company blamed the gale, which closed the harbour "
    "for most of the morning. Some forty people waited in the hall, and a school trip was put off until the spring."
)
_PAGE = (
    f"<!DOCTYPE html><html><title>Ferry late</title><body><article><h1>Ferry late</h1><p>{_TEXT}</p></article></html>"
)
_FEED = (
    '<rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link><item><title>Pier shut'
    "</title><link>https://gazette.example/pier</link><pubDate>Mon, 02 Mar 2026 09:00:00 +0000</pubDate>"
    "<description>The pier at Skerrow is shut until the spring.</description></item></channel></rss>"
)
_STORY = "---\ntitle: Ferry cancelled\ndate: 2026-03-02\n---\n\nThe ferry to Lornsay was cancelled in the gale.\n"


class ProofError(Exception):
    """The built program does not do what it should."""


@dataclass(frozen=True, slots=True)
class Program:
    """A built program, and the home folder of somebody who has never started it."""

    starter: Path
    home: Path

    def environ(self) -> dict[str, str]:
        """Of a shell that knows neither this checkout nor its Python."""
        home = str(self.home)
        if os.name == "nt":
            own = dict.fromkeys(("USERPROFILE", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP"), home)
            return {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}
        kept = ("PATH", "LANG", "DISPLAY", "XAUTHORITY", "QTWEBENGINE_CHROMIUM_FLAGS")
        platform = {} if "DISPLAY" in os.environ else {"QT_QPA_PLATFORM": "offscreen"}
        inherited = {name: os.environ[name] for name in kept if name in os.environ}
        return inherited | {"HOME": home, "TMPDIR": home} | platform

    def run(self, *arguments: "str | Path", good: Sequence[int] = (0,)) -> str:
        """What a command prints. Raises ProofError unless its exit code is a good one."""
        command = [self.starter, *arguments]
        done = subprocess.run(
            command, cwd=self.home, env=self.environ(), capture_output=True, text=True, timeout=_LONGEST, check=False
        )
        if done.returncode not in good or "Traceback" in done.stderr:
            said = done.stderr.strip()[-2000:]
            raise ProofError(f"“{' '.join(map(str, arguments))}” ended with {done.returncode}: {said}")
        return done.stdout


def prove(starter: Path) -> Iterator[str]:
    """What was tried, a line each. Raises ProofError at the first that fails."""
    with tempfile.TemporaryDirectory(prefix="read-also-proof-") as folder:
        program = Program(starter, Path(folder))
        yield f"--version: {program.run('--version').strip()}"
        yield f"tour: {_tour(program)} files"
        yield f"import: {_import(program)} articles from eight kinds of file"
        yield f"check, suggest, search: {_read(program)}"
        yield f"export: {_export(program)} formats"
        if os.name != "nt":  # there is no group of processes to end with it
            seconds = [_seconds_to_window(program) for _ in range(STARTS + 1)][1:]
            yield f"window painted {statistics.median(seconds):.2f} s after its start (median of {STARTS}, warm)"


def _tour(program: Program) -> int:
    files = [Path(line) for line in program.run("tour", "--out", program.home / "tour").splitlines()]
    if not files or not all(file.is_file() and file.stat().st_size for file in files):
        raise ProofError(f"The tour made {files}.")
    return len(files)


def _sources() -> Mapping[str, bytes]:
    """A small file of each kind that is read by a library of its own."""
    row = {"title": "Harbour vote", "body": _TEXT, "published": "2026-03-03", "url": "https://gazette.example/vote"}
    with tempfile.TemporaryDirectory() as folder:
        word = Document()
        word.add_heading("Word of the harbour", 1)
        word.add_paragraph(_TEXT)
        word.save(str(Path(folder) / "story.docx"))
        written = (Path(folder) / "story.docx").read_bytes()
    return {
        "story.docx": written,
        "page.html": _PAGE.encode(),
        "feed.xml": _FEED.encode(),
        "story.md": _STORY.encode(),
        "notes.txt": f"Text of the harbour\n\n{_TEXT}\n".encode(),
        "rows.csv": f'title,body,published\nRow of boats,"{_TEXT}",2026-03-04\n'.encode(),
        "lines.jsonl": json.dumps(row).encode(),
        "ninjs.json": json.dumps(
            {"uri": "urn:1", "headline": "Wire", "body_text": _TEXT, "versioncreated": "2026-03-05T10:00:00Z"}
        ).encode(),
    }


def _import(program: Program) -> int:
    brought = 0
    for name, data in _sources().items():
        source = program.home / "sources" / name
        source.parent.mkdir(exist_ok=True)
        source.write_bytes(data)
        report = json.loads(program.run("import", source, "--archive", program.home / "archive", "--json"))
        if not report["added"]:
            raise ProofError(f"Nothing came in from {name}: {report}")
        brought += report["added"]
    return brought


def _read(program: Program) -> str:
    story = program.home / "story.md"
    story.write_text(_STORY, "utf-8")
    archive = ("--archive", program.home / "archive")
    checked = json.loads(program.run("check", story, "--json", *archive, good=(0, 1)))
    program.run("suggest", story, "--json", *archive)
    found = json.loads(program.run("search", "ferry", "--json", *archive))["results"]
    if not found:
        raise ProofError("The search found nothing.")
    return f"{len(checked['findings'])} findings, {len(found)} articles found"


def _export(program: Program) -> int:
    story, formats = program.home / "story.md", _formats(program)
    for name in formats:
        target = program.home / "exports" / name
        target.mkdir(parents=True)
        program.run("export", story, "--to", name, "--output", target / f"out-{name}")
        if not any(path.is_file() and path.stat().st_size for path in target.rglob("*")):
            raise ProofError(f"Nothing was exported as {name}.")
    shutil.rmtree(program.home / "exports")
    return len(formats)


def _formats(program: Program) -> tuple[str, ...]:
    """Those that the program names."""
    return tuple(line.split()[0] for line in program.run("export", "--formats").splitlines())


def _seconds_to_window(program: Program) -> float:
    log = program.home / "painting.log"
    environ = program.environ() | {"QT_LOGGING_RULES": "qt.widgets.painting=true"}
    start = time.perf_counter()
    with log.open("wb") as opened:
        process = subprocess.Popen(
            [program.starter], cwd=program.home, env=environ, stdout=opened, stderr=opened, start_new_session=True
        )
    try:
        while not any(all(part in line for part in _PAINTED) for line in log.read_bytes().splitlines()):
            if time.perf_counter() - start > _LONGEST:
                raise ProofError(f"No window after {_LONGEST} seconds.")
            time.sleep(0.005)
        return time.perf_counter() - start
    finally:
        os.killpg(process.pid, signal.SIGKILL)  # it and its workers: nobody else is in this session
        process.wait()
