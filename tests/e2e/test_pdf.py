"""A PDF from the command line, drawn where there is no screen."""

import re

STORY = "---\ntitle: The pier\nauthors: [Una Reid]\n---\n\nText.\n\n**READ ALSO:** [Storm](https://x.example/storm)\n"


def test_a_story_is_drawn_on_the_paper_that_was_asked_for(editorapp, tmp_path):
    (tmp_path / "pier.md").write_text(STORY, "utf-8")
    run = editorapp("export", tmp_path / "pier.md", "--to", "pdf", "--paper", "letter", "-o", tmp_path / "pier.pdf")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    data = (tmp_path / "pier.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert re.search(rb"/MediaBox\s*\[\s*0\s+0\s+612\s+792\s*\]", data)
    assert not list(tmp_path.glob("*.pdf.*"))
