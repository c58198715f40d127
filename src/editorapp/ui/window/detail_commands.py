"""The commands about story details."""

from collections.abc import Callable, Mapping

from editorapp.ui.details.story_tab import StoryTab
from editorapp.ui.window.main_window import MainWindow


def detail_commands(window: MainWindow, tab: StoryTab) -> Mapping[str, Callable[[], None]]:
    """By the id of the command."""

    def show_source() -> None:
        window.show_page("story")
        tab.form.open_source()

    return {"view.front_matter": show_source}
