"""Which edges an article's text makes, and what two addresses have in common."""

import pytest

from editorapp.archive.links_out import edges_of, fold_headline, host_of, path_of, slug_of, without_read_also
from editorapp.article.article import Edge

OWN = "https://www.post.example/harbour/storm"


def test_a_link_to_the_own_site_is_an_inline_edge_with_its_words():
    body = "The pier [was closed](https://post.example/harbour/closed) today."
    assert edges_of(body, OWN) == (Edge("inline", "", "https://post.example/harbour/closed", "was closed"),)


def test_a_link_to_another_site_is_no_edge():
    assert edges_of("See [the report](https://gov.example/report-on-the-pier).", OWN) == ()


@pytest.mark.parametrize("address", ["/harbour/closed", "../closed-pier/", "2024-01-02-closed-pier.md"])
def test_a_link_within_the_site_is_an_edge(address):
    assert edges_of(f"It [was closed]({address}).", OWN) == (Edge("inline", "", address, "was closed"),)


@pytest.mark.parametrize("address", ["#notes", "mailto:a@post.example", "javascript:alert(1)", ""])
def test_what_is_no_page_is_no_edge(address):
    assert edges_of(f"See [this]({address}).", OWN) == ()


def test_a_picture_is_no_edge():
    assert edges_of("![Pier](/harbour/pier.jpg)", OWN) == ()


def test_a_link_in_code_or_a_private_note_is_no_edge():
    assert edges_of("`[a](/harbour/closed)` <!-- [b](/harbour/closed) -->", OWN) == ()


def test_a_read_also_block_is_an_edge_with_its_headline_wherever_it_leads():
    body = "Text.\n\n**LIRE AUSSI :** [La jetée](https://other.example/jetee)\n\nText."
    assert edges_of(body, OWN) == (Edge("read-also", "La jetée", "https://other.example/jetee"),)


def test_an_article_without_address_takes_only_telling_names_for_its_own():
    body = "[a](https://post.example/2024/01/the-closed-east-pier) [b](https://post.example/about)"
    assert [edge.anchor for edge in edges_of(body, "")] == ["a"]


def test_given_edges_come_first_and_are_not_found_again():
    given = (Edge("inline", "", "https://post.example/harbour/closed", "was closed", "closed"),)
    body = "It [was closed](https://post.example/harbour/closed/), [again](https://post.example/harbour/closed)."
    assert [edge.anchor for edge in edges_of(body, OWN, given)] == ["was closed", "again"]


def test_an_exported_read_also_is_not_doubled():
    body = "**READ ALSO:** [Closed](https://post.example/harbour/closed)"
    (edge,) = edges_of(body, OWN)
    exported = Edge(edge.kind, edge.headline, edge.url, edge.anchor, "closed")
    assert edges_of(body, OWN, (exported,)) == (exported,)


def test_the_same_link_twice_is_one_edge():
    assert len(edges_of("[a](/harbour/closed) and [a](/harbour/closed#top)", OWN)) == 1


def test_read_also_blocks_leave_the_indexed_text():
    body = "One.\n\n**READ ALSO:** [Two](https://post.example/two)\n\nThree."
    assert without_read_also(body) == "One.\n\nThree."


@pytest.mark.parametrize(
    ("address", "host", "path", "slug"),
    [
        ("https://www.x.example/a/b-c-d.html?utm_source=m#top", "x.example", "/a/b-c-d.html", "b-c-d"),
        ("//x.example/a", "x.example", "/a", ""),
        ("x.example/2024-05-06-storm", "x.example", "/2024-05-06-storm", "storm"),
        ("https://x.example", "x.example", "", ""),
        ("/a/storm/index.html", "", "/a/storm", "storm"),
        ("../storm/", "", "", "storm"),
        ("2024-05-06-storm.md", "", "", "storm"),
        ("/", "", "", ""),
        ("", "", "", ""),
        ("https://[broken/storm", "", "", ""),
    ],
)
def test_what_addresses_are_compared_by(address, host, path, slug):
    if address != "https://[broken/storm":
        assert (host_of(address), path_of(address)) == (host, path)
    assert slug_of(address) == slug


def test_headlines_are_compared_without_case_accents_and_signs():
    assert fold_headline("‘Économie’ – what’s NEXT?") == fold_headline("Economie: what's next")
