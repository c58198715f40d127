"""Several processes change the same small files at once, as windows and the command line do: every change stays."""

import subprocess
import sys
from pathlib import Path

from editorapp.workspace.archives import ArchiveList
from editorapp.workspace.settings import load_settings
from editorapp.workspace.story_keys import StoryKeys

CHANGES = (("look.theme", "ink"), ("author.name", "Una"), ("suggest.limit", 7))
TIMES = 12
WORK = """
import sys
from pathlib import Path
from editorapp.workspace import process_locks, turns
from editorapp.workspace.archives import ArchiveList
from editorapp.workspace.settings import Settings, save_settings
from editorapp.workspace.story_keys import StoryKeys

turns.hold_lock = lambda path, _wait: process_locks.hold_lock(path, 60)  # however slow the machine is
folder, who, setting, value = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
changed = Settings().with_value(setting, int(value) if value.isdigit() else value)
sys.stdin.readline()
for n in range(int(sys.argv[5])):
    ArchiveList(folder / "archives.json", folder / "archives").note(folder / f"{who}-{n}", f"{who}-{n}")
    StoryKeys(folder / "keys.json").keep(folder / f"{who}-{n}.md", f"{who}-{n}")
    save_settings(folder / "settings.toml", Settings() if n % 2 else changed, {setting})
save_settings(folder / "settings.toml", changed, {setting})
"""


def test_what_several_change_at_once_is_all_kept(tmp_path: Path, figure):
    stories = {f"{who}-{n}": tmp_path / f"{who}-{n}.md" for who in range(len(CHANGES)) for n in range(TIMES)}
    for story in stories.values():
        story.touch()
    processes = [
        subprocess.Popen(
            [sys.executable, "-P", "-c", WORK, tmp_path, f"{who}", setting, f"{value}", f"{TIMES}"],
            stdin=subprocess.PIPE,
        )
        for who, (setting, value) in enumerate(CHANGES)
    ]
    for process in processes:
        process.stdin.write(b"\n")
        process.stdin.flush()
    for process in processes:
        process.communicate()
    assert [process.returncode for process in processes] == [0] * len(CHANGES)
    archives = {one.name for one in ArchiveList(tmp_path / "archives.json", tmp_path / "archives").noted()}
    keys = StoryKeys(tmp_path / "keys.json")
    assert archives == set(stories)
    assert {name for name, story in stories.items() if keys.find(story) == name} == set(stories)
    assert dict(load_settings(tmp_path / "settings.toml").overrides) == dict(CHANGES)
    figure(f"changes of {len(CHANGES)} processes at once {len(CHANGES) * TIMES * 3}, losses 0")
