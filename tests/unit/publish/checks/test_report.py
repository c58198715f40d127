"""What the checks say together: order, what passed, what only a person can tick, and how long it takes."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.publish.checks.facts import ArchiveFacts
from editorapp.workers.protocol import DraftChecked, decode, encode

FACTS = ArchiveFacts(known=True)


def test_what_blocks_comes_first(run):
    levels = [finding.level for finding in run(tags="", slug="", image_caption="", authors="").findings]
    assert levels == ["blocks", "blocks", "warns", "warns"]


def test_a_group_passes_when_nothing_in_it_is_found(run):
    assert "Headline, byline, section and slug" in run().passed
    assert "Headline, byline, section and slug" not in run(tags="").passed


def test_without_an_archive_nothing_is_said_of_it(run):
    assert not {"Not published before", "Names are spelled as in the archive"} & set(run().passed)
    assert {"Not published before", "Names are spelled as in the archive"} <= set(run(facts=FACTS).passed)


def test_figures_are_named_for_whoever_ticks(run):
    report = run("The council voted 9–4 to spend £4.2m on 14 m of wall, 12,480 said.")
    texts = {tick.id: tick.text for tick in report.ticks}
    assert texts["numbers"] == "Numbers add up: 9–4, £4.2m, 14 m, 12,480"


def test_one_trouble_is_not_told_a_hundred_times(run):
    assert sum(finding.check == "to-come" for finding in run("TK and more.\n\n" * 100).findings) == 20


def test_findings_of_one_check_have_keys_of_their_own(run):
    report = run("TK one.\n\nTK two.\n\nXX three.\n\nXX four.\n\n![](a.jpg)\n\n![](b.jpg)")
    keys = [finding.key for finding in report.findings]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n",
        "---\n",
        "[",
        "[](",
        "![](",
        "<!--",
        "**READ ALSO:** [](",
        "[x]: y",
        "# \n",
        "\ud800 TK",
        "TK\0",
        "/// caption",
    ],
)
def test_any_text_is_checked(run, body):
    report = run(body, FACTS)
    sent = DraftChecked(1, 2, report)
    assert decode(encode(sent).strip()) == sent


@pytest.mark.parametrize(
    "signs", ["[", "TK ", "“", "XX ", "1,", "Aa ", "#", "a.", "?", "lorem ipsum ", "<!-- a --> ", "http://"]
)
def test_no_text_is_slow(run, signs):
    assert_grows_linearly(lambda body: run(body, FACTS), repeated(signs), 40_000)


def test_the_time_grows_as_the_story_does(run, text, read_also):
    part = f"## Part\n\n{text} [Storm](https://a.example/) TK {read_also}\n\n{text}\n\n"
    assert_grows_linearly(lambda body: run(body, FACTS), repeated(part), 40_000)
