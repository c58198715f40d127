"""Checks against the archive: names as the newsroom spells them, and stories that are out already."""

import re
from collections.abc import Iterator

from editorapp.article.edits import TextEdit
from editorapp.article.finding import Fix
from editorapp.article.verbatim import without_verbatim
from editorapp.publish.checks.days import day_of
from editorapp.publish.checks.story import Problem, Story


def names(story: Story) -> Iterator[Problem]:
    """They are spelled as in the stories on the same subject."""
    shown = without_verbatim(story.body)
    for name in story.facts.names:
        words = r"\s+".join(re.escape(word) for word in name.written.split())
        places = [found.span() for found in re.finditer(rf"(?<!\w){words}(?!\w)", shown)]
        places = [span for span in places if not _is_in_link(story, span[0])]
        if places:
            edits = tuple(TextEdit(start, end, name.usual) for start, end in places)
            yield Problem(
                f"“{name.written}” is “{name.usual}” in the archive",
                "In 1 story." if name.stories == 1 else f"In {name.stories} stories.",
                places[0],
                "",
                Fix(f"Use “{name.usual}”", edits),
                name.written,
            )


def twin(story: Story) -> Iterator[Problem]:
    """Nearly the same text has not been published before."""
    found = story.facts.twin
    if found is not None:
        day = day_of(found.published)
        text = f"We ran this on {day}" if day else "We ran this before"
        yield Problem(text, f"“{found.title}”", subject=found.url or found.title)


def _is_in_link(story: Story, at: int) -> bool:
    """A headline of ours, or an address: neither is this story's own spelling."""
    return any(link.start <= at < link.end for link in (*story.links, *story.image_links))
