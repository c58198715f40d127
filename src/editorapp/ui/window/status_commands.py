"""What a click on an item of the status row does."""

from functools import partial

from editorapp.ui.kit.buttons import tip
from editorapp.ui.kit.words import tr
from editorapp.ui.window.archive_choice import ArchiveChoice
from editorapp.ui.window.archive_details import ArchiveDetails
from editorapp.ui.window.import_commands import ImportCommands
from editorapp.ui.window.main_window import MainWindow


def connect_status(window: MainWindow, imports: ImportCommands, details: ArchiveDetails, choice: ArchiveChoice) -> None:
    """Make the items buttons; the window knows its commands by now."""

    def show_process() -> None:
        if not (imports.show_job() or details.show_job()):
            window.show_page("read_also")

    status = window.status
    status.give("words", window.action("view.statistics").trigger, tr("Statistics"))
    status.give("goal", window.action("view.statistics").trigger, tr("Session goal"))
    status.give("saved", window.action("file.save").trigger, tip(tr("Save"), "Ctrl+S"))
    status.give("archive", lambda: choice.open_menu(partial(status.show_menu, "archive")), tr("Archives"))
    status.give("process", show_process, tr("Show what goes on"))
