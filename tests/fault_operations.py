"""What is done to a person's files while they meet faults: saving, journal, history, session, settings, export."""

import contextlib
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fault_trials import Operation

from editorapp.errors import ReadAlsoError
from editorapp.workers.protocol import Export
from editorapp.workers.render import RenderWorker
from editorapp.workspace.assets import place_picture, read_picture
from editorapp.workspace.file_state import FileState, digest, look
from editorapp.workspace.history import History, Story
from editorapp.workspace.ignored_words import IgnoredWordsFile
from editorapp.workspace.journal import Journal, left_behind, take_over
from editorapp.workspace.journal_entry import JournalEntry
from editorapp.workspace.leftovers import temp_name
from editorapp.workspace.recent import RecentFiles
from editorapp.workspace.session import Session, SessionSlot, StoryPlace, load_session, save_session
from editorapp.workspace.settings import Settings, load_settings, save_settings
from editorapp.workspace.story_file import Clash, Refused, save_over
from editorapp.workspace.text_files import TextFile, encode_text, read_text_file, write_text_file
from editorapp.workspace.word_lists import WordList

OLD, NEW = "Żółw, an old text.\n" * 40, "A new text: 10\u00a0000 of them 🌊.\n" * 60
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
STORY = Session((StoryPlace(Path("/a.md"), 3),))
KEY = "0123456789abcdef"
PHOTO = b"\x89PNG\r\n\x1a\n" + bytes(5000)
UNTITLED = Story(KEY)
LONG_AGO = 1_000_000_000
REAL_SCANDIR = os.scandir
"""For what a person knows, below the faults."""
NAMED_TWICE = (["", "As sent"], ["Text 1.", "Text 1."])
"""The old version could not be deleted when it had got a name: nothing is lost by that."""


def entry(text: str) -> JournalEntry:
    return JournalEntry(KEY, Path("/story.md"), TextFile(text, "\r\n", True))


def keep(folder: Path, *texts: str) -> None:
    journal = Journal(folder / "journal", lambda: NOON)
    try:
        for text in texts:
            journal.keep(entry(text))
    finally:
        journal.close()


def kept(folder: Path) -> list[str]:
    left = left_behind(folder / "journal")
    assert not left.damaged
    return sorted(kept.file.text for kept in left.entries)


def keep_and_leave(folder: Path) -> None:
    keep(folder, OLD)
    leave_temporary(folder)


def drop(folder: Path) -> None:
    with take_over(folder / "journal") as taken:
        for found in taken.left.entries:
            taken.drop(found.kept_in or folder)


def save(folder: Path, text: str) -> None:
    write_text_file(folder / "story.md", TextFile(text, "\r\n", True, "utf-16-le"))


def save_and_leave(folder: Path) -> None:
    save(folder, OLD)
    leave_temporary(folder.parent)


def save_beside_leftover(folder: Path) -> None:
    """Save as the window does, which knows what the file held."""
    known = FileState((0, 0, 0, 0), digest(encode_text(TextFile(OLD, "\r\n", True, "utf-16-le"))))
    outcome = save_over(folder / "story.md", TextFile(NEW, "\r\n", True, "utf-16-le"), known)
    if isinstance(outcome, Refused):
        raise outcome.error
    if isinstance(outcome, Clash):
        raise ReadAlsoError("Somebody else seems to have changed it.")


def saved(folder: Path) -> str:
    return read_text_file(folder / "story.md").text if (folder / "story.md").exists() else ""


def export(folder: Path, text: str) -> None:
    worker = RenderWorker(lambda _message: None)
    assert list(worker.handle(Export(1, text, "html-page", str(folder / "story.html"), "", True)))


def leave_sessions(folder: Path) -> None:
    """What two windows had that were killed beside the first."""
    for number in (2, 3):
        save_session(folder / f"session-{number}.json", STORY)


