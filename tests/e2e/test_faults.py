"""Every call to the file system below the program fails once, in every way: what was there, or what is new, is whole.

Each operation runs once without a fault, which names its calls, and then once for each of them and each kind of error.
Nothing but a worded error may come out, and nothing half-written or temporary may stay.
"""

from collections.abc import Callable, Iterator
from types import MappingProxyType

import pytest
from call_sites import missed_calls
from fault_operations import OPERATIONS as OF_TEXTS
from fault_trials import Trial
from program_operations import OPERATIONS as OF_THE_PROGRAM

OPERATIONS = (*OF_TEXTS, *OF_THE_PROGRAM)
KEEPERS = (
    "workspace.atomic", "workspace.text_files", "workspace.story_file", "workspace.file_state", "workspace.leftovers",
    "workspace.journal", "workspace.journal_entry", "workspace.session", "workspace.settings", "workspace.recent",
    "workspace.ignored_words", "workspace.word_lists", "workspace.assets", "workspace.history",
    "workspace.history_file", "workspace.story_keys", "workspace.archives", "workspace.settings_file",
    "workspace.desk_profile", "workspace.desk_folder", "workspace.first_steps", "workspace.recent_stories",
)  # fmt: skip
ELSEWHERE = MappingProxyType(
    {
        "workspace.assets:_same is_file": "an entry of a folder, which is asked in C",
        "workspace.assets:_same stat": "an entry of a folder, which is asked in C",
        "workspace.atomic:_copy_attributes os.getxattr": "only of a file that has attributes",
        "workspace.atomic:_copy_attributes os.setxattr": "only of a file that has attributes",
        "workspace.atomic:_keep_rights os.chown": "only of another person's file",
        "workspace.desk_folder:_has_something iterdir": "asked when its function is left, in `_seen`",
        "workspace.file_state:_look stat": "only on Windows",
        "workspace.file_state:_look_from_outside stat": "only where a file may not be opened",
        "workspace.journal:_leave unlink": "one of its two only on Windows",
        "workspace.leftovers:_remove unlink": "one of its two only on Windows",
    }
)
"""Calls that no operation here comes to, and why."""


@pytest.fixture(scope="module")
def trials(figure: Callable[[str], None]) -> Iterator[dict[str, Trial]]:
    """Every trial so far, by its operation."""
    made: dict[str, Trial] = {}
    yield made
    sites = {str(site) for trial in made.values() for site in trial.visited}
    faults, losses = (sum(counts) for counts in zip(*((t.faults, len(t.losses)) for t in made.values()), strict=True))
    figure(f"faults {faults} at {len(sites)} call sites in {len(made)} operations, losses {losses}")


@pytest.mark.parametrize("operation", OPERATIONS, ids=[operation.name for operation in OPERATIONS])
def test_whatever_call_fails_the_old_or_the_new_is_whole(operation, tmp_path, trials, pytestconfig):
    trial = trials[operation.name] = Trial(operation, tmp_path)
    trial.run(is_thorough=pytestconfig.getoption("--soak") is not None)
    print(trial.faults, "faults at", *sorted({str(site) for site in trial.visited}), sep="\n  ")
    assert not trial.losses, "\n" + "\n".join(trial.losses)


def test_every_call_of_the_modules_that_keep_texts_has_met_a_fault(trials):
    if len(trials) < len(OPERATIONS):
        pytest.skip("runs after all of the above")
    missed = missed_calls(KEEPERS, [site for trial in trials.values() for site in trial.visited])
    assert sorted(missed - ELSEWHERE.keys()) == []
