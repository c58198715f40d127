"""What the command line's tests share: the program run here, with a home and an archive of its own."""

import io
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from editorapp.archive.importing import run_import
from editorapp.article.words import Terms
from editorapp.cli.main import run

REPOSITORY = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Result:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON object it printed, and nothing else."""
        assert (self.code, self.err, self.out.count("\n")) == (0, "", 1), self
        return json.loads(self.out)

    @property
    def complaint(self) -> str:
        """The one line on standard error, nothing on standard output."""
        assert (self.out, self.err.count("\n")) == ("", 1), self
        assert self.err.startswith("editorapp: "), self
        assert "Traceback" not in self.err
        return self.err


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's home with nothing in it."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def command(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command; `given` is its standard input."""

    def run_command(*arguments: object, given: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        try:
            code = run([str(argument) for argument in arguments])
        except SystemExit as leaving:  # --help and --version
            code = int(leaving.code or 0)
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return run_command


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter archive; nothing may change it."""
    folder = tmp_path_factory.mktemp("starter") / "archive"
    run_import(folder, [REPOSITORY / "index" / "starter"], Terms())
    return folder


@pytest.fixture
def archive(starter: Path, tmp_path: Path) -> Path:
    """A copy of the starter archive."""
    return shutil.copytree(starter, tmp_path / "copy")


@pytest.fixture(scope="session")
def draft() -> Path:
    """A starter draft."""
    return REPOSITORY / "index" / "drafts" / "east-pier.md"


@pytest.fixture
def write_lines(tmp_path: Path) -> Callable[..., Path]:
    """Writes records as a file of JSON lines."""

    def write(*records: dict[str, Any]) -> Path:
        path = tmp_path / "stories.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
        return path

    return write
