"""Copies for the clipboard: four kinds of the whole story, and of a part that knows the definitions of the whole."""

import re
from typing import get_args

import pytest

from editorapp.article.draft import Draft
from editorapp.errors import ExportError
from editorapp.publish.copies import copy_of
from editorapp.publish.handing_over import render_export
from editorapp.publish.options import ExportOptions
from editorapp.workers.protocol import CopyKind

KINDS = get_args(CopyKind)
STORY = Draft.parse("""\
---
title: Council *saves* pier
standfirst: Divers found footings <!-- ask them --> gone.
image: photos/lead.jpg
image_alt: The pier
image_caption: The pier. Credit: Ann/AP
url: https://post.example/harbour/pier
---

**SKERROW** — The [board][hb] said "no".[^1] See [this](/2023/x). <!-- call Fiona -->

![Pier](photos/north%20pier.jpg)

/// caption
At dusk. Credit: Una/PA
///

![Web](https://cdn.example/a.jpg)

**READ ALSO:** [Storm](https://post.example/storm)

## Next

- one
- two

[hb]: https://hb.example "The board"
[^1]: A note with a [link][hb].
""")


def copied(kind, draft=STORY):
    return copy_of(draft, kind, ExportOptions())


def part(kind, text, draft=STORY):
    start = draft.body.index(text)
    return copy_of(draft, kind, ExportOptions(), start, start + len(text))


@pytest.mark.parametrize(("kind", "name"), [("html", "html"), ("wordpress-blocks", "wordpress-blocks")])
def test_html_and_blocks_are_what_the_exports_write(kind, name):
    assert copied(kind).plain + "\n" == render_export(STORY, name).decode()


def test_only_rich_text_has_html_beside_the_words():
    assert [kind for kind in KINDS if copied(kind).html] == ["rich"]


def test_markdown_begins_with_headline_standfirst_and_lead_photo_and_has_no_front_matter():
    assert copied("markdown").plain.startswith(
        "# Council \\*saves\\* pier\n\n*Divers found footings gone.*\n\n![The pier](photos/lead.jpg)\n\n"
        "/// caption\nThe pier. Credit: Ann/AP\n///\n\n**SKERROW** — The [board][hb]"
    )


def test_rich_text_is_clean_html_with_whole_addresses():
    html = copied("rich").html
    assert html.startswith('<meta charset="utf-8"><h1>Council *saves* pier</h1>\n<p><em>Divers found footings gone.')
    assert '<a href="https://post.example/2023/x">this</a>' in html
    assert '<p class="read-also"><strong>READ ALSO:</strong> <a href="https://post.example/storm">Storm</a></p>' in html
    assert "<ul><li>one</li><li>two</li></ul>" in html
    assert set(re.findall(r'\b(?:class|id|style)="[^"]*"', html)) == {'class="read-also"'}


def test_rich_text_names_photos_that_cannot_go_along_and_shows_those_of_the_web():
    html = copied("rich").html
    assert "<p>[Photo: north pier.jpg]</p>\n<p>At dusk. Credit: Una/PA</p>" in html
    assert '<img alt="Web" src="https://cdn.example/a.jpg"/>' in html
    assert "photos/" not in html


def test_the_words_beside_rich_text_are_the_same_story():
    plain = copied("rich").plain
    assert plain.startswith("Council *saves* pier\n\nDivers found footings gone.\n\n[Photo: lead.jpg]")
    assert "board <https://hb.example> said “no”.[1]" in plain
    assert "READ ALSO: Storm <https://post.example/storm>" in plain


def test_footnotes_of_rich_text_lead_nowhere():
    html = copied("rich").html
    assert "<sup>1</sup>" in html
    assert '<a href="https://hb.example" title="The board">link</a>.</p>' in html
    assert "#fn" not in html


@pytest.mark.parametrize("kind", KINDS)
def test_what_stayed_behind_is_counted(kind):
    made = copied(kind)
    assert (made.photos, made.notes) == (2, 2)
    assert "Fiona" not in made.plain + made.html
    assert "ask them" not in made.plain + made.html


def test_a_selection_comes_without_headline_and_lead_photo():
    assert part("markdown", "## Next").plain == "## Next"
    assert part("rich", "## Next").html == '<meta charset="utf-8"><h2>Next</h2>'


def test_a_selection_knows_links_and_footnotes_of_the_whole():
    assert part("html", "board][hb] said").plain == '<a href="https://hb.example" title="The board">board</a> said'
    marked = part("markdown", 'said "no".[^1]').plain
    expected = 'said "no".[^1]\n\n[hb]: https://hb.example "The board"\n[^1]: A note with a [link][hb].'
    assert marked == expected


def test_a_footnote_of_a_footnote_comes_along_and_others_stay():
    draft = Draft.parse("Here.[^a]\n\n[^a]: See[^b].\n\n    More.\n[^b]: The *NPA*.\n[^c]: No.\n\n*[NPA]: Agency\n")
    expected = "Here.[^a]\n\n*[NPA]: Agency\n[^a]: See[^b].\n\n    More.\n[^b]: The *NPA*."
    assert part("markdown", "Here.[^a]", draft).plain == expected


def test_words_from_within_a_paragraph_are_no_paragraph():
    assert part("rich", "The [board][hb] said").html.count("<p>") == 0
    assert part("wordpress-blocks", "board][hb] said").plain.startswith("<!-- wp:paragraph -->\n<p><a ")


@pytest.mark.parametrize("sign", ["-", "+", "*", "#", ">", "1.", ":", "~~~", "///"])
def test_words_from_within_a_line_begin_no_block(sign):
    draft = Draft.parse(f"He said {sign} rightly so.")
    assert part("html", f"{sign} rightly", draft).plain == f"{sign} rightly".replace(">", "&gt;")


def test_words_of_a_selection_in_another_language_get_its_quotation_marks():
    draft = Draft.parse('---\nlang: de\n---\n\nSie sagt "nein" dazu.')
    assert part("rich", 'sagt "nein" dazu', draft).plain == "sagt „nein“ dazu"


def test_paragraphs_of_a_language_from_right_to_left_say_so():
    draft = Draft.parse("---\ntitle: عنوان\nlang: ar\n---\n\nالنص")
    assert copied("rich", draft).html.endswith('<h1 dir="rtl">عنوان</h1>\n<p dir="rtl">النص</p>')


@pytest.mark.parametrize("kind", KINDS)
def test_a_story_without_a_word_cannot_be_copied(kind):
    with pytest.raises(ExportError, match="nothing to copy yet"):
        copied(kind, Draft.parse("---\nsection: Harbour\n---\n\n"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_selected_note_is_refused_in_words(kind):
    with pytest.raises(ExportError, match="Private notes never leave"):
        part(kind, "call")


@pytest.mark.parametrize("kind", KINDS)
def test_a_story_of_photos_alone_can_be_copied(kind):
    made = copied(kind, Draft.parse("![A](a.jpg)\n\n![B](b.jpg)"))
    assert made.photos == 2
    assert "a.jpg" in made.plain


def test_emoji_tables_and_code_survive():
    draft = Draft.parse("😀 one\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```\n<b>&\n```")
    html = copied("rich", draft).html
    assert "<p>😀 one</p>" in html
    assert "<tr><td>1</td><td>2</td></tr>" in html
    assert "<pre><code>&lt;b&gt;&amp;\n</code></pre>" in html
