import random

import pytest

from editorapp.article.blocks import split_blocks
from editorapp.article.edits import TextEdit, insert_block, insert_read_also, insertion_point

NEW = "**READ ALSO:** [New](u)"
_PARTS = (
    "Text\nmore", "# Head", "Head\n===", "- a\n- b\n    - c", "- a\n\n- b\n\n    more", "> quote\n> more",
    "a | b\n--|--\n1 | 2",
    "```py\ncode\n\nmore\n```", "    indented\n\n    code", "<div>\n\n<p>x</p>\n\n</div>",
    "![a](b.jpg)\n\n/// caption\nx\n///",
    "/// caption\nalone\n///", "[^1]: note\n    more", "[x]: http://u", "**READ ALSO:** [h](u)", "---",
    "Term\n\n:   meaning",
    "<!-- long\n\nnote -->", "text <!-- long\n\nnote --> more", "```\nopen", "text  ", "<div>open", "#tag",
    "text\n# head\nmore",
    "<!-- open", "\u00a0", "1. a",
)  # fmt: skip


def _inserted(body: str, caret: int | None) -> str:
    return insert_read_also(body, caret, "New", "u").apply_to(body)


def _bodies(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    bodies = []
    for _ in range(count):
        parts = (
            chance.choice(_PARTS) + chance.choice(["\n\n", "\n\n", "\n", "\n\n\n", "\n \t\n"])
            for _ in range(chance.randrange(5))
        )
        body = chance.choice(["", "\n\n", "  \n"]) + "".join(parts)
        bodies.append(body.rstrip() if chance.random() < 0.4 else body)
    return bodies


@pytest.mark.parametrize(
    ("construct", "caret_at"),
    [("One\nparagraph", "One"), ("- a\n    - b\n\n    more", "b"), ("> one\n\n> two", "one"),
     ("a | b\n--|--\n1 | 2", "1"),
     ("```\nx\n\ny\n```", "x"), ("<div>\n\nx\n\n</div>", "x"), ("![a](b)\n\n/// caption\nx\n///", "![a]"),
     ("![a](b)\n\n/// caption\nx\n///", "x"), ("# Head\n\nParagraph", "Head"), ("Head\n---\n\n- a\n- b", "Head"),
     ("---\n\nParagraph", "---"), ("Term\n\n:   meaning", "Term"), ("**READ ALSO:** [h](u)\n\nParagraph", "READ"),
     ("Paragraph\n\n**READ ALSO:** [h](u)\n\nNext", "Paragraph"), ("Paragraph <!-- note\n\nnote --> end", "note")],
)  # fmt: skip
def test_a_read_also_goes_after_the_whole_construct(construct: str, caret_at: str) -> None:
    body = f"First.\n\n{construct}\n\nLast one.\n"
    expected = f"First.\n\n{construct}\n\n{NEW}\n\nLast one.\n"
    assert _inserted(body, body.index(caret_at)) == expected


@pytest.mark.parametrize(
    ("body", "caret", "expected"),
    [("", None, f"{NEW}\n"), ("", 0, f"{NEW}\n"), ("  \n\n", 1, f"{NEW}\n"), ("One", 0, f"One\n\n{NEW}\n"),
     ("One", 3, f"One\n\n{NEW}\n"), ("\n\nOne\n\nTwo", 0, f"\n\nOne\n\n{NEW}\n\nTwo"),
     ("One\n\n\n\nTwo", 4, f"One\n\n{NEW}\n\nTwo"),
     ("One\n \t\n\nTwo", 5, f"One\n\n{NEW}\n\nTwo"), ("One\n\n    code", 0, f"One\n\n{NEW}\n\n    code"),
     ("One\n# Two", 0, f"One\n\n{NEW}\n\n# Two"), ("# One\n\n## Two", 0, f"# One\n\n## Two\n\n{NEW}\n"),
     ("One\n\n[^1]: note", 99, f"One\n\n{NEW}\n\n[^1]: note"), ("[^1]: note\n", 0, f"[^1]: note\n\n{NEW}\n"),
     ("One\n\n<!-- note -->\n", 8, f"One\n\n{NEW}\n\n<!-- note -->\n"), ("```\nopen", 5, f"{NEW}\n\n```\nopen"),
     ("One\n\n```\nopen", 9, f"One\n\n{NEW}\n\n```\nopen"), ("One  \n\nTwo", 0, f"One  \n\n{NEW}\n\nTwo")],
)  # fmt: skip
def test_edges_of_a_body(body: str, caret: int | None, expected: str) -> None:
    assert _inserted(body, caret) == expected


def test_without_a_caret_it_goes_after_the_third_paragraph() -> None:
    body = "One\n\n## Head\n\nTwo\n\n> quote\n\nThree\n\nFour"
    assert _inserted(body, None) == f"One\n\n## Head\n\nTwo\n\n> quote\n\nThree\n\n{NEW}\n\nFour"


def test_without_a_caret_it_goes_to_the_end_of_a_shorter_text() -> None:
    assert _inserted("One\n\nTwo\n\n- a\n- b\n", None) == f"One\n\nTwo\n\n- a\n- b\n\n{NEW}\n"


def test_the_point_says_after_which_paragraph_it_is() -> None:
    body = "# Head\n\nOne\n\n- a\n\n**READ ALSO:** [h](u)\n\nTwo\n\nThree"
    assert insertion_point(body, body.index("One")).paragraph == 1
    assert insertion_point(body, body.index("- a")).paragraph == 3
    assert insertion_point("", None).paragraph == 0


def test_a_neighbour_with_the_newsroom_s_own_label_counts_too() -> None:
    body = "One\n\n**FROM THE PIER:** [h](u)\n\nTwo\n"
    new = insert_read_also(body, 0, "New", "u", "From the pier").apply_to(body)
    assert new == "One\n\n**FROM THE PIER:** [h](u)\n\nTwo\n\n**From the pier:** [New](u)\n"


def test_the_caret_stays_and_only_blank_lines_are_replaced() -> None:
    edit = insert_read_also("One\n\n\n\nTwo", 0, "New", "u")
    assert edit == TextEdit(3, 7, f"\n\n{NEW}\n\n", None)


def test_any_block_can_be_put_at_a_boundary() -> None:
    assert insert_block("One\n\nTwo\n", 3, "> quote").apply_to("One\n\nTwo\n") == "One\n\n> quote\n\nTwo\n"


def test_a_new_read_also_is_a_block_of_its_own_and_changes_no_other() -> None:
    for body in _bodies(seed=10, count=250):
        before = [(block.kind, block.text) for block in split_blocks(body)]
        for caret in {None, *range(0, len(body) + 1, 5), len(body)}:
            after = [(block.kind, block.text) for block in split_blocks(_inserted(body, caret))]
            assert after.count(("read-also", NEW)) == 1, (body, caret)
            after.remove(("read-also", NEW))
            assert after == before, (body, caret)


def test_a_new_read_also_has_one_blank_line_on_both_sides() -> None:
    for body in _bodies(seed=11, count=250):
        before, _, after = _inserted(body, len(body) // 2).partition(NEW)
        assert before == "" or (before.endswith("\n\n") and before[:-2].rstrip("\t ")[-1:] != "\n"), repr(body)
        assert after == "\n" or (after.startswith("\n\n") and after[2:3] not in ("", "\n")), repr(body)
