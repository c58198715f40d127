"""What the first release has kept for a person opens in today's program; what a newer one keeps is left alone."""

import gzip
import json
import os
import sqlite3
import tarfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from editorapp.archive.archive import Archive
from editorapp.archive.decisions import decide
from editorapp.archive.opening import opened
from editorapp.archive.store import FILE, Store
from editorapp.archive.store_schema import VERSION
from editorapp.article.draft import Draft
from editorapp.article.words import Terms
from editorapp.errors import ArchiveError, UnreadableError
from editorapp.suggest.own_weights import read_own_weights
from editorapp.suggest.suggesting import Suggester
from editorapp.suggest.time_words import load_time_words
from editorapp.workspace.archives import LIST, ArchiveList, read_name
from editorapp.workspace.first_steps import FirstSteps
from editorapp.workspace.history import History, Story
from editorapp.workspace.ignored_words import IgnoredWordsFile
from editorapp.workspace.journal import Journal, left_behind, take_over
from editorapp.workspace.paths import find_paths
from editorapp.workspace.recent import RecentNames
from editorapp.workspace.session import load_session
from editorapp.workspace.settings import load_settings, save_settings
from editorapp.workspace.shortcuts import load_shortcuts
from editorapp.workspace.story_checks import StoryChecksFile
from editorapp.workspace.story_keys import StoryKeys
from editorapp.workspace.text_files import TextFile
from editorapp.workspace.word_lists import WordList

RELEASES = sorted(path.parent for path in Path(__file__).parent.glob("*/expected.json"))
STORES = [("newsroom", release) for release in RELEASES] + [
    (archive.name.removesuffix(".tar.xz"), release)
    for release in RELEASES
    for archive in sorted(release.glob("version-*.tar.xz"))
]
TODAY = 739943
POSIX = pytest.mark.skipif(os.name != "posix", reason="the stories lay where Linux has them")


@pytest.fixture(params=RELEASES, ids=lambda release: release.name)
def release(request):
    return request.param


@pytest.fixture
def expected(release):
    return json.loads((release / "expected.json").read_text("ascii"))


@pytest.fixture
def copy(tmp_path):
    """Copies a file or folder of a release, so that no test can change it."""

    def copied(source: Path) -> Path:
        for file in [source] if source.is_file() else sorted(source.rglob("*")):
            if file.is_file():
                target = tmp_path / file.relative_to(source.parent)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.read_bytes())
        return tmp_path / source.name

    return copied


@pytest.fixture
def archive_of(tmp_path):
    """Unpacks an archive of a release."""

    def unpacked(name: str, release: Path) -> Path:
        with tarfile.open(release / f"{name}.tar.xz") as packed:
            for member in packed:
                target = tmp_path / member.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(packed.extractfile(member).read())
        return tmp_path / name

    return unpacked


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def file_of(told) -> TextFile:
    return TextFile(told["text"], told["newline"], told["bom"], told["encoding"])


def form_of(file: TextFile):
    return file.text, file.newline, file.bom, file.encoding


def test_there_is_a_release_to_open():
    assert "0.1" in {release.name for release in RELEASES}


def test_every_setting_is_as_the_person_had_it(release, expected, copy):
    settings = load_settings(copy(release / "config") / "settings.toml")
    assert settings.problems == ()
    assert {name: settings.value(name) for name in expected["settings"]} == expected["settings"]


def test_settings_stay_when_one_is_changed_today(release, expected, copy):
    file = copy(release / "config") / "settings.toml"
    save_settings(file, load_settings(file).with_value("look.scale", 150))
    kept = load_settings(file)
    assert {name: kept.value(name) for name in expected["settings"]} == expected["settings"] | {"look.scale": 150}


def test_settings_of_a_newer_program_are_kept_and_told(release, copy):
    file = copy(release / "config") / "settings.toml"
    file.write_text(f"{file.read_text('utf-8')}\n[future]\nthing = 3\n", "utf-8")
    settings = load_settings(file)
    assert settings.problems == ("There is no setting 'future.thing'.",)
    save_settings(file, settings.with_value("look.scale", 150))
    assert "[future]\nthing = 3\n" in file.read_text("utf-8")


