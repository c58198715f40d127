"""Find, next and previous: on the page while it has the keyboard, in the story otherwise."""

from collections.abc import Callable, Mapping

from editorapp.ui.reading.preview import Preview
from editorapp.ui.window.focus import has_focus


def with_page_find(commands: Mapping[str, Callable[[], None]], preview: Preview) -> dict[str, Callable[[], None]]:
    """The commands, of which those that find in the story find on the page while that has the keyboard."""
    bar = preview.find_bar
    on_page: Mapping[str, Callable[[], None]] = {
        "edit.find": preview.open_find,
        "edit.find_next": lambda: bar.go(backward=False),
        "edit.find_prev": lambda: bar.go(backward=True),
    }

    def either(name: str) -> Callable[[], None]:
        return lambda: on_page[name]() if has_focus(preview) else commands[name]()

    return {**commands, **{name: either(name) for name in on_page}}
