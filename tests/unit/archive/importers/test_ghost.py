"""Ghost's export, whole and damaged, with every form a post's body may have."""

import json
import tracemalloc
from pathlib import Path

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.importers import ghost
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.errors import FormatError, UnreadableError
from editorapp.workspace.paths import find_paths

SAMPLES = Path(__file__).parents[5] / "shared" / "data" / "import" / "ghost"
SECRETS = {
    "api_keys": [{"id": "k", "type": "admin", "secret": "topsecret"}],
    "members": [{"id": "m", "email": "reader@example.com", "name": "Reader"}],
    "settings": [{"key": "slack", "value": "hook"}, {"key": "url", "value": "https://example.org/"}],
    "users": [{"id": "u1", "name": "Una Reid", "email": "una@example.org", "password": "$2a$10$abc"},
              {"id": "u2", "name": "Rory Baird"}],
}  # fmt: skip


@pytest.fixture(scope="module")
def phrases():
    return load_phrases(find_paths().resources / "phrases")


@pytest.fixture
def read(tmp_path, phrases):
    """Writes posts and tables into an export and gives the finished items."""

    def read_export(*posts, include=(), **tables):
        data = {"db": [{"meta": {"version": "5.0"}, "data": {"posts": list(posts), **tables}}]}
        path = tmp_path / "export.json"
        path.write_text(json.dumps(data), "utf-8")
        return read_file(path, phrases, *include)

    return read_export


def read_file(path, phrases, *include):
    options = ImportOptions(frozenset(include))
    found = ghost.read(Source(path, path.parent, str(path)), options)
    return [item if isinstance(item, Item) else item.finish(phrases) for item in found]


def post(**fields):
    return {
        "id": "p1", "title": "Storm", "slug": "storm", "type": "post", "status": "published",
        "published_at": "2024-05-01T10:00:00.000Z", "html": "<p>The pier broke.</p>",
    } | fields  # fmt: skip


def body(read, **fields):
    (item,) = read(post(html=None, **fields))
    return item.article.body


def card(name, **payload):
    return json.dumps(
        {"version": "0.3.1", "atoms": [], "markups": [], "cards": [[name, payload]], "sections": [[10, 0]]}
    )


def lexical(*nodes):
    return json.dumps({"root": {"type": "root", "children": list(nodes)}})


def words(text, style=0):
    return {"type": "extended-text", "text": text, "format": style}


def test_every_detail_of_a_post_is_read(read):
    (item,) = read(
        post(custom_excerpt="At night.", updated_at="2024-05-02T00:00:00.000Z", locale="en"),
        tags=[{"id": "t1", "name": "Harbour"}, {"id": "t2", "name": "Sea"}, {"id": "t3", "name": "#internal"}],
        posts_tags=[{"post_id": "p1", "tag_id": tag, "sort_order": order} for tag, order in
                    (("t2", 2), ("t3", 0), ("t1", 1))],
        posts_authors=[{"post_id": "p1", "author_id": "u2", "sort_order": 1},
                       {"post_id": "p1", "author_id": "u1", "sort_order": 0}],
        **SECRETS,
    )  # fmt: skip
    found = item.article
    assert (found.id, found.url, found.title) == ("p1", "https://example.org/storm/", "Storm")
    assert (found.published, found.modified) == ("2024-05-01T10:00:00+00:00", "2024-05-02T00:00:00+00:00")
    assert (found.section, found.tags) == ("Harbour", ("Sea",))
    assert (found.authors, found.standfirst, found.lang) == (("Una Reid", "Rory Baird"), "At night.", "en")
    assert (found.body, item.key, item.outcome) == ("The pier broke.", "ghost:p1", "article")


def test_nothing_of_keys_members_and_passwords_is_kept(read):
    shown = repr(read(post(), None, post(id="p2", title="", html=""), **SECRETS))
    assert not [word for word in ("topsecret", "reader@", "una@", "$2a$", "hook") if word in shown]


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"type": "page"}, "page"),
        ({"page": 1, "type": None}, "page"),
        ({"status": "draft"}, "draft"),
        ({"status": "scheduled"}, "scheduled"),
        ({"status": "sent"}, "sent by e-mail only"),
    ],
)
def test_what_is_not_published_is_skipped_unless_it_is_asked_for(read, fields, why):
    (item,) = read(post(**fields))
    assert (item.outcome, item.reason, item.position) == ("skipped", why, "item 1")
    assert [item.outcome for item in read(post(**fields), include=("drafts", "pages"))] == ["article"]