def pick_up(folder: Path) -> None:
    """Take what windows had that were killed, as the first window of the next start does."""
    slot = SessionSlot(folder)
    try:
        if slot.file:
            save_session(slot.file, Session(slot.left_behind()[:1]))
            slot.drop_left_behind()
    finally:
        slot.close()


def be_second(folder: Path) -> None:
    """Be the second window, which leaves nothing behind when it is closed."""
    with contextlib.closing(SessionSlot(folder)), contextlib.closing(SessionSlot(folder)) as second:
        if second.file:
            save_session(second.file, STORY)


def second_story(folder: Path) -> object:
    """What the second window would be asked back for, as if it had been killed."""
    return load_session(folder / "session-2.json").stories


def place_photo(folder: Path) -> str:
    return place_picture(folder, "pier", "png", PHOTO)


def photos(folder: Path) -> object:
    return {path.name: path.read_bytes() == PHOTO for path in (folder / "assets").glob("pier*")}


def rename(folder: Path) -> None:
    save(folder, OLD)
    (folder / "story.md").rename(folder / "other.md")


def find_again(folder: Path) -> None:
    with REAL_SCANDIR(folder) as entries:
        known = next(entries).stat()
    look(folder / "story.md", FileState((known.st_mtime_ns, known.st_size, known.st_dev, known.st_ino), b""))


def leave_temporary(folder: Path) -> None:
    """What a write that was cut off long ago has left in every folder."""
    for place in [path for path in folder.rglob("*") if path.is_dir()]:
        left = place / temp_name("0123456789abcdef")
        left.write_bytes(b"half of")
        os.utime(left, (LONG_AGO, LONG_AGO))


def version(folder: Path, number: int) -> None:
    when = NOON + timedelta(days=number)
    History(folder / "history").keep(UNTITLED, TextFile(f"Text {number}."), "typing", when)


def two_versions(folder: Path) -> None:
    for number in (1, 2):
        version(folder, number)
    leave_temporary(folder)


def versions(folder: Path) -> list[str]:
    history = History(folder / "history")
    found = history.versions(UNTITLED)
    assert not any(version.is_damaged for version in found)
    return [history.read(version).text for version in found]


def name_version(folder: Path) -> None:
    history = History(folder / "history")
    for found in history.versions(UNTITLED):
        history.name(found, "As sent")


def named(folder: Path) -> object:
    return [found.name for found in History(folder / "history").versions(UNTITLED)], versions(folder)


def move_history(folder: Path) -> None:
    History(folder / "history").move(UNTITLED, Story("", Path("/story.md")))


def copy_history(folder: Path) -> None:
    History(folder / "history").copy(UNTITLED, Story("", Path("/story.md")))


def history_texts(folder: Path) -> object:
    """How often each text can be found, in whichever story."""
    history = History(folder / "history")
    found = [
        history.read(one).text for story in (UNTITLED, Story("", Path("/story.md"))) for one in history.versions(story)
    ]
    return {text: found.count(text) for text in found}


def thin(folder: Path) -> None:
    History(folder / "history").thin(NOON + timedelta(days=92), 90, 100)


def content(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).read_bytes() if (folder / name).exists() else None


def nothing(_folder: Path) -> None:
    """There is nothing yet."""


def remember(folder: Path, name: str) -> None:
    RecentFiles(folder / "recent.json").add(folder / name)


def remember_first(folder: Path) -> None:
    """One of two files that are there."""
    for name in ("one.md", "two.md"):
        (folder / name).touch()
    remember(folder, "one.md")


def may_add(folder: Path) -> bool:
    return WordList(folder / "words.txt").writable()


def ignore(folder: Path, story: str) -> None:
    IgnoredWordsFile(folder / "ignored.json").put(folder / story, ["Żółw"])


