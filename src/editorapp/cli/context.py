"""What every command needs: the paths, the settings, and the archive it works on."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from editorapp.archive.archive import Archive
from editorapp.archive.importing import opened, run_import
from editorapp.archive.store import FILE
from editorapp.article.words import Terms
from editorapp.cli.progress import ProgressBar
from editorapp.errors import UnwritableError
from editorapp.workspace.paths import Paths, find_paths
from editorapp.workspace.settings import Settings, load_settings


@dataclass(frozen=True, slots=True)
class Context:
    """One run of the program from the command line."""

    paths: Paths
    settings: Settings
    terms: Terms

    @property
    def label(self) -> str:
        """The read-also label in use."""
        return self.settings.text("write.read_also_label")

    def archive_folder(self, chosen: str | None) -> Path:
        """The archive's folder: as typed, else as set in the window, else the starter archive's."""
        folder = chosen or self.settings.text("archive.folder")
        path = Path(folder).expanduser() if folder else self.paths.starter_archive
        if path.is_file():
            raise UnwritableError(f"“{path}” is a file, not an archive's folder.", "Name a folder with --archive.")
        return path

    @contextmanager
    def archive(self, chosen: str | None) -> Iterator[Archive]:
        """The archive, open. The starter archive is made the first time it is asked for."""
        folder = self.archive_folder(chosen)
        bar = ProgressBar()
        if folder == self.paths.starter_archive and not (folder / FILE).exists():
            run_import(folder, [self.paths.starter], self.terms, progress=bar.show)
        with opened(folder, self.terms, bar.show) as archive:
            bar.clear()
            yield archive


def make_context() -> Context:
    """The context of this installation and person."""
    paths = find_paths()
    if paths.note:
        print(f"editorapp: {paths.note}", file=sys.stderr)
    return Context(paths, load_settings(paths.settings_file), Terms())


def print_json(value: object) -> None:
    """One JSON value on one line; letters that cannot be UTF-8 (lone surrogates) are escaped."""
    try:
        print(json.dumps(value, ensure_ascii=False))
    except UnicodeEncodeError:
        print(json.dumps(value))