def test_the_persons_own_keys_and_words_are_there(release, expected, copy):
    config = copy(release / "config")
    keys = load_shortcuts(config / "shortcuts.toml")
    assert (dict(keys.keys), keys.problems) == (expected["shortcuts"], ())
    assert WordList(config / "words.txt").words == set(expected["words"])


def test_what_was_open_last_is_offered_again(release, expected, copy):
    data, lists = copy(release / "data"), expected["lists"]
    assert list(RecentNames(data / "recent.json").names()) == lists["recent"]
    assert list(RecentNames(data / "commands.json").names()) == lists["commands"]
    session = load_session(data / "session.json")
    places = [[place.path.as_posix(), place.caret, place.anchor, place.scrolled] for place in session.stories]
    assert {"stories": places, "page": session.page} == lists["session"]
    assert (session.width, session.height, session.maximized) == (1440, 900, True)


@POSIX
def test_what_was_chosen_for_a_story_still_holds(release, expected, copy):
    data, lists = copy(release / "data"), expected["lists"]
    story = Path(lists["story"])
    chosen = StoryChecksFile(data / "checks.json").choices(story)
    assert (chosen.ignored, chosen.ticked) == (set(lists["ignored_findings"]), set(lists["ticked"]))
    assert IgnoredWordsFile(data / "ignored-words.json").words(story) == set(lists["ignored_words"])
    assert StoryKeys(data / "story-keys.json").find(story) == lists["key"]
    assert FirstSteps(data / "first-steps.json").done == set(lists["steps"])
    known = ArchiveList(data / LIST, data / "archives").noted()[0]
    assert ([str(known.folder), known.name], known.is_shared) == (lists["archive"], True)


def test_keys_of_stories_that_a_newer_program_keeps_are_not_written_over(release, copy):
    file = copy(release / "data") / "story-keys.json"
    file.write_text('{"format": 99, "stories": {"new": "form"}}', "utf-8")
    StoryKeys(file).keep(Path("pier.md"), "abc")
    assert json.loads(file.read_text("utf-8"))["stories"] == {"new": "form"}


def test_every_text_of_the_journal_is_recovered(release, expected, copy):
    left = left_behind(copy(release / "data") / "journal")
    assert left.damaged == ()
    found = {entry.key: entry for entry in left.entries}
    for told in expected["journal"]:
        entry = found.pop(told["key"])
        assert form_of(entry.file) == form_of(file_of(told))
        assert (entry.path.as_posix() if entry.path else None, entry.caret) == (told["path"], told["caret"])
    assert found == {}


def test_ends_of_lines_come_back_from_the_journal(release, copy):
    entries = left_behind(copy(release / "data") / "journal").entries
    ends = next(entry.file.ends for entry in entries if entry.key == "key2")
    assert ends is not None
    assert set(ends.ends) == {"\n", "\r\n"}


def test_a_journal_that_is_taken_over_goes_on(release, copy):
    folder = copy(release / "data") / "journal"
    with take_over(folder) as taken:
        newest = taken.left.entries[0]
        journal = Journal(folder)
        journal.keep(replace(newest, sequence=0, kept_at=""))
        journal.close()
    assert left_behind(folder).entries[0].sequence > newest.sequence


def test_a_journal_of_a_newer_program_loses_no_word(release, copy):
    folder = copy(release / "data") / "journal"
    file = next(folder.rglob("key0.gz"))
    head, _, text = _unpacked(file).partition(b"\n")
    file.write_bytes(_packed(head.replace(b'"format": 1', b'"format": 99') + b"\n" + text))
    before = content(folder)
    left = left_behind(folder)
    assert [entry.text for entry in left.damaged] == [text.decode()]
    assert content(folder) == before


@POSIX
def test_every_version_of_the_history_is_there(release, expected, copy):
    history = History(copy(release / "data") / "history")
    told = {(row["key"], row["path"]) for row in expected["history"]}
    for key, path in told:
        rows = [row for row in expected["history"] if row["key"] == key]
        versions = history.versions(Story(key, Path(path) if path else None))[::-1]
        assert [form_of(history.read(version)) for version in versions] == [form_of(file_of(row)) for row in rows]
        assert [(version.cause, version.name) for version in versions] == [(row["cause"], row["name"]) for row in rows]
    assert [key for key, _ in history.unsaved()] == ["b2"]


