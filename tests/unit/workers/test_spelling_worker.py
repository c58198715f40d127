"""The spelling worker: languages, lists and names make words right; what is damaged is named, the rest works."""

import io
from dataclasses import replace

import pytest

from editorapp.archive.importing import run_import
from editorapp.article.words import Terms
from editorapp.spelling.hunspell_dictionary import HunspellDictionary
from editorapp.workers.line_server import LineServer
from editorapp.workers.protocol import (
    ChangeWords,
    CheckWords,
    Committed,
    Configure,
    DictionariesFound,
    LoadingDictionary,
    SpellingsSuggested,
    SuggestSpellings,
    UseLanguages,
    WordsChanged,
    WordsChecked,
    WordsKnown,
)
from editorapp.workers.spelling import SpellingWorker
from editorapp.workspace.dictionaries import find_dictionaries
from editorapp.workspace.paths import find_paths
from editorapp.workspace.word_lists import WordList

AFF = "SET UTF-8\n"
WORDS = ("Teh", "harbour", "harbor", "Bevert's")


@pytest.fixture
def paths(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "system"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "system"))
    folders = {name: tmp_path / name for name in ("data", "config", "cache")}
    return replace(find_paths(), **folders)


@pytest.fixture
def worker(paths):
    return SpellingWorker(LineServer("test", io.BytesIO(), io.BytesIO()), paths)


@pytest.fixture
def ask(worker):
    return lambda message: list(worker.handle(message))


def put(folder, code, aff=AFF, *words):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{code}.aff").write_text(aff)
    (folder / f"{code}.dic").write_text(f"{len(words)}\n" + "".join(f"{word}\n" for word in words))


def wrong(ask, *words):
    (checked,) = (answer for answer in ask(CheckWords(1, words)) if isinstance(answer, WordsChecked))
    return checked.wrong


def test_the_language_of_the_story_decides(ask):
    ask(Configure())
    loading, found = ask(UseLanguages("en-GB", ""))
    assert loading == LoadingDictionary("en_GB")
    assert isinstance(found, DictionariesFound)
    assert found.active == ("en_GB",)
    assert {"en_GB", "en_US"} <= {row.code for row in found.dictionaries}
    assert wrong(ask, *WORDS) == ("Teh", "harbor", "Bevert's")


def test_several_languages_are_used_at_once(ask):
    ask(UseLanguages("en-GB", ""))
    ask(Configure("", {"spelling.languages": "en_GB, en_US"}))
    assert wrong(ask, *WORDS) == ("Teh", "Bevert's")


def test_what_is_loaded_is_not_loaded_again(ask):
    ask(UseLanguages("en-GB", ""))
    assert [type(answer) for answer in ask(UseLanguages("en-GB", "fr"))] == [DictionariesFound]


def test_a_damaged_dictionary_is_named_and_the_others_work(ask, paths):
    put(paths.data / "dictionaries", "fr", "")
    ask(Configure("", {"spelling.languages": "fr,en_GB"}))
    found = ask(UseLanguages("", ""))[-1]
    assert found.active == ("en_GB",)
    (problem,) = (row.problem for row in found.dictionaries if row.problem)
    assert "fr.aff is empty" in problem
    assert wrong(ask, *WORDS) == ("Teh", "harbor", "Bevert's")


def test_where_all_that_is_set_is_damaged_the_story_is_followed(ask, paths):
    put(paths.data / "dictionaries", "fr", "")
    ask(Configure("", {"spelling.languages": "fr"}))
    assert ask(UseLanguages("en-GB", ""))[-1].active == ("en_GB",)
    assert ask(UseLanguages("fr", ""))[-1].active == ()


def test_behind_a_damaged_own_dictionary_is_the_one_that_ships(ask, paths):
    put(paths.data / "dictionaries", "en_GB", "")
    found = ask(UseLanguages("en-GB", ""))[-1]
    assert found.active == ("en_GB",)
    assert any(row.problem for row in found.dictionaries)


def test_what_ended_the_worker_before_is_left_alone(ask, paths):
    put(paths.data / "dictionaries", "fr", AFF, "mot")
    assert ask(UseLanguages("fr", ""))[-1].active == ("fr",)
    assert ask(UseLanguages("fr", "", ("fr",)))[-1].active == ()


