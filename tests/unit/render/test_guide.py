"""A page of the guide: its sections can be gone to and searched."""

from editorapp.render.guide import guide_page


def test_a_section_has_its_level_its_anchor_and_its_words():
    page = guide_page("# The guide\n\nHello *you*.\n\n## Where it’s kept, and why\n\n- `a < b`\n- c")
    assert [(each.level, each.title, each.text) for each in page.sections] == [
        (1, "The guide", "Hello you ."),
        (2, "Where it’s kept, and why", "a < b c"),
    ]


def test_anchors_are_those_of_github():
    page = guide_page("## If the program, or you, stop\n\n## `editorapp` check\n\n## Was ist „neu“?")
    assert [each.anchor for each in page.sections] == ["if-the-program-or-you-stop", "editorapp-check", "was-ist-neu"]


def test_headings_of_the_same_name_are_numbered():
    page = guide_page("## Settings\n\n## Settings\n\n## Settings")
    assert [each.anchor for each in page.sections] == ["settings", "settings-1", "settings-2"]


def test_what_is_not_shown_is_not_searched():
    page = guide_page("## Export\n\n<!-- made by a script -->\n\nText.")
    assert page.sections[0].text == "Text."
    assert "script" not in page.html


def test_a_picture_of_two_themes_is_the_light_one():
    picture = '<picture>\n  <source media="(prefers-color-scheme: dark)" srcset="images/a-ink.webp">\n'
    page = guide_page(f'{picture}  <img src="images/a-paper.webp" alt="The window">\n</picture>\n')
    assert '<img src="images/a-paper.webp" alt="The window">' in page.html
    assert "ink" not in page.html
