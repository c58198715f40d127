"""Writes what this version of the program keeps for a person, as later versions must be able to open it.

`python tests/upgrade/make.py 0.1` makes the folder `0.1` beside this file, once for each release: `config` and `data`
as they lie in a home folder, archives packed, and `expected.json` with all that must be found in them. Stores of the
versions before the release are made of the same articles.
"""

import contextlib
import io
import json
import shutil
import sqlite3
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from editorapp.archive.archive import Archive
from editorapp.archive.decisions import decide
from editorapp.archive.importing import run_import
from editorapp.archive.store import FILE
from editorapp.archive.store_schema import APPLICATION, TABLES, UPGRADES, VERSION
from editorapp.article.draft import Draft
from editorapp.article.words import Terms
from editorapp.suggest.evaluation import Learnt
from editorapp.suggest.feature_table import NAMES
from editorapp.suggest.own_weights import OwnWeights, write_own_weights
from editorapp.suggest.suggesting import Suggester
from editorapp.suggest.time_words import load_time_words
from editorapp.workspace.archives import LIST, ArchiveList, write_name
from editorapp.workspace.first_steps import FirstSteps
from editorapp.workspace.history import History, Story
from editorapp.workspace.ignored_words import IgnoredWordsFile
from editorapp.workspace.journal import Journal
from editorapp.workspace.journal_entry import JournalEntry
from editorapp.workspace.line_ends import read_ends
from editorapp.workspace.paths import find_paths
from editorapp.workspace.recent import RecentNames
from editorapp.workspace.session import Session, StoryPlace, save_session
from editorapp.workspace.setting import SettingValue
from editorapp.workspace.settings import Settings, save_settings
from editorapp.workspace.settings_table import SETTINGS
from editorapp.workspace.story_checks import Choices, StoryChecksFile
from editorapp.workspace.story_keys import StoryKeys
from editorapp.workspace.text_files import TextFile
from editorapp.workspace.word_lists import WordList

Json = dict[str, Any]
WHEN = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
STORIES = Path("/home/una/stories")
"""Where the stories of the person lay whose files these are."""
ARCHIVE = Path("/srv/newsroom/archive")
NAME = "The Skerrow Post"
HEAD = "---\ntitle: Pier shut — “for good”\nauthors: [Una Reid]\n---\n\n"
SHORTCUTS = '"format.quote" = "Ctrl+Shift+Q"\n"edit.find" = ""\n'
ARTICLES = 6


def main(release: str) -> None:
    """Write the folder of this release. Raises SystemExit where there is one: what was released does not change."""
    folder = Path(__file__).parent / release
    if folder.exists():
        raise SystemExit(f"{folder} is there already.")
    config, data = folder / "config", folder / "data"
    config.mkdir(parents=True)
    data.mkdir()
    expected = {
        "settings": _settings(config),
        "shortcuts": _shortcuts(config),
        "words": _words(config),
        "lists": _lists(data),
        "journal": _journal(data / "journal"),
        "history": _history(data / "history"),
        "archive": _archives(folder),
    }
    (folder / "expected.json").write_text(json.dumps(expected, indent=1) + "\n", "ascii")


def _settings(config: Path) -> Json:
    """Every setting with a value that is not its default."""
    settings = Settings()
    for setting in SETTINGS:
        if setting.id != "desk.folder":
            settings = settings.with_value(setting.id, _other(setting.kind, setting.default, setting.choices))
    save_settings(config / "settings.toml", settings)
    return dict(settings.overrides)


def _other(kind: str, default: SettingValue, choices: Sequence[tuple[str, str]]) -> SettingValue:
    if isinstance(default, bool):
        return not default
    if isinstance(default, int):
        return default + 1
    if kind == "choice":
        return choices[-1][0] if choices[-1][0] != default else choices[0][0]
    return {"folder": "/home/una/Größe 2", "file": "/home/una/words “ours”.txt"}.get(kind, "own")


def _shortcuts(config: Path) -> Json:
    (config / "shortcuts.toml").write_text(SHORTCUTS, "utf-8")
    return {"format.quote": "Ctrl+Shift+Q", "edit.find": ""}


def _words(config: Path) -> list[str]:
    words = ["Skerrow", "Lornsay", "naïveté", "Ελλάδα"]
    for word in words:
        WordList(config / "words.txt").add(word)
    return words


def _lists(data: Path) -> Json:
    """The small files in which lists and choices are kept."""
    recent = [str(STORIES / f"{name}.md") for name in ("pier", "ferry", "Größe")]
    for name in reversed(recent):
        RecentNames(data / "recent.json").add(name)
    RecentNames(data / "commands.json").add("view.next_check")
    ArchiveList(data / LIST, data / "archives").note(ARCHIVE, NAME, shared=True)
    places = [StoryPlace(Path(recent[0]), 12, 4, 300), StoryPlace(Path(recent[1]))]
    save_session(data / "session.json", Session(tuple(places), 1440, 900, maximized=True, page="checks"))
    story = STORIES / "pier.md"
    StoryChecksFile(data / "checks.json").put(story, Choices(frozenset({"to-come: TK"}), frozenset({"box: names"})))
    IgnoredWordsFile(data / "ignored-words.json").put(story, ["Skerow", "herrring"])
    StoryKeys(data / "story-keys.json").keep(story, "5f0c1d2e3a4b", bytes(range(16)))
    FirstSteps(data / "first-steps.json").finish("write")
    for lock in data.glob("*.lock"):
        lock.unlink()
    return {
        "recent": recent,
        "commands": ["view.next_check"],
        "archive": [str(ARCHIVE), NAME],
        "session": {"stories": [[str(p.path), p.caret, p.anchor, p.scrolled] for p in places], "page": "checks"},
        "story": str(story),
        "ignored_findings": ["to-come: TK"],
        "ticked": ["box: names"],
        "ignored_words": ["Skerow", "herrring"],
        "key": "5f0c1d2e3a4b",
        "steps": ["write"],
    }


