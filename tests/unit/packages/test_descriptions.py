"""What the packages say of themselves to desktops, installers and CI is well-formed and names what is there."""

import ast
import importlib.util
import plistlib
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from debian import COMMANDS
from release import fill, version

ROOT = Path(__file__).resolve().parents[3]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
SPEC = PACKAGING / "read-also.spec"
INNO = PACKAGING / "windows" / "read-also.iss"
SCRIPTS = (PACKAGING / "macos" / "make_dmg.sh", ROOT / ".ci" / "run")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SECTIONS = frozenset(
    ("Setup", "Languages", "CustomMessages", "Tasks", "InstallDelete", "Files", "Icons", "Registry", "Run", "Code")
)
BUILT = ("dist/", "build/")


def checked(program: str, *arguments: "str | Path") -> str:
    """What a checker says of a file when it finds fault with it; "" when it does not."""
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed (packaging/apt/test.txt)")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def run_module():
    spec = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def entries(text: str) -> dict[str, str]:
    """The keys of a desktop file's only group."""
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line)


def parts(text: str) -> dict[str, list[str]]:
    """The lines of each section of an Inno Setup script, without comments and directives."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if head := re.fullmatch(r"\[(\w+)\]", line):
            found[head[1]] = []
        elif line and found and not line.startswith((";", "#")):
            found[list(found)[-1]].append(line)
    return found


def fields(line: str) -> dict[str, str]:
    """`Name: value; Name: "value; value"` of an entry of an Inno Setup script."""
    return {key: value.strip('"') for key, value in re.findall(r'(\w+): ("(?:[^"]|"")*"|[^;]+)(?:; |$)', line)}


@pytest.fixture
def metainfo(tmp_path) -> Path:
    """The AppStream file as it stands in a package."""
    file = tmp_path / "read-also.metainfo.xml"
    text = (LINUX / file.name).read_text("utf-8")
    file.write_text(fill(text, version=version(), date="2026-11-23"), "utf-8")
    return file


def test_the_desktop_file_is_valid():
    assert checked("desktop-file-validate", LINUX / "read-also.desktop") == ""


def test_the_appstream_file_is_valid(metainfo):
    assert checked("appstreamcli", "validate", "--no-net", metainfo) == ""


def test_desktop_and_appstream_files_name_the_same_program(metainfo):
    desktop, root = entries((LINUX / "read-also.desktop").read_text("utf-8")), ElementTree.parse(metainfo).getroot()
    assert desktop["Exec"].split()[0] == root.findtext("provides/binary") in COMMANDS
    assert root.findtext("launchable") == "read-also.desktop"
    assert root.find("releases/release").get("version") == version()
    assert desktop["MimeType"] == "text/markdown;"


def test_the_mime_type_knows_markdown_by_its_endings():
    root = ElementTree.parse(LINUX / "read-also.xml").getroot()
    spaces = {"": "http://www.freedesktop.org/standards/shared-mime-info"}
    assert root.find("mime-type", spaces).get("type") == "text/markdown"
    assert "*.md" in [glob.get("pattern") for glob in root.iterfind("mime-type/glob", spaces)]


def test_every_override_of_lintian_has_its_reason_above_it():
    for paragraph in (LINUX / "lintian-overrides").read_text("utf-8").split("\n\n"):
        lines = paragraph.strip().splitlines()
        assert lines[0].startswith("# ")
        assert lines[-1].startswith("read-also: ")


def test_the_recipe_of_the_program_can_be_read_and_names_only_what_is_there():
    tree = ast.parse(SPEC.read_text("utf-8"))
    names = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    files = {name for name in names if re.fullmatch(r"[\w-]+\.(?:py|plist|toml)", name)}
    assert {"__main__.py", "clean_environment.py", "entitlements.plist", "Info.plist", "pyproject.toml"} <= files
    places = (ROOT, ROOT / "src" / "editorapp", PACKAGING / "hooks", PACKAGING / "macos")
    assert all(any((place / name).is_file() for place in places) for name in files)


def test_macos_is_told_which_files_are_opened_and_what_chromium_needs():
    info = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    kinds = [kind for document in info["CFBundleDocumentTypes"] for kind in document["LSItemContentTypes"]]
    assert kinds == [each["UTTypeIdentifier"] for each in info["UTImportedTypeDeclarations"]]
    rights = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert rights["com.apple.security.cs.allow-jit"] is True


def test_the_installer_for_windows_has_known_sections_and_no_task_that_is_not_offered():
    found = parts(INNO.read_text("utf-8"))
    assert set(found) == SECTIONS
    tasks = {fields(line)["Name"] for line in found["Tasks"]}
    used = {fields(line).get("Tasks", "") for name in ("Icons", "Registry", "Files") for line in found[name]}
    assert used - {""} == tasks


def test_the_installer_for_windows_says_every_message_in_every_language():
    found = parts(INNO.read_text("utf-8"))
    languages = {fields(line)["Name"] for line in found["Languages"]}
    said = [line.partition("=")[0].split(".") for line in found["CustomMessages"]]
    assert {(language, name) for language, name in said} == {(each, name) for each in languages for _, name in said}


def test_the_installer_for_windows_names_only_what_is_there_or_built():
    found = parts(INNO.read_text("utf-8"))
    setup = dict(line.split("=", 1) for line in found["Setup"])
    named = [setup["LicenseFile"], setup["SetupIconFile"], *(fields(line)["Source"] for line in found["Files"])]
    for name in (path.replace("\\", "/").removeprefix("../../") for path in named):
        assert name.startswith(BUILT) or (ROOT / name).is_file(), name
    assert setup["PrivilegesRequired"] == "lowest"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_the_shell_can_read_every_script(script):
    assert checked("bash", "-n", script) == ""
    if shutil.which("shellcheck"):
        assert checked("shellcheck", script) == ""


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_command_of_ci_exists(workflow):
    jobs = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    lines = "\n".join(step.get("run", "") for job in jobs.values() for step in job["steps"])
    assert set(re.findall(r"run\.py (\w+)", lines)) <= set(run_module().JOBS)
    for name in re.findall(r"(?:packaging|tests|\.ci)[/\\][\w./\\-]+", lines):
        assert (ROOT / name.replace("\\", "/")).exists(), name


def test_ci_runs_on_the_three_systems():
    jobs = [job for file in WORKFLOWS for job in yaml.safe_load(file.read_text("utf-8"))["jobs"].values()]
    systems = {str(each).split("-")[0] for job in jobs for each in job["strategy"]["matrix"]["os"]}
    assert systems == {"ubuntu", "windows", "macos"}


def test_the_command_that_ci_runs_here_is_that_of_every_system():
    said = (ROOT / ".ci" / "run").read_text("utf-8")
    assert re.findall(r"^python3 run\.py (\w+)", said, re.MULTILINE) == ["lint", "test"]
