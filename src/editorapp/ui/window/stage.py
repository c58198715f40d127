"""What a window is made of before anything can be done in it: the parts on screen, the story, the workers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from editorapp.ui.details.story_tab import StoryTab
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.linking.read_also_panel import ReadAlsoPanel
from editorapp.ui.overview.outline_panel import OutlinePanel
from editorapp.ui.reading.preview import Engine, Preview
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.window.panel_tabs import PanelTabs
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.ui.window.worker_command import worker_command
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.paths import Paths


@dataclass(frozen=True, slots=True)
class DeskTools:
    """What a window needs that is made before it: one each for the whole program."""

    app: QApplication
    paths: Paths
    settings: SettingsKeeper
    icons: Icons
    theme: Theme
    version: str
    facts: Sequence[tuple[str, str]]
    engine: Engine = "auto"
    questions: FileQuestions | None = None
    """Answers instead of dialogs, where nobody can be asked."""
    only_starter: bool = False
    """Use the starter archive, whatever is set."""
    command: Callable[[str], Sequence[str]] = worker_command
    """How the worker of a name is started."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The parts that the sides of a desk work with; none of them knows of the others."""

    tools: DeskTools
    draft: OpenDraft
    archive_worker: WorkerClient
    render_worker: WorkerClient
    look: LookCommands
    notices: Notices
    editor: EditorPane
    panel: ReadAlsoPanel
    details_tab: StoryTab
    outline: OutlinePanel
    preview: Preview
    tabs: PanelTabs
    window: MainWindow
    dialogs: WindowDialogs

    def label(self) -> str:
        """What this newsroom writes before a read-also."""
        return self.tools.settings.text("write.read_also_label")

    def revision(self) -> int:
        """The revision of the story at hand."""
        return self.draft.revision
