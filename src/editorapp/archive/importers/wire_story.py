"""What every agency's format says of a story, and the story that becomes of it."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers.dates import iso_date
from editorapp.archive.importers.plain_paragraphs import plain_to_html
from editorapp.archive.importers.records import Found, Item, Source, digest_of
from editorapp.article.article import Article, Edge, Image
from editorapp.article.credits import flags_of, split_credit
from editorapp.article.slug import slugify

NO_DATE = "No date; kept, but never shown as a follow-up."
_NO_HEADLINE = "No headline; the slug line was used."
_WITHHELD = "withheld by its agency"
_REASONS = (
    (("withheld", "withhold", "hold"), _WITHHELD),
    (("cancel", "kill", "spike", "recall"), "canceled by its agency"),
    (("embargo",), "under embargo"),
)
_USABLE = frozenset({"", "usable", "released", "published"})
_COMPACT = re.compile(
    r"^(\d{4})(\d\d)(\d\d)[T ]?(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$", re.IGNORECASE
)
_COMPACT_DAY = re.compile(r"^(\d{4})-?(\d\d)-?(\d\d)(?:Z|[+-]\d\d:?\d\d)$")
_SHORT_OFFSET = re.compile(r"(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?[+-]\d\d)$")
_ENDS = re.compile(r"[.!?。！？][\"”’»)\]]*$")
_TAG = re.compile(r"<[^<>]*>")
_TOP_SUBJECT = re.compile(r"(?:^|\D)\d{2}000000$")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a story is about: a name for people, and the code of its vocabulary."""

    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class WireItem:
    """A news item as its agency describes it; "" and () where it says nothing. `html` is the body."""

    guid: str = ""
    url: str = ""
    headline: str = ""
    slugline: str = ""
    published: str = ""
    modified: str = ""
    embargo: str = ""
    pubstatus: str = ""
    authors: tuple[str, ...] = ()
    section: str = ""
    subjects: tuple[Subject, ...] = ()
    tags: tuple[str, ...] = ()
    standfirst: str = ""
    images: tuple[Image, ...] = ()
    edges: tuple[Edge, ...] = ()
    lang: str = ""
    html: str = ""

    def completed_by(self, other: "WireItem") -> "WireItem":
        """This item; where it says nothing, what the other (the document inside it) says."""
        values = {field.name: getattr(self, field.name) or getattr(other, field.name) for field in fields(self)}
        return WireItem(**values)

    def with_images(self, images: tuple[Image, ...]) -> "WireItem":
        """This item with these photos."""
        return replace(self, images=images)


def found_in(item: WireItem, source: Source, position: str, scheme: str, raw: str | bytes) -> Found:
    """The story, or why it is left out. `scheme` goes before the guid in the key; `raw` is all the source says."""
    if reason := reason_to_skip(item.pubstatus):
        return Item(source.shown, position, None, "skipped", reason)
    embargoed = is_future(item.embargo)
    problems = []
    if not item.published:
        problems.append(NO_DATE)
    if not item.headline and item.slugline:
        problems.append(_NO_HEADLINE)
    title = item.headline or item.slugline
    section, tags = _section_and_tags(item)
    derived = not (item.guid or item.url)
    article = Article(
        id=item.guid or item.url or _derived_id(item, title, source, position),
        url=item.url,
        title=title,
        published=item.published,
        body="",
        modified=item.modified if item.modified != item.published else "",
        authors=item.authors,
        section=section,
        tags=tags,
        standfirst="" if _is_cut_from(item.standfirst, item.html) else item.standfirst,
        images=item.images,
        edges=item.edges,
        lang=item.lang,
        source=source.shown,
        status="embargoed" if embargoed else "",
        problems=tuple(problems),
    )
    key = f"{scheme}:{item.guid}" if item.guid else ""
    # The end of an embargo is a change, though not a letter of the source differs.
    digest = digest_of(raw, article.status)
    return HtmlStory(source.shown, position, key, digest, article, item.html, derived)


def reason_to_skip(pubstatus: str) -> str:
    """Why an item of this publishing status is left out, "" if it is not."""
    status = re.split(r"[:/#]", pubstatus.strip().lower())[-1]
    if status in _USABLE:
        return ""
    for beginnings, reason in _REASONS:
        if status.startswith(beginnings):
            return reason
    return f"its status is “{status}”"


def is_future(date: str) -> bool:
    """Whether this moment (ISO 8601; a date without offset is UTC) has not come yet."""
    try:
        moment = datetime.datetime.fromisoformat(date)
    except ValueError:
        return False
    aware = moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
    return aware > datetime.datetime.now(datetime.UTC)


def wire_date(text: str) -> str:
    """The date in ISO 8601, also of the compact forms of NITF and NewsML (20130515T063611-0500); "" for none."""
    text = " ".join(text[:100].split())
    if match := _COMPACT.match(text):
        year, month, day, hour, minute, second, offset = match.groups()
        return iso_date(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{_whole_offset(offset or '')}")
    if match := _COMPACT_DAY.match(text):
        return iso_date("-".join(match.groups()))
    return iso_date(_SHORT_OFFSET.sub(r"\g<1>:00", text))


def paragraphs_html(text: str, headline: str = "") -> str:
    """A plain text as paragraphs, without the headline that some agencies repeat over it."""
    first, _, rest = text.lstrip().partition("\n")
    if headline and " ".join(first.split()).casefold() == headline.casefold():
        text = rest
    return plain_to_html(text)


def photo(src: str, alt: str = "", caption: str = "", name: str = "", agency: str = "") -> Image:
    """A photo; its credit is "Name/Agency", or what the caption ends with if neither is given."""
    text, found = split_credit(" ".join(caption.split()))
    credit = joined_credit(" ".join(name.split()), " ".join(agency.split())) or found
    return Image(src, " ".join(alt.split()), text, credit, flags_of(credit))


def joined_credit(name: str, agency: str) -> str:
    """Both, unless one says it all."""
    if not name or not agency:
        return name or agency
    if agency.casefold() in name.casefold():
        return name
    return agency if name.casefold() in agency.casefold() else f"{name}/{agency}"


def unique(texts: Sequence[str]) -> tuple[str, ...]:
    """These texts on one line each, every one once, in order."""
    return tuple(dict.fromkeys(line for text in texts if (line := " ".join(text.split()))))


def _section_and_tags(item: WireItem) -> tuple[str, tuple[str, ...]]:
    """The section is what the item names as such, else its first top subject (a code of IPTC), else its first."""
    named = [subject for subject in item.subjects if subject.name]
    top = next((subject.name for subject in named if _TOP_SUBJECT.search(subject.code)), "")
    section = item.section or top or (named[0].name if named else "")
    tags = unique((*(subject.name for subject in named), *item.tags))
    return section, tuple(tag for tag in tags if tag.casefold() != section.casefold())


def _is_cut_from(standfirst: str, body: str) -> bool:
    """Whether a program made this standfirst: the text's first words, broken off within a sentence."""
    if not standfirst or _ENDS.search(standfirst):
        return False
    begins = _letters(standfirst)[:150]
    return begins in _letters(_TAG.sub(" ", body[: 40 * len(standfirst)]))


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _derived_id(item: WireItem, title: str, source: Source, position: str) -> str:
    stem = source.path.name.partition(".")[0]
    return slugify(f"{item.published[:10]} {title}") or slugify(f"{stem} {position}") or "story"


def _whole_offset(offset: str) -> str:
    return f"{offset}:00" if len(offset) == 3 else offset
