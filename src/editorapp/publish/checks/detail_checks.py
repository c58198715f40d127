"""Checks of the story's details: headline, byline, section, slug, dates, what search engines show."""

import re
from collections.abc import Iterator
from datetime import date

from editorapp.article.finding import Fix
from editorapp.article.moments import parse_moment
from editorapp.article.seo import Measure, measure_description, measure_title
from editorapp.article.slug import is_url_safe, slugify
from editorapp.publish.checks.days import day_text
from editorapp.publish.checks.story import Problem, Story

_READS_NOTHING = re.compile(r"[\W_]*")


def headline(story: Story) -> Iterator[Problem]:
    """There is one, and it says something."""
    if _READS_NOTHING.fullmatch(story.draft.title):
        yield Problem("No headline", "Readers and search engines see it first.", detail="title")


def headline_length(story: Story) -> Iterator[Problem]:
    """Content systems and services cut longer ones."""
    length, most = len(story.draft.title), story.profile.limit("headline_most")
    if length > most:
        yield Problem(f"Headline is {length} characters", f"The desk takes {most} at most.", detail="title")


def standfirst(story: Story) -> Iterator[Problem]:
    """Between the lengths the desk likes; a missing one is missed as well."""
    length = len(story.draft.standfirst)
    least, most = story.profile.limit("standfirst_least"), story.profile.limit("standfirst_most")
    if not length:
        yield Problem("No standfirst", f"The desk prefers {least} to {most} characters.", detail="standfirst")
    elif not least <= length <= most:
        yield Problem(
            f"Standfirst is {length} characters",
            f"The desk prefers {least} to {most} characters.",
            detail="standfirst",
        )


def byline(story: Story) -> Iterator[Problem]:
    """Somebody answers for the story."""
    if not story.draft.authors:
        yield Problem("No byline", "Write who reported it.", detail="authors")


def dateline(story: Story) -> Iterator[Problem]:
    """News says where it is told from."""
    if not story.draft.dateline:
        yield Problem("No dateline", "Say where the story is told from.", detail="dateline")


def section(story: Story) -> Iterator[Problem]:
    """The story has a place on the site."""
    if not story.draft.section:
        yield Problem("No section", "Choose where on the site it belongs.", detail="section")


def section_known(story: Story) -> Iterator[Problem]:
    """The archive has stories in this section."""
    unknown = story.facts.section
    if unknown is None:
        return
    name, same = story.draft.section, unknown.usual
    fix = Fix(f"Use “{same}”", detail="section", value=same) if same else None
    yield Problem(
        f"No story of the archive is in “{name}”", "Check the section’s name.", detail="section", fix=fix, subject=name
    )


def tags(story: Story) -> Iterator[Problem]:
    """The story can be found by subject."""
    least = story.profile.limit("tags_least")
    if len(story.draft.tags) < least:
        hint = f"The desk wants {least} or more." if least > 1 else "One at least says what it is about."
        yield Problem("Too few tags" if story.draft.tags else "No tags", hint, detail="tags")


def slug(story: Story) -> Iterator[Problem]:
    """There is one, and it can stand in an address."""
    own = story.draft.slug
    better = slugify(own) or slugify(story.draft.title)
    fix = Fix(f"Use “{better}”", detail="slug", value=better) if better != own and is_url_safe(better) else None
    if not own:
        yield Problem("No slug", "It becomes the end of the story’s address.", detail="slug", fix=fix)
    elif not is_url_safe(own):
        yield Problem(
            f"“{own}” cannot stand in an address",
            "Letters, digits and hyphens can.",
            detail="slug",
            fix=fix,
        )


def slug_length(story: Story) -> Iterator[Problem]:
    """Wires cut a slugline that is longer."""
    length, most = len(story.draft.slug), story.profile.limit("slug_most")
    if length > most:
        yield Problem(f"Slug is {length} characters", f"The desk takes {most} at most.", detail="slug")


def slug_unique(story: Story) -> Iterator[Problem]:
    """No published story has it."""
    taken = story.facts.slug
    if taken is not None:
        fix = Fix(f"Use “{taken.free}”", detail="slug", value=taken.free) if taken.free else None
        yield Problem("The slug is taken", f"By “{taken.title}”.", detail="slug", fix=fix)


def embargo(story: Story) -> Iterator[Problem]:
    """It is over, or the writer knows of it."""
    written = story.draft.embargo
    if not written:
        return
    moment = parse_moment(written, story.now.date())
    if moment is None:
        yield Problem(
            f"Embargo “{written}” is no date", "Write it as 2026-11-24 18:00.", detail="embargo", subject=written
        )
    elif moment.at(story.now.tzinfo) > story.now:
        day = day_text(moment.day)
        if moment.clock:
            text = f"Under embargo until {day}, {moment.clock.isoformat('minutes')}"
        else:
            text = f"Under embargo until {day}"
        yield Problem(text, "It must not be published before.", detail="embargo", subject=written)


def dates(story: Story) -> Iterator[Problem]:
    """The date can be read."""
    written = story.draft.date
    if written and parse_moment(written, story.now.date()) is None and not _is_iso(written):
        yield Problem(f"“{written}” is no date", "Write it as 2026-11-24 18:00.", detail="date", subject=written)


def seo_title(story: Story) -> Iterator[Problem]:
    """It fits a results page."""
    measure = measure_title(story.draft)
    if measure.verdict in ("short", "long"):
        yield Problem(
            f"Search title is {measure.length} pixels wide",
            f"{measure.least} to {measure.most} pixels suit a results page.",
            detail=_place(measure, "title", "seo_title"),
        )


def seo_description(story: Story) -> Iterator[Problem]:
    """It fits a results page."""
    measure = measure_description(story.draft)
    if measure.verdict == "missing":
        yield Problem("No search description", "Search engines choose words of their own.", detail="seo_description")
    elif measure.verdict != "good":
        yield Problem(
            f"Search description is {measure.length} characters",
            f"{measure.least} to {measure.most} characters suit a results page.",
            detail=_place(measure, "seo_description", "seo_description"),
        )


def _place(measure: Measure, fallback: str, own: str) -> str:
    return fallback if measure.falls_back else own


def _is_iso(text: str) -> bool:
    try:
        date.fromisoformat(text[:10])
    except ValueError:
        return False
    return True
