"""The address that is proposed for a story: in the shape that the section's other addresses have."""

import pytest

from editorapp.archive.addresses import propose_address, shape_of

DAY = "2026-11-23"


@pytest.fixture
def propose(store, make_article):
    """Puts articles (address, section) of one day into a store, and proposes an address."""

    def put_and_propose(*rows, section="News", slug="pier"):
        with store.writing():
            for number, (url, own) in enumerate(rows, store.next_number()):
                store.put(make_article(str(number), url=url, section=own, published="2024-05-03"), 1)
        return propose_address(store, section, slug, DAY)

    return put_and_propose


@pytest.mark.parametrize(
    ("address", "shape"),
    [
        ("https://p.example/2024/05/03/gull", "https://p.example/{year}/{month}/{day}/{slug}"),
        ("https://p.example/2024/may/gull/", "https://p.example/{year}/{name}/{slug}/"),
        ("https://p.example/20240503/gull.html", "https://p.example/{compact}/{slug}.html"),
        ("https://p.example/2024-05-03-gull", "https://p.example/{year}-{month}-{day}-{slug}"),
        ("https://p.example/news/local/gull", "https://p.example/{section}/local/{slug}"),
        ("https://p.example/gull", "https://p.example/{slug}"),
        ("https://p.example/?p=12", ""),
        ("https://p.example/gull-123456789", ""),
        ("https://p.example/archive/77/gull", ""),
        ("https://p.example/", ""),
        ("gull.md", ""),
        ("https://[p", ""),
    ],
)
def test_the_shape_of_an_address(address, shape):
    assert shape_of(address, "2024-05-03T12:00:00+01:00", "News") == shape


def test_of_two_folders_that_look_alike_the_first_is_the_month():
    assert (
        shape_of("https://p.example/2024/05/05/gull", "2024-05-05") == "https://p.example/{year}/{month}/{day}/{slug}"
    )


def test_the_sections_own_articles_say_where_a_story_will_stand(propose):
    news, sport = ("https://p.example/2024/05/a", "News"), ("https://p.example/sport/b", "Sport")
    assert propose(news, news, sport, sport, sport) == "https://p.example/2026/11/pier"


def test_a_new_section_follows_all_others(propose):
    rows = [(f"https://p.example/{name.lower()}/{name}", name) for name in ("News", "Sport", "Arts")]
    assert propose(*rows, section="Sea Life") == "https://p.example/sea-life/pier"


@pytest.mark.parametrize(
    "rows",
    [
        (),
        (("https://p.example/one", "News"),),
        (("https://p.example/a/x", ""), ("https://p.example/b/x", ""), ("https://p.example/c/x", "")),
        (("", "News"), ("", "News")),
    ],
)
def test_without_a_pattern_nothing_is_proposed(propose, rows):
    assert propose(*rows) == ""


def test_a_story_without_section_or_slug_is_not_put_where_both_are_needed(propose):
    propose(*[("https://p.example/news/a", "News")] * 2)
    assert propose(section="") == ""
    assert propose(slug="") == ""
