"""Checks of the photos: what they show in words, a caption, and whose they are."""

from collections.abc import Iterator

from editorapp.article.credits import flags_of
from editorapp.publish.checks.story import Photo, Problem, Story


def alt(story: Story) -> Iterator[Problem]:
    """Whoever cannot see a photo is told what it shows."""
    for photo in story.photos:
        if not photo.image.alt.strip():
            text = "Lead photo has no alt text" if photo.is_lead else "Photo has no alt text"
            yield Problem(text, photo.name, photo.place, _detail(photo, "image_alt"), subject=photo.image.src)


def caption(story: Story) -> Iterator[Problem]:
    """Every photo has one."""
    for photo in story.photos:
        if not photo.image.caption.strip():
            text = "Lead photo has no caption" if photo.is_lead else "Photo has no caption"
            yield Problem(text, photo.name, photo.place, _detail(photo, "image_caption"), subject=photo.image.src)


def credit(story: Story) -> Iterator[Problem]:
    """Every photo says whose it is."""
    for photo in story.photos:
        if not photo.image.credit.strip():
            text = "Lead photo has no credit" if photo.is_lead else "Photo has no credit"
            yield Problem(text, photo.name, photo.place, _detail(photo, "image_credit"), subject=photo.image.src)


def licence(story: Story) -> Iterator[Problem]:
    """The credit names somebody; "Photo from Google" names nobody."""
    for photo in story.photos:
        words = photo.image.credit.strip()
        if words and flags_of(words):
            text = f"“{words}” says where a photo was found, not whose it is"
            yield Problem(text, photo.name, photo.place, _detail(photo, "image_credit"), subject=photo.image.src)


def _detail(photo: Photo, name: str) -> str:
    """The detail that says this of the lead photo; other photos are described where they stand."""
    return name if photo.is_lead else ""
