"""Texts that would hang a parser, before the real workers: all other blocks are shown within 3 seconds of opening."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile import HEAVY

from editorapp.workers.protocol import (
    ArchiveOpened,
    CheckWords,
    Configure,
    Export,
    Exported,
    FindOlder,
    Found,
    OlderFound,
    Ready,
    Render,
    Rendered,
    Search,
    Suggest,
    Suggested,
    Surveyed,
    UseLanguages,
    WordsChecked,
    decode,
    encode,
)

LONGEST_S = 3.0
"""From opening to the page."""
LONGEST_ANSWER_S = 10.0
"""What the window grants suggestions and searches."""
HANGING = (
    "*a **b" * 15_000 + "{}",
    "\"'" * 45_000 + "{}",
    "[a][" * 6_000 + "]" * 6_000 + "{}",
    "_a *b __c " * 9_000 + "{}",
)
"""Blocks that take the parser seconds and that nothing tells from honest ones beforehand; a number tells them apart."""
GOOD = "\n\n".join(f"Paragraph {n} of the *story*, with [a link](https://a.example/{n})." for n in range(99))
LINUX = Path("/proc/self/stat").exists()


class Worker:
    """A worker process and the line to it."""

    def __init__(self, name: str, environment: dict[str, str]) -> None:
        command = [sys.executable, "-P", "-m", "editorapp", "--worker", name]
        self.waited = 0.0
        """Seconds that somebody at the window waited for the last answer."""
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)

    def ask(self, *messages: object, until: type) -> tuple[object, float]:
        """The first message of this kind that comes then, and the seconds it took.

        They are of processor time where that can be told: the tests beside this one are no fault of the worker.
        """
        begin, started = self._clock(), time.monotonic()
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(b"".join(map(encode, messages)))  # type: ignore[arg-type]  # messages
        self.process.stdin.flush()
        while line := self.process.stdout.readline():
            message = decode(line)
            if isinstance(message, until):
                self.waited = time.monotonic() - started
                return message, self._clock() - begin
        raise EOFError(self.process.wait())

    def _clock(self) -> float:
        if not LINUX:
            return time.monotonic()
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Callable[[str], Worker]]:
    """Starts workers; none outlives the test."""
    workers: list[Worker] = []

    def start_worker(name: str) -> Worker:
        workers.append(Worker(name, environment))
        return workers[-1]

    yield start_worker
    for worker in workers:
        worker.process.kill()
        worker.process.wait()
        assert worker.process.stdin
        assert worker.process.stdout
        worker.process.stdin.close()
        worker.process.stdout.close()


def shows_all(page: object) -> bool:
    """Whether every good paragraph is on this page."""
    assert isinstance(page, Rendered)
    html = "".join(page.html.values())
    return all(f"Paragraph {number} of the <em>story</em>" in html for number in range(99))


def test_several_blocks_that_hang_keep_no_other_from_the_page(start: Callable[[str], Worker]) -> None:
    hanging = [text.format(number) for number in range(3) for text in HANGING]
    paragraphs = GOOD.split("\n\n")
    body = "\n\n".join("\n\n".join(pair) for pair in zip(hanging, paragraphs[: len(hanging)], strict=True))
    body += "\n\n" + "\n\n".join(paragraphs[len(hanging) :])
    page, seconds = start("render").ask(Configure(), Render(1, 1, body), until=Rendered)
    assert shows_all(page)
    assert isinstance(page, Rendered)
    assert page.holds
    assert seconds < LONGEST_S - 0.5  # the rest is for the window and one busy process beside it


def test_a_block_that_hung_costs_nothing_on_the_next_page(start: Callable[[str], Worker]) -> None:
    worker, body = start("render"), f"{HANGING[0]}\n\n{GOOD}"
    worker.ask(Configure(), Render(1, 1, body), until=Rendered)
    page, seconds = worker.ask(Render(2, 2, f"{body} More."), until=Rendered)
    assert isinstance(page, Rendered)
    assert page.holds
    assert seconds < 0.4


@pytest.fixture
def busy() -> Iterator[None]:
    """Another process that never rests."""
    process = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    yield
    process.kill()
    process.wait()


@pytest.mark.soak
@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("name", HEAVY)
def test_every_heavy_text_leaves_the_rest_its_page_within_3_seconds(
    start: Callable[[str], Worker], name: str, figure: Callable[[str], None]
) -> None:
    body = f"{GOOD}\n\n{HEAVY[name]}\n"
    worker = start("render")
    page, seconds = worker.ask(Configure(), Render(1, 1, body), until=Rendered)
    figure(f"{name}: page after {worker.waited:.1f} s, {seconds:.1f} s of processor time")
    assert shows_all(page)
    assert seconds < LONGEST_S


@pytest.mark.soak
@pytest.mark.parametrize("name", HEAVY)
def test_no_heavy_text_outlives_the_limits_of_any_answer(
    start: Callable[[str], Worker], name: str, starter_archive: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    text = f"---\ntitle: East pier closed\n---\n{GOOD[:2000]}\n\n{HEAVY[name]}\n"
    archive, render, spelling = start("archive"), start("render"), start("spelling")
    archive.ask(Configure(str(starter_archive)), until=ArchiveOpened)
    spelling.ask(Configure(), UseLanguages("en", "en_GB"), until=Ready)
    words = tuple(HEAVY[name].split()[:500])
    asked = {
        "suggestions": archive.ask(Suggest(1, 1, text), until=Suggested)[1],
        "older stories": archive.ask(FindOlder(2, 1, text), until=OlderFound)[1],
        "search": archive.ask(Search(3, HEAVY[name][:20_000], text=text), until=Found)[1],
        "survey": render.ask(Configure(), Render(4, 1, text), until=Surveyed)[1],
        "export": render.ask(Export(5, text, "html-page", str(tmp_path / "a.html")), until=Exported)[1],
        "spelling": spelling.ask(CheckWords(6, words), until=WordsChecked)[1],
    }
    slowest = max(asked, key=lambda key: asked[key])
    figure(f"{name}: slowest {slowest}, {asked[slowest]:.1f} s")
    assert max(seconds for key, seconds in asked.items() if key != "export") < LONGEST_ANSWER_S
    assert asked["export"] < 60


@pytest.mark.soak
@pytest.mark.parametrize(
    "name", ["open brackets", "open stars", "backticks", "footnotes in a ring", "emoji", "one word"]
)
def test_no_heavy_text_holds_up_the_command_line(
    environment: dict[str, str], name: str, starter_archive: Path, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(f"---\ntitle: East pier closed\n---\n{GOOD}\n\n{HEAVY[name]}\n", "utf-8", "replace")
    archive = ("--archive", str(starter_archive))
    for arguments in (
        ("export", str(draft), "--to", "html-page", "-o", str(tmp_path / "page.html")),
        ("export", str(draft), "--to", "docx", "-o", str(tmp_path / "page.docx")),
        ("suggest", str(draft), *archive, "--json"),
        ("search", HEAVY[name][:5_000].replace("\0", "") or "a", *archive, "--json"),
    ):
        begin = time.monotonic()
        command = [sys.executable, "-P", "-m", "editorapp", *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
        figure(f"{name}: {arguments[0]} after {time.monotonic() - begin:.1f} s")
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr


@pytest.fixture(scope="session")
def starter_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter archive."""
    folder = tmp_path_factory.mktemp("starter") / "archive"
    starter = Path(__file__).parents[2] / "index" / "starter"
    command = [sys.executable, "-P", "-m", "editorapp", "import", str(starter), "--archive", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    return folder
