"""Formatting: what a command does to text and selection. In the cases « » hold the selection, ¦ is the caret."""

import pytest

from editorapp.article.editing.commands import COMMANDS


def read(case: str) -> tuple[str, int, int]:
    """Text, start and end of a case."""
    if "¦" in case:
        at = case.index("¦")
        return case.replace("¦", ""), at, at
    start, end = case.index("«"), case.index("»") - 1
    return case.replace("«", "").replace("»", ""), start, end


def show(text: str, start: int, end: int) -> str:
    if start == end:
        return f"{text[:start]}¦{text[start:]}"
    return f"{text[:start]}«{text[start:end]}»{text[end:]}"


def done(command: str, case: str) -> str:
    text, start, end = read(case)
    made = COMMANDS[command](text, start, end)
    return show(made.apply_to(text), made.start, made.end)


@pytest.mark.parametrize(
    ("command", "before", "after"),
    [
        ("format.bold", "a «word» b", "a **«word»** b"),
        ("format.bold", "a **«word»** b", "a «word» b"),
        ("format.bold", "a «**word**» b", "a «word» b"),
        ("format.bold", "a« word »b", "a **«word»** b"),
        ("format.bold", "wo¦rd", "**«word»**"),
        ("format.bold", "a ¦ b", "a **¦** b"),
        ("format.bold", "a **¦** b", "a ¦ b"),
        ("format.bold", "*«word»*", "***«word»***"),
        ("format.italic", "a «word» b", "a *«word»* b"),
        ("format.italic", "**«word»**", "***«word»***"),
        ("format.italic", "***«word»***", "**«word»**"),
        ("format.bold", "«one\n\ntwo»", "**«one**\n\n**two»**"),
        ("format.bold", "«> one\n- two»", "> **«one**\n- **two»**"),
        ("format.heading", "¦What", "## ¦What"),
        ("format.heading", "## Wh¦at", "### Wh¦at"),
        ("format.heading", "### Wh¦at", "Wh¦at"),
        ("format.heading", "# W¦", "W¦"),
        ("format.quote", "said ¦so", "> said ¦so"),
        ("format.quote", "> said ¦so", "said ¦so"),
        ("format.quote", "«one\n\ntwo»", "«> one\n>\n> two»"),
        ("format.quote", "before\nsaid¦\nafter", "> before\n> said¦\n> after"),
        ("format.list", "«one\ntwo»", "«- one\n- two»"),
        ("format.list", "«- one\n- two»", "«one\ntwo»"),
        ("format.list", "«1. one\n2. two»", "«- one\n- two»"),
        ("format.olist", "«one\n\ntwo»", "«1. one\n\n2. two»"),
        ("format.olist", "«1. one\n2. two»", "«one\ntwo»"),
        ("format.list", "¦", "- ¦"),
        ("insert.link", "see «the survey» now", "see [the survey](¦) now"),
        ("insert.link", "see ¦", "see [¦]()"),
        ("insert.link", "«https://a.example»", "[¦](https://a.example)"),
        ("insert.link", "see [the s¦urvey](x) now", "see «the survey» now"),
        ("insert.tk", "in March, ¦", "in March, TK¦"),
        ("insert.tk", "March,¦weeks", "March,TK ¦weeks"),
        ("insert.tk", "in¦", "in TK¦"),
        ("insert.tk", "in «300» weeks", "in TK «300» weeks"),
        ("insert.tk", "in T¦K weeks", "in ¦weeks"),
        ("insert.tk", "in «TK» weeks", "in ¦weeks"),
        ("insert.tk", "boats TK¦, and", "boats¦, and"),
        ("insert.tk", "in wee¦ks", "in TK wee¦ks"),
        ("format.bold", "**word¦** b", "**word**¦ b"),
        ("format.bold", "**word**¦ b", "**word¦** b"),
        ("format.bold", "**one «two» three**", "**one** «two» **three**"),
        ("format.bold", "**one** «two» **three**", "**one «two» three**"),
        ("format.bold", "«[a](http://b) c»", "**«[a](http://b) c»**"),
        ("format.bold", "[a «b](http://c) d»", "[a **«b**](http://c) **d»**"),
        ("format.bold", "*a «b* c»", "*a **«b*** **c»**"),
        ("format.bold", "a\u00a0«b»\u00a0c", "a\u00a0**«b»**\u00a0c"),
        ("format.bold", "هذا «نص» عربي", "هذا **«نص»** عربي"),
        ("format.bold", "| a | «b c» |\n|---|---|\n| 1 | 2 |", "| a | **«b c»** |\n|---|---|\n| 1 | 2 |"),
        ("format.bold", "```\n«code»\n```", "```\n«code»\n```"),
        ("format.strike", "a «word» b", "a ~~«word»~~ b"),
        ("format.strike", "a ~~«word»~~ b", "a «word» b"),
        ("format.code", "a «word» b", "a `«word»` b"),
        ("format.code", "a «w`d» b", "a ``«w`d»`` b"),
        ("format.code", "a ``«w`d»`` b", "a «w`d» b"),
        ("format.code", "a `one «two» three` b", "a `one` «two» `three` b"),
        ("format.heading_2", "¦What", "## ¦What"),
        ("format.heading_2", "## ¦What", "¦What"),
        ("format.heading_3", "## ¦What", "### ¦What"),
        ("format.heading_2", "Wh¦at\n====\n\nx", "## Wh¦at\n\nx"),
        ("format.heading_2", "«one\n\ntwo»", "## «one\n\n## two»"),
        ("format.heading_2", "- it¦em", "- it¦em"),
        ("format.paragraph", "### ¦What ###", "¦What"),
        ("format.paragraph", "¦plain", "¦plain"),
        ("format.quote", "- o¦ne\n- two", "> - o¦ne\n> - two"),
        ("format.quote", "> one\n>\n> tw¦o", "> one\n\ntw¦o"),
        ("format.quote", "> one\n\ntw¦o", "> one\n>\n> tw¦o"),
        ("format.quote", "¦", "> ¦"),
        ("format.list", "o¦ne\ntwo", "- o¦ne\ntwo"),
        ("format.list", "- a\n- b¦\n- c", "- a\n\nb¦\n\n- c"),
        ("format.list", "- a\n\nb¦\n\n- c", "- a\n- b¦\n- c"),
        ("format.list", "1. a¦\n2. b", "- a¦\n- b"),
        ("format.olist", "1. a\n\nb¦", "1. a\n2. b¦"),
        ("format.olist", "- a¦\n    - b\n- c", "1. a¦\n    - b\n2. c"),
        ("format.tasks", "on¦e", "- [ ] on¦e"),
        ("format.tasks", "- [x] on¦e", "on¦e"),
        ("format.list", "> o¦ne", "> - o¦ne"),
        ("insert.link", "see wo¦rd", "see [word](¦)"),
        ("insert.link", "«www.a.example»", "[¦](https://www.a.example)"),
        ("insert.link", "see <https://a.ex¦ample>", "see «https://a.example»"),
        ("insert.link", "`co¦de`", "`co¦de`"),
        ("insert.note", "a «word» b", "a <!-- «word» --> b"),
        ("insert.note", "a <!-- w¦ord --> b", "a «word» b"),
        ("insert.note", "a ¦b", "a <!-- ¦ -->b"),
        ("insert.note", "a <!-- ¦ -->b", "a ¦b"),
        ("insert.note", "«one\n\ntwo»\n", "<!-- «one\n\ntwo» -->\n"),
        ("insert.note", "`a «b` c»", "`a «b` c»"),
    ],
)
def test_a_command_changes_text_and_selection(command: str, before: str, after: str) -> None:
    assert done(command, before) == after


@pytest.mark.parametrize("command", ["format.bold", "format.italic", "format.quote", "format.list", "format.olist"])
@pytest.mark.parametrize("case", ["«word»", "«one two»", "x\n\n«one\ntwo»\n\ny", "«🦀 crab»"])
def test_a_toggle_done_twice_changes_nothing(command: str, case: str) -> None:
    assert done(command, done(command, case)) == case


@pytest.mark.parametrize("command", sorted(COMMANDS))
@pytest.mark.parametrize("case", ["¦", "«\n»", "«\n\n»", "a¦", "¦\n", "«  »", "«*»", "«**»", "> ¦", "#¦"])
def test_no_command_fails_on_odd_text(command: str, case: str) -> None:
    assert done(command, case)