OPERATIONS = (
    Operation("save over", lambda f: save(f, OLD), lambda f: save(f, NEW), saved),
    Operation("save where another was killed", save_and_leave, save_beside_leftover, saved),
    Operation("save a new file", nothing, lambda f: save(f, NEW), saved),
    Operation("read", lambda f: save(f, OLD), lambda f: read_text_file(f / "story.md"), saved),
    Operation("first in the journal", nothing, lambda f: keep(f, NEW), kept),
    Operation("journal", nothing, lambda f: keep(f, OLD, NEW), kept, ([OLD],)),
    Operation("journal of another", lambda f: keep(f, OLD), lambda f: keep(f, NEW), kept),
    Operation("recover", lambda f: keep(f, OLD), lambda f: left_behind(f / "journal"), kept),
    Operation("discard", keep_and_leave, drop, kept, silent=True),
    Operation("export", nothing, lambda f: export(f, NEW), content("story.html")),
    Operation("export over", lambda f: export(f, OLD), lambda f: export(f, NEW), content("story.html")),
    Operation(
        "session",
        lambda f: save_session(f / "session.json", Session((StoryPlace(Path("/a.md"), 3),))),
        lambda f: save_session(f / "session.json", Session((StoryPlace(Path("/b.md"), 4),), 800, 600)),
        lambda f: load_session(f / "session.json"),
        silent=True,
    ),
    Operation(
        "windows that were killed",
        leave_sessions,
        pick_up,
        lambda f: [load_session(path).stories for path in sorted(f.glob("session*.json"))],
        between=tuple([STORY.stories] * number for number in range(4)),
        silent=True,
    ),
    Operation(
        "settings",
        lambda f: save_settings(f / "settings.toml", Settings().with_value("author.name", "Una")),
        lambda f: save_settings(f / "settings.toml", load_settings(f / "settings.toml").with_value("write.goal", 7)),
        lambda f: load_settings(f / "settings.toml").values(),
    ),
    Operation(
        "recent files",
        remember_first,
        lambda f: remember(f, "two.md"),
        lambda f: tuple(path.name for path in RecentFiles(f / "recent.json").paths()),
        (("two.md",),),
        silent=True,
    ),
    Operation(
        "ignored words",
        lambda f: ignore(f, "one.md"),
        lambda f: ignore(f, "two.md"),
        lambda f: [IgnoredWordsFile(f / "ignored.json").words(f / name) for name in ("one.md", "two.md")],
        silent=True,
    ),
    Operation(
        "word list",
        lambda f: WordList(f / "words.txt").add("Żółw"),
        lambda f: WordList(f / "words.txt").add("Ωmega"),
        content("words.txt"),
    ),
    Operation(
        "same photo again", place_photo, place_photo, photos, ({"pier.png": True, "pier-2.png": True},), silent=True
    ),
    Operation("take a photo", place_photo, lambda f: read_picture(f / "assets" / "pier.png"), photos),
    Operation("find a renamed story", rename, find_again, saved),
    Operation("first version", nothing, lambda f: version(f, 1), versions),
    Operation("version", lambda f: version(f, 1), lambda f: version(f, 2), versions),
    Operation("name a version", lambda f: version(f, 1), name_version, named, (NAMED_TWICE,), silent=True),
    Operation("history of a new file", lambda f: version(f, 1), move_history, history_texts, ({"Text 1.": 2},)),
    Operation("history in another file", lambda f: version(f, 1), copy_history, history_texts, silent=True),
    Operation(
        "thin the history",
        two_versions,
        thin,
        versions,
        (["Text 2."],),
        silent=True,
    ),
    Operation("missing word list", nothing, lambda f: WordList(f / "a" / "words.txt").writable(), content("a")),
    Operation("look at a word list", lambda f: WordList(f / "words.txt").add("Żółw"), may_add, content("words.txt")),
    Operation("photo", nothing, place_photo, photos),
    Operation("second window", nothing, be_second, second_story, (STORY.stories,), silent=True),
    Operation(
        "broken settings",
        lambda f: (f / "settings.toml").write_text("author = [broken"),
        lambda f: load_settings(f / "settings.toml"),
        lambda f: [path.read_text() for path in f.glob("settings*.toml")],
    ),
)
