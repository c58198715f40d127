"""A toggle done twice gives the text back, byte for byte: at random places of the starter archive, and of odd texts."""

import random
from pathlib import Path

import pytest

from editorapp.article.draft import Draft
from editorapp.article.editing.commands import COMMANDS

ROOT = Path(__file__).parents[4]
ARTICLES = tuple(Draft.parse(path.read_text("utf-8")).body for path in sorted((ROOT / "index/starter").glob("*.md")))
ODD = (
    "> one *two* three\n> **four** `fi ve` six\n>\n> - inner\n\n- item [link **x** y](http://a.b/c_d) tail\n- b\n"
    "    - c\n\n        more\n- d\nlazy\n\n1. n\n2. m\n\n| a | b `c|d` |\n|---|---|\n| 1 \\| 2 | **x** y |\n\n"
    "```\ncode\n\n- x\n```\n\nend ~~gone~~ *x **y** z*\nsecond <!-- note --> x[^1]\n\n<!-- a\n\nb -->\n\n"
    "[^1]: note *a*\n\n## Head *x*\n\nSet\n---\n\n![alt *x*](p.jpg)\n\n/// caption\nwords Credit: X\n///\n\n"
    "    indented\n\nعربي **نص** 🦀 a\u00a0b\n"
)
LENGTHS = (0, 1, 3, 8, 20, 60, 200, 800)
INLINE = ("format.bold", "format.italic", "format.strike", "format.code")
BY_LINE = ("format.quote", "format.list", "format.olist", "format.tasks", "format.heading_3", "insert.note")
MARKS = "*_~`"


def places(seed, bodies, count):
    chance = random.Random(seed)
    for _ in range(count):
        body = chance.choice(bodies)
        start = chance.randrange(len(body) + 1)
        yield body, start, min(len(body), start + chance.choice(LENGTHS))


def twice(command, body, start, end):
    once = COMMANDS[command](body, start, end)
    changed = once.apply_to(body)
    return changed, COMMANDS[command](changed, once.start, once.end).apply_to(changed)


def lines_of(body, start, end):
    last = body.find("\n", end)
    return body[body.rfind("\n", 0, start) + 1 : len(body) if last < 0 else last]


@pytest.mark.parametrize("command", INLINE)
def test_marks_put_on_and_taken_off_leave_the_article_as_it_was(command):
    for body, start, end in places(command, ARTICLES, 60):
        _, back = twice(command, body, start, end)
        if not any(mark in lines_of(body, start, end) for mark in MARKS):
            assert back == body, (start, end)


@pytest.mark.parametrize("command", INLINE)
def test_what_has_marks_in_part_keeps_every_other_character(command):
    for body, start, end in places(command, [*ARTICLES, ODD, ODD, ODD], 50):
        changed, back = twice(command, body, start, end)
        bare = [text.translate({ord(mark): None for mark in MARKS}).split() for text in (body, changed, back)]
        assert bare[0] == bare[1] == bare[2], (start, end)


@pytest.mark.parametrize("command", BY_LINE)
def test_lines_marked_and_unmarked_leave_the_article_as_it_was(command):
    for body, start, end in places(command, ARTICLES, 60):
        touched = lines_of(body, start, end)
        if "<!--" in touched or any(line[:1] in tuple("#>-*0123456789/|![") for line in touched.split("\n")):
            continue  # these have marks of their own already
        _, back = twice(command, body, start, end)
        assert back == body, (start, end)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_takes_any_selection_of_any_text(command):
    for body, start, end in places(command, [ODD], 40):
        made = COMMANDS[command](body, start, end)
        after = made.apply_to(body)
        assert 0 <= made.start <= made.end <= len(after)
        assert all(left.end <= right.start for left, right in zip(made.edits, made.edits[1:], strict=False))


@pytest.mark.parametrize("command", ["format.para_down", "edit.line_down"])
def test_what_moved_down_moves_up_again(command):
    paragraphs = "One.\n\n## Two\n\nThree.\n\n> four\n\nFive."
    for at in (0, 8, 15, 24):
        moved = COMMANDS[command](paragraphs, at, at)
        changed = moved.apply_to(paragraphs)
        back = COMMANDS[command.replace("down", "up")](changed, moved.start, moved.end)
        assert changed != paragraphs
        assert (back.apply_to(changed), back.start) == (paragraphs, at)