def _texts() -> tuple[TextFile, ...]:
    """Texts of every kind that can be in the editor."""
    mixed = f"{HEAD}One.\r\nTwo.\nThree.\r\n"
    return (
        TextFile(f"{HEAD}The pier is shut. 😀 Ελλάδα\u00a0no-break\n"),
        TextFile(f"{HEAD}Windows.\n", "\r\n", bom=True),
        TextFile(mixed.replace("\r\n", "\n"), "\n", ends=read_ends(mixed)),
        TextFile(f"{HEAD}Half of a pair \ud83d, a bell \x07, a line\u2028separator.\n"),
        TextFile(f"{HEAD}Café, as it was.\n", encoding="cp1252", replaced=1),
    )


def _journal(folder: Path) -> list[Json]:
    """What a process that was killed has left."""
    found = []
    journal = Journal(folder, lambda: WHEN)
    for number, file in enumerate(_texts()):
        path = STORIES / f"story {number}.md" if number else None
        journal.keep(JournalEntry(f"key{number}", path, file, 9 + number, number, 50 * number))
        found.append({"key": f"key{number}", "path": str(path) if path else None, "caret": 9 + number, **_form(file)})
    journal.close()
    for lock in folder.rglob("lock*"):
        lock.unlink()
    return found


def _form(file: TextFile) -> Json:
    return {"text": file.text, "newline": file.newline, "bom": file.bom, "encoding": file.encoding}


def _history(folder: Path) -> list[Json]:
    """Versions of a story with a file (one of them named), of one that never had any, and of one in another form."""
    history = History(folder)
    stories = (Story("a1", STORIES / "pier.md"), Story("b2"), Story("c3", STORIES / "Größe.md"))
    found: list[Json] = []
    for story in stories:
        for number, file in enumerate(_texts()[:4]):
            cause = ("typing", "saved", "before restore", "discarded")[number]
            name = "As the lawyer saw it" if number == 1 and story.path else ""
            history.keep(story, file, cause, WHEN + timedelta(minutes=number), name)
            path = str(story.path) if story.path else ""
            found.append({"key": story.key, "path": path, "cause": cause, "name": name, **_form(file)})
    return found


def _archives(folder: Path) -> Json:
    """The archive of the release with all that is beside it, and stores of the versions before."""
    with tempfile.TemporaryDirectory() as temporary:
        made = Path(temporary) / "newsroom"
        paths = find_paths()
        stories = Path(temporary) / "stories"
        stories.mkdir()
        every = sorted(paths.starter.glob("*.md"))
        for file in every[:: len(every) // ARTICLES][:ARTICLES]:
            shutil.copy(file, stories)
        run_import(made, [stories], Terms())
        write_name(made, NAME)
        WordList(made / "words.txt").add("Harbourmaster")
        learnt = Learnt(np.linspace(0.01, 0.2, len(NAMES), dtype=np.float32), 640, 320)
        write_own_weights(made, OwnWeights(learnt, "2026-11-23"))
        with contextlib.closing(Archive(made, Terms())) as archive:
            archive.open_index()
            articles = list(archive.store.all_articles())
            decide(archive.store, "5f0c1d2e3a4b", articles[0].id, "pinned", "2026-11-23T12:00:00")
            decide(archive.store, "", articles[1].id, "always-hidden", "2026-11-23")
            draft = f"---\ntitle: {articles[2].title} again\n---\n\n{articles[2].body[:900]}"
            suggester = Suggester(archive, load_time_words(paths.resources / "time"))
            suggested = suggester.suggest(Draft.parse(draft), WHEN.toordinal()).items
        for version in range(1, VERSION):
            _pack(_older(made / FILE, Path(temporary) / f"version-{version}", version), folder)
        _pack(made, folder)
    return {
        "name": NAME,
        "articles": {article.id: article.to_record() for article in articles},
        "decisions": [
            ["5f0c1d2e3a4b", articles[0].id, "pinned"], ["", articles[1].id, "always-hidden"]
        ],
        "weights": [round(float(value), 6) for value in learnt.weights],
        "features": list(NAMES),
        "draft": draft,
        "suggested": [asdict(item)["id"] for item in suggested],
        "versions": list(range(1, VERSION)),
    }  # fmt: skip


def _older(store: Path, folder: Path, version: int) -> Path:
    """A store of an earlier version with the same content; it has no index."""
    folder.mkdir()
    with contextlib.closing(sqlite3.connect(folder / FILE)) as db:
        upgrades = "".join(UPGRADES[number] for number in range(1, version))
        about = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {version};"
        db.executescript(f"BEGIN; {TABLES} {upgrades} DELETE FROM meta; {about} COMMIT;")
        db.execute("ATTACH ? AS newer", (str(store),))
        for (table,) in list(db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")):
            names = ", ".join(row[1] for row in db.execute(f"PRAGMA main.table_info({table})"))
            db.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM newer.{table}")
        db.commit()
        db.execute("PRAGMA main.journal_mode = DELETE")
    return folder


def _pack(folder: Path, into: Path) -> None:
    """The folder as an archive that is the same whenever it is made of the same files; locks stay behind."""
    with tarfile.open(into / f"{folder.name}.tar.xz", "w:xz") as packed:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and "lock" not in file.name.lower() and not file.name.endswith(("-wal", "-shm")):
                about = tarfile.TarInfo(str(file.relative_to(folder.parent)))
                about.size = file.stat().st_size
                packed.addfile(about, io.BytesIO(file.read_bytes()))


if __name__ == "__main__":
    main(sys.argv[1])
