import pytest

from editorapp.article.statistics import Statistics, count_words, paragraph_at, statistics


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("One two three", 3), ("A well-known mayor’s £4.2m, and/or 10,000", 6),
     ("**Bold** and [linked](http://x.org/a/b) words", 4),
     ("![not read](a.jpg) read", 1), ("seen <!-- not seen --> seen", 2), ("# A heading\n\n> quote\n\n- item", 4),
     ("a | b\n---|---\nc | d", 4), ("one[^1]\n\n[^1]: two three", 3), ("[r]: http://x.org", 0), ("東京都知事", 3),
     ("हिन्दी में", 2),
     ("don’t -- stop", 2), ("* * *", 0)],
)  # fmt: skip
def test_words_are_counted_as_a_desk_counts_them(text: str, count: int) -> None:
    assert count_words(text) == count


def test_a_story_is_counted_as_readers_see_it() -> None:
    body = (
        "# Head\n\nOne **two**.\n\n![alt](a.jpg)\n\n/// caption\nThree\n///\n\n**READ ALSO:** [Fire](u)\n\n<!-- no -->"
    )
    seen = "Head One two. Three READ ALSO: Fire"
    assert statistics(body) == Statistics(
        words=7,
        characters=len(seen),
        letters=len(seen.replace(" ", "")),
        sentences=1,
        longest_sentence=2,
        paragraphs=2,
    )


def test_an_empty_story_takes_no_time() -> None:
    assert statistics("") == Statistics()
    assert statistics("").reading_minutes == 0


def test_reading_time_is_rounded_up() -> None:
    assert statistics("word " * 238).reading_minutes == 1
    assert statistics("word " * 239).reading_minutes == 2


def test_the_caret_s_paragraph_is_numbered_among_all() -> None:
    body = "# Head\n\nOne\n\n- two\n\n[^1]: note\n\nThree"
    assert [paragraph_at(body, body.index(part)) for part in ("Head", "One", "two", "note", "Three")] == [
        (0, 3), (1, 3), (2, 3), (2, 3), (3, 3),
    ]  # fmt: skip
    assert paragraph_at("", 0) == (0, 0)


def test_a_line_end_ends_an_item_but_no_sentence() -> None:
    counted = statistics("The board said\nno. It is final.\n\n- one thing\n- another, longer thing\n\n# No sentence.")
    assert (counted.sentences, counted.longest_sentence) == (4, 4)
