"""Checks of the read-alsos: that there are some, none twice, and text between them."""

from collections.abc import Iterator

from editorapp.article.finding import Fix
from editorapp.article.links import canonical_url
from editorapp.publish.checks.story import Problem, Story

_FEWEST_PARAGRAPHS = 4
"""A story that is shorter needs none."""


def least(story: Story) -> Iterator[Problem]:
    """A story of some length leads on to one of the archive: by a read-also, or by a link in the text."""
    inline = any(canonical_url(link.url).partition("/")[0] in story.facts.hosts for link in story.links)
    if story.paragraphs >= _FEWEST_PARAGRAPHS and not story.read_alsos and not inline:
        yield Problem(f"No READ ALSO in {story.paragraphs} paragraphs", "The desk likes one in a story this long.")


def most(story: Story) -> Iterator[Problem]:
    """There are not too many."""
    allowed, found = story.profile.limit("read_also_most"), story.read_alsos
    if len(found) > allowed:
        block = found[allowed].block
        yield Problem(
            f"{len(found)} READ ALSOs in one story", f"The desk takes {allowed} at most.", (block.start, block.end)
        )


def twice(story: Story) -> Iterator[Problem]:
    """No story is offered twice, nor the story itself."""
    seen = {canonical_url(story.draft.url)} - {""}
    for placed in story.read_alsos:
        canonical = canonical_url(placed.read_also.url)
        if canonical and canonical in seen:
            block = placed.block
            fix = Fix("Take it out", (story.without_block(block),))
            yield Problem(
                "The same READ ALSO twice",
                f"“{placed.read_also.headline}”",
                (block.start, block.end),
                "",
                fix,
                canonical,
            )
        seen.add(canonical)


def spacing(story: Story) -> Iterator[Problem]:
    """The first comes when readers are in the story; there is text between two."""
    first, gap = story.profile.limit("read_also_first"), story.profile.limit("read_also_gap")
    before: int | None = None
    for placed in story.read_alsos:
        place = (placed.block.start, placed.block.end)
        above = placed.paragraphs_above
        headline = f"“{placed.read_also.headline}”"
        if before is None and above < first:
            text = f"READ ALSO after paragraph {above}" if above else "READ ALSO above the text"
            yield Problem(text, f"The desk wants the first after paragraph {first}.", place, subject=headline)
        elif before is not None and above - before < gap:
            text = "READ ALSOs close together"
            yield Problem(text, f"The desk wants {gap} paragraphs between them.", place, subject=headline)
        before = above
