"""An exported Markdown file is the same story again."""

import pytest
import yaml

from editorapp.article.draft import DETAILS, LISTS, Draft
from editorapp.publish.markdown_file import write_markdown
from editorapp.publish.options import ExportOptions


def exported(text: str) -> str:
    return write_markdown(Draft.parse(text), ExportOptions()).decode()


def test_details_stand_under_their_canonical_keys_in_their_order() -> None:
    text = exported("---\nbyline: Rory Baird, Una Reid\nheadline: 'War: a history'\ncategory: Harbour\n---\nText\n")
    assert text == (
        '---\ntitle: "War: a history"\nauthors: ["Rory Baird", "Una Reid"]\nsection: "Harbour"\n---\n\nText\n'
    )


@pytest.mark.parametrize(
    "front",
    [
        "title: 'A \"quoted\": [title] # no comment'",
        "title: 'null'\nslug: '0123'\ndate: 2026-11-21T10:00:00+01:00",
        "title: \"line\\nbreak \\u2028 \\x85 \\x7f end\"",
        "description: short\nstandfirst: long",
        "featured_image: {src: a.jpg, alt: A, caption: C, credit: D}",
        "categories: [Harbour, Council]\nauthor: [{name: Rory}]\nlayout: post\nparams: {a: [1, {b: c}]}",
        "'odd key: x': y\n1: 2",
    ],
)  # fmt: skip
def test_reading_it_again_gives_the_same_details(front: str) -> None:
    before = Draft.parse(f"---\n{front}\n---\nText\n")
    after = Draft.parse(exported(before.text))
    for name in DETAILS:
        if name.startswith("image"):
            continue
        assert after.details(name) == before.details(name) or name not in LISTS
        assert after.detail(name) == before.detail(name) or name == "section"
    assert (after.lead_image, after.section) == (before.lead_image, before.section)


def test_unknown_details_stay() -> None:
    values = yaml.safe_load(exported("---\nlayout: post\nparams: {a: [x, {b: c}]}\ntitle: A\n---\n").split("---")[1])
    assert values == {"title": "A", "layout": "post", "params": {"a": ["x", {"b": "c"}]}}


def test_a_section_among_several_categories_loses_none() -> None:
    values = yaml.safe_load(exported("---\ncategories: [Harbour, Council]\n---\n").split("---")[1])
    assert values == {"section": "Harbour", "categories": ["Harbour", "Council"]}


def test_toml_details_become_yaml() -> None:
    assert (
        exported('+++\ntitle = "A"\ndate = 2026-11-21\n+++\nText')
        == '---\ntitle: "A"\ndate: "2026-11-21"\n---\n\nText\n'
    )


def test_the_text_is_the_same_but_for_private_notes() -> None:
    body = "One <!-- note --> two.\n\n<!-- note -->\n\n```\n<!-- code -->\n```\n\n**READ ALSO:** [A](/a)"
    assert exported(body) == "One two.\n\n```\n<!-- code -->\n```\n\n**READ ALSO:** [A](/a)\n"


def test_a_second_export_changes_nothing() -> None:
    once = exported("---\ntitle: A\nx: y\n---\n\n\nOne <!-- n -->\n\nTwo\n\n\n")
    assert exported(once) == once
