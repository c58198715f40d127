from editorapp.article.outline import outline
from editorapp.article.statistics import statistics
from editorapp.article.survey import Survey, Surveyor

STORY = "# Head\n\nOne TK two.\n\n- three\n\n<!-- ask Fiona -->\n\n**SEE:** [Fire](https://a.example/)\n"


def test_a_survey_has_counts_outline_and_what_is_to_come() -> None:
    found = Surveyor().survey(STORY)
    assert found.counts == statistics(STORY)
    assert found.headings == outline(STORY)
    assert [note.text for note in found.notes] == ["ask Fiona"]
    assert [note.line for note in found.to_come] == [2]


def test_paragraphs_are_known_by_their_first_lines() -> None:
    assert Surveyor().survey(STORY).paragraphs == (2, 4, 8)
    assert Surveyor("SEE").survey(STORY).paragraphs == (2, 4)


def test_a_second_survey_counts_what_has_changed() -> None:
    surveyor = Surveyor()
    surveyor.survey(STORY)
    changed = STORY.replace("two", "two or three")
    assert surveyor.survey(changed) == Surveyor().survey(changed)


def test_an_empty_story_has_nothing() -> None:
    assert Surveyor().survey("") == Survey()
