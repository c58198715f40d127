"""One click mends what can be mended: the story passes the check afterwards, and nothing else in it changes."""

import pytest

from editorapp.publish.checks.facts import ArchiveFacts, NameFact, SlugTaken, Target, UnknownSection

KILLED = ArchiveFacts(known=True, targets=(Target("post.example/harbour/storm", "Storm", "killed"),))


def applied(body, fix):
    for edit in reversed(fix.edits):
        body = edit.apply_to(body)
    return body


@pytest.mark.parametrize(
    ("check", "before", "after"),
    [
        ("links", "See [site](www.example.com/a) now.", "See [site](https://www.example.com/a) now."),
        ("links", "See [site](http:/example.com) now.", "See [site](http://example.com) now."),
        ("links", "See [a site](javascript:go) now.", "See a site now."),
        ("local-files", "See [the file](file:///a.pdf) now.", "See the file now."),
        ("spam", "See [buy viagra](https://a.example/x) now.", "See buy viagra now."),
        ("headings", "### Deep\n\nText.", "## Deep\n\nText."),
        ("headings", "Pier\n====\n\nText.", "## Pier\n\nText."),
        ("names", "Fiona\nHil said. <!-- Fiona Hil --> Yes, Fiona Hil.", None),
    ],
)
def test_the_body_is_mended(run, check, before, after):
    facts = ArchiveFacts(known=True, names=(NameFact("Fiona Hil", "Fiona Hill", 2),))
    finding = next(found for found in run(before, facts).findings if found.check == check)
    after = after or "Fiona Hill said. <!-- Fiona Hil --> Yes, Fiona Hill."
    assert applied(before, finding.fix) == after
    assert check not in {found.check for found in run(after, facts).findings}


@pytest.mark.parametrize(
    ("details", "name", "value"),
    [
        ({"slug": "East Pier"}, "slug", "east-pier"),
        ({"slug": ""}, "slug", "council-sets-aside-4-2m-to-save-skerrows-east-pier"),
        ({"section": "harbour", "facts": ArchiveFacts(True, section=UnknownSection("Harbour"))}, "section", "Harbour"),
        ({"facts": ArchiveFacts(True, slug=SlugTaken("Other", "east-pier-2"))}, "slug", "east-pier-2"),
    ],
)
def test_a_detail_is_mended(run, details, name, value):
    fix = next(found.fix for found in run(**details).findings if found.detail == name)
    assert (fix.detail, fix.value) == (name, value)


def test_a_read_also_that_leads_to_a_killed_story_goes_as_a_whole(run, body, read_also):
    finding = run(facts=KILLED).findings[0]
    assert applied(body, finding.fix) == body.replace(f"{read_also}\n\n", "")


def test_the_second_of_two_read_alsos_goes(run, body, read_also):
    twice = f"{body}\n\n{read_also}\n"
    finding = next(found for found in run(twice).findings if found.check == "read-also-twice")
    assert applied(twice, finding.fix).strip() == body


def test_the_place_is_where_it_stands(run):
    body = "One.\n\nIt cost 😀 TK pounds."
    finding = next(found for found in run(body).findings if found.check == "to-come")
    assert body[slice(*finding.place)] == "TK"
    assert finding.hint == "Paragraph 2: “TK pounds.”"


def test_a_private_note_is_in_no_hint(run):
    report = run("XX came <!-- says Una --> today. TK <!-- from Una --> more.")
    assert "Una" not in " ".join(finding.hint for finding in report.findings)
