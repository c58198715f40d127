"""What every command needs: the paths, the settings, and the archive it works on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from editorapp.archive.archive import IMPORT_AGAIN, LOST_CHANGES, Archive
from editorapp.archive.importing import run_import
from editorapp.archive.opening import opened
from editorapp.archive.store import FILE, Store
from editorapp.article.words import Terms
from editorapp.cli.progress import ProgressBar
from editorapp.errors import UnwritableError, UsageError
from editorapp.suggest.time_words import TimeWords, load_time_words
from editorapp.workspace.archives import LIST, ArchiveList
from editorapp.workspace.paths import Paths, find_paths, kind_of, shown
from editorapp.workspace.settings import Settings, load_settings

_PATIENCE = 30.0
"""Seconds to wait while another process makes the starter archive."""


DrawPdf = Callable[[str, str, Path | None, str], bytes]
"""Draws a draft as PDF: its text, the read-also label, the folder of its photos, "a4" or "letter" or "" for the usual.

It needs Qt, which no other command loads."""


@dataclass(frozen=True, slots=True)
class Context:
    """One run of the program from the command line."""

    paths: Paths
    settings: Settings
    terms: Terms
    draw_pdf: DrawPdf | None = None

    @property
    def label(self) -> str:
        """The read-also label in use."""
        return self.settings.text("write.read_also_label")

    def archive_folder(self, chosen: str | None) -> Path:
        """The archive's folder: as typed, be it its path or its name, else as set in the window, else the starter's.

        Raises UsageError for an empty name, UnwritableError where a file is in its place.
        """
        if chosen is not None and not chosen.strip():
            raise UsageError("--archive needs the name of a folder.", "Leave it out to use your usual archive.")
        folder = chosen or self.settings.text("archive.folder")
        path = self._found(folder) if folder else self.paths.starter_archive
        if kind_of(path) == "file":
            raise UnwritableError(f"“{shown(path)}” is a file, not an archive's folder.", "Choose another folder.")
        return path

    def _found(self, typed: str) -> Path:
        """A folder that is there; else the one archive of this name, if it is a name; else the folder to be made."""
        path = Path(typed).expanduser()
        if kind_of(path) or path.name != typed:
            return path
        named = ArchiveList(self.paths.archives / LIST, self.paths.archives).named(typed)
        # The starter archive is what it is: nothing is imported into it by its name.
        return path if named in (None, self.paths.starter_archive) else named

    def times(self) -> TimeWords:
        """The words for times, in every language that has a table."""
        return load_time_words(self.paths.resources / "time")

    @contextmanager
    def archive(self, chosen: str | None) -> Iterator[Archive]:
        """The archive, open and mended. The starter archive is made the first time it is asked for.

        Raises as `archive_folder` and `opened`.
        """
        folder = self.archive_folder(chosen)
        bar = ProgressBar(sys.stderr)
        if folder == self.paths.starter_archive and not _holds_articles(folder):
            run_import(folder, [self.paths.starter], self.terms, progress=bar.show, patience=_PATIENCE)
        with opened(folder, self.terms, bar.show) as archive:
            bar.clear()
            if archive.has_lost_changes:
                print(f"editorapp: {LOST_CHANGES} {IMPORT_AGAIN}", file=sys.stderr)
            yield archive


def make_context(draw_pdf: DrawPdf | None = None) -> Context:
    """The context of this installation and person; what is odd about it is said on standard error."""
    paths = find_paths()
    settings = load_settings(paths.settings_file)
    for note in (paths.note, *settings.problems):
        if note:
            print(f"editorapp: {note}", file=sys.stderr)
    return Context(paths, settings, Terms(), draw_pdf)


def _holds_articles(folder: Path) -> bool:
    """Whether there is an archive with articles; making it may have been interrupted."""
    if not (folder / FILE).exists():
        return False
    with closing(Store(folder, create=True)) as store:
        return store.statistics().articles > 0
