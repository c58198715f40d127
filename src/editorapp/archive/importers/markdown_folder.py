"""A Markdown file with front matter, as Jekyll, Hugo, Eleventy and Astro keep them in folders."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from editorapp.archive.cleaning.figures import gather_figures
from editorapp.archive.cleaning.markdown_story import to_be_cleaned
from editorapp.archive.cleaning.tree import parse_fragment
from editorapp.archive.importers import generator_details as details
from editorapp.archive.importers.dates import date_in_name, is_ambiguous
from editorapp.archive.importers.generator_links import without_templates
from editorapp.archive.importers.generator_shortcodes import without_shortcodes
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.archive.importers.source_files import text_of_file
from editorapp.article.article import Article, Image
from editorapp.article.draft import Draft
from editorapp.article.images import body_images
from editorapp.article.verbatim import without_verbatim
from editorapp.errors import UnreadableError

_NOT_ARTICLES = frozenset({"readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "404"})
_SECTION_PAGE = "_index"
_NO_SECTIONS = frozenset({"content", "posts", "post", "articles", "src", "source", "site", "blog", "pages", "docs"})
"""Folders that every site of a generator has; their names are no rubric."""
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*$")
_DATE_PREFIX = re.compile(r"^\d{4}-\d{2}-\d{2}-")
_MODULE_LINES = re.compile(r"\A(?:(?:import|export)\s[^\n]*\n|\s*\n)+")
"""MDX: what the page's program needs before its text."""
_HTML_PHOTO = re.compile(r"<figure\b[^<>]*>.{0,5000}?</figure\s*>|<img\b[^<>]*>", re.IGNORECASE | re.DOTALL)
_MAYBE_MONTH_FIRST = "The date {date} may be month first; it was read day first."


finish_later = to_be_cleaned
"""What becomes of an article's text that is Markdown: it is cleaned by another process."""


def count(source: Source) -> int:
    """One. Raises UnreadableError if there is nothing at this path."""
    if not source.path.exists():
        raise UnreadableError(f"There is no file or folder “{source.shown}”.", "Check the name.")
    return 1


def read(source: Source, options: ImportOptions) -> Iterator[Item]:
    """The article of this file; a draft or unpublished one is skipped unless `include` has "drafts".

    Raises UnreadableError if the file is no text.
    """
    if why := why_left_out(source.path.stem):
        yield Item(source.shown, "", None, "skipped", why)
        return
    text_file = text_of_file(source)
    draft = details.parse_story(text_file.text)
    drafts_folder = "_drafts" in source.path.relative_to(source.root).parts
    why = "draft" if drafts_folder else details.unpublished(draft)
    if why and "drafts" not in options.include:
        yield Item(source.shown, "", None, "skipped", why)
        return
    problems = list(draft.front.problems)
    if text_file.replaced:
        problems.append("Some letters are damaged.")
    yield _item(source, draft, problems, options)


def why_left_out(stem: str) -> str:
    """Why a file of this name (without ending) is no article, "" if it may be one."""
    if stem.lower() == _SECTION_PAGE:
        return "a section's page"
    return "not an article" if stem.lower() in _NOT_ARTICLES else ""


def _item(source: Source, draft: Draft, problems: list[str], options: ImportOptions) -> Item:
    article = _article(source, draft, problems, options)
    if not article.body.strip() and not draft.title:
        return Item(source.shown, "", None, "problem", "Empty file; left out.")
    reasons = " ".join(problems)
    return Item(source.shown, "", article, "problem" if problems else "article", reasons, not draft.id)


def _article(source: Source, draft: Draft, problems: list[str], options: ImportOptions) -> Article:
    """The article of this file; what is wrong with it is added to `problems`."""
    relative = _place(source)
    title, body = _title_and_body(draft, source.path.suffix.lower() == ".mdx")
    if not title:
        problems.append("No headline; the file name was used.")
        title = _DATE_PREFIX.sub("", relative.name).replace("-", " ").replace("_", " ").capitalize()
    published, written = details.published(draft, options.date_order)
    named = "" if published else date_in_name(relative.as_posix())
    if is_ambiguous(written) and not options.date_order:
        problems.append(_MAYBE_MONTH_FIRST.format(date=written))
    if not (published or named):
        problems.append("No date; kept, but never shown as a follow-up.")
    if not body.strip():
        problems.append("Empty body.")
    section, tags = details.section_and_tags(draft)
    return Article(
        id=draft.id or _derived_id(relative, draft.slug),
        url=details.address(draft, published or named, relative),
        title=" ".join(title.split()),
        published=published or named,
        body=body,
        # A name that begins with the date is Jekyll's own way to write it; elsewhere in a path it is a guess.
        published_guessed=bool(named) and not _DATE_PREFIX.match(relative.name),
        modified=details.modified(draft, options.date_order),
        authors=draft.authors,
        section=section or _section(relative),
        tags=tags,
        standfirst=draft.standfirst,
        images=_images(draft, body),
        lang=draft.lang,
        source=source.shown,
        status=draft.detail("status"),
        problems=tuple(problems),
    )


def _place(source: Source) -> PurePath:
    """The file's name below the root, without ending; a page bundle (folder/index.md) is named after its folder."""
    file = source.path
    bundle = file.stem.lower() == "index" and file.parent != source.root
    return (file.parent if bundle else file.with_suffix("")).relative_to(source.root)


def _derived_id(relative: PurePath, slug: str) -> str:
    """The file's place; its last part is the slug by which other articles link to it, where the details name one."""
    name = slug.strip("/")
    fits = name and "/" not in name and name not in relative.name
    return (relative.parent / name if fits else relative).as_posix()


def _section(relative: PurePath) -> str:
    """The first folder that names a rubric."""
    parts = (part for part in relative.parts[:-1] if not part.startswith("_") and not part.isdigit())
    return next((part for part in parts if part.lower() not in _NO_SECTIONS), "")


def _title_and_body(draft: Draft, is_module: bool) -> tuple[str, str]:
    """The headline, from a first heading if the details have none; then that heading leaves the text."""
    body = draft.body.strip("\n")
    if is_module:
        body = _MODULE_LINES.sub("", body)
    body = without_templates(without_shortcodes(body)).strip("\n")
    if draft.title:
        return draft.title, body
    first, _, rest = body.partition("\n")
    heading = _HEADING.match(first)
    return (heading[1], rest.strip("\n")) if heading else ("", body)


def _images(draft: Draft, body: str) -> tuple[Image, ...]:
    """The lead photo, the photos of the text, and those only the details name."""
    found: dict[str, Image] = {draft.lead_image.src: draft.lead_image} if draft.lead_image else {}
    for image in (*body_images(body), *_html_photos(body), *details.lead_photos(draft)):
        found.setdefault(image.src, image)
    return tuple(found.values())


def _html_photos(body: str) -> tuple[Image, ...]:
    """Photos that stand in the Markdown as HTML."""
    if "<img" not in body:
        return ()
    html = "".join(_HTML_PHOTO.findall(without_verbatim(body)))
    return gather_figures(parse_fragment(html), "")
