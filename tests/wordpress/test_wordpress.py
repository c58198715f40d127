"""WordPress's own parser and validation, and an HTML checker, have the last word about what is handed over.

They need Node and some packages of npm: READ_ALSO_NODE=FOLDER installs them there (2 GB, once) and uses them;
`npm install` in this folder does as well.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, settings
from stories import stories

from editorapp.article.draft import Draft
from editorapp.publish.copies import copy_of
from editorapp.publish.handing_over import render_export
from editorapp.publish.options import ExportOptions

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden" / "export" / "story.md"
REAL = HERE.parents[2] / "shared" / "data" / "import" / "jekyll-18f"
SCRIPTS = ("wordpress.mjs", "validate.mjs", "paste.mjs", "check_page.mjs", "package.json")
SECONDS = 600
FAMILY = 20


@pytest.fixture(scope="module")
def node_folder() -> Path:
    """The folder with the packages; skips where there is none."""
    wish = os.environ.get("READ_ALSO_NODE")
    folder = Path(wish) if wish else HERE
    if shutil.which("node") is None:
        pytest.skip("Node is not installed")
    if not wish and not (folder / "node_modules").is_dir():
        pytest.skip("npm's packages are not here: READ_ALSO_NODE=FOLDER installs them")
    if wish:
        folder.mkdir(parents=True, exist_ok=True)
        for name in SCRIPTS:
            shutil.copy(HERE / name, folder / name)
    if not (folder / "node_modules").is_dir():
        install = ("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts")
        subprocess.run(install, cwd=folder, check=True, capture_output=True, timeout=SECONDS)
    return folder


def answers(folder: Path, script: str, files: list[Path]) -> list[dict[str, Any]]:
    """What the script says of each file."""
    run = subprocess.run(
        ["node", script, *map(str, files)], cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return [json.loads(line) for line in run.stdout.splitlines()]


def exported(name: str, folder: Path) -> list[Path]:
    """The golden story, the hostile one, a generated family and real ones, each in a file."""
    texts = [GOLDEN.read_text("utf-8"), (HERE / "hostile.md").read_text("utf-8"), *family()]
    texts += [path.read_text("utf-8") for path in sorted(REAL.glob("*.md"))[::5][:100]]
    files = [folder / f"{number}.html" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_bytes(render_export(Draft.parse(text), name))
    return files


def family() -> list[str]:
    """Stories of the generated family."""
    found: list[str] = []
    quiet = settings(
        max_examples=FAMILY, database=None, derandomize=True, phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck), deadline=None,
    )  # fmt: skip

    def collect(story: Any) -> bool:
        found.append(story.text)
        return len(found) >= FAMILY

    find(stories(), collect, settings=quiet)
    return found


def test_wordpress_finds_no_block_invalid(node_folder: Path, tmp_path: Path) -> None:
    said = answers(node_folder, "validate.mjs", exported("wordpress-blocks", tmp_path))
    assert [(each["file"], each["invalid"]) for each in said if each["invalid"]] == []
    assert [(each["file"], each["freeform"]) for each in said if each["freeform"]] == []
    assert sum(each["blocks"] for each in said) > 10 * len(said)


def test_wordpress_would_find_a_block_that_is_invalid(node_folder: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!-- wp:heading -->\n<h3 class='wrong'>No level</h3>\n<!-- /wp:heading -->", "utf-8")
    assert answers(node_folder, "validate.mjs", [wrong])[0]["invalid"][0]["name"] == "core/heading"


def test_the_page_has_no_error_of_html(node_folder: Path, tmp_path: Path) -> None:
    said = answers(node_folder, "check_page.mjs", exported("html-page", tmp_path)[: 2 + FAMILY])
    assert [(each["file"], each["errors"]) for each in said if each["errors"]] == []


def test_wordpress_makes_blocks_of_what_is_pasted(node_folder: Path, tmp_path: Path) -> None:
    draft, files = Draft.parse(GOLDEN.read_text("utf-8")), []
    for kind in ("wordpress-blocks", "rich"):
        made = copy_of(draft, kind, ExportOptions())
        file = tmp_path / f"{kind}.json"
        file.write_text(json.dumps({"html": made.html, "plain": made.plain}), "utf-8")
        files.append(file)
    for said in answers(node_folder, "paste.mjs", files):
        blocks = said["blocks"]
        assert all(block["isValid"] and block["name"] != "core/freeform" for block in blocks)
        assert any("READ ALSO" in block["words"] for block in blocks)
        assert {"core/paragraph", "core/heading", "core/list"} <= {block["name"] for block in blocks}
