"""Whatever else a story says: after one click a finding with a fix is gone, and the fix says what it did."""

from collections import Counter
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editorapp.article.finding import Finding
from editorapp.publish.checks.facts import ArchiveFacts, NameFact, Target

FACTS = ArchiveFacts(
    known=True,
    hosts=("post.example",),
    targets=(Target("post.example/harbour/killed", "Storm", "killed"),),
    names=(NameFact("Fiona Hil", "Fiona Hill", 3), NameFact("Una Ried", "Una Reid", 2)),
)
PIECES = (
    "The board will close the pier.",
    "So said Fiona Hil of the board, and Fiona\nHil again, and Una Ried.",
    "See [the site](www.example.com/a) now.",
    "See [a [site](http:/example.com) now.",
    "See [*a* site](https:example.com/(a)) and [it](https//b.example).",
    "See [go](javascript:go) and [this report][1] or [*that*][two].",
    'See <file:///home/una/a.pdf> and [a file](<file:///home/una/b c.pdf> "title").',
    'See <a href="file:///c.pdf">the file</a> and <a href="javascript:x">x</a>.',
    "[buy viagra](https://a.example/x) and ![a](a.jpg)[viagra](https://b.example) too.",
    "[a b](https://a.example/b c) and [d](https://a.example/ e f).",
    "[mail](mailto:una) and [](https://) and [end](#).",
    "**READ ALSO:** [Storm](https://post.example/harbour/killed)",
    "**READ ALSO:** [Calm](https://post.example/harbour/calm)",
    "- one [x](www.a.example)\n- two [viagra](https://v.example)",
    "> said [x](file:///q.pdf) he\n>\n> # Deep",
    "# Top",
    "### Deep [x](www.b.example)",
    "###### Deepest ######",
    "Under\n=====",
    "Under\n-----",
    "| a | b |\n|---|---|\n| [x](www.c.example) | Fiona Hil |",
    "[1]: file:///one.pdf",
    '[two]: www.two.example "Two"',
    "```\n[x](www.d.example) Fiona Hil\n```",
    "<!-- [x](www.e.example) Fiona Hil -->",
    "😀 [😀](www.f.example) 😀 Fiona Hil\u2028",
)
QUIET = settings(
    deadline=None, max_examples=10, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def mended(body: str, finding: Finding) -> str:
    assert finding.fix is not None
    for edit in reversed(finding.fix.edits):
        body = edit.apply_to(body)
    return body


@QUIET
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=5))
def test_a_fix_leaves_one_finding_less(run, pieces):
    body = "\n\n".join(pieces)
    report = run(body, FACTS, slug="east-pier")
    before = Counter(finding.check for finding in report.findings)
    for finding in report.findings:
        if finding.fix is not None and finding.fix.edits:
            after = Counter(found.check for found in run(mended(body, finding), FACTS, slug="east-pier").findings)
            assert after[finding.check] < before[finding.check], (finding, mended(body, finding))


@QUIET
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=5))
def test_edits_stand_in_order_and_do_not_touch_each_other(run, pieces):
    for finding in run("\n\n".join(pieces), FACTS).findings:
        edits = finding.fix.edits if finding.fix is not None else ()
        assert all(one.end <= two.start for one, two in pairwise(edits))


@QUIET
@given(slug=st.text(max_size=30), section=st.sampled_from(("Harbour", "harbour", "")))
def test_a_slug_that_is_offered_can_stand_in_an_address(run, slug, section):
    findings = run(slug=slug, section=section).findings
    fix = next((found.fix for found in findings if found.check == "slug" and found.fix is not None), None)
    if fix is not None:
        assert "slug" not in {found.check for found in run(slug=fix.value, section=section).findings}
