"""Links put into sentences."""

import random
import re

import pytest

from editorapp.article.inline_links import NoPlaceError, inline_links, insert_inline_link
from editorapp.article.links import canonical_url, find_links
from editorapp.render.markdown import Renderer

URL = "https://post.example/pier"


def put(body: str, anchor: str, near: int = 0, url: str = URL) -> str:
    return insert_inline_link(body, near, anchor, url).apply_to(body)


def rendered(body: str) -> str:
    return "\n".join(block.html for block in Renderer().render(body))


def test_the_words_become_a_link() -> None:
    assert put("On the pier survey.", "pier survey") == f"On the [pier survey]({URL})."


def test_only_the_words_are_replaced() -> None:
    edit = insert_inline_link("On the pier.", 7, "pier", URL)
    assert (edit.start, edit.end, edit.caret) == (7, 11, None)


def test_the_place_given_is_taken_among_equal_ones() -> None:
    assert put("A pier, a pier, a pier.", "pier", near=10) == f"A pier, a [pier]({URL}), a pier."


def test_words_that_moved_are_found_at_the_nearest_place() -> None:
    assert put("A pier. New words came in. A pier.", "pier", near=25) == f"A pier. New words came in. A [pier]({URL})."


def test_a_nearer_place_that_may_carry_none_is_passed_over() -> None:
    assert put("## The pier\n\nThe pier.", "pier", near=7) == f"## The pier\n\nThe [pier]({URL})."


def test_part_of_another_word_is_not_the_word() -> None:
    assert put("The piers and the pier.", "pier", near=4) == f"The piers and the [pier]({URL})."


def test_signs_of_a_script_without_spaces_are_words_anywhere() -> None:
    assert put("昨天港口调查报告", "港口调查") == f"昨天[港口调查]({URL})报告"


def test_words_that_are_gone_are_named() -> None:
    with pytest.raises(NoPlaceError) as error:
        put("The quay.", "pier")
    assert "“pier” is no longer in the story." in error.value.what
    assert error.value.hint


def test_an_article_without_an_address_cannot_be_linked() -> None:
    with pytest.raises(NoPlaceError, match="no address"):
        put("The pier.", "pier", url=" ")


@pytest.mark.parametrize("anchor", ["", "  "])
def test_no_words_carry_no_link(anchor: str) -> None:
    with pytest.raises(NoPlaceError, match="no words"):
        put("The pier.", anchor)


@pytest.mark.parametrize(
    ("body", "anchor"),
    [("# The pier", "pier"), ("> The pier", "pier"), ("[The pier](u)", "pier"), ("`pier`", "pier"),
     ("```\npier\n```", "pier"), ("![pier](p.jpg)", "pier"), ("<!-- pier -->", "pier"), ("| pier |\n|---|", "pier"),
     ("**READ ALSO:** [Pier](u)", "Pier"), ("A **pier** survey", "pier** survey"), ("A pier\nsurvey", "pier\nsurvey"),
     ("A **pier** survey", "*pier** survey"), ("Oh!pier", "pier"), ("A [^1] pier", "[^1] pier"),
     ("[pier]: https://x.example", "pier"), ("A (pier survey)", "pier survey)"), ("A [pier", "[pier")],
)  # fmt: skip
def test_a_place_that_may_carry_no_link_is_refused(body: str, anchor: str) -> None:
    with pytest.raises(NoPlaceError, match="cannot carry a link"):
        put(body, anchor)


def test_marks_inside_the_words_stay_marks() -> None:
    assert f'<a href="{URL}">the <strong>old</strong> pier</a>' in rendered(
        put("See the **old** pier", "the **old** pier")
    )


def test_brackets_inside_the_words_are_escaped() -> None:
    body = put("He wrote the pier [sic] report.", "pier [sic] report")
    assert body == f"He wrote the [pier \\[sic\\] report]({URL})."
    assert f'<a href="{URL}">pier [sic] report</a>' in rendered(body)


@pytest.mark.parametrize(
    "url", ["https://x.example/a_(b)_c", "https://x.example/a b", "/a[1]*b*", "https://x.example/?q='a'"]
)
def test_any_address_survives(url: str) -> None:
    body = put("The *old* pier_s and the pier.", "the pier", url=url)
    (link,) = find_links(body)
    assert canonical_url(link.url) == canonical_url(url)
    assert f'<a href="{link.url}">the pier</a>' in rendered(body)


_PIECES = (
    "pier", "survey", "the", " ", " ", " ", "*", "**", "_", "`", "[", "]", "(", ")", "!", "\\", "“", "”", '"', "\n",
    "\n\n", "- ", "> ", "# ", "[a](u)", "![a](u)", "<b>", "</b>", "&amp;", "{", "}", "[^1]", "<!--", "-->", ". ", "x",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_what_is_inserted_is_always_one_link_more(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(400):
        body = "".join(chance.choice(_PIECES) for _ in range(chance.randrange(1, 25)))
        for anchor in ("pier", "pier survey", "the pier"):
            try:
                after = put(body, anchor, near=chance.randrange(len(body) + 1))
            except NoPlaceError:
                continue
            assert sum(link.url == URL and link.text == anchor for link in find_links(after)) == 1, body
            assert re.search(f'<a href="{URL}"[^>]*>{anchor}</a>', rendered(after)), (body, after, rendered(after))


def test_read_alsos_and_photos_are_no_inline_links() -> None:
    body = "See [one](u1) and ![photo](p.jpg).\n\n**READ ALSO:** [Two](u2)\n\n- [three](u3)"
    assert [link.url for link in inline_links(body)] == ["u1", "u3"]


def test_the_newsrooms_own_label_makes_a_read_also() -> None:
    assert inline_links("**Mais:** [Two](u2)", label="Mais") == ()


def test_links_to_the_archive_are_counted_by_page() -> None:
    body = (
        f"See [one](http://www.post.example/pier/?utm_source=x), [two]({URL}#top) and [three](https://other.example)."
    )
    assert [canonical_url(link.url) for link in inline_links(body)].count(canonical_url(URL)) == 2


def test_a_body_without_links_has_none() -> None:
    assert inline_links("The pier.") == ()