def test_the_lead_photo_keeps_alt_caption_and_credit(read):
    meta = {"post_id": "p1", "feature_image_alt": "A pier", "feature_image_caption": "<b>Wick</b>. Credit: Ina Drever"}
    (item,) = read(post(feature_image="__GHOST_URL__/content/images/a.jpg"), posts_meta=[meta], **SECRETS)
    photo = item.article.images[0]
    assert (photo.src, photo.alt) == ("https://example.org/content/images/a.jpg", "A pier")
    assert (photo.caption, photo.credit) == ("Wick.", "Ina Drever")


def test_links_to_the_site_stay_relative_when_its_address_is_unknown(read):
    (item,) = read(post(html='<p>See <a href="__GHOST_URL__/pier/">the pier</a> again.</p>'))
    assert (item.article.url, item.article.body) == ("/storm/", "See [the pier](/pier/) again.")


def test_lexical_is_rendered(read):
    found = body(read, lexical=lexical(
        {"type": "extended-heading", "tag": "h2", "children": [words("Night")]},
        {"type": "paragraph", "children": [
            words("Bold", 1), words(" and "), {"type": "link", "url": "https://a.org/x", "children": [words("link")]}]},
        {"type": "list", "listType": "bullet", "children": [{"type": "listitem", "children": [words("one")]}]},
        {"type": "extended-quote", "children": [words("Quoted.")]},
        {"type": "image", "src": "https://a.org/p.jpg", "alt": "Pier", "caption": "The pier"},
        {"type": "bookmark", "url": "https://b.org/", "metadata": {"title": "B"}},
        {"type": "html", "html": "<p>Raw <em>words</em></p>"},
        {"type": "signup", "header": "Subscribe!"},
    ))  # fmt: skip
    assert "## Night\n\n**Bold** and [link](https://a.org/x)" in found
    assert all(part in found for part in ("one", "> Quoted.", "Raw *words*"))
    assert "![Pier](https://a.org/p.jpg)\n\n/// caption\nThe pier\n///" in found
    assert "[B](https://b.org/)" in found
    assert "Subscribe!" not in found


def test_mobiledoc_is_rendered(read):
    tree = {
        "version": "0.3.1",
        "atoms": [["soft-return", "", {}]],
        "markups": [["strong"], ["a", ["href", "https://a.org/"]]],
        "cards": [["image", {"src": "https://a.org/p.jpg", "caption": "Pier"}], ["hr", {}]],
        "sections": [
            [1, "h2", [[0, [], 0, "Night"]]],
            [1, "p", [[0, [0], 1, "Bold"], [0, [], 0, " and "], [0, [1], 1, "link"], [1, [], 0, 0], [0, [], 0, "end"]]],
            [3, "ol", [[[0, [], 0, "one"]], [[0, [], 0, "two"]]]],
            [10, 0], [10, 1], [10, 9], [99, "x"], "junk",
        ],
    }  # fmt: skip
    found = body(read, mobiledoc=json.dumps(tree))
    assert "## Night\n\n**Bold** and [link](https://a.org/)" in found
    assert all(part in found for part in ("one", "two", "/// caption\nPier\n///"))


@pytest.mark.parametrize(
    ("name", "payload", "expected"),
    [
        ("markdown", {"markdown": "## Night\n\nA [link](https://a.org/)."}, "## Night\n\nA [link](https://a.org/)."),
        ("card-markdown", {"markdown": "Old *words*"}, "Old *words*"),
        ("gallery", {"images": [{"src": "https://a.org/1.jpg"}, {"src": "https://a.org/2.jpg"}]}, "https://a.org/2.jpg"),
        ("callout", {"calloutText": "Mind the <b>gap</b>"}, "> Mind the **gap**"),
        ("toggle", {"heading": "Why", "content": "<p>Because.</p>"}, "Because."),
        ("button", {"buttonUrl": "https://a.org/r", "buttonText": "The report"}, "[The report](https://a.org/r)"),
        ("embed", {"url": "https://youtu.be/x", "html": "<blockquote>no</blockquote>"}, "https://youtu.be/x"),
        ("code", {"code": "a < b"}, "a < b"),
    ],
)  # fmt: skip
def test_cards_are_rendered(read, name, payload, expected):
    assert expected in body(read, mobiledoc=card(name, **payload))


def test_without_any_form_the_plain_text_is_used(read):
    assert body(read, plaintext="One.\n\nTwo & three.").startswith("One.\n\nTwo")


def test_a_body_that_cannot_be_rendered_is_a_problem_and_the_headline_stays(read):
    (item,) = read(post(html=None, lexical='{"root": {"children": [{"type": "para'))
    assert (item.outcome, item.article.title) == ("problem", "Storm")
    assert "not whole Lexical" in item.reason


