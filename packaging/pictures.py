"""Draws the pictures of the guide: the real window with its real workers, in its main states, light and dark.

    python packaging/pictures.py                     all of them, into docs/images
    python packaging/pictures.py history settings    some of them; picture_states.py has the names
    python packaging/pictures.py --look ink --out /tmp history

Every look is drawn by a process of its own, in the home of a person who has just begun. Look at what it has drawn.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox")

from picture_states import STATES, State
from picture_studio import Studio

ROOT = Path(__file__).resolve().parents[1]
HOME = Path("/home/rory")
LOOKS = ("paper", "ink", "fr")
"""Light, dark, and light in French, in which only the window is drawn."""
IN_FRENCH = ("window",)


def main(arguments: Sequence[str]) -> int:
    """Draw what was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("states", nargs="*", metavar="STATE")
    parser.add_argument("--out", default=ROOT / "docs" / "images", type=Path)
    parser.add_argument("--look", choices=LOOKS)
    options = parser.parse_args(arguments)
    names = [state.name for state in STATES]
    if unknown := set(options.states) - set(names):
        parser.error(f"there is no state {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    wanted = [state for state in STATES if not options.states or state.name in options.states]
    if options.look:
        return _draw(options.look, wanted, options.out)
    return max(_draw_elsewhere(look, wanted, options.out) for look in LOOKS)


def _draw_elsewhere(look: str, states: Sequence[State], out: Path) -> int:
    names = [state.name for state in states if look != "fr" or state.name in IN_FRENCH]
    if not names:
        return 0
    command = [sys.executable, __file__, "--look", look, "--out", str(out), *names]
    return subprocess.run(command, check=False).returncode


@contextmanager
def _home() -> Iterator[Path]:
    """A home for the pictures, gone afterwards: of a person with a name, where one can be made, for dialogs show it."""
    with tempfile.TemporaryDirectory() as elsewhere:
        home = Path(elsewhere)
        with suppress(OSError):
            HOME.mkdir()
            home = HOME
        try:
            yield home
        finally:
            if home == HOME:
                shutil.rmtree(home, ignore_errors=True)  # a process of the web engine may still end


def _draw(look: str, states: Sequence[State], out: Path) -> int:
    with _home() as home:
        studio = Studio(home, "fr" if look == "fr" else "en", "ink" if look == "ink" else "paper")
        failed = 0
        for state in states:
            problem = studio.take(state.size, state.set_up, out / f"{state.name}-{look}.webp")
            failed += bool(problem)
            print(f"{state.name}-{look}: {problem or 'drawn'}", flush=True)
        studio.close()
    sys.stdout.flush()
    os._exit(1 if failed else 0)  # nothing is left to do, and WebEngine takes its time to end


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
