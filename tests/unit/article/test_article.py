import json

from editorapp.article.article import Article, Edge, Image

FIELDS = (
    "id", "url", "title", "published", "published_guessed", "modified", "authors", "section", "tags", "standfirst",
    "body",
    "images", "edges", "lang", "source", "status", "problems",
)  # fmt: skip


def test_a_record_has_the_fields_of_the_command_line_s_contract_in_order() -> None:
    assert tuple(Article("1", "/a", "Fire", "2024-05-01", "Text").to_record()) == FIELDS


def test_a_record_is_json() -> None:
    image, edge = Image("a.jpg", "alt", "caption", "credit", ("unlicensed-credit",)), Edge("read-also", "Flood", "/b")
    article = Article("1", "/a", "Fire", "2024-05-01", "Text", images=(image,), edges=(edge,), tags=("sea",))
    record = json.loads(json.dumps(article.to_record()))
    assert record["images"] == [
        {"src": "a.jpg", "alt": "alt", "caption": "caption", "credit": "credit", "flags": ["unlicensed-credit"]}
    ]
    assert record["edges"] == [{"kind": "read-also", "headline": "Flood", "url": "/b", "anchor": "", "target": None}]
    assert record["tags"] == ["sea"]
