"""Stories for Hugo and Jekyll: their keys, their figures, and nothing that their templates would run."""

import pytest
import yaml

from editorapp.article.draft import Draft
from editorapp.publish.handing_over import hand_over
from editorapp.publish.options import ExportOptions

FIGURE = '![The pier](photos/pier.jpg)\n\n/// caption\nAt *dusk*. Credit: Jane "JD" Doe/AP\n///'


def made(text: str, name: str) -> tuple[str, dict[str, object], str]:
    """(the file's place, its details, its text)."""
    main = hand_over(Draft.parse(text), name, ExportOptions()).main
    _, head, body = main.data.decode().split("---\n", 2)
    return main.path, yaml.safe_load(head), body.strip("\n")


def body(text: str, name: str) -> str:
    return made(f"---\ntitle: A\n---\n\n{text}", name)[2]


def test_a_bundle_is_named_index_and_has_hugos_keys() -> None:
    path, details, _ = made(
        "---\ntitle: A\nstandfirst: S\nsection: Harbour\nurl: https://x.example/a\nembargo: 2026-12-01T00:00:00Z\n"
        "image: photos/p.jpg\nimage_credit: AP\ndraft: true\n---\n", "hugo"
    )  # fmt: skip
    assert path == "index.md"
    assert details == {
        "title": "A", "description": "S", "categories": ["Harbour"], "canonical_url": "https://x.example/a",
        "publishDate": "2026-12-01T00:00:00Z", "image": "photos/p.jpg", "image_credit": "AP",
        "images": ["photos/p.jpg"], "draft": True,
    }  # fmt: skip


def test_a_figure_is_hugos_shortcode() -> None:
    assert body(FIGURE, "hugo") == (
        '{{< figure src="photos/pier.jpg" alt="The pier" caption="At *dusk*." attr=`Jane "JD" Doe/AP` >}}'
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a {{< b >}} c", "a &#123;&#123;< b >}} c"),
        ("a {{% b %}} {{ c }}", "a &#123;&#123;% b %}} {{ c }}"),
        ("`{{< b >}}` {{<", "`{{</* b */>}}` &#123;&#123;<"),
        ("```\n{{% b %}}\n```", "```\n{{%/* b */%}}\n```"),
        ("`{{< b`", "`{{ < b`"),
    ],
)
def test_hugo_prints_what_it_would_run(text: str, shown: str) -> None:
    assert body(text, "hugo") == shown


def test_abbreviations_which_hugo_does_not_know_are_left_out() -> None:
    assert body("HMC met.[^1]\n\n[^1]: Once.\n*[HMC]: Harbour Masters", "hugo") == "HMC met.[^1]\n\n[^1]: Once."


def test_a_post_is_named_after_its_day_and_goes_into_its_folder() -> None:
    assert made("---\ntitle: The Pier\ndate: 2026-11-21\n---\n", "jekyll")[0] == "_posts/2026-11-21-the-pier.md"
    assert made("---\ntitle: The Pier\n---\n", "jekyll")[0] == "_drafts/the-pier.md"


def test_a_story_under_embargo_is_not_published() -> None:
    assert made("---\ntitle: A\ndate: 2026-11-21\nembargo: 2026-12-01\n---\n", "jekyll")[1]["published"] is False


def test_photos_of_a_post_are_in_the_sites_assets() -> None:
    _, details, text = made(
        "---\nslug: pier\nimage: p 1.jpg\n---\n\n![a](photos/a.jpg) ![w](https://x.example/w.jpg)\n\n![r][r]\n\n"
        "[r]: r.png\n", "jekyll"
    )  # fmt: skip
    assert details["image"] == "/assets/pier/p%201.jpg"
    assert text.startswith("![a](/assets/pier/photos/a.jpg) ![w](https://x.example/w.jpg)")
    assert text.endswith("[r]: /assets/pier/r.png")


def test_a_figure_of_a_post_is_html_with_its_credit() -> None:
    text = body(FIGURE, "jekyll")
    assert text.startswith('<figure><img alt="The pier" src="/assets/a/photos/pier.jpg"><figcaption>At <em>dusk</em>.')
    assert 'class="credit"' in text


def test_a_read_also_of_a_post_has_its_class() -> None:
    assert body("**READ ALSO:** [A](/a)", "jekyll") == "**READ ALSO:** [A](/a)\n{: .read-also}"


@pytest.mark.parametrize("text", ["a {{ b }}", "{% include x %}", "```\n{{ b }}\n```", "{{ never closed"])
def test_jekyll_prints_what_it_would_run(text: str) -> None:
    assert body(text, "jekyll") == f"{{% raw %}}\n{text}\n{{% endraw %}}"


def test_no_text_can_end_the_raw_part() -> None:
    assert body("a {%- endraw %} b", "jekyll") == (
        '{% raw %}\na {% endraw %}{{ "{%" }}{% raw %}- endraw %} b\n{% endraw %}'
    )


def test_a_caption_is_no_place_for_a_shortcode() -> None:
    text = body("![a](a.jpg)\n\n/// caption\nBy {{< x >}}. Credit: {{% y %}}\n///", "hugo")
    assert 'caption="By &#123;&#123;< x >}}." attr="&#123;&#123;% y %}}"' in text


@pytest.mark.parametrize(
    ("text", "hugo", "jekyll"),
    [
        ("## H {: .lead }", "## H", "## H\n{: .lead }"),
        ("Text.\n{: dir=rtl }", "Text.", "Text.\n{: dir=rtl }"),
        ("[a](b){: .c } `{: d }`", "[a](b) `{: d }`", "[a](b){: .c } `{: d }`"),
        ("Text {: no list } goes on.", "Text {: no list } goes on.", "Text {: no list } goes on."),
        ("> ![a](a.jpg)\n>\n> /// caption\n> C\n> ///", "> ![a](a.jpg)\n>\n> C", "> ![a](/assets/a/a.jpg)\n>\n> C"),
    ],
)
def test_what_a_generator_does_not_know_is_no_text_on_its_page(text: str, hugo: str, jekyll: str) -> None:
    assert (body(text, "hugo"), body(text, "jekyll")) == (hugo, jekyll)


def test_a_photo_whose_address_stands_elsewhere_is_a_figure_too() -> None:
    text = "![a][p]\n\n/// caption\nC. Credit: D\n///\n\n[p]: https://x.example/p.jpg"
    assert '{{< figure src="https://x.example/p.jpg" alt="a" caption="C." attr="D" >}}' in body(text, "hugo")
    assert '<figure><img alt="a" src="https://x.example/p.jpg">' in body(text, "jekyll")


def test_a_slug_that_no_file_can_have_is_made_one() -> None:
    assert made(f"---\ntitle: A\nslug: {'s' * 300}\n---\n", "hugo")[1]["slug"] == "s" * 80
