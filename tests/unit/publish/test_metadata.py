"""What machines are told about a story is true or left out."""

import json
from datetime import datetime, timedelta, timezone

import pytest

from editorapp.article.draft import Draft
from editorapp.publish.metadata import json_ld, social_tags


def draft(**details: str) -> Draft:
    lines = "".join(f"{name}: {json.dumps(value)}\n" for name, value in details.items())
    return Draft.parse(f"---\n{lines}---\nText\n")


def test_known_details_are_in_the_data() -> None:
    data = json.loads(
        json_ld(draft(title="A", date="2026-11-21", lang="en-GB", section="Harbour", url="https://x.example/a"))
    )
    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "A",
        "datePublished": "2026-11-21",
        "articleSection": "Harbour",
        "inLanguage": "en-GB",
        "mainEntityOfPage": "https://x.example/a",
        "url": "https://x.example/a",
    }


def test_a_story_without_headline_has_no_data() -> None:
    assert json_ld(draft(section="Harbour")) == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [("url", "/a/b"), ("url", "javascript:alert(1)"), ("date", "soon"), ("image", "pier.jpg"), ("lang", "<en>")],
)
def test_what_a_machine_could_not_use_is_left_out(name: str, value: str) -> None:
    known = json.loads(json_ld(draft(title="A", **{name: value})))
    assert set(known) == {"@context", "@type", "headline"}
    assert [row[1] for row in social_tags(draft(title="A", **{name: value}))] == [
        "og:type", "og:title", "twitter:card", "twitter:title",
    ]  # fmt: skip


def test_data_cannot_end_its_script_element() -> None:
    data = json_ld(draft(title="</script><script>alert(1)</script><!--"))
    assert "<" not in data
    assert json.loads(data)["headline"] == "</script><script>alert(1)</script><!--"


def test_a_long_headline_is_cut_at_a_word_for_search_only() -> None:
    headline = json.loads(json_ld(draft(title="word " * 40)))["headline"]
    assert len(headline) <= 110
    assert headline.endswith("word…")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2026-11-21T10:00:00+01:00", "2026-11-21T10:00:00+01:00"),
        ("2026-11-21 10:00:00+01:00", "2026-11-21T10:00:00+01:00"),
        ("2026-11-21T10:00Z", "2026-11-21T10:00Z"),
    ],
)
def test_a_date_keeps_its_offset(written: str, told: str) -> None:
    assert ("property", "article:published_time", told) in social_tags(draft(date=written))


def test_a_photo_on_the_web_is_told_with_its_description() -> None:
    rows = social_tags(draft(title="A", image="https://x.example/p.jpg", image_alt="The pier"))
    assert ("property", "og:image", "https://x.example/p.jpg") in rows
    assert ("property", "og:image:alt", "The pier") in rows
    assert ("name", "twitter:card", "summary_large_image") in rows


def test_a_time_without_offset_is_not_told_but_its_day_is() -> None:
    assert ("property", "article:published_time", "2026-11-21") in social_tags(draft(date="2026-11-21 10:00"))


def test_a_time_without_offset_gets_the_one_it_was_meant_in() -> None:
    def in_paris(moment: datetime) -> datetime:
        return moment.replace(tzinfo=timezone(timedelta(hours=1)))

    data = json.loads(json_ld(draft(title="A", date="2026-11-21 10:00"), in_paris))
    assert data["datePublished"] == "2026-11-21T10:00:00+01:00"


def test_a_photo_of_the_site_is_told_once_the_story_has_its_address() -> None:
    rows = social_tags(draft(title="A", image="/photos/p.jpg", url="https://x.example/harbour/a"))
    assert ("property", "og:image", "https://x.example/photos/p.jpg") in rows


def test_every_photo_that_can_be_fetched_is_told_the_lead_photo_first() -> None:
    story = Draft.parse(
        "---\ntitle: A\nimage: https://x.example/1.jpg\n---\n![b](https://x.example/2.jpg)\n\n![c](3.jpg)"
    )
    assert json.loads(json_ld(story))["image"] == ["https://x.example/1.jpg", "https://x.example/2.jpg"]
    without_lead = Draft.parse("---\ntitle: A\n---\n![b](https://x.example/2.jpg)")
    assert ("property", "og:image", "https://x.example/2.jpg") in social_tags(without_lead)
