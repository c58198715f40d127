"""A desk profile is made from what is set and what lies in one's own folders, and read back as it was meant."""

from dataclasses import replace

import pytest

from editorapp.errors import UnwritableError
from editorapp.workspace.desk_folder import DeskWish, count_files, part_files, refusal_of, save_desk, take_stock
from editorapp.workspace.desk_profile import PARTS, load_desk_profile
from editorapp.workspace.paths import find_paths
from editorapp.workspace.settings import Settings


@pytest.fixture
def paths(tmp_path):
    return replace(find_paths(), data=tmp_path / "data", config=tmp_path / "config")


@pytest.fixture
def own(paths):
    for name, text in (
        ("checks/city.toml", 'title = "City"'), ("preview/city.css", "p{}"), ("preview/city.woff2", "font"),
        ("templates/mine.md", "Mine"), ("snippets/line.md", "Line"), ("words.txt", "Maren\nSkerrow\n"),
        ("templates/.hidden.md", ""), ("templates/notes.docx", ""),
    ):  # fmt: skip
        file = paths.config / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return paths


@pytest.fixture
def stock(own, tmp_path):
    (tmp_path / "newsroom.txt").write_text("# ours\nSkerrow\n")
    settings = Settings().with_value("write.read_also_label", "LIRE AUSSI").with_value("look.scale", 150)
    settings = settings.with_value("author.name", "Una Reid").with_value("checks.profile", "city")
    return take_stock(settings, own, tmp_path / "newsroom.txt")


def wish(folder, stock, **others):
    return DeskWish("City desk", folder, stock.proposed, PARTS, **others)


def test_what_can_be_handed_out_is_what_differs_and_is_not_personal(stock):
    assert set(stock.values) == {"write.read_also_label", "look.scale", "checks.profile"}
    assert set(stock.proposed) == {"write.read_also_label", "checks.profile"}
    assert [file.name for file in stock.files["templates"]] == ["mine.md"]
    assert [file.name for file in stock.files["preview"]] == ["city.css", "city.woff2"]
    assert (stock.words, stock.own_words) == (("Skerrow",), ("Maren",))


def test_a_saved_profile_is_read_as_it_was_meant(stock, tmp_path):
    save_desk(wish(tmp_path / "desk", stock), stock)
    profile = load_desk_profile(tmp_path / "desk")
    assert (profile.name, profile.problems) == ("City desk", ())
    assert profile.values == {"write.read_also_label": "LIRE AUSSI", "checks.profile": "city"}
    assert count_files(tmp_path / "desk") == {
        "checks": 1, "preview": 1, "templates": 1, "snippets": 1, "dictionaries": 0,
    }  # fmt: skip
    assert (tmp_path / "desk" / "words.txt").read_text() == "Skerrow\n"


def test_only_what_was_asked_for_goes_along(stock, tmp_path):
    plain = DeskWish("Plain", tmp_path / "desk", ("checks.profile",), ("checks",), words=False, own_words=True)
    save_desk(plain, stock)
    assert sorted(path.name for path in (tmp_path / "desk").iterdir()) == ["checks", "desk.toml", "words.txt"]
    assert (tmp_path / "desk" / "words.txt").read_text() == "Maren\n"


def test_a_profile_is_brought_up_to_date_and_other_files_stay(stock, tmp_path):
    save_desk(wish(tmp_path / "desk", stock), stock)
    (tmp_path / "desk" / "templates" / "theirs.md").write_text("Theirs")
    save_desk(DeskWish("Sport", tmp_path / "desk", (), ()), stock)
    assert (tmp_path / "desk" / "templates" / "theirs.md").read_text() == "Theirs"
    assert (load_desk_profile(tmp_path / "desk").name, load_desk_profile(tmp_path / "desk").values) == ("Sport", {})


def test_a_folder_with_other_things_in_it_is_left_alone(stock, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.docx").write_text("x")
    assert "other things" in refusal_of(tmp_path / "full")
    with pytest.raises(UnwritableError):
        save_desk(wish(tmp_path / "full", stock), stock)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["thesis.docx"]


def test_an_empty_or_a_new_folder_will_do(tmp_path):
    (tmp_path / "empty").mkdir()
    assert (refusal_of(tmp_path / "empty"), refusal_of(tmp_path / "new")) == ("", "")


def test_the_desk_in_use_is_handed_on_below_ones_own(stock, own, tmp_path):
    save_desk(wish(tmp_path / "desk", stock), stock)
    (tmp_path / "desk" / "templates" / "theirs.md").write_text("Theirs")
    (tmp_path / "secret").write_text("key")
    (tmp_path / "desk" / "templates" / "link.md").symlink_to(tmp_path / "secret")
    found = take_stock(Settings().with_value("desk.folder", str(tmp_path / "desk")), own, None)
    assert [file.name for file in found.files["templates"]] == ["mine.md", "theirs.md"]
    assert found.files["templates"][0].parent == own.config / "templates"
    assert found.values["write.read_also_label"] == "LIRE AUSSI"
    assert found.words == ("Skerrow",)


def test_a_folder_that_cannot_be_read_has_no_files(tmp_path):
    assert part_files(tmp_path / "none", "checks") == ()


@pytest.mark.parametrize("place", ["words.txt", "desk.toml", "templates/mine.md"])
def test_a_link_that_leads_out_of_the_folder_is_not_written_through(stock, tmp_path, place):
    save_desk(wish(tmp_path / "desk", stock), stock)
    mine = tmp_path / "mine"
    mine.write_text("keep me")
    (tmp_path / "desk" / place).unlink()
    (tmp_path / "desk" / place).symlink_to(mine)
    with pytest.raises(UnwritableError):
        save_desk(wish(tmp_path / "desk", stock), stock)
    assert mine.read_text() == "keep me"


def test_a_part_that_is_a_link_out_of_the_folder_is_not_written_through(stock, tmp_path):
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "desk.toml").write_text('name = "Theirs"')
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "desk" / "templates").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnwritableError, match="leads out"):
        save_desk(wish(tmp_path / "desk", stock), stock)
    assert not any((tmp_path / "elsewhere").iterdir())
