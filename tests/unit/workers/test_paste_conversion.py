"""The render worker makes Markdown of what was copied, and says so where plain text is as good."""

import subprocess
import sys

import pytest

from editorapp.workers.protocol import ConvertPaste, PasteConverted, decode, encode
from editorapp.workers.render import RenderWorker


@pytest.fixture
def convert():
    worker = RenderWorker()
    return lambda html, plain="", page="": next(iter(worker.handle(ConvertPaste(7, html, page, plain))))


def test_rich_text_comes_back_as_markdown(convert):
    answer = convert("<p>The <b>pier</b> <a href='/a'>closes</a>.</p>", "The pier closes.", "https://x.example/b/")
    assert answer == PasteConverted(7, "The **pier** [closes](https://x.example/a).")


def test_html_that_says_no_more_than_the_plain_text_comes_back_empty(convert):
    assert convert("<p>**typed** marks</p>", "**typed** marks").markdown == ""
    assert convert("<a href='https://x.example/'>https://x.example/</a>", "https://x.example/").markdown == ""


def test_what_could_not_come_along_is_counted(convert):
    assert convert("<p>a<img src='file:///a.png'></p><p>b</p>", "a\nb").lost_photos == 1


def test_both_messages_survive_the_line():
    for message in (ConvertPaste(1, "<p>\u00a0é\ud800</p>", "https://x.example/", "x"), PasteConverted(1, "é", 2)):
        assert decode(encode(message)) == message


def test_the_parser_of_pages_is_not_loaded_before_the_first_paste():
    code = "import sys, editorapp.workers.render; print({'lxml'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