def test_spellings_come_for_a_wrong_word(ask):
    ask(UseLanguages("en-GB", ""))
    (suggested,) = ask(SuggestSpellings(7, "recieve"))
    assert suggested == SpellingsSuggested(7, "recieve", suggested.spellings)
    assert suggested.spellings[0] == "receive"


def test_a_word_is_added_without_its_possessive_and_removed(ask, paths):
    ask(UseLanguages("en-GB", ""))
    changed, known = ask(ChangeWords(3, "Bevert’s", "personal"))
    assert changed == WordsChanged(3, "Bevert", "personal", False)
    assert (paths.config / "words.txt").read_text("utf-8").splitlines()[1:] == ["Bevert"]
    assert isinstance(known, WordsKnown)
    assert known.personal_words == 1
    assert "Bevert's" not in wrong(ask, *WORDS)
    ask(ChangeWords(4, "Bevert", "personal", remove=True))
    assert "Bevert's" in wrong(ask, *WORDS)


def test_a_list_that_colleagues_write_to_is_read_again(ask, tmp_path):
    desk = tmp_path / "desk.txt"
    ask(UseLanguages("en-GB", ""))
    ask(Configure("", {"spelling.newsroom_words": str(desk)}))
    assert "Bevert's" in wrong(ask, *WORDS)
    desk.write_text("Bevert\n")
    assert wrong(ask, *WORDS) == ("Teh", "harbor")


def test_without_an_archive_there_is_no_newsroom_list(ask):
    (known,) = ask(Configure())
    assert (known.newsroom, known.newsroom_writable) == ("", False)


def test_names_of_the_archive_are_right_also_after_it_changed(ask, worker, tmp_path, write_stories):
    def grow(*numbers):
        records = [{"id": f"{n}", "title": "News", "body": f"Then Lornsay had {n}."} for n in numbers]
        run_import(tmp_path / "archive", [write_stories(*records)], Terms())

    ask(UseLanguages("en-GB", ""))
    grow(1)
    ask(Configure(str(tmp_path / "archive")))
    assert wrong(ask, "Lornsay") == ("Lornsay",)
    grow(1, 2)
    ask(Committed())
    while worker.work():
        pass
    assert wrong(ask, "Lornsay") == ()


@pytest.mark.parametrize(("lang", "is_known"), [("en-GB", True), ("en-US", True), ("xx", False)])
def test_words_that_newspapers_print_are_right_in_their_language(ask, paths, lang, is_known):
    put(paths.data / "dictionaries", "xx", AFF, "quai")
    ask(Configure("", {"spelling.languages": lang.replace("-", "_")}))
    ask(UseLanguages(lang, ""))
    assert ("harbourmaster" not in wrong(ask, "harbourmaster", "quai")) is is_known


def test_the_words_that_are_shipped_are_in_no_dictionary_that_is(paths):
    folder = paths.resources / "dictionaries"
    found = find_dictionaries(None, folder, (), None)
    dictionaries = [HunspellDictionary(files) for files in found]
    words = WordList(folder / "words_en.txt").words
    assert len(words) > 200
    assert [word for word in words if all(dictionary.knows(word) for dictionary in dictionaries)] == []


def test_the_desks_words_and_dictionaries_are_known_and_only_read(ask, tmp_path):
    (tmp_path / "desk" / "dictionaries").mkdir(parents=True)
    (tmp_path / "desk" / "words.txt").write_text("Lornsayish\n")
    put(tmp_path / "desk" / "dictionaries", "Trawling", AFF, "trawlish")
    settings = {"desk.folder": str(tmp_path / "desk"), "spelling.languages": "Trawling"}
    (known,) = [answer for answer in ask(Configure("", settings)) if isinstance(answer, WordsKnown)]
    assert (known.newsroom_words, known.newsroom_writable) == (1, False)
    ask(UseLanguages("en-GB", ""))
    assert wrong(ask, "Lornsayish", "trawlish", "notaword") == ("notaword",)
    ask(Configure("", {}))
    assert set(wrong(ask, "Lornsayish", "trawlish")) == {"Lornsayish", "trawlish"}
