"""The main job without a person, as `editorapp tour` does it: real window, real workers, a home that is empty."""

from pathlib import Path

FORBID_SOCKETS = """
import os, socket

def refuse(*_arguments, **_options):
    raise OSError("this test forbids the network")

class NoSocket(socket.socket):
    def __init__(self, family=-1, *rest, **options):
        if family not in (socket.AF_UNIX,):
            refuse()
        super().__init__(family, *rest, **options)
    connect = connect_ex = bind = sendto = refuse

socket.socket = NoSocket
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = refuse
with open(os.environ["SOCKETS_FORBIDDEN_IN"], "a") as processes:
    processes.write(f"{os.getpid()}\\n")
"""


def lines(result) -> list[Path]:
    return [Path(line) for line in result.stdout.splitlines()]


def test_the_tour_writes_links_exports_and_takes_a_picture(editorapp, tmp_path):
    out = tmp_path / "out"
    tour = editorapp("tour", "--out", out)
    assert tour.returncode == 0, tour.stderr
    assert {file.name for file in lines(tour)} == {"story.md", "story.html", "page.html", "window.png"}
    assert '<p class="read-also"><strong>READ ALSO:</strong> <a href="https://skerrowpost.example/' in (
        out / "story.html"
    ).read_text("utf-8")
    assert (out / "window.png").read_bytes().startswith(b"\x89PNG")


def test_the_tour_needs_no_network(editorapp, environment, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(FORBID_SOCKETS)
    processes = tmp_path / "processes"
    environment |= {"PYTHONPATH": str(site), "SOCKETS_FORBIDDEN_IN": str(processes)}
    tour = editorapp("tour", "--out", tmp_path / "out")
    assert tour.returncode == 0, tour.stderr
    assert len(processes.read_text().split()) >= 4  # the window and its three workers


def test_a_tour_that_cannot_write_says_so_in_one_line(editorapp, tmp_path):
    (tmp_path / "file").write_text("in the way")
    tour = editorapp("tour", "--out", tmp_path / "file" / "out")
    assert tour.returncode == 1
    assert tour.stdout == ""
    assert "file/out" in tour.stderr.splitlines()[-1]
    assert "Traceback" not in tour.stderr


def test_a_screenshot_is_drawn_without_a_display(editorapp, tmp_path):
    picture = tmp_path / "window.png"
    result = editorapp("--screenshot", picture)
    assert result.returncode == 0, result.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_window_without_a_display_is_refused_in_one_line(editorapp, environment):
    del environment["QT_QPA_PLATFORM"]
    result = editorapp()
    assert result.returncode == 3
    assert len(result.stderr.splitlines()) == 1
