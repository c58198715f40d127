"""Folders of Markdown with front matter, as Jekyll, Hugo and Eleventy keep them, or a single such file."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from editorapp.archive.importers.dates import date_in_name, iso_date
from editorapp.archive.importers.generator_links import without_templates
from editorapp.archive.importers.records import ImportOptions, Item, images_of, texts_of
from editorapp.article.article import Article, Image
from editorapp.article.draft import Draft
from editorapp.article.images import body_images
from editorapp.errors import ReadAlsoError
from editorapp.workspace.text_files import read_text_file

_ENDINGS = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_NOT_ARTICLES = frozenset({"readme", "license", "licence", "changelog", "contributing", "_index", "code_of_conduct"})
_SKIPPED_FOLDERS = frozenset({"_site", "node_modules", "public", "vendor", "__pycache__"})
_FALSE = frozenset({"false", "no", "0"})
_TRUE = frozenset({"true", "yes", "1"})
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*$")
_DATE_PREFIX = re.compile(r"^\d{4}-\d{2}-\d{2}-")


def fits(path: Path) -> bool:
    """Whether this is a Markdown file, or a folder with at least one."""
    if path.is_file():
        return path.suffix.lower() in _ENDINGS
    return next(_files(path), None) is not None


def count(path: Path) -> int:
    """How many Markdown files there are."""
    return sum(1 for _ in _files(path))


def read(path: Path, options: ImportOptions) -> Iterator[Item]:
    """The article of each file; drafts and unpublished ones are skipped unless `include` has "drafts"."""
    root = path if path.is_dir() else path.parent
    for file in _files(path):
        yield _item(file, root, options)


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED_FOLDERS and not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if file.suffix.lower() in _ENDINGS and not name.startswith(".") and file.stem.lower() not in _NOT_ARTICLES:
                yield file


def _item(file: Path, root: Path, options: ImportOptions) -> Item:
    try:
        draft = Draft.parse(read_text_file(file).text)
    except ReadAlsoError as error:
        return Item(str(file), "", None, "problem", error.what)
    if "drafts" not in options.include and (why := _unpublished(file, root, draft)):
        return Item(str(file), "", None, "skipped", why)
    article = _article(file, root, draft)
    if not article.body.strip() and not draft.title:
        return Item(str(file), "", None, "problem", "Empty file; left out.")
    return Item(str(file), "", article, "problem" if article.problems else "article", " ".join(article.problems))


def _unpublished(file: Path, root: Path, draft: Draft) -> str:
    values = draft.front.values
    if str(values.get("draft", "")).lower() in _TRUE or "_drafts" in file.relative_to(root).parts:
        return "draft"
    return "not published" if str(values.get("published", "")).lower() in _FALSE else ""


def _article(file: Path, root: Path, draft: Draft) -> Article:
    problems = list(draft.front.problems)
    name = file.parent.name if file.stem == "index" and file.parent != root else file.stem
    relative = (file.parent if file.stem == "index" and file.parent != root else file.with_suffix("")).relative_to(root)
    title, body = _title_and_body(draft)
    if not title:
        problems.append("No headline; the file name was used.")
        title = _DATE_PREFIX.sub("", name).replace("-", " ").replace("_", " ").capitalize()
    written = draft.date or draft.detail("published") or draft.detail("publishDate") or draft.detail("pubDate")
    published, _ = iso_date(written)
    guessed = not published
    published = published or date_in_name(relative.as_posix())
    if not published:
        problems.append("No date; kept, but never shown as a follow-up.")
    if not body.strip():
        problems.append("Empty body.")
    return Article(
        id=draft.id or relative.as_posix(),
        url=draft.url,
        title=" ".join(title.split()),
        published=published,
        body=body,
        published_guessed=guessed and bool(published),
        modified=iso_date(draft.detail("modified") or draft.detail("lastmod") or draft.detail("updated"))[0],
        authors=draft.authors,
        section=draft.section or (relative.parts[0] if len(relative.parts) > 1 else ""),
        tags=_tags(draft),
        standfirst=draft.standfirst,
        images=_images(draft, body),
        lang=draft.lang,
        source=str(file),
        status=draft.detail("status"),
        problems=tuple(problems),
    )


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
