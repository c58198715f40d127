"""Damage in every file of an archive: bytes that fell over, torn ends, pages of zeros. Whoever asks gets the same
answers as before, or hears of the damage."""

import contextlib
import dataclasses
import io
import json
import random
import shutil
from collections import Counter
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from editorapp.archive.archive import LOST_CHANGES as LOST
from editorapp.archive.archive import Archive
from editorapp.archive.decisions import decide
from editorapp.archive.importing import run_import
from editorapp.archive.saving import save_article
from editorapp.article.article import Article
from editorapp.article.words import Terms
from editorapp.cli.main import run
from editorapp.errors import ReadAlsoError
from editorapp.suggest.evaluation import Learnt
from editorapp.suggest.feature_table import NAMES
from editorapp.suggest.own_weights import OwnWeights, write_own_weights
from editorapp.workers.archive import ArchiveWorker
from editorapp.workers.importing import ImportWorker
from editorapp.workers.protocol import (
    ArchiveOpened,
    CatchUp,
    Committed,
    Configure,
    DescribeArchive,
    Failed,
    ListOrphans,
    ListVocabulary,
    Search,
    ShowArticle,
    Suggest,
    Update,
)

PLACES = ("pier", "ferry", "school", "quay", "museum", "bridge", "market", "library", "station", "hospital")
TEXT = (
    "The {place} board met on the {place} question, as [reported before](https://post.example/{before}), said {name}. "
)
DRAFT = "---\ntitle: The pier and the ferry\n---\nDivers look at the pier. The ferry waits, the quay board said. " * 3
KINDS = ("bit", "byte", "byte", "run", "cut", "zeros")
AT = "2024-05-01T10:00:00+00:00"
STAMP = "index/generation.json"
LOG = "articles.db-wal"
PAGE = 4096


