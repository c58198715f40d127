"""The table of checks, and what runs them over a draft."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast

from editorapp.article.draft import Draft
from editorapp.article.finding import CheckReport, Finding, Level
from editorapp.publish.checks import (
    archive_checks,
    detail_checks,
    link_checks,
    photo_checks,
    read_also_checks,
    text_checks,
)
from editorapp.publish.checks.facts import NO_ARCHIVE, ArchiveFacts
from editorapp.publish.checks.profiles import WEB, Profile
from editorapp.publish.checks.story import MOST_OF_ONE, IsSpam, Problem, Story
from editorapp.publish.checks.ticks import ticks_of

LevelOrOff = Literal["blocks", "warns", "off"]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule: its id, what it asks for, the web desk's level, the group it passes with."""

    id: str
    rule: str
    level: LevelOrOff
    group: str
    find: Callable[[Story], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class CheckGroup:
    """Checks that pass together, with the sentence that says so."""

    id: str
    passed: str


_GROUPS = (
    CheckGroup("details", "Headline, byline, section and slug"),
    CheckGroup("to-come", "Nothing is left to fill in"),
    CheckGroup("embargo", "No embargo stands in the way"),
    CheckGroup("links", "Links are well formed"),
    CheckGroup("targets", "Links lead to stories that still stand"),
    CheckGroup("photos", "Photos have alt text, caption and credit"),
    CheckGroup("search", "Title and description suit search engines"),
    CheckGroup("read-also", "READ ALSOs are there and well spaced"),
    CheckGroup("structure", "Headings and sentences read well"),
    CheckGroup("names", "Names are spelled as in the archive"),
    CheckGroup("twin", "Not published before"),
)
_details, _text, _links = detail_checks, text_checks, link_checks
_photos, _read_also, _archive = photo_checks, read_also_checks, archive_checks
_CHECKS = (
    Check("headline", "There is a headline.", "blocks", "details", _details.headline),
    Check("headline-length", "The headline is not too long.", "warns", "details", _details.headline_length),
    Check("standfirst", "The standfirst is there, and as long as the desk likes.", "warns", "details",
          _details.standfirst),
    Check("body", "There is text to read.", "blocks", "details", _text.body),
    Check("byline", "There is a byline.", "blocks", "details", _details.byline),
    Check("dateline", "There is a dateline.", "off", "details", _details.dateline),
    Check("section", "There is a section.", "blocks", "details", _details.section),
    Check("section-known", "The archive has stories in this section.", "warns", "details", _details.section_known),
    Check("tags", "There are tags.", "warns", "details", _details.tags),
    Check("slug", "There is a slug that can stand in an address.", "blocks", "details", _details.slug),
    Check("slug-length", "The slug is not too long.", "warns", "details", _details.slug_length),
    Check("slug-unique", "No published story has this slug.", "blocks", "details", _details.slug_unique),
    Check("date", "The date can be read.", "blocks", "details", _details.dates),
    Check("to-come", "No TK is left.", "blocks", "to-come", _text.to_come),
    Check("placeholders", "No XX, TBC or lorem ipsum is left.", "blocks", "to-come", _text.placeholders),
    Check("embargo", "The embargo is over.", "blocks", "embargo", _details.embargo),
    Check("links", "Links have whole addresses.", "blocks", "links", _links.well_formed),
    Check("local-files", "No link or photo leads to a place on this computer.", "blocks", "links",
          _links.local_files),
    Check("link-text", "Links say where they lead.", "warns", "links", _links.link_text),
    Check("spam", "No link looks like spam.", "blocks", "links", _links.spam),
    Check("links-withdrawn", "No link leads to a killed or withheld story.", "blocks", "targets", _links.withdrawn),
    Check("links-replaced", "No link leads to a story that was replaced.", "warns", "targets", _links.superseded),
    Check("links-unknown", "Links to our own site lead to stories of the archive.", "warns", "targets",
          _links.unknown),
    Check("photo-alt", "Every photo has an alt text.", "blocks", "photos", _photos.alt),
    Check("photo-caption", "Every photo has a caption.", "warns", "photos", _photos.caption),
    Check("photo-credit", "Every photo has a credit.", "blocks", "photos", _photos.credit),
    Check("photo-licence", "The credit names whose the photo is.", "blocks", "photos", _photos.licence),
    Check("seo-title", "The title fits a results page.", "warns", "search", _details.seo_title),
    Check("seo-description", "The description fits a results page.", "warns", "search", _details.seo_description),
    Check("read-also", "The story leads on to one of the archive.", "warns", "read-also", _read_also.least),
    Check("read-also-most", "There are not too many READ ALSOs.", "warns", "read-also", _read_also.most),
    Check("read-also-twice", "No READ ALSO stands there twice.", "warns", "read-also", _read_also.twice),
    Check("read-also-spacing", "There is text before and between READ ALSOs.", "warns", "read-also",
          _read_also.spacing),
    Check("headings", "Headings begin at the second level and skip none.", "warns", "structure", _text.headings),
    Check("sentences", "Few sentences are long.", "warns", "structure", _text.sentence_length),
    Check("paragraphs", "No paragraph is too long.", "warns", "structure", _text.paragraph_length),
    Check("sections", "A long text has headings.", "warns", "structure", _text.section_length),
    Check("names", "Names are spelled as in the archive.", "warns", "names", _archive.names),
    Check("twin", "It was not published before.", "warns", "twin", _archive.twin),
    Check("notes", "Says how many private notes stay behind.", "warns", "", _text.notes),
)  # fmt: skip
_NEEDS_ARCHIVE = frozenset({"targets", "names", "twin"})
"""Groups that say nothing, not even that they passed, where there is no archive."""
_ORDER = ("blocks", "warns")


def checks() -> tuple[Check, ...]:
    """Every check, in the order in which findings are told."""
    return _CHECKS


def check_ids() -> tuple[str, ...]:
    """The id of every check."""
    return tuple(check.id for check in _CHECKS)


def run_checks(
    draft: Draft,
    now: datetime,
    profile: Profile = WEB,
    facts: ArchiveFacts = NO_ARCHIVE,
    *,
    label: str = "",
    is_spam: IsSpam = lambda _words, _address: False,
) -> CheckReport:
    """What the checks of this profile say of the draft, blocking findings first. `now` has an offset.

    Takes about 15 ms for 2,000 words.
    """
    story = Story(draft, profile, facts, now, label, is_spam)
    findings: list[Finding] = []
    failed: set[str] = set()
    asked: set[str] = set()
    for check in _CHECKS:
        level = profile.levels.get(check.id, check.level)
        if level == "off":
            continue
        asked.add(check.group)
        found = [_finding(check, cast(Level, level), problem) for problem in check.find(story)]
        if found:
            failed.add(check.group)
            findings.extend(found[:MOST_OF_ONE])
    findings.sort(key=lambda finding: _ORDER.index(finding.level))
    passed = tuple(
        group.passed
        for group in _GROUPS
        if group.id in asked - failed and (facts.known or group.id not in _NEEDS_ARCHIVE) and _applies(group.id, story)
    )
    return CheckReport(tuple(findings), passed, ticks_of(story), profile.problems)


def _applies(group: str, story: Story) -> bool:
    """Whether there is anything that could have passed."""
    return {"photos": bool(story.photos), "links": bool(story.links), "targets": bool(story.links)}.get(group, True)


def _finding(check: Check, level: Level, problem: Problem) -> Finding:
    return Finding(
        check=check.id,
        level=level,
        text=problem.text,
        hint=problem.hint,
        place=problem.place,
        detail=problem.detail,
        fix=problem.fix,
        subject=problem.subject,
        rule=check.rule,
    )
