"""Stories of a real site, with all that their authors wrote into them, come back from every format.

A few of them at every run; READ_ALSO_STORIES=100 takes that many.
"""

import difflib
import json
import os
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from handed_back import imported, there_and_back, words

from editorapp.archive.cleaning.phrases import Phrases, load_phrases
from editorapp.article.article import Article
from editorapp.article.words import plain_text
from editorapp.render.markdown import render_body
from editorapp.workspace.paths import find_paths

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "data" / "import" / "jekyll-18f"
MOST = int(os.environ.get("READ_ALSO_STORIES", "3"))
FILES = sorted(FOLDER.glob("*.md"))[::5][:MOST] if FOLDER.is_dir() else []
FORMATS = ("markdown", "hugo", "jekyll", "html-page", "wxr", "ghost", "ninjs", "jsonl")
ALIKE = 0.97
"""Share of the words that are there in their order: embeds are no part of a page, and descriptions of photos move."""
SHORT = 700
"""Characters; of a page with less text, a reader of pages cannot tell what the story is."""


@dataclass(frozen=True)
class Back:
    """Gives stories back."""

    phrases: Phrases

    def draft(self, file: Path) -> tuple[str, Article]:
        """(a draft of this file's story, the story): what the site's generator would fill in is left as it is."""
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(file, folder)
            article = next(item.article for item in imported(Path(folder), self.phrases) if item.article)
        lead = [image for image in article.images[:1] if image.src not in article.body]
        details = {
            "title": article.title, "standfirst": article.standfirst, "authors": ["Una Reid"], "tags": article.tags,
            "section": "Blog", "date": article.published, "url": f"https://site.example/{file.stem}/", "lang": "en",
            "image": lead[0].src if lead else "",
        }  # fmt: skip
        head = "".join(f"{name}: {json.dumps(value)}\n" for name, value in details.items() if value)
        edges = [f"**READ ALSO:** [{edge.headline}]({edge.url})" for edge in article.edges if edge.kind == "read-also"]
        return f"---\n{head}---\n\n" + "\n\n".join((article.body, *edges)) + "\n", article


@pytest.fixture(scope="module")
def back() -> Back:
    """Reads stories as an archive does."""
    return Back(load_phrases(find_paths().resources / "phrases"))


@pytest.mark.skipif(not FILES, reason=f"no stories of a real site beside this folder ({FOLDER.name})")
@pytest.mark.parametrize("file", FILES, ids=[file.stem[:40] for file in FILES])
def test_a_real_story_comes_back_from_every_format(file: Path, back: Back) -> None:
    text, article = back.draft(file)
    found = re.findall(r'<img\b[^<>]* src="([^"]+)"', render_body(article.body))
    shown = [src for src in found if "%7B" not in src]  # no place that a template would fill in
    for name in FORMATS:
        if name == "html-page" and len(plain_text(article.body)) < SHORT:
            continue
        got = there_and_back(text, name, back.phrases)
        assert words(got.title) == words(article.title), name
        assert (got.authors, got.section, len(got.tags)) == (("Una Reid",), "Blog", len(article.tags)), name
        assert got.published[:10] == article.published[:10], name
        assert {file_name(src) for src in shown} <= {file_name(image.src) for image in got.images}, name
        assert [words(edge.headline) for edge in got.edges if edge.kind == "read-also"] == [
            words(edge.headline) for edge in article.edges if edge.kind == "read-also"
        ], name
        want, have = words(plain_text(article.body)), words(plain_text(got.body))
        assert difflib.SequenceMatcher(None, want, have, autojunk=False).ratio() > ALIKE, name


def file_name(src: str) -> str:
    """The photo's file: some targets keep photos in a place of their own."""
    return src.rpartition("/")[2]
