"""What it takes to hand over a draft of 20,000 words, in each format that needs no window."""

from functools import partial

from corpus import long_draft
from figures import Figure, report, share
from timing import warm

from editorapp.article.draft import Draft
from editorapp.publish.formats import formats
from editorapp.publish.handing_over import render_export
from editorapp.workspace.paths import find_paths

_WORDS = 20_000
_LIMIT, _AIM = 1_000.0, 500.0
"""Milliseconds of CPU that are promised for _PROMISED."""
_PROMISED = ("html", "markdown", "wordpress-blocks")


def main() -> None:
    """Export the same draft again and again; nothing of it is remembered."""
    draft = Draft.parse(long_draft(find_paths().starter, _WORDS))
    others: list[str] = []
    for name in (each.name for each in formats() if each.name != "pdf"):
        took = share(warm([partial(render_export, draft, name)]), 0.5)
        if name in _PROMISED:
            report(Figure("export", f"{_WORDS:,} words, {name}", took, "ms", _LIMIT, "", _AIM))
        else:
            others.append(f"{name} {took:.0f}")
    report(Figure("export", "other formats", len(others), "", note=", ".join(others)))


if __name__ == "__main__":
    main()