@dataclasses.dataclass(frozen=True)
class Whole:
    """An archive without damage in some folder, what was imported into it, and the answers it gives."""

    folder: Path
    names: tuple[str, ...]
    answers: tuple[dict[str, object], ...]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A small archive that has everything: links, decisions, weights, sources, and a log that is not yet taken in."""
    folder = tmp_path_factory.mktemp("whole")
    source = folder / "stories.jsonl"
    source.write_text("\n".join(json.dumps(story(number)) for number in range(len(PLACES))))
    archive = folder / "archive"
    run_import(archive, [source], Terms())
    write_own_weights(archive, OwnWeights(Learnt(np.full(len(NAMES), 0.01, np.float32), 40, 30), "2024-05-02"))
    copy = folder / "copy"
    with closing(Archive(archive, Terms())) as opened:
        opened.open_index()
        decide(opened.store, "story", "museum", "hidden", AT)
        save_article(opened, Article("late", "https://post.example/late", "Late news", AT, "The pier opened late."))
        shutil.copytree(archive, copy)  # with its log
    names = tuple(sorted(str(path.relative_to(copy)) for path in copy.rglob("*") if path.is_file()))
    return Whole(copy, names, baselines(copy, folder))


def baselines(copy, folder):
    """What the whole archive answers; without its own weights or index, which are derived; and without its log."""
    found = []
    for number, without in enumerate(((), ("weights.json",), (STAMP,), ("weights.json", STAMP), (LOG,))):
        target = folder / str(number)
        shutil.copytree(copy, target)
        for name in without:
            (target / name).unlink()
        asking = Asking(target)
        asking.everything()
        assert bool(asking.told) == (LOG in without)
        found.append(asking.answers)
    return tuple(found)


def story(number):
    place, before = PLACES[number], PLACES[number - 1]
    body = TEXT.format(place=place, before=before, name=f"Una {place.title()}") * 4
    return {
        "id": place,
        "title": f"The {place} question",
        "url": f"https://post.example/{place}",
        "published": f"2024-05-{number + 1:02}",
        "authors": [f"Una {place.title()}"],
        "section": "News",
        "tags": [place],
        "body": body,
    }


class Asking:
    """Asks an archive everything, as the window and the command line do; keeps what was told of damage."""

    def __init__(self, folder):
        self.folder = folder
        self.told = []
        self.worker_told = False
        self.answers = {}

    def everything(self):
        """Ask all of it."""
        self.ask_worker()
        self.worker_told = bool(self.told)
        self.ask_command_line()
        self.ask_import()

    def ask_worker(self):
        worker = ArchiveWorker(self.hear, patience=0)
        opened = list(worker.handle(Configure(str(self.folder))))
        list(map(self.hear, opened))
        if any(getattr(message, "health", "") == "indexing" for message in opened):
            list(map(self.hear, ImportWorker(self.hear, lambda: False, lambda: None).handle(CatchUp(str(self.folder)))))
            list(map(self.hear, worker.handle(Committed())))
        requests = [Suggest(1, 1, DRAFT, story="story"), Search(2, "pier", 10), DescribeArchive(3), ListOrphans(4)]
        requests += [ListVocabulary(5), *(ShowArticle(6, place) for place in (*PLACES, "late"))]
        for number, request in enumerate(requests):
            self.answers["worker", number] = self.answer(worker, request)
        while worker.verify_some():
            pass
        list(worker.handle(Configure("")))

    def answer(self, worker, request):
        try:
            answers = list(worker.handle(request))
        except ReadAlsoError as error:
            self.told.append(str(error))
            return None
        list(map(self.hear, answers))
        shown = [self.plain(answer) for answer in answers if not isinstance(answer, ArchiveOpened | Failed)]
        return shown or None

    def plain(self, answer):
        record = dataclasses.asdict(answer)
        for name in ("bytes_on_disk", "archive", "name", "weights", "fitted_links", "fitted"):
            record.pop(name, None)
        return record

    def hear(self, message):
        if isinstance(message, Failed):
            self.told.append(message.what)
        elif isinstance(message, ArchiveOpened) and message.health in ("damaged", "none", "unusable"):
            self.told.append(message.health)

    def ask_command_line(self):
        for place in (PLACES[0], "late"):
            self.command("show", place)
        for words in (["stats"], ["list"], ["verify"], ["orphans"], ["export"]):
            self.command("archive", *words)
        self.command("search", "ferry")

    def command(self, *words):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run([*words, "--archive", str(self.folder), "--json"])
        assert "made a mistake" not in err.getvalue(), err.getvalue()
        if err.getvalue():
            self.told.append(err.getvalue())
            code = 1
        answer = out.getvalue().replace(str(self.folder), "")
        if '"damaged"' in answer:
            self.told.append(answer)
        elif words[-1] == "verify":
            self.told += [answer] if code else []
        else:
            self.answers[words] = answer if code == 0 else None

    def ask_import(self):
        try:
            (done,) = ImportWorker(self.hear, lambda: False, lambda: None).handle(Update(str(self.folder)))
        except ReadAlsoError as error:
            self.told.append(str(error))
        else:
            self.told += [line.reason for line in done.problems]
            self.answers["update"] = (done.added, done.updated, done.articles)


def harm(path, kind, chance):
    """Damage this file in one way."""
    data = bytearray(path.read_bytes())
    at = chance.randrange(len(data))
    if kind == "bit":
        data[at] ^= 1 << chance.randrange(8)
    elif kind == "byte":
        data[at] ^= chance.randrange(1, 256)
    elif kind == "run":
        data[at : at + 16] = chance.randbytes(len(data[at : at + 16]))
    elif kind == "cut":
        del data[at:]
    else:
        page = slice(at - at % PAGE, min(at - at % PAGE + PAGE, len(data)))
        data[page] = bytes(page.stop - page.start)
    path.write_bytes(bytes(data))


def outcome(whole, asking, rebuilt):
    """What damage has come to."""
    if wrong_answers(whole, asking):
        return "wrong"
    if asking.told:
        return "told"
    return "rebuilt" if rebuilt else "harmless"


def wrong_answers(whole, asking):
    """The questions that were answered otherwise than by the whole archive, and nobody was told."""
    told = bool(asking.told)
    bases = whole.answers if LOST in asking.told else whole.answers[:-1]
    return [
        (key, str(whole.answers[0].get(key)), str(answer))
        for key, answer in asking.answers.items()
        if not any(answer == base.get(key) for base in bases)
        and not (answer is None and told)
        and not (key[0] == "worker" and asking.worker_told)
    ]


def tried(whole, number, copy):
    """What one flip has come to, and the wrong answers it brought."""
    names = [name for name in whole.names if (whole.folder / name).stat().st_size]
    chance = random.Random(number)
    # Every other flip is in the store, which nothing can make again.
    name = names[number // 2 % len(names)] if number % 2 else "articles.db"
    kind = chance.choice(KINDS)
    shutil.copytree(whole.folder, copy)
    harm(copy / name, kind, chance)
    before = (copy / STAMP).read_bytes()
    asking = Asking(copy)
    asking.everything()
    rebuilt = (copy / STAMP).read_bytes() != before
    shutil.rmtree(copy)
    return outcome(whole, asking, rebuilt), [(number, name, kind, *one) for one in wrong_answers(whole, asking)]


def test_no_damaged_byte_of_any_file_gives_a_wrong_answer(whole, flips, figure, tmp_path):
    outcomes, wrong = Counter(), []
    for number in range(flips):
        result, answers = tried(whole, number, tmp_path / str(number))
        outcomes[result] += 1
        wrong += answers
    counts = ", ".join(f"{outcomes[one]} {one}" for one in ("harmless", "rebuilt", "told"))
    figure(f"flips {flips}, wrong answers {outcomes['wrong']} ({counts})")
    assert not wrong, wrong
