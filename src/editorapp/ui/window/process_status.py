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

    def set_suggestions(self, state: ProcessState) -> None:
        """How suggestions stand."""
        self._suggestions = state
        self._show()

    def set_progress(self, progress: Progressed) -> None:
        """How far the job is."""
        verb = _VERBS.get(progress.phase, "Indexing")
        share = f" {100 * progress.done // progress.total} %" if progress.total else "…"
        self._job = ProcessState(verb + share, "busy")
        self._show()

    def end_job(self) -> None:
        """The job is over, well or not."""
        self._job = None
        self._show()

    def _show(self) -> None:
        state = self._job or self._suggestions
        if state is not None:
            self._status.set_process(state.text, state.kind)
