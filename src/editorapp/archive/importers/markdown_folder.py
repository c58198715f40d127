"""Folders of Markdown with front matter, as Jekyll, Hugo and Eleventy keep them, or a single such file."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any

from editorapp.archive.importers.dates import date_in_name, iso_date
from editorapp.archive.importers.generator_links import without_templates
from editorapp.archive.importers.records import ImportOptions, Item, images_of, texts_of
from editorapp.article.article import Article, Image
from editorapp.article.draft import Draft
from editorapp.article.images import body_images
from editorapp.errors import ReadAlsoError, UnreadableError
from editorapp.workspace.text_files import read_text_file

_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_NOT_ARTICLES = frozenset({"readme", "license", "licence", "changelog", "contributing", "code_of_conduct"})
_SECTION_PAGE = "_index"
_SKIPPED_FOLDERS = frozenset({"_site", "node_modules", "public", "vendor", "__pycache__"})
_NO_SECTIONS = frozenset({"content", "posts", "post", "articles", "src", "source", "site"})
"""Folders that every site of a generator has; their names are no rubric."""
_FALSE = frozenset({"false", "no", "0"})
_TRUE = frozenset({"true", "yes", "1"})
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*$")
_DATE_PREFIX = re.compile(r"^\d{4}-\d{2}-\d{2}-")


def fits(path: Path) -> bool:
    """Whether this is a Markdown file, or a folder with at least one article in Markdown."""
    if path.is_file():
        return path.suffix.lower() in _ENDINGS
    return any(not why for _, why in _found(path))


def count(path: Path) -> int:
    """How many Markdown files there are.

    Raises UnreadableError if there is nothing at this path.
    """
    if not path.exists():
        raise UnreadableError(f"There is no file or folder “{path}”.", "Check the name.")
    return sum(1 for _ in _found(path))


def read(path: Path, options: ImportOptions) -> Iterator[Item]:
    """The article of each file; drafts and unpublished ones are skipped unless `include` has "drafts"."""
    root = path if path.is_dir() else path.parent
    for file, why in _found(path):
        yield Item(str(file), "", None, "skipped", why) if why else _item(file, root, options)


def _found(path: Path) -> Iterator[tuple[Path, str]]:
    """Every Markdown file, and why it is left out ("" if it is not); folders left out whole."""
    if path.is_file():
        yield path, ""
        return
    for folder, folders, names in os.walk(path):
        yield from ((Path(folder, name), "made by a program") for name in folders if name in _SKIPPED_FOLDERS)
        folders[:] = sorted(name for name in folders if name not in _SKIPPED_FOLDERS and not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if file.suffix.lower() in _ENDINGS and not name.startswith("."):
                yield file, _no_article(file.stem.lower())


def _no_article(stem: str) -> str:
    if stem == _SECTION_PAGE:
        return "a section's page"
    return "not an article" if stem in _NOT_ARTICLES else ""


def _item(file: Path, root: Path, options: ImportOptions) -> Item:
    try:
        text_file = read_text_file(file)
    except ReadAlsoError as error:
        return Item(str(file), "", None, "problem", error.what)
    draft = Draft.parse(text_file.text)
    if "drafts" not in options.include and (why := _unpublished(file, root, draft)):
        return Item(str(file), "", None, "skipped", why)
    problems = list(draft.front.problems)
    if text_file.replaced:
        problems.append("Some letters are damaged.")
    article = _article(file, root, draft, problems)
    if not article.body.strip() and not draft.title:
        return Item(str(file), "", None, "problem", "Empty file; left out.")
    return Item(str(file), "", article, "problem" if problems else "article", " ".join(problems), not draft.id)


def _unpublished(file: Path, root: Path, draft: Draft) -> str:
    values = draft.front.values
    if str(values.get("draft", "")).lower() in _TRUE or "_drafts" in file.relative_to(root).parts:
        return "draft"
    return "not published" if str(values.get("published", "")).lower() in _FALSE else ""


def _article(file: Path, root: Path, draft: Draft, problems: list[str]) -> Article:
    """The article of this file; what is wrong with it is added to `problems`."""
    # A page bundle (folder/index.md) is named after its folder.
    place = file.parent if file.stem == "index" and file.parent != root else file.with_suffix("")
    relative = place.relative_to(root)
    title, body = _title_and_body(draft)
    if not title:
        problems.append("No headline; the file name was used.")
        title = _DATE_PREFIX.sub("", place.name).replace("-", " ").replace("_", " ").capitalize()
    published = _published(draft)
    named = "" if published else date_in_name(relative.as_posix())
    if not (published or named):
        problems.append("No date; kept, but never shown as a follow-up.")
    if not body.strip():
        problems.append("Empty body.")
    return Article(
        id=draft.id or relative.as_posix(),
        url=draft.url,
        title=" ".join(title.split()),
        published=published or named,
        body=body,
        # A name that begins with the date is Jekyll's own way to write it; elsewhere in a path it is a guess.
        published_guessed=bool(named) and not _DATE_PREFIX.match(place.name),
        modified=iso_date(draft.detail("modified") or draft.detail("lastmod") or draft.detail("updated")),
        authors=draft.authors,
        section=draft.section or _section(relative),
        tags=_tags(draft),
        standfirst=draft.standfirst,
        images=_images(draft, body),
        lang=draft.lang,
        source=str(file),
        status=draft.detail("status"),
        problems=tuple(problems),
    )


def _published(draft: Draft) -> str:
    names = ("date", "published", "publishDate", "pubDate")
    return next((date for name in names if (date := iso_date(draft.detail(name)))), "")


def _section(relative: PurePath) -> str:
    """The first folder that names a rubric."""
    parts = (part for part in relative.parts[:-1] if not part.startswith("_") and not part.isdigit())
    return next((part for part in parts if part.lower() not in _NO_SECTIONS), "")


def _title_and_body(draft: Draft) -> tuple[str, str]:
    """The headline, from a first heading if the details have none; then that heading leaves the text."""
    body = without_templates(draft.body.strip("\n"))
    if draft.title:
        return draft.title, body
    first, _, rest = body.partition("\n")
    heading = _HEADING.match(first)
    return (heading[1], rest.strip("\n")) if heading else ("", body)


def _tags(draft: Draft) -> tuple[str, ...]:
    """Tags; Jekyll's one line may separate them by spaces, everyone else's by commas."""
    value = draft.front.values.get("tags")
    if isinstance(value, str) and "," not in value:
        return tuple(value.split())
    return draft.tags or texts_of(draft.front.values.get("keywords"))


def _images(draft: Draft, body: str) -> tuple[Image, ...]:
    """The lead photo, the photos of the text, and those only the details name."""
    listed: Any = draft.front.values.get("images")
    found: dict[str, Image] = {draft.lead_image.src: draft.lead_image} if draft.lead_image else {}
    for image in (*body_images(body), *images_of(listed or [])):
        found.setdefault(image.src, image)
    return tuple(found.values())
