"""A file for Ghost: its limits are kept, and what its editor would cut down stands in cards."""

import json
from typing import Any

from editorapp.article.draft import Draft
from editorapp.publish.handing_over import render_export


def data(text: str) -> dict[str, Any]:
    return json.loads(render_export(Draft.parse(text), "ghost"))["db"][0]["data"]


def test_texts_fit_into_ghosts_fields() -> None:
    made = data(f"---\ntitle: {'long ' * 80}\nstandfirst: {'word ' * 100}\nseo_title: {'s ' * 300}\n---\n")
    post, meta = made["posts"][0], made["posts_meta"][0]
    assert (len(post["title"]) <= 255, len(post["custom_excerpt"]) <= 300, len(meta["meta_title"]) <= 300) == (
        True,
    ) * 3
    assert post["custom_excerpt"].endswith("word…")


def test_a_read_also_and_a_table_stand_in_cards() -> None:
    html = data("One\n\n**READ ALSO:** [A](https://x.example/a)\n\n| a |\n|---|\n| b |\n")["posts"][0]["html"]
    assert html.count("<!--kg-card-begin: html-->") == html.count("<!--kg-card-end: html-->") == 2
    assert html.startswith('<p>One</p>\n<!--kg-card-begin: html-->\n<p class="read-also">')


def test_photos_of_the_folder_get_the_place_where_ghost_keeps_them() -> None:
    post = data("---\nimage: photos/a b.jpg\n---\n\n![c](photos/c.jpg)\n")["posts"][0]
    assert post["feature_image"] == "__GHOST_URL__/content/images/photos/a%20b.jpg"
    assert 'src="__GHOST_URL__/content/images/photos/c.jpg"' in post["html"]
    assert "photos/a" not in post["html"]


def test_what_is_not_known_is_left_out() -> None:
    made = data("Text")
    assert set(made["posts"][0]) == {"id", "uuid", "title", "slug", "type", "status", "html", "lexical"}
    assert (made["posts_meta"], made["tags"], made["users"]) == ([], [], [])


def test_the_moment_is_in_utc() -> None:
    post = data("---\ntitle: A\ndate: 2026-11-21T01:30:00+02:00\n---\n")["posts"][0]
    assert (post["published_at"], post["status"]) == ("2026-11-20T23:30:00Z", "published")


def test_the_section_is_the_first_tag() -> None:
    made = data("---\nsection: Harbour\ntags: [pier, Harbour]\n---\n")
    assert [tag["name"] for tag in made["tags"]] == ["Harbour", "pier"]


def test_no_two_names_have_one_slug_and_none_is_too_long() -> None:
    made = data(f"---\ntitle: A\nauthors: ['名前', '  {'A' * 300}']\ntags: [C++, 'C#', 😀, c]\n---\n")
    slugs = [row["slug"] for row in made["tags"]]
    assert slugs == ["c", "c-2", "tag", "c-3"]
    assert max(len(row["name"]) for row in made["users"]) == 191
    assert len({row["email"] for row in made["users"]}) == 2
