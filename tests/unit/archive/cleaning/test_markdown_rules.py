"""Markdown bodies lose their boilerplate too, and nothing else."""

from pathlib import Path

import pytest

from editorapp.archive.cleaning.markdown_rules import remove_boilerplate_from_markdown
from editorapp.archive.cleaning.phrases import Phrases, load_phrases
from editorapp.article.article import Edge

TEXT = "The council met on Monday evening for the first time since the flood and elected a new chair by nine votes."
BASE = "https://daily.example/2024/story/"


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return load_phrases(Path(__file__).parents[4] / "resources" / "phrases")


@pytest.mark.parametrize(
    ("rule", "block"),
    [
        ("read-also", "**READ ALSO:** [Flood: the long night](/flood/)"),
        ("read-also", "[READ ALSO: Flood: the long night](/flood/)"),
        ("read-also", "> *Lire aussi :* [Flood: the long night](/flood/)"),
        ("read-also", "### Read also\n\n[Flood: the long night](/flood/)"),
        ("related", "## Related posts\n\n- [Flood: the long night](/flood/)\n- [The chair resigns](/chair/)"),
        ("comment-form", "### Leave A Reply\n\nYour email address will not be published."),
        ("caption", "*Photo from Google*"),
        ("spam", "[buy metronidazole online](https://rx.example)"),
    ],
)
def test_a_block_of_each_rule_goes(rule: str, block: str, phrases: Phrases) -> None:
    body, cleaned = remove_boilerplate_from_markdown(f"{TEXT}\n\n{block}\n\n{TEXT}", BASE, phrases)
    assert body == f"{TEXT}\n\n{TEXT}"
    assert {removed.rule for removed in cleaned.removed} == {rule}


def test_its_links_become_edges(phrases: Phrases) -> None:
    block = "## More on this story\n\n- [Flood: the *long* night](/flood/)\n- [The chair resigns](/chair/)"
    edges = remove_boilerplate_from_markdown(f"{TEXT}\n\n{block}", BASE, phrases)[1].edges
    assert edges == (
        Edge("related", "Flood: the long night", "https://daily.example/flood/"),
        Edge("related", "The chair resigns", "https://daily.example/chair/"),
    )


@pytest.mark.parametrize(
    "block",
    [
        "> READ ALSO is what the label said.",
        "```\nREAD ALSO: [x](y)\nSubscribe to our newsletter\n```",
        "## Background\n\n- [The ruling of 1998](https://court.example/1)",
        "1. [Casino workers strike](https://daily.example/casino)",
        "| Follow us on Facebook | 12 |\n|---|---|\n| Tags | 3 |",
        "See also [the annex](/annex).",
        "![Bridge](a.jpg)\n\n/// caption\nThe bridge. Credit: Google\n///",
        "- Join our newsletter\n\n    and more of this item",
    ],
)
def test_what_is_no_boilerplate_stays_byte_for_byte(block: str, phrases: Phrases) -> None:
    body = f"{TEXT}\n\n{block}\n\n\n{TEXT}  \n"
    assert remove_boilerplate_from_markdown(body, BASE, phrases)[0] == body


def test_a_lone_credit_becomes_the_caption_of_its_photo(phrases: Phrases) -> None:
    body = f"{TEXT}\n\n![Bridge](a.jpg)\n\nPhoto from Google\n\n{TEXT}"
    cleaned = remove_boilerplate_from_markdown(body, BASE, phrases)[0]
    assert cleaned == f"{TEXT}\n\n![Bridge](a.jpg)\n\n/// caption\nPhoto from Google\n///\n\n{TEXT}"


def test_a_lone_credit_joins_the_caption_that_is_there(phrases: Phrases) -> None:
    body = f"![Bridge](a.jpg)\n\n/// caption\nThe bridge.\n///\n\nPhoto from Google\n\n{TEXT}"
    cleaned = remove_boilerplate_from_markdown(body, BASE, phrases)[0]
    assert cleaned == f"![Bridge](a.jpg)\n\n/// caption\nThe bridge. Photo from Google\n///\n\n{TEXT}"


def test_blank_lines_in_code_stay_where_something_else_goes(phrases: Phrases) -> None:
    body = f"```\na\n\n\nb\n```\n\nLeave A Reply\n\nYour email address will not be published.\n\n{TEXT}"
    assert remove_boilerplate_from_markdown(body, BASE, phrases)[0] == f"```\na\n\n\nb\n```\n\n{TEXT}"
