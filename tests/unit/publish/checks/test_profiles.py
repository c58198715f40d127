"""Desk profiles: those that ship, and a person's own, right or wrong."""

from pathlib import Path

import pytest

from editorapp.publish.checks.profiles import LIMITS, WEB, choose_profile, load_profiles, parse_profile
from editorapp.publish.checks.table import check_ids
from editorapp.workspace.paths import find_paths

SHIPPED = find_paths().resources / "checks"


def read(text):
    return parse_profile("mine", text, check_ids())


def test_two_profiles_ship_and_are_right():
    profiles = load_profiles(SHIPPED, Path("/nowhere"), check_ids())
    assert set(profiles) == {"web", "wire"}
    assert [profile.problems for profile in profiles.values()] == [(), ()]


def test_the_web_desks_file_says_what_the_tables_say(run, body):
    web = load_profiles(SHIPPED, Path("/nowhere"), check_ids())["web"]
    assert {name: web.limit(name) for name in LIMITS} == LIMITS
    assert run(profile=web, slug="") == run(profile=WEB, slug="")


def test_the_wire_desk_takes_what_superdesk_takes(run):
    wire = load_profiles(SHIPPED, Path("/nowhere"), check_ids())["wire"]
    blocking = {finding.check for finding in run(profile=wire, title="x" * 43, slug="s" * 25).findings}
    assert blocking >= {"headline-length", "slug-length", "dateline"}
    fits = run(profile=wire, title="y" * 42, slug="s" * 24, dateline="SKERROW")
    assert {finding.level for finding in fits.findings} <= {"warns"}


def test_a_persons_own_profile_replaces_one_that_ships(tmp_path):
    (tmp_path / "web.toml").write_text('title = "Ours"\n[levels]\ntags = "off"\n', "utf-8")
    profiles = load_profiles(SHIPPED, tmp_path, check_ids())
    assert (profiles["web"].title, profiles["web"].levels) == ("Ours", {"tags": "off"})


@pytest.mark.parametrize(
    "text",
    [
        "[levels]\nslugg = 'off'",
        "[levels]\nslug = 'never'",
        "[levels]\nslug = 3",
        "[limits]\nheadline = 3",
        "[limits]\nheadline_most = 'x'",
        "[limits]\nheadline_most = true",
        "[limits]\nheadline_most = -1",
        "levels = 3",
        "colour = 'red'",
    ],
)
def test_a_wrong_line_is_told_and_the_rest_holds(text):
    profile = read(f"title = 'T'\n{text}\n")
    assert len(profile.problems) == 1
    assert profile.problems[0].startswith("The desk profile mine.toml")
    assert (profile.title, dict(profile.levels), dict(profile.limits)) == ("T", {}, {})


@pytest.mark.parametrize("data", [b"[levels", b"\xff\xfe", b"x" * 200_000, b"a = " + b"[" * 50_000])
def test_a_broken_file_is_told(run, tmp_path, data):
    (tmp_path / "web.toml").write_bytes(data)
    profile = load_profiles(SHIPPED, tmp_path, check_ids())["web"]
    assert len(profile.problems) == 1
    assert run(profile=profile).problems == profile.problems


def test_an_unknown_profile_is_told_and_the_web_desks_is_used():
    chosen = choose_profile({"web": WEB}, "night")
    assert chosen.name == "web"
    assert chosen.problems == ("There is no desk profile “night”: the web desk’s is used.",)


def test_a_check_that_is_off_says_nothing(run):
    assert run(profile=read("[levels]\ntags = 'off'"), tags="").findings == ()
