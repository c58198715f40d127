"""Which photos of a page are named instead of fetched, and which files count as the draft's."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from editorapp.ui.reading.image_sources import (
    hosts_in_words,
    lies_in,
    remote_hosts,
    with_placeholders,
    with_whole_addresses,
)
from editorapp.ui.reading.web_engine import prepare_web_engine, with_no_sandbox


@pytest.mark.parametrize(
    ("src", "host"),
    [
        ("https://x.example/a.png", "x.example"),
        ("HTTP://x.example:80/a.png", "x.example"),
        ("//x.example/a.png", "x.example"),
        ("https:x.example/a.png", "x.example"),
        ("https://[broken/a.png", "another computer"),
    ],
)
def test_a_photo_of_another_machine_is_named(src: str, host: str) -> None:
    block = f'<p><img alt="a" src="{src}"></p>'
    assert remote_hosts([block]) == (host,)
    assert with_placeholders(block) == f'<p><span class="remote-image">Image from {host}</span></p>'


@pytest.mark.parametrize("src", ["a.png", "/a.png", "../https/a.png", "photos/http:a.png", ""])
def test_a_photo_of_this_machine_stays(src: str) -> None:
    block = f'<p><img alt="https://x.example/" src="{src}"></p>'
    assert remote_hosts([block]) == ()
    assert with_placeholders(block) == block


def test_a_sign_inside_a_description_ends_no_image() -> None:
    block = '<img alt="a > b" src="https://x.example/a.png">'
    assert with_placeholders(block) == '<span class="remote-image">Image from x.example</span>'


def test_hosts_come_once_in_order_and_in_words() -> None:
    page = [f'<img src="https://{host}.example/{n}">' for n, host in enumerate("abac")]
    assert remote_hosts(page) == ("a.example", "b.example", "c.example")
    assert hosts_in_words(("a.example", "b.example")) == "a.example and b.example"
    assert hosts_in_words(("a", "b", "c")) == "3 sites"


def test_an_address_without_scheme_gets_one_before_it_is_fetched() -> None:
    assert with_whole_addresses('<img src="//x.example/a&amp;b">') == '<img src="https://x.example/a&amp;b">'
    assert with_whole_addresses('<img src="a.png">') == '<img src="a.png">'


def test_a_file_lies_in_a_folder_only_after_following_links(tmp_path: Path) -> None:
    folder = tmp_path / "draft"
    folder.mkdir()
    (folder / "in.png").touch()
    (tmp_path / "out.png").touch()
    (folder / "link.png").symlink_to(tmp_path / "out.png")
    found = [lies_in(folder / name, folder) for name in ("in.png", "../out.png", "link.png", "missing.png", "\0")]
    assert found == [True, False, False, False, False]


def test_root_gets_chromium_without_its_sandbox_and_other_flags_stay() -> None:
    assert with_no_sandbox("") == "--no-sandbox"
    assert with_no_sandbox("--disable-gpu") == "--disable-gpu --no-sandbox"
    assert with_no_sandbox("--no-sandbox --x") == "--no-sandbox --x"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the graphics card draws the page")
def test_on_linux_the_page_needs_no_graphics_card() -> None:
    code = (
        f"import os; from {prepare_web_engine.__module__} import prepare_web_engine as p; p(); print(dict(os.environ))"
    )
    plain = {name: value for name, value in os.environ.items() if not name.startswith("QT")}
    answer = subprocess.run([sys.executable, "-c", code], env=plain, capture_output=True, text=True, check=True)
    told = ast.literal_eval(answer.stdout)
    assert told["QT_QUICK_BACKEND"] == "software"
    assert "--disable-gpu" in told["QTWEBENGINE_CHROMIUM_FLAGS"]
