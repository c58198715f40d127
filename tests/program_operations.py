"""What the program keeps of itself while it meets faults: story keys, the list of archives, settings, desk profiles."""

from dataclasses import replace
from pathlib import Path

from fault_trials import Operation

from editorapp.workspace.archives import (
    LIST,
    NAME,
    STORE,
    SUMMARY,
    ArchiveList,
    Summary,
    delete_files,
    is_private,
    read_name,
    read_summary,
    write_name,
    write_summary,
)
from editorapp.workspace.desk_folder import DeskWish, save_desk, take_stock
from editorapp.workspace.desk_profile import FILE, WORDS_FILE, load_desk_profile
from editorapp.workspace.first_steps import FirstSteps
from editorapp.workspace.paths import find_paths
from editorapp.workspace.recent_stories import read_recent_stories
from editorapp.workspace.settings import Settings, load_settings, save_settings
from editorapp.workspace.story_keys import StoryKeys

KEYS = "story-keys.json"
COUNTS = (Summary(3, "2024-01-01", "2024-03-01"), Summary(5, "2024-01-01", "2025-03-01"))
CONTENT = b"digest"


def nothing(_folder: Path) -> None:
    """There is nothing yet."""


def keep_key(folder: Path, name: str, key: str) -> None:
    StoryKeys(folder / KEYS).keep(folder / name, key, CONTENT)


def keep_two_keys(folder: Path) -> None:
    for name in ("one.md", "two.md", "three.md"):
        (folder / name).touch()
    keep_key(folder, "one.md", "key of one")
    keep_key(folder, "two.md", "key of two")


def keys(folder: Path) -> object:
    known = StoryKeys(folder / KEYS)
    return [known.find(folder / name) for name in ("one.md", "two.md", "three.md")]


def find_renamed(folder: Path) -> None:
    StoryKeys(folder / KEYS).find(folder / "three.md", CONTENT)


def part_keys(folder: Path) -> None:
    StoryKeys(folder / KEYS).part(folder / "two.md", "key of two", "another")


def archives(folder: Path) -> ArchiveList:
    return ArchiveList(folder / LIST, folder / "archives")


def note_archives(folder: Path) -> None:
    (folder / "archives").mkdir(exist_ok=True)
    archives(folder).note(folder / "share" / "herald", "City Herald", shared=True)
    archives(folder).note(folder / "stick", "On a stick", shared=False)


def make_three(folder: Path) -> None:
    """One of three is there, among the person's own."""
    note_archives(folder)
    (folder / "archives" / "weekly").mkdir()
    (folder / "archives" / "weekly" / STORE).touch()
    write_name(folder / "archives" / "weekly", "The Weekly")
    write_summary(folder / "archives" / "weekly", COUNTS[0])


def noted(folder: Path) -> object:
    return sorted((one.name, one.is_shared) for one in archives(folder).noted())


def make_archive(folder: Path) -> None:
    for part in ("index", "index.new"):
        (folder / "archive" / part).mkdir(parents=True)
        (folder / "archive" / part / "file").touch()
    (folder / "archive" / STORE).write_text("articles")
    write_name(folder / "archive", "City Herald")
    write_summary(folder / "archive", COUNTS[0])


def delete_archive(folder: Path) -> None:
    delete_files(folder / "archive", [folder / "archive" / part for part in (STORE, "index", "index.new", NAME)])


def make_alone(folder: Path) -> None:
    """An archive beside which nothing else lies in its folder, so that this goes, too."""
    make_archive(folder)
    (folder / "archive" / SUMMARY).unlink()


def is_private_here(folder: Path) -> bool:
    return is_private(folder / "archive", folder)


def articles(folder: Path) -> object:
    """Whether the articles are there: the rest can be made anew."""
    return (folder / "archive" / STORE).exists()


def set_author(folder: Path) -> None:
    save_settings(folder / "settings.toml", Settings().with_value("author.name", "Una"))


def change_at_once(folder: Path) -> None:
    """Change a setting without knowing of another that somebody else has changed, as window and command line do."""
    save_settings(folder / "settings.toml", Settings().with_value("write.goal", 7), {"write.goal"})


