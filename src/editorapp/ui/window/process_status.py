"""What the status row says of the workers: the archive's job while there is one, else how suggestions stand."""

from collections.abc import Mapping
from types import MappingProxyType

from editorapp.ui.kit.words import tr
from editorapp.ui.linking.suggestion_requests import ProcessState
from editorapp.ui.window.status_bar import StatusBar
from editorapp.workers.protocol import Progressed

_VERBS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "reading": ("Importing…", "Importing {share} %"),
        "updating": ("Updating…", "Updating {share} %"),
        "learning": ("Learning…", "Learning {share} %"),
        "rebuilding": ("Rebuilding…", "Rebuilding {share} %"),
        "measuring": ("Measuring…", "Measuring {share} %"),
        "verifying": ("Verifying…", "Verifying {share} %"),
        "compacting": ("Compacting…", "Compacting {share} %"),
        "exporting": ("Exporting…", "Exporting {share} %"),
        "making": ("Making an archive…", "Making an archive…"),
        "removing": ("Deleting…", "Deleting…"),
    }
)
"""What each phase is called, before and after it is known how much there is to do."""
_OTHER_VERB = ("Indexing…", "Indexing {share} %")


class ProcessStatus:
    """Suggestions may go on during a job; how they stand is shown again when it is over."""

    def __init__(self, status: StatusBar) -> None:
        self._status = status
        self._suggestions: ProcessState | None = None
        self._job: ProcessState | None = None
        self._is_paused = False

    def set_suggestions(self, state: ProcessState) -> None:
        """How suggestions stand."""
        self._suggestions = state
        self._show()

    def set_progress(self, progress: Progressed, *, is_update: bool = False, archive: str = "") -> None:
        """How far the job is; an update reads only what is new. `archive`: its name, if another one is in use."""
        if self._is_paused:
            return  # its last words before it was held
        phase = "updating" if is_update and progress.phase == "reading" else progress.phase
        verb, with_share = _VERBS.get(phase, _OTHER_VERB)
        share = 100 * progress.done // progress.total if progress.total else 0
        said = tr(with_share, share=share) if progress.total else tr(verb)
        self._job = ProcessState(tr("{job} · {archive}", job=said, archive=archive) if archive else said, "busy")
        self._show()

    def set_silent(self) -> None:
        """The job has not said for a while how far it is."""
        if not self._is_paused:
            self._job = ProcessState("Still working…", "busy")
            self._show()

    def set_paused(self, is_paused: bool, *, is_update: bool = False) -> None:
        """The job is held where it is, or goes on."""
        self._is_paused = is_paused
        if is_paused:
            self._job = ProcessState(tr("Update paused") if is_update else tr("Import paused"), "busy")
            self._show()

    def end_job(self) -> None:
        """The job is over, well or not."""
        self._job = None
        self._is_paused = False
        self._show()

    def _show(self) -> None:
        state = self._job or self._suggestions
        if state is not None:
            self._status.set_process(tr(state.text), state.kind)
