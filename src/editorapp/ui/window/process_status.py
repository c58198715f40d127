"""What the status row says of the workers: the archive's job while there is one, else how suggestions stand."""

from collections.abc import Mapping
from types import MappingProxyType

from editorapp.ui.linking.suggestion_requests import ProcessState
from editorapp.ui.window.status_bar import StatusBar
from editorapp.workers.protocol import Progressed

_VERBS: Mapping[str, str] = MappingProxyType({"reading": "Importing", "learning": "Learning", "measuring": "Measuring"})


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

    def set_progress(self, progress: Progressed, *, is_update: bool = False) -> None:
        """How far the job is; an update reads only what is new."""
        if self._is_paused:
            return  # its last words before it was held
        reads = is_update and progress.phase == "reading"
        verb = "Updating" if reads else _VERBS.get(progress.phase, "Indexing")
        share = f" {100 * progress.done // progress.total} %" if progress.total else "…"
        self._job = ProcessState(verb + share, "busy")
        self._show()

    def set_paused(self, is_paused: bool, *, is_update: bool = False) -> None:
        """The job is held where it is, or goes on."""
        self._is_paused = is_paused
        if is_paused:
            self._job = ProcessState("Update paused" if is_update else "Import paused", "busy")
            self._show()

    def end_job(self) -> None:
        """The job is over, well or not."""
        self._job = None
        self._is_paused = False
        self._show()

    def _show(self) -> None:
        state = self._job or self._suggestions
        if state is not None:
            self._status.set_process(state.text, state.kind)
