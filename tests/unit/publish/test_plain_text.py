"""Plain text that a person reads with pleasure."""

import json

from editorapp.article.draft import Draft
from editorapp.publish.handing_over import render_export


def text(body: str) -> str:
    return render_export(Draft.parse(body), "text").decode().rstrip("\n")


def test_the_details_that_are_known_stand_above_it() -> None:
    assert text("---\ntitle: A\nauthors: [Rory Baird, Una Reid]\ndate: 2026-11-21\n---\n\nText") == (
        "Headline: A\nBy: Rory Baird and Una Reid\nDate: 2026-11-21\n\nText"
    )


def test_a_link_is_followed_by_its_address() -> None:
    assert text("A [word](https://x.example/a), <https://x.example/b>.") == (
        "A word <https://x.example/a>, https://x.example/b."
    )


def test_lists_quotes_and_code_keep_their_form() -> None:
    assert text("1. a\n    - b\n2. c\n\n> d\n\n```\ne\n```") == "1. a\n   - b\n2. c\n\n> d\n\n    e"


def test_a_photo_is_its_words() -> None:
    assert text("![Pier](p.jpg)\n\n/// caption\nDusk. Credit: AP\n///") == "[Photo: Pier]\nDusk. Credit: AP"


def test_a_table_has_columns() -> None:
    assert text("| Year | £ |\n|---|---|\n| 2026 | 11 |") == "Year | £\n2026 | 11"


def test_footnotes_stand_at_the_end() -> None:
    assert text("A[^x].\n\n[^x]: Note.") == "A[1].\n\nNotes\n\n1. Note."


def test_a_json_line_has_the_edges_and_not_their_blocks() -> None:
    draft = Draft.parse("---\ntitle: A\n---\n\nOne\n\n**READ ALSO:** [B](https://x.example/b)\n\nTwo <!-- x -->")
    record = json.loads(render_export(draft, "jsonl"))
    assert record["body"] == "One\n\nTwo"
    assert record["edges"] == [{"kind": "read-also", "headline": "B", "url": "https://x.example/b"}]


def test_a_json_line_is_one_line() -> None:
    assert render_export(Draft.parse("---\ntitle: 'A\u2028B'\n---\nC\u0085\n"), "jsonl").decode().splitlines()[1:] == []