def settings(folder: Path) -> object:
    return load_settings(folder / "settings.toml").values()


def own_files(folder: Path) -> None:
    for name, text in (
        ("config/checks/city.toml", 'title = "City"'),
        ("config/words.txt", "Maren\nSkerrow\n"),
        ("newsroom.txt", "Skerrow\n"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def save_profile(folder: Path, label: str = "LIRE AUSSI", desk: str = "") -> None:
    paths = replace(find_paths(), data=folder / "data", config=folder / "config")
    own = Settings().with_value("desk.folder", desk).with_value("write.read_also_label", label)
    stock = take_stock(own, paths, folder / "newsroom.txt")
    save_desk(DeskWish("City desk", folder / "desk", stock.proposed, ("checks",), own_words=True), stock)


def save_first(folder: Path) -> None:
    own_files(folder)
    save_profile(folder)


def make_desk_folder(folder: Path) -> None:
    """An empty folder, as far as people see."""
    own_files(folder)
    (folder / "desk").mkdir()
    (folder / "desk" / ".hidden").touch()


def save_over_own(folder: Path) -> None:
    """Bring the profile up to date that holds for oneself."""
    save_profile(folder, "SEE ALSO", str(folder / "desk"))


def profile(folder: Path) -> object:
    """Its settings, and whether each of its other files is whole if it is there."""
    file, words = folder / "desk" / FILE, folder / "desk" / WORDS_FILE
    label = load_desk_profile(folder / "desk").values["write.read_also_label"] if file.exists() else ""
    return label, not words.exists() or words.read_text() == "Maren\nSkerrow\n"


def finish_step(folder: Path, step: str) -> None:
    FirstSteps(folder / "first-steps.json").finish(step)


def write_stories(folder: Path) -> None:
    for name in ("one.md", "two.md"):
        (folder / name).write_text("---\ntitle: Pier\n---\n\nA text.")


OPERATIONS = (
    Operation("first story key", nothing, lambda f: keep_key(f, "one.md", "key of one"), keys, silent=True),
    Operation("story key", keep_two_keys, lambda f: keep_key(f, "three.md", "key of three"), keys, silent=True),
    Operation("story of another name", keep_two_keys, find_renamed, keys, silent=True),
    Operation("story left behind", keep_two_keys, part_keys, keys, silent=True),
    Operation("first archive in the list", nothing, lambda f: archives(f).note(f / "stick", "On a stick"), noted),
    Operation("archive in the list", note_archives, lambda f: archives(f).note(f / "weekly", "Weekly"), noted),
    Operation("archive off the list", note_archives, lambda f: archives(f).forget(f / "stick"), noted),
    Operation("list of archives", make_three, lambda f: archives(f).all(), noted, silent=True),
    Operation("archive of a name", make_archive, is_private_here, articles, silent=True),
    Operation(
        "name of an archive",
        make_archive,
        lambda f: write_name(f / "archive", "The Weekly"),
        lambda f: (read_name(f / "archive"), articles(f)),
    ),
    Operation(
        "summary of an archive",
        make_archive,
        lambda f: write_summary(f / "archive", COUNTS[1]),
        lambda f: read_summary(f / "archive"),
        silent=True,
    ),
    Operation("delete an archive", make_archive, delete_archive, articles),
    Operation("delete an archive alone", make_alone, delete_archive, articles),
    Operation("settings of two at once", set_author, change_at_once, settings),
    Operation("first settings", nothing, change_at_once, settings),
    Operation("first desk profile", make_desk_folder, save_profile, profile),
    Operation("own desk profile", save_first, save_over_own, profile, silent=True),
    Operation("read a desk profile", save_first, lambda f: load_desk_profile(f / "desk"), profile, silent=True),
    Operation(
        "first steps",
        lambda f: finish_step(f, "write"),
        lambda f: finish_step(f, "look"),
        lambda f: FirstSteps(f / "first-steps.json").done,
        silent=True,
    ),
    Operation(
        "recent stories",
        write_stories,
        lambda f: read_recent_stories([f / "one.md", f / "two.md"], 2),
        lambda f: [(f / name).read_text() for name in ("one.md", "two.md")],
        silent=True,
    ),
)
