"""Says in a bar what is wrong with the page theme that is worn; what is right of it applies all the same."""

from collections.abc import Callable

from editorapp.errors import UnreadableError
from editorapp.ui.kit.words import tr, tr_error
from editorapp.ui.reading.css_check import CssProblem, check_css, first_problem, unknown_declaration
from editorapp.ui.reading.page_view import PageView
from editorapp.workspace.page_themes import PageTheme, read_page_theme


def check_style(style: PageTheme, view: PageView, say: Callable[[str], None]) -> None:
    """Call `say` with a sentence about the first thing wrong in this theme, or with "" if there is none.

    What the page itself does not know is asked of it, so a second call may come later.
    """
    try:
        css = read_page_theme(style)
    except UnreadableError as error:
        say(tr_error(error.what, error.hint))
        return
    checked = check_css(css)
    problem = first_problem(checked.problems)
    say(_in_words(style, problem) if problem else "")
    known = [row for row in checked.declarations if problem is None or row.line < problem.line]

    def take(number: int) -> None:
        if number >= 0:
            say(_in_words(style, unknown_declaration(known[number])))

    if known:
        view.find_unknown(known, take)


def _in_words(style: PageTheme, problem: CssProblem) -> str:
    where = {"name": style.file.name, "line": problem.line}
    return tr("{name}, line {line}: {problem}. The rest of it applies.", problem=problem.what, **where)
