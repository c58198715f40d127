"""A news object holds to IPTC's schema, and says nothing that the story does not."""

import json
from pathlib import Path
from typing import Any

import pytest

from editorapp.article.draft import Draft
from editorapp.publish.handing_over import render_export

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "export"
SCHEMA = Path(__file__).resolve().parents[4] / "shared" / "data" / "import" / "ninjs" / "ninjs-schema_2.1.json"
FIELDS = frozenset(
    (
        "uri", "type", "standard", "pubstatus", "language", "firstcreated", "versioncreated", "embargoed", "headlines",
        "slugline", "by", "located", "descriptions", "subjects", "bodies", "renditions", "associations",
    )
)  # fmt: skip
STORIES = (
    (GOLDEN / "story.md").read_text("utf-8"),
    "Text",
    "---\ntitle: '</script> --> ]]>'\nembargo: 2026-12-01\nimage: //x.example/ä b.jpg\n---\n\n![a](b.png)",
)


def told(text: str) -> dict[str, Any]:
    return json.loads(render_export(Draft.parse(text), "ninjs"))


@pytest.mark.parametrize("text", STORIES)
def test_it_validates_against_the_schema_of_iptc(text: str) -> None:
    if not SCHEMA.exists():
        pytest.skip(f"the schema is not here ({SCHEMA.name})")
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    schema = json.loads(SCHEMA.read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(_without_remote(schema), format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(told(text))] == []


@pytest.mark.parametrize("text", STORIES)
def test_it_has_only_fields_of_the_standard_and_none_without_value(text: str) -> None:
    found = told(text)
    assert set(found) <= FIELDS
    assert all(found.values())


def test_a_moment_without_offset_is_told_as_its_day_only() -> None:
    assert told("---\ndate: 2026-11-21 10:00\n---\n")["firstcreated"] == "2026-11-21T00:00:00Z"


def test_a_story_without_address_has_a_name_that_stays() -> None:
    first, second = told("---\ntitle: A\n---\nOne"), told("---\ntitle: A\n---\nTwo")
    assert first["uri"] == second["uri"]
    assert first["uri"].startswith("urn:uuid:")


def test_the_lead_photo_is_associated_with_caption_and_credit() -> None:
    photo = told("---\nimage: https://x.example/a.jpg\nimage_caption: Dusk\nimage_credit: AP\n---\n")["associations"][0]
    assert (photo["name"], photo["type"], photo["by"]) == ("main", "picture", "AP")
    assert photo["renditions"][0]["href"] == "https://x.example/a.jpg"
    assert [(each["role"], each["value"]) for each in photo["descriptions"]] == [
        ("caption", "Dusk"),
        ("creditline", "AP"),
    ]


def _without_remote(value: Any) -> Any:
    """The schema without references that would be fetched."""
    if isinstance(value, dict):
        return {k: _without_remote(v) for k, v in value.items() if not (k == "$ref" and str(v).startswith("https://"))}
    return [_without_remote(each) for each in value] if isinstance(value, list) else value


def test_addresses_are_uris_whatever_signs_they_have() -> None:
    made = told("---\ntitle: A\nurl: https://пример.рф/путь?q=ü\nimage: https://x.example/ä b.jpg\n---\n")
    page, photo = made["renditions"][0]["href"], made["associations"][0]["renditions"][0]["href"]
    assert made["uri"] == page == "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C?q=%C3%BC"
    assert photo == "https://x.example/%C3%A4%20b.jpg"
