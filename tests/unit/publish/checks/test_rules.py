"""For every rule: a story that trips it, and one that just does not."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from editorapp.publish.checks.facts import ArchiveFacts, NameFact, SlugTaken, Target, Twin, UnknownSection
from editorapp.publish.checks.profiles import Profile
from editorapp.publish.checks.table import check_ids

SHORT, LONG = "One two three four.", "Then " + " ".join(["word"] * 20) + "."
HOSTS = ("post.example",)
TARGET = "post.example/harbour/storm"
PHOTO = "![The pier](assets/a.jpg)\n/// caption\n{caption}\n///"
FAR = "\n\n".join(["Text here."] * 4)


def story_of(*parts: str) -> dict[str, Any]:
    """A body of these parts after enough text."""
    return {"body": "\n\n".join(["Text here.", "Text here.", "Text here.", *parts])}


def facts(**known: Any) -> dict[str, Any]:
    return {"facts": ArchiveFacts(known=True, **known)}


def link(text: str, url: str) -> dict[str, Any]:
    return story_of(f"See [{text}]({url}) now.")


def read_also(n: int) -> str:
    return f"**READ ALSO:** [Story {n}](https://post.example/{n})"


@dataclass(frozen=True)
class Case:
    check: str
    trips: dict[str, Any]
    just_not: dict[str, Any] = field(default_factory=dict)


CASES = (
    Case("headline", {"title": ""}, {"title": "Pier"}),
    Case("headline-length", {"title": "x" * 111}, {"title": "x" * 110}),
    Case("standfirst", {"standfirst": "x" * 99}, {"standfirst": "x" * 100}),
    Case("standfirst", {"standfirst": "x" * 161}, {"standfirst": "x" * 160}),
    Case("standfirst", {"standfirst": ""}),
    Case("body", {"body": "<!-- later -->\n"}, {"body": "One.\n"}),
    Case("byline", {"authors": ""}, {"authors": "A"}),
    Case("dateline", {"profile": Profile("x", "x", {"dateline": "blocks"})},
         {"profile": Profile("x", "x", {"dateline": "blocks"}), "dateline": "SKERROW"}),
    Case("section", {"section": ""}, {"section": "H"}),
    Case("section-known", {"section": "harbour"} | facts(section=UnknownSection("Harbour")), facts()),
    Case("tags", {"tags": ""}, {"tags": "pier"}),
    Case("slug", {"slug": ""}, {"slug": "e"}),
    Case("slug", {"slug": "East Pier"}, {"slug": "јужни-кеј"}),
    Case("slug-length", {"slug": "x" * 81}, {"slug": "x" * 80}),
    Case("slug-unique", facts(slug=SlugTaken("Other", "east-pier-2")), facts()),
    Case("date", {"date": "soon"}, {"date": "2026-11-24T18:00:00+01:00"}),
    Case("to-come", story_of("It cost TKTK pounds."), story_of("The STK, `TK` and TKs.")),
    Case("to-come", {"image_caption": "The TK pier"}),
    Case("placeholders", story_of("XX people came."), story_of("En el siglo XX, XXL and Pope John XXIII.")),
    Case("placeholders", story_of("Lorem ipsum dolor sit."), story_of("Why??")),
    Case("placeholders", story_of("On [date] she went."), story_of("On [date](https://a.example/x) she went.")),
    Case("embargo", {"embargo": "2026-11-23 12:01 UTC"}, {"embargo": "2026-11-23 12:00 UTC"}),
    Case("embargo", {"embargo": "when I say"}),
    Case("links", link("site", "www.example.com/a"), link("site", "https://www.example.com/a")),
    Case("links", link("site", "http:/example.com"), link("site", "/harbour")),
    Case("links", link("site", "https://nowhere"), link("site", "http://localhost:80/x")),
    Case("links", link("site", "javascript:alert(1)"), link("site", "tel:+441234")),
    Case("links", link("site", "mailto:una"), link("site", "mailto:una@post.example")),
    Case("links", link("site", "https://"), link("site", "#later")),
    Case("local-files", link("site", "file:///home/una/a.pdf"), link("site", "https://a.example/file:x")),
    Case("local-files", link("site", "C:\\Users\\una\\a.pdf"), link("site", "assets/a.pdf")),
    Case("local-files", {"image": "/home/una/pier.jpg"}, {"image": "assets/pier.jpg"}),
    Case("local-files", story_of("![A](../pier.jpg)"), story_of("![A](//cdn.example/pier.jpg)")),
    Case("link-text", link("click here", "https://a.example/x"), link("here in Skerrow", "https://a.example/x")),
    Case("link-text", link("", "https://a.example/x"),
         story_of('See <a href="https://a.example/x"><img src="a.jpg" alt="A"></a> now.')),
    Case("local-files", story_of("![A](/photos/pier.jpg)"),
         story_of("![A](/photos/pier.jpg)") | {"url": "https://post.example/harbour/pier"}),
    Case("links", link("site", "https://x.example,"), link("site", "https://x.example./a")),
    Case("placeholders", story_of("On XX/XX/XX it rained."), story_of("In Nº 20/20 it rained.")),
    Case("spam", link("buy viagra online", "https://a.example/x"), link("pills", "https://a.example/x")),
    Case("links-withdrawn", facts(targets=(Target(TARGET, "Storm", "killed"),)),
         facts(targets=(Target(TARGET, "Storm", "usable"),))),
    Case("links-replaced", facts(targets=(Target(TARGET, "Storm", "superseded"),)),
         facts(targets=(Target(TARGET, "Storm", "killed"),))),
    Case("links-unknown", facts(hosts=HOSTS), facts(hosts=HOSTS, targets=(Target(TARGET, "Storm", ""),))),
    Case("links-unknown", facts(hosts=HOSTS) | link("them", "https://post.example/a/b"),
         facts(hosts=HOSTS) | link("them", "https://post.example/about")),
    Case("photo-alt", {"image_alt": ""}, {"image_alt": "P"}),
    Case("photo-alt", story_of("![](assets/a.jpg)"), story_of("![A](assets/a.jpg)")),
    Case("photo-caption", {"image_caption": ""}, {"image_caption": "P"}),
    Case("photo-caption", story_of(PHOTO.format(caption="Credit: U. Reid/Post")),
         story_of(PHOTO.format(caption="The pier. Credit: U. Reid/Post"))),
    Case("photo-credit", {"image_credit": ""}, {"image_credit": "U"}),
    Case("photo-credit", story_of(PHOTO.format(caption="The pier.")),
         story_of(PHOTO.format(caption="The pier. Credit: Una Reid"))),
    Case("photo-licence", {"image_credit": "Photo from Google"}, {"image_credit": "Una Reid/Reuters"}),
    Case("photo-licence", story_of(PHOTO.format(caption="The pier. Credit: Facebook"))),
    Case("seo-title", {"seo_title": "a" * 35}, {"seo_title": "a" * 36}),
    Case("seo-title", {"seo_title": "a" * 55}, {"seo_title": "a" * 54}),
    Case("seo-description", {"seo_description": "x" * 157}, {"seo_description": "x" * 156}),
    Case("seo-description", {"seo_description": "x" * 120}, {"seo_description": "x" * 121}),
    Case("read-also", story_of("More text."), {"body": "\n\n".join(["Text here."] * 3)}),
    Case("read-also-most", story_of(*(f"{read_also(n)}\n\n{FAR}" for n in range(4))),
         story_of(*(f"{read_also(n)}\n\n{FAR}" for n in range(3)))),
    Case("read-also-twice", story_of(read_also(1), FAR, read_also(1)), story_of(read_also(1), FAR, read_also(2))),
    Case("read-also-twice", {"url": "https://post.example/harbour/storm"}),
    Case("read-also-spacing", {"body": f"One.\n\nTwo.\n\n{read_also(1)}\n\nThree."},
         {"body": f"One.\n\nTwo.\n\nThree.\n\n{read_also(1)}"}),
    Case("read-also-spacing", story_of(read_also(1), "One.\n\nTwo.\n\nThree.", read_also(2)),
         story_of(read_also(1), FAR, read_also(2))),
    Case("headings", story_of("# Pier", "Text."), story_of("## Pier", "Text.")),
    Case("headings", story_of("## Pier", "#### Deep"), story_of("## Pier", "### Deep", "#### Deeper", "## Up")),
    Case("headings", story_of("Pier\n====", "Text."), story_of("Pier\n----", "Text.")),
    Case("sentences", {"body": " ".join([SHORT] * 5 + [LONG] * 2)}, {"body": " ".join([SHORT] * 6 + [LONG] * 2)}),
    Case("sentences", {"body": " ".join([LONG] * 5)}, {"body": " ".join([LONG.replace("word ", "", 1)] * 5)}),
    Case("paragraphs", story_of("word " * 151), story_of("word " * 150)),
    Case("sections", {"body": "word\n\n" * 301}, {"body": "word\n\n" * 300 + "## Half way\n\nmore"}),
    Case("names", story_of("So said Fiona Hil.") | facts(names=(NameFact("Fiona Hil", "Fiona Hill", 3),)),
         story_of("So said Fiona Hill.") | facts(names=(NameFact("Fiona Hil", "Fiona Hill", 3),))),
    Case("twin", facts(twin=Twin("Pier shut", "2026-05-03", "")), facts()),
    Case("notes", story_of("Text <!-- ask Una --> here."), story_of("Text `<!-- ask Una -->` here.")),
)  # fmt: skip


def name_of(case: Case) -> str:
    return f"{case.check}-{sum(other.check == case.check for other in CASES[: CASES.index(case)])}"


def test_every_rule_has_a_case():
    assert {case.check for case in CASES} == set(check_ids())


def test_the_whole_story_passes_everything(run):
    assert run(facts=ArchiveFacts(known=True)).findings == ()


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_story_that_breaks_the_rule_is_told(found, case):
    assert case.check in found(**case.trips)


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_story_that_just_keeps_the_rule_is_not(found, case):
    assert case.check not in found(**case.just_not)
