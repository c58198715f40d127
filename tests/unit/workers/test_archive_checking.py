"""The archive worker runs the checks, with an archive or without."""

from editorapp.workers.protocol import CheckDraft, Configure, decode, encode

TEXT = "---\ntitle: The pier\nslug: ferry\n---\n\nTK [ferry](https://x.example/ferry)\n"


def ids(answer):
    return {finding.check for finding in answer.report.findings}


def test_a_draft_is_checked_against_the_open_archive(ask):
    answer = ask(CheckDraft(4, 9, TEXT))
    assert (answer.request, answer.revision) == (4, 9)
    assert {"slug-unique", "to-come", "byline"} <= ids(answer)
    assert "links-unknown" not in ids(answer)


def test_without_an_archive_the_draft_is_checked_all_the_same(worker):
    list(worker.handle(Configure("")))
    (answer,) = worker.handle(CheckDraft(4, 9, TEXT))
    assert {"to-come", "byline"} <= ids(answer)
    assert "slug-unique" not in ids(answer)


def test_the_profile_is_chosen_by_name(ask):
    assert "dateline" in ids(ask(CheckDraft(1, 1, TEXT, "wire")))
    assert ask(CheckDraft(1, 1, TEXT, "night")).report.problems


def test_the_messages_travel(ask):
    for message in (CheckDraft(1, 2, TEXT), ask(CheckDraft(1, 2, TEXT))):
        assert decode(encode(message).strip()) == message