def test_a_version_of_a_newer_program_says_so_and_stays(release, copy):
    folder = copy(release / "data") / "history"
    file = sorted((folder / "story-b2").iterdir())[-1]
    file.write_bytes(_packed(_unpacked(file).replace(b'"format": 1', b'"format": 99', 1)))
    before = content(folder)
    history = History(folder)
    with pytest.raises(UnreadableError, match="newer Read Also"):
        history.read(history.versions(Story("b2"))[0])
    assert content(folder) == before


@pytest.mark.parametrize(("name", "release"), STORES, ids=str)
def test_every_article_and_decision_is_in_the_store(name, release, expected, archive_of):
    folder = archive_of(name, release)
    before = (folder / FILE).read_bytes()
    with closing(Store(folder)) as store:
        assert {article.id: article.to_record() for article in store.all_articles()} == expected["archive"]["articles"]
        decided = [[story, *row[:2]] for story in ("5f0c1d2e3a4b", "") for row in store.decisions.of(story)]
        assert decided == expected["archive"]["decisions"]
        assert store.check() == "ok"
    assert (folder / FILE).read_bytes() == before


@pytest.mark.parametrize(("name", "release"), STORES, ids=str)
def test_a_store_is_brought_up_to_date_by_the_first_change(name, release, expected, archive_of):
    folder = archive_of(name, release)
    ids = list(expected["archive"]["articles"])
    with closing(Store(folder)) as store:
        decide(store, "another", ids[0], "inserted", "2027-01-01")
    with closing(Store(folder)) as store:
        assert {article.id: article.to_record() for article in store.all_articles()} == expected["archive"]["articles"]
        assert (len(store.decisions.of()), store.check()) == (3, "ok")
    with closing(sqlite3.connect(folder / FILE)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)


@pytest.mark.parametrize(("name", "release"), STORES, ids=str)
def test_an_archive_suggests_as_it_did(name, release, expected, archive_of):
    folder = archive_of(name, release)
    with opened(folder, Terms()) as archive:
        suggester = Suggester(archive, load_time_words(find_paths().resources / "time"))
        found = suggester.suggest(Draft.parse(expected["archive"]["draft"]), TODAY)
    assert [item.id for item in found.items][:1] == expected["archive"]["suggested"][:1]


def test_the_index_of_the_release_is_used_or_made_anew(release, expected, archive_of):
    with closing(Archive(archive_of("newsroom", release), Terms())) as archive:
        archive.open_index() or archive.rebuild()
        assert archive.postings is not None
        assert archive.postings.live == len(expected["archive"]["articles"])


def test_what_is_kept_beside_the_store_is_there(release, expected, archive_of):
    folder, told = archive_of("newsroom", release), expected["archive"]
    assert read_name(folder) == told["name"]
    assert WordList(folder / "words.txt").words == {"Harbourmaster"}
    own = read_own_weights(folder)
    if own.learnt is not None:  # of another recipe they are fitted anew
        np.testing.assert_allclose(own.learnt.weights, told["weights"], atol=1e-6)


@pytest.mark.parametrize(("name", "release"), STORES, ids=str)
def test_an_archive_that_may_not_be_written_is_read(name, release, expected, archive_of):
    folder = archive_of(name, release)
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with closing(Store(folder)) as store:
            assert {article.id for article in store.all_articles()} == set(expected["archive"]["articles"])
    finally:
        folder.chmod(0o755)


@pytest.mark.parametrize(("name", "release"), STORES, ids=str)
def test_an_archive_of_a_newer_program_is_left_alone(name, release, archive_of):
    folder = archive_of(name, release)
    with closing(sqlite3.connect(folder / FILE)) as db:
        db.execute("PRAGMA user_version = 99")
    before = content(folder)
    with pytest.raises(ArchiveError, match="made by a newer Read Also"):
        Archive(folder, Terms())
    assert content(folder) == before


def _unpacked(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