def test_widgets_of_rendered_html_go_or_become_plain(read):
    html = (
        '<p>Words of the story.</p><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" '
        'href="https://b.org/"><div class="kg-bookmark-title">Other title</div><img src="icon.png"></a></figure>'
        '<div class="kg-card kg-signup-card"><h2>Join us</h2></div><p>More words here.</p>'
        '<div class="kg-card kg-button-card"><a href="#/portal/signup">Subscribe</a></div>'
    )
    (item,) = read(post(html=html))
    assert item.article.body == "Words of the story.\n\n[Other title](https://b.org/)\n\nMore words here."
    assert [removed.text for removed in item.removed] == ["Join us", "Subscribe"]
    assert item.article.images == ()


def test_broken_posts_cost_only_themselves(read):
    items = read(post(), None, 7, {"title": ["x"]}, post(id="p2"), post(id="p3", title=None, html=None))
    assert [item.outcome for item in items] == ["article", "problem", "problem", "problem", "article", "problem"]
    assert [item.position for item in items][1:4] == ["item 2", "item 3", "item 4"]


def test_a_file_that_ends_early_gives_what_came_before(tmp_path, phrases):
    text = json.dumps({"db": [{"data": {"posts": [post(id=str(n)) for n in range(5)]}}]})
    (tmp_path / "cut.json").write_text(text[: text.rindex('"slug"')])
    items = read_file(tmp_path / "cut.json", phrases)
    assert [item.outcome for item in items] == ["article"] * 4 + ["problem"]
    assert "ends early" in items[-1].reason


def test_damage_in_the_middle_costs_one_post(tmp_path, phrases):
    text = json.dumps({"data": {"posts": [post(id=str(n), title=f"T{n}") for n in range(5)], **SECRETS}})
    (tmp_path / "bad.json").write_text(text.replace('"T2"', '"T2'))
    items = read_file(tmp_path / "bad.json", phrases)
    assert [item.article.title for item in items if item.article] == ["T0", "T1", "T3", "T4"]
    assert (items[2].outcome, items[2].position, len(items)) == ("problem", "item 3", 5)


@pytest.mark.parametrize("content", [b"", b"{}", b"[1, 2]", b"\x00\xff" * 50, b'{"posts": 7}', b"[" * 100_000])
def test_what_is_no_export_is_refused(tmp_path, phrases, content):
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(FormatError, match=r"x\.json” is not an export of Ghost"):
        read_file(tmp_path / "x.json", phrases)


def test_keys_that_look_like_tables_inside_a_post_are_only_the_posts(read):
    (item,) = read(post(tags=[{"name": "Harbour"}], authors=[{"name": "Una Reid", "email": "x"}], posts=[{"a": 1}]))
    assert (item.article.section, item.article.authors) == ("Harbour", ("Una Reid",))


def test_a_large_export_is_not_held_in_memory(tmp_path):
    row = json.dumps(post(html="<p>" + "The pier broke. " * 4000 + "</p>"))
    path = tmp_path / "large.json"
    path.write_text('{"db":[{"data":{"members":[{"email":"x@a.org"}],"posts":[' + ",".join([row] * 300) + "]}}]}")
    tracemalloc.start()
    count = sum(1 for _ in ghost.read(Source(path, tmp_path, "large.json"), ImportOptions()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (count, peak < path.stat().st_size / 2) == (300, True)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableError, match=r"gone\.json"):
        ghost.count(Source(tmp_path / "gone.json", tmp_path, "gone.json"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
def test_other_encodings_are_read(tmp_path, phrases, encoding):
    text = json.dumps({"data": {"posts": [post(title="Jetée cassée")]}}, ensure_ascii=False)
    (tmp_path / "e.json").write_bytes(text.encode(encoding))
    assert [item.article.title for item in read_file(tmp_path / "e.json", phrases)] == ["Jetée cassée"]


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the import samples are not beside this checkout (shared/data)")
def test_the_samples_give_every_post_they_hold(phrases):
    for path in sorted(SAMPLES.glob("*.json")):
        tree = json.loads(path.read_text("utf-8"))
        tables = tree["db"][0]["data"] if "db" in tree else tree
        rows = [row.get("data", row) for row in tables["posts"]]
        found = read_file(path, phrases)
        assert [item.article.title for item in found] == [row["title"] for row in rows], path.name
        assert [item.article.published[:10] for item in found] == [row["published_at"][:10] for row in rows], path.name
        assert ghost.count(Source(path, path.parent, str(path))) == len(rows), path.name
        inner = [[tag["data"]["name"] for tag in row.get("tags", [])] for row in rows]
        shown = [[tag for tag in tags if tag and tag[0] != "#"] for tags in inner]
        if "db" not in tree:
            assert [[item.article.section, *item.article.tags] for item in found] == [tags or [""] for tags in shown]
            assert [item.article.authors for item in found] == [(row["author"]["data"]["name"],) if "author" in row
                                                                else () for row in rows]  # fmt: skip
