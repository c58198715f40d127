"""The command `publish`: puts a draft into the archive, as it stands on the site."""

import argparse
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from editorapp.archive.publishing import publish_draft
from editorapp.archive.store import FILE, Store
from editorapp.article.draft import Draft
from editorapp.article.stand_ins import legible
from editorapp.cli.context import Context
from editorapp.cli.output import print_json
from editorapp.workspace.text_files import TextFile, read_text_file, write_text_file


def publish(options: argparse.Namespace, context: Context) -> int:
    """Put the draft into the archive; a draft without an id gets one, written into its front matter."""
    path = Path(options.draft)
    text_file = read_text_file(path)
    folder = context.archive_folder(options.archive)
    if options.archive and not (folder / FILE).exists():
        with closing(Store(folder, create=True)):
            pass  # the first story of a new archive

    def note_id(article_id: str) -> None:
        write_text_file(path, _with_id(text_file, article_id))

    draft = Draft.parse(legible(text_file.text))
    with context.archive(options.archive) as archive:
        done = publish_draft(archive, draft, options.url, options.date or "", str(path.absolute()), note_id)
    if done.unindexed is not None:
        raise done.unindexed  # the article is there, and found when there is room again
    article = done.article
    if options.json:
        record = {name: getattr(article, name) for name in ("id", "url", "title", "published", "modified")}
        print_json(record | {"replaced": done.replaced, "archive": str(folder), "draft": options.draft})
    else:
        how = "was published again and replaced in" if done.replaced else "was published and is now in"
        print(f"“{article.title}” {how} the archive ({article.id}, {article.published[:10]}).")
    return 0


def _with_id(text_file: TextFile, article_id: str) -> TextFile:
    return replace(text_file, text=Draft.parse(text_file.text).with_detail("id", article_id).text)
