"""Runs the checks for the window and the command line: by the desk's profile, with what the archive knows."""

import re
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from editorapp.archive.archive import Archive
from editorapp.archive.cleaning.passages import Anchor
from editorapp.archive.cleaning.phrases import Phrases, load_spam_phrases
from editorapp.archive.cleaning.rules import is_spam_link
from editorapp.article.draft import Draft
from editorapp.article.finding import CheckReport
from editorapp.publish.checks.facts import NO_ARCHIVE
from editorapp.publish.checks.gathering import FactsGatherer
from editorapp.publish.checks.profiles import DEFAULT, Profile, choose_profile, load_profiles
from editorapp.publish.checks.table import check_ids, run_checks
from editorapp.workspace.patience import within

_PILLS = re.compile(
    r"^(?:https?:)?//[^/?#]*(?:viagra|levitra|kamagra|tramadol|(?<![a-z])cialis(?![a-z]))", re.IGNORECASE
)
"""Hosts that nobody links to for what they say."""
_PATIENCE, _PAUSE = 0.5, 60.0
"""Seconds that the desk's folder has to answer, and until it is asked again if it has not."""
FOLDER = "checks"
"""Of profiles: among the files that ship with the program, and beside the person's settings."""


class CheckDesk:
    """Remembers what spam says; profiles are read anew each time, so that a change in one is seen at once."""

    def __init__(self, resources: Path, config: Path, clock: Callable[[], float] = time.monotonic) -> None:
        """The folders of what ships with the program, and of this person's settings; `clock` tells seconds."""
        self._clock = clock
        self._silent_until = clock()
        self._folders = resources / FOLDER, config / FOLDER
        self._phrases_folder = resources / "phrases"
        self._phrases: Phrases | None = None
        self._gatherer = FactsGatherer()

    def check(
        self,
        draft: Draft,
        now: datetime,
        archive: Archive | None,
        profile: str,
        label: str,
        desk: Path | None = None,
    ) -> CheckReport:
        """What the checks say. `now` has an offset; `profile` is a name, "" the web desk's.

        `desk` is the folder of profiles that the newsroom has handed out.

        Raises ArchiveError for an archive that cannot be read, UnreadableError if the program's own files are gone.
        """
        chosen = choose_profile(self._profiles(desk), profile or DEFAULT)
        facts = NO_ARCHIVE
        if archive is not None:
            facts = self._gatherer.gather(archive, draft)
        return run_checks(draft, now, chosen, facts, label=label, is_spam=self._is_spam)

    def _profiles(self, desk: Path | None) -> dict[str, Profile]:
        """Those there are; without the desk's while its folder, which may lie on a share that has gone, is silent."""
        if desk is not None and self._clock() >= self._silent_until:
            try:
                return within(_PATIENCE, lambda: load_profiles(*self._folders, check_ids(), desk))
            except TimeoutError:
                self._silent_until = self._clock() + _PAUSE
        return load_profiles(*self._folders, check_ids())

    def _is_spam(self, words: str, address: str) -> bool:
        if _PILLS.search(address):
            return True
        if self._phrases is None:
            self._phrases = load_spam_phrases(self._phrases_folder)
        return is_spam_link(Anchor(words, address, 0, len(words)), self._phrases)
