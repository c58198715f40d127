"""The phrases of every language are read, and a broken file is named."""

import pickle
from pathlib import Path

import pytest

from editorapp.archive.cleaning.phrase_patterns import bare, parts_of, plain, whole_line
from editorapp.archive.cleaning.phrases import load_phrases, load_spam_phrases
from editorapp.errors import FormatError, UnreadableError

FOLDER = Path(__file__).parents[4] / "resources" / "phrases"
LANGUAGES = {"ar", "de", "en", "es", "fr", "ha", "it", "nl", "pl", "pt", "sw"}


def test_there_is_a_file_for_each_language() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == LANGUAGES


def test_phrases_travel_to_another_process() -> None:
    phrases = load_phrases(FOLDER)
    assert pickle.loads(pickle.dumps(phrases)) == phrases


def test_no_pattern_matches_nothing_or_a_number_alone() -> None:
    phrases = load_phrases(FOLDER)
    patterns = (
        *(phrases.call_lines, phrases.small_print, phrases.form_lines, phrases.form_fields, phrases.related),
        *(phrases.share, phrases.tags, phrases.copyright, phrases.advertisement, phrases.credit),
    )
    assert not [text for text in ("", "7", "2024", "a", "date") for pattern in patterns if pattern.fullmatch(text)]


def test_a_folder_without_phrases_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="missing"):
        load_phrases(tmp_path)


@pytest.mark.parametrize("broken", ["", "[share", '[share]\nlines = "x"', "[spam]\nphrases = [1]"])
def test_a_broken_file_is_named(tmp_path: Path, broken: str) -> None:
    whole = (FOLDER / "sw.toml").read_text("utf-8")
    text = (
        broken
        if "\n" not in broken
        else whole.replace(f"{broken.split(chr(10), maxsplit=1)[0]}\n", f"{broken}\nrest = ", 1)
    )
    (tmp_path / "sw.toml").write_text(text, "utf-8")
    with pytest.raises(FormatError, match=r"sw\.toml"):
        load_phrases(tmp_path)


@pytest.mark.parametrize(
    ("phrase", "text", "matches"),
    [
        ("follow us [on *]", "follow us", True),
        ("follow us [on *]", "follow us on facebook and x", True),
        ("follow us [on *]", "follow user", False),
        ("(like|share) [our] page", "share page", True),
        ("# comments", "1,204 comments", True),
        ("e[-]mail", "email", True),
        ("da *", "date", False),
    ],
)
def test_a_phrase_is_read_as_its_signs_say(phrase: str, text: str, matches: bool) -> None:
    assert bool(whole_line([phrase]).fullmatch(text)) is matches


def test_texts_are_compared_without_case_accents_and_signs() -> None:
    assert plain("À  Lire AUSSI ƙarin ‘أخبار’") == plain("a lire aussi karin 'اخبار'")
    assert bare("👉 » read also: ") == "read also"


def test_a_block_is_cut_into_its_sentences() -> None:
    assert parts_of("Join us! It’s free. Facebook | X – no spam") == [
        "join us",
        "it's free",
        "facebook",
        "x",
        "no spam",
    ]


def test_spam_alone_is_read_as_with_all_the_rest() -> None:
    everything, spam = load_phrases(FOLDER), load_spam_phrases(FOLDER)
    assert (spam.spam, spam.spam_words) == (everything.spam, everything.spam_words)
