"""A folder with everything that measures of one size share: the texts, their archive, and other engines' indexes."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus import draft_text, write_texts
from processes import children_cpu_seconds, children_peak_mb

from editorapp.archive.opening import opened
from editorapp.article.words import Terms, plain_text
from editorapp.workspace.paths import find_paths


@dataclass(frozen=True, slots=True)
class ImportRun:
    """How the archive was made; `peak_mb` is the most memory a process of the import held."""

    articles: int
    seconds: float
    cpu_seconds: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Workload:
    """One size's folder. Kept between runs, it saves making the archive."""

    folder: Path

    @property
    def articles(self) -> Path:
        """The archive's texts as JSON lines."""
        return self.folder / "articles.jsonl"

    @property
    def drafts(self) -> Path:
        """The drafts that the archive is asked about: JSON lines with title and body."""
        return self.folder / "drafts.jsonl"

    @property
    def archive(self) -> Path:
        """The archive, as the program's import has made it."""
        return self.folder / "archive"

    @property
    def rivals(self) -> Path:
        """Where other engines keep their indexes of the same texts."""
        return self.folder / "rivals"

    def count(self) -> int:
        """How many articles there are."""
        with self.articles.open("rb") as lines:
            return sum(1 for _ in lines)

    def prepare(self, size: int) -> None:
        """Make what is not there: texts (of `size` articles) and archive; mend an index of an older version."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not (self.articles.exists() and self.drafts.exists()):
            write_texts(find_paths().starter, size, self.articles, self.drafts)
        if not self.archive.exists():
            run = _import(self.articles, self.archive)
            self._record.write_text(json.dumps(asdict(run)), "utf-8")
        with opened(self.archive, Terms()):
            pass

    def import_run(self) -> ImportRun | None:
        """How the archive was made; None for one that was not made here."""
        return ImportRun(**json.loads(self._record.read_text("utf-8"))) if self._record.exists() else None

    def draft_texts(self) -> list[str]:
        """The drafts as files of the program."""
        lines = self.drafts.read_text("utf-8").splitlines()
        return [draft_text(json.loads(line)) for line in lines]

    def indexed_texts(self) -> Iterator[str]:
        """Each article as a text of the program's own terms, so that every engine looks up the same words."""
        terms = Terms()
        with self.articles.open(encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                yield " ".join(
                    terms.of(f"{article['title']}\n{plain_text(article['body'])}", article.get("lang", "en"))
                )

    @property
    def _record(self) -> Path:
        return self.folder / "import.json"


def _import(source: Path, archive: Path) -> ImportRun:
    """Import with the real command. Raises CalledProcessError if it fails, SystemExit if something did not come in."""
    command = (sys.executable, "-P", "-m", "editorapp", "import", source, "--archive", archive, "--json")
    cpu, start = children_cpu_seconds(), time.perf_counter()
    answer = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    seconds = time.perf_counter() - start
    if answer["added"] != answer["read"]:
        raise SystemExit(f"Of {answer['read']:,} articles {answer['added']:,} came in.")
    return ImportRun(answer["added"], seconds, children_cpu_seconds() - cpu, children_peak_mb())


if __name__ == "__main__":
    Workload(Path(sys.argv[1])).prepare(int(sys.argv[2]))
