"""Settings: valid values only, sparse on the disk, nothing lost from a broken file."""

import tomllib

import pytest

from editorapp.errors import UnwritableError, UsageError
from editorapp.workspace.settings import Settings, load_settings, save_settings
from editorapp.workspace.settings_table import SETTINGS


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "settings.toml"


def written(file, text):
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.id)
def test_each_default_is_a_valid_value(setting):
    assert setting.complaint(setting.default) == ""


def test_ids_are_unique():
    assert len({setting.id for setting in SETTINGS}) == len(SETTINGS)


def test_without_a_file_the_defaults_hold(file):
    settings = load_settings(file)
    assert settings.text("look.theme") == "system"
    assert settings.number("look.text_size") == 18
    assert settings.switch("look.preview") is True
    assert settings.problems == ()


def test_what_was_saved_is_loaded(file):
    settings = Settings().with_value("look.theme", "ink").with_value("author.name", 'Żaneta "Z" O’Neil \\ \t'.strip())
    save_settings(file, settings)
    assert load_settings(file).overrides == settings.overrides


def test_only_differences_are_written(file):
    save_settings(file, Settings().with_value("look.text_size", 21).with_value("look.theme", "system"))
    assert tomllib.loads(file.read_text()) == {"look": {"text_size": 21}}


def test_going_back_to_the_default_removes_the_line():
    settings = Settings().with_value("look.panel", False).with_value("look.panel", True)
    assert settings.overrides == {}


def test_every_value_travels_to_the_workers():
    values = Settings().with_value("suggest.limit", 5).values()
    assert values["suggest.limit"] == 5
    assert list(values) == [setting.id for setting in SETTINGS]


@pytest.mark.parametrize(
    ("setting_id", "value", "words"),
    [
        ("look.theme", "pink", "must be one of system, paper, ink"),
        ("look.text_size", 99, "must be 15 to 26"),
        ("look.text_size", True, "must be a whole number"),
        ("look.preview", "yes", "must be true or false"),
        ("author.name", "two\nlines", "must be one line"),
        ("write.read_also_label", "  ", "must be 1 to 40 characters"),
        ("write.read_also_label", "**SEE**", "without"),
        ("archive.folder", "a\0b", "must be the path of a folder"),
    ],
)
def test_a_value_that_cannot_be_is_refused_in_words(setting_id, value, words):
    with pytest.raises(UsageError) as caught:
        Settings().with_value(setting_id, value)
    assert words in caught.value.what


def test_an_unknown_id_is_refused_with_those_that_are_like_it():
    with pytest.raises(UsageError, match=r"look\.theme"):
        Settings().value("look.them")


def test_a_bad_value_in_the_file_is_named_and_the_others_hold(file):
    settings = load_settings(written(file, '[look]\ntext_size = 99\ntheme = "ink"\n'))
    assert settings.number("look.text_size") == 18
    assert settings.text("look.theme") == "ink"
    assert settings.problems == ("look.text_size must be 15 to 26, not 99; 18 is used.",)


def test_a_broken_file_is_kept_aside(file):
    settings = load_settings(written(file, "[look\ntheme = ink"))
    assert settings.overrides == {}
    assert "It is kept as settings.broken-1.toml" in settings.problems[0]
    assert (file.parent / "settings.broken-1.toml").read_text() == "[look\ntheme = ink"


def test_a_second_broken_file_does_not_overwrite_the_first(file):
    load_settings(written(file, "one ="))
    file.write_text("two =")
    load_settings(file)
    assert (file.parent / "settings.broken-1.toml").read_text() == "one ="
    assert (file.parent / "settings.broken-2.toml").read_text() == "two ="


def test_a_binary_file_gives_defaults_and_a_problem(file):
    file.parent.mkdir()
    file.write_bytes(b"\0\1\2")
    assert "not a text file" in load_settings(file).problems[0]
    assert file.read_bytes() == b"\0\1\2"


def test_settings_of_a_newer_version_stay_in_the_file(file):
    source = 'x = 1.5\n[future]\nmode = "a\\u007Fb"\n[future.deep]\non = true\n'
    save_settings(file, load_settings(written(file, source)).with_value("look.theme", "ink"))
    assert tomllib.loads(file.read_text()) == tomllib.loads(source) | {"look": {"theme": "ink"}}


@pytest.mark.parametrize("text", ["look = 3\n", "[look.theme]\nx = 1\n", '["a b"]\nc = 1\n', "[x]\nday = 2026-01-02\n"])
def test_what_cannot_stay_beside_our_settings_is_named_and_the_file_stays_valid(file, text):
    settings = load_settings(written(file, text))
    save_settings(file, settings.with_value("look.theme", "ink"))
    assert settings.problems
    assert tomllib.loads(file.read_text()) == {"look": {"theme": "ink"}}


def test_a_folder_that_cannot_be_made_is_reported(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableError):
        save_settings(tmp_path / "file" / "settings.toml", Settings())
