"""Commands that change or search the story bring it up first, where the preview has taken its place."""

from collections.abc import Callable, Mapping

_MENUS = ("format.", "insert.")
_COMMANDS = frozenset(
    {
        "edit.find",
        "edit.replace",
        "edit.find_next",
        "edit.find_prev",
        "edit.duplicate",
        "edit.line_up",
        "edit.line_down",
        "edit.sort",
        "edit.join",
        "edit.go_to_line",
        "edit.spelling",
    }
)


def with_story_shown(
    commands: Mapping[str, Callable[[], None]], show_story: Callable[[], None]
) -> dict[str, Callable[[], None]]:
    """The commands by their ids; nobody writes into a text that cannot be seen."""

    def at_story(command: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            show_story()
            command()

        return run

    return {
        name: at_story(command) if name.startswith(_MENUS) or name in _COMMANDS else command
        for name, command in commands.items()
    }
