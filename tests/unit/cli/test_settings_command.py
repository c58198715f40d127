"""`editorapp settings`: list, get, set, reset."""

import json
import tomllib

import pytest


@pytest.fixture
def file(home):
    return home / ".config" / "read-also" / "settings.toml"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "desk.toml").write_text('name = "City desk"\n[suggest]\nlimit = 4\n')
    return tmp_path / "desk"


def test_the_list_says_where_each_value_comes_from(command, desk):
    command("settings", "set", "desk.folder", desk)
    command("settings", "set", "look.theme", "ink")
    lines = {line.split()[0]: line for line in command("settings").out.splitlines()}
    assert lines["look.theme"].split()[1:] == ["ink", "yours", "default:", "system"]
    assert "from “City desk”" in lines["suggest.limit"]
    assert lines["look.scale"].split()[1:] == ["100", "default"]


def test_json_has_every_value_with_its_layer(command, desk):
    command("settings", "set", "desk.folder", desk)
    listed = command("settings", "list", "--json").json
    rows = {row["id"]: row for row in listed["settings"]}
    assert listed["desk"] == "City desk"
    assert rows["suggest.limit"] == {"id": "suggest.limit", "value": 4, "from": "desk", "default": 10}


def test_a_value_is_set_got_and_reset(command, file):
    assert command("settings", "set", "suggest.limit", "7").code == 0
    assert command("settings", "get", "suggest.limit").out == "7\n"
    assert tomllib.loads(file.read_text()) == {"suggest": {"limit": 7}}
    assert command("settings", "reset", "suggest.limit", "--json").json["value"] == 10
    assert tomllib.loads(file.read_text()) == {}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set", "look.text_size", "99"), "must be 15 to 26, not 99"),
        (("set", "spelling.on", "perhaps"), "must be true or false"),
        (("set", "look.them", "ink"), "Did you mean look.theme"),
        (("get", "zzz"), "settings list"),
        (("get",), "settings get ID"),
        (("set", "look.theme"), "set ID VALUE"),
        (("get", "look.theme", "ink"), "one word too many"),
        (("change", "look.theme"), "invalid choice"),
    ],
)
def test_what_cannot_be_done_is_one_line(command, words, said):
    done = command("settings", *words)
    assert done.code == 2
    assert said in done.complaint


def test_a_path_is_kept_whole(command, monkeypatch, desk):
    monkeypatch.chdir(desk.parent)
    command("settings", "set", "desk.folder", "desk")
    assert command("settings", "get", "desk.folder").out == f"{desk}\n"


def test_a_desk_that_is_not_there_is_said_and_kept(command, tmp_path):
    done = command("settings", "set", "desk.folder", tmp_path / "away")
    assert (done.code, "is not there" in done.err) == (0, True)
    assert command("settings", "get", "suggest.limit").out == "10\n"


def test_checks_are_those_of_the_desk(command, desk, archive, tmp_path):
    (desk / "checks").mkdir()
    (desk / "checks" / "city.toml").write_text("[limits]\nheadline_most = 5\n")
    (desk / "desk.toml").write_text('[checks]\nprofile = "city"\n')
    command("settings", "set", "desk.folder", desk)
    draft = tmp_path / "pier.md"
    draft.write_text("---\ntitle: The pier is shut\n---\n\nIt is.\n")
    found = json.loads(command("check", draft, "--archive", archive, "--json").out)["findings"]
    assert "Headline is 16 characters" in [row["text"] for row in found]
