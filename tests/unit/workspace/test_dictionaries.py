"""Where dictionaries are found, and which of several with one code."""

from pathlib import Path

import pytest

from editorapp.workspace.dictionaries import dictionary_folders, find_dictionaries


@pytest.fixture
def put(tmp_path):
    def write(folder, *stems):
        (tmp_path / folder).mkdir(exist_ok=True)
        for stem in stems:
            for ending in ("aff", "dic"):
                (tmp_path / folder / f"{stem}.{ending}").touch()
        return tmp_path / folder

    return write


def test_the_own_one_goes_before_the_shipped_and_that_before_the_systems(put):
    own, shipped, system = put("own", "fr"), put("shipped", "fr", "en_US"), put("system", "fr", "en-US", "de_DE")
    found = {files.code: files.folder.name for files in find_dictionaries(own, shipped, [system])}
    assert found == {"fr": "own", "en_US": "shipped", "de_DE": "system"}


def test_half_a_pair_and_what_is_no_language_are_no_dictionaries(put, tmp_path):
    folder = put("system", "hyphenation of words", "not a code")
    (folder / "en_GB.dic").touch()
    (folder / "hyph_fr.dic").touch()
    assert find_dictionaries(None, tmp_path / "none", [folder]) == ()


def test_any_name_will_do_in_the_own_folder(put, tmp_path):
    assert [files.code for files in find_dictionaries(put("own", "Our medical words"), tmp_path, [])] == [
        "Our medical words"
    ]


def test_folders_that_are_not_there_do_no_harm(tmp_path):
    assert find_dictionaries(None, tmp_path / "no", [tmp_path / "nowhere"]) == ()


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, "/usr/share/hunspell"),
        ("linux", {}, "/home/ina/.local/share/hunspell"),
        ("linux", {"XDG_DATA_DIRS": "/nix/share"}, "/nix/share/hunspell"),
        ("linux", {"XDG_DATA_DIRS": "/nix/share"}, "/usr/share/myspell/dicts"),
        ("darwin", {}, "/home/ina/Library/Spelling"),
        ("darwin", {}, "/Library/Spelling"),
    ],
)
def test_every_system_has_its_folders(platform, environment, expected):
    assert Path(expected) in dictionary_folders(platform, environment, Path("/home/ina"))
