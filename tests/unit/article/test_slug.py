import pytest

from editorapp.article.slug import is_url_safe, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [("Fire at the harbour: one year on", "fire-at-the-harbour-one-year-on"), ("Mayor’s “big” day", "mayors-big-day"),
     ("Été à l'Étang", "ete-a-letang"), ("Straße nach Łódź", "strasse-nach-lodz"), ("İstanbul Ærø", "istanbul-aero"),
     ("Новый мэр", "новый-мэр"), ("हिन्दी में", "हिन्दी-में"), ("東京で 10人", "東京で-10-人"), ("ガス", "ガス"),
     ("ﬁne", "fine"),
     ("Cafe\u0301", "cafe"), ("  -- a_b --  ", "a-b"), ("…", ""), ("", "")],
)  # fmt: skip
def test_a_headline_becomes_words_joined_by_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_slug_ends_with_a_whole_word_within_80_characters() -> None:
    assert slugify("harbour " * 20) == "-".join(["harbour"] * 10)
    assert slugify("x" * 100) == "x" * 80


def test_a_slug_of_a_slug_is_itself() -> None:
    assert slugify(slugify("Été: “Straße”, 東京 й")) == slugify("Été: “Straße”, 東京 й")


@pytest.mark.parametrize(
    "slug", ["pier", "east-pier-2026", "été-au-port", "桟橋", "v1.2_draft", "a" * 200, "e\u0301te", "हिन्दी-में"]
)
def test_slugs_that_can_stand_in_an_address(slug):
    assert is_url_safe(slug)


@pytest.mark.parametrize(
    "slug", ["", "east pier", "a/b", "a?b", "50%", "-pier", "pier-", "“pier”", "a" * 201, "a\u00a0b"]
)
def test_slugs_that_cannot(slug):
    assert not is_url_safe(slug)
