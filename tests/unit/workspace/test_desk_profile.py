"""A desk profile is data from other people: it says what holds where nothing is chosen, and nothing else."""

import os

import pytest

from editorapp.workspace.desk_profile import NO_DESK, desk_part, load_desk_profile
from editorapp.workspace.settings import Settings, load_settings, save_settings
from editorapp.workspace.settings_table import SETTINGS


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder


@pytest.fixture
def say(desk):
    def write(text):
        (desk / "desk.toml").write_text(text, "utf-8")
        return load_desk_profile(desk)

    return write


def test_without_a_folder_there_is_no_desk():
    assert load_desk_profile("") is NO_DESK
    assert (NO_DESK.part("checks"), NO_DESK.words) == (None, None)


def test_its_name_and_values_are_read(say, desk):
    profile = say('name = "City desk"\n[write]\nread_also_label = "LIRE AUSSI"\n[suggest]\nlimit = 4\n')
    assert (profile.name, profile.problems) == ("City desk", ())
    assert profile.values == {"write.read_also_label": "LIRE AUSSI", "suggest.limit": 4}
    assert profile.part("templates") == desk / "templates"


@pytest.mark.parametrize("setting", [row for row in SETTINGS if row.own_only], ids=lambda row: row.id)
def test_where_things_are_kept_and_who_one_is_cannot_be_said_by_others(say, setting):
    table, key = setting.id.split(".")
    value = f'"{setting.default or "x"}"' if isinstance(setting.default, str) else setting.default
    profile = say(f"[{table}]\n{key} = {value}\n")
    assert profile.values == {}
    assert setting.id in profile.problems[0]


def test_every_path_is_for_each_person_to_choose():
    assert [row.id for row in SETTINGS if row.kind in ("folder", "file") and not row.own_only] == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[look]\ntext_size = 99\n", "look.text_size must be 15 to 26, not 99"),
        ("[look]\ncolour = 'red'\n", "“look.colour”"),
        ("[[look", "not valid"),
        ("name = 5\n[write]\nread_also_label = '**x**'\n", "write.read_also_label must be"),
    ],
)
def test_what_cannot_be_is_named_and_not_used(say, text, named):
    profile = say(text)
    assert named in profile.problems[0]
    assert (profile.values, profile.name, profile.is_away) == ({}, "desk", False)


def test_many_faults_are_a_few_sentences(say):
    profile = say("".join(f"unknown_{n} = 1\n" for n in range(500)))
    assert len(profile.problems) == 4
    assert "497 more" in profile.problems[-1]


@pytest.mark.parametrize("name", ["nowhere", "~nobody-of-this-name/desk", "a\0b"])
def test_a_folder_that_is_not_there_is_away(tmp_path, name):
    profile = load_desk_profile(name if name[0] == "~" else str(tmp_path / name))
    assert profile.is_away
    assert (profile.values, profile.part("checks"), profile.words) == ({}, None, None)
    assert "defaults are used" in profile.problems[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_file_of_settings_that_never_answers_does_not_hold_up_the_start(desk, monkeypatch):
    os.mkfifo(desk / "desk.toml")
    monkeypatch.setattr("editorapp.workspace.desk_profile._PATIENCE", 0.05)
    profile = load_desk_profile(desk)
    assert profile.values == {}
    assert profile.problems


def test_a_name_is_one_short_line(say):
    assert say(f'name = "City\\n\\u202edesk {"x" * 200}"\n').name[:10] == "City desk "
    assert len(say(f'name = "{"x" * 200}"\n').name) == 80


def test_own_values_hold_before_the_desks_and_these_before_the_defaults(say, desk):
    say('[write]\nread_also_label = "LIRE AUSSI"\n[suggest]\nlimit = 4\n')
    settings = Settings().with_value("desk.folder", str(desk)).with_value("suggest.limit", 7)
    assert (settings.text("write.read_also_label"), settings.number("suggest.limit")) == ("LIRE AUSSI", 7)
    assert [settings.source(key) for key in ("suggest.limit", "write.read_also_label", "look.theme")] == [
        "own", "desk", "default",
    ]  # fmt: skip
    assert settings.without("suggest.limit").number("suggest.limit") == 4


def test_the_default_can_be_chosen_against_the_desk_and_is_kept(say, desk, tmp_path):
    say('[write]\nread_also_label = "LIRE AUSSI"\n')
    settings = Settings().with_value("desk.folder", str(desk)).with_value("write.read_also_label", "READ ALSO")
    save_settings(tmp_path / "settings.toml", settings)
    again = load_settings(tmp_path / "settings.toml")
    assert (again.text("write.read_also_label"), again.source("write.read_also_label")) == ("READ ALSO", "own")


def test_nothing_of_the_desk_is_written_into_the_persons_file(say, desk, tmp_path):
    say('[write]\nread_also_label = "LIRE AUSSI"\n')
    save_settings(tmp_path / "settings.toml", Settings().with_value("desk.folder", str(desk)))
    assert "LIRE" not in (tmp_path / "settings.toml").read_text()


def test_what_was_chosen_against_a_desk_stays_while_the_desk_is_away(say, desk, tmp_path):
    say('[write]\nread_also_label = "LIRE AUSSI"\n')
    file = tmp_path / "settings.toml"
    chosen = Settings().with_value("desk.folder", str(desk)).with_value("write.read_also_label", "READ ALSO")
    save_settings(file, chosen)
    desk.rename(tmp_path / "away")
    save_settings(file, load_settings(file).with_value("suggest.limit", 3))
    (tmp_path / "away").rename(desk)
    assert load_settings(file).text("write.read_also_label") == "READ ALSO"


def test_workers_are_told_of_a_desk_only_while_it_is_there(say, desk, tmp_path):
    say("")
    settings = Settings().with_value("desk.folder", str(desk))
    assert desk_part(settings.values(), "words.txt") == desk / "words.txt"
    away = Settings().with_value("desk.folder", str(tmp_path / "none"))
    assert (away.text("desk.folder"), away.values()["desk.folder"]) == (str(tmp_path / "none"), "")
    assert desk_part(away.values(), "words.txt") is None
