"""Puts an operation through every fault, and looks each time at what a person finds afterwards."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from faults import DEAD, KINDS, SHORT, Faults, Site, count

from editorapp.errors import ReadAlsoError


def kinds_of(site: Site) -> tuple[str, ...]:
    """In which ways a call may fail."""
    return (*KINDS, DEAD, SHORT) if site.call.endswith("write") else (*KINDS, DEAD)


def one_kind(site: Site, number: int) -> str:
    """One of them, another for the next number."""
    return kinds_of(site)[number % len(kinds_of(site))]


@dataclass(frozen=True)
class Operation:
    """Something that is done in a folder, and what a person finds there before, between and after.

    `state` of a folder after a fault must be what it was before or after an undisturbed run, or one of `between`.
    `silent`: it is no more than a convenience, or it only reads; nobody is bothered when it cannot be done.
    """

    name: str
    prepare: Callable[[Path], object]
    work: Callable[[Path], object]
    state: Callable[[Path], object]
    between: tuple[object, ...] = ()
    silent: bool = False


@dataclass
class Trial:
    """One operation in a folder that is made anew for every fault."""

    operation: Operation
    folder: Path
    visited: set[Site] = field(default_factory=set)
    faults: int = 0
    losses: list[str] = field(default_factory=list)

    def run(self, *, is_thorough: bool) -> None:
        """Meet a fault at every call: one, now this and now that, or all of them."""
        calls, allowed = self._rehearse()
        for at, site in enumerate(calls):
            for kind in kinds_of(site) if is_thorough else [one_kind(site, at)]:
                self._meet(at, kind, allowed)

    def run_new_sites(self, known: set[str]) -> None:
        """Meet one fault at each site that is not known yet, now this one and now that."""
        calls, allowed = self._rehearse()
        for at, site in enumerate(calls):
            if str(site) not in known:
                known.add(str(site))
                self._meet(at, one_kind(site, len(known)), allowed)

    def _rehearse(self) -> tuple[list[Site], tuple[object, ...]]:
        """The calls, and what may be found afterwards: as it was, as it is to be, or between."""
        folder = self._fresh()
        before = self.operation.state(folder)
        calls = count(folder, lambda: self.operation.work(folder))
        assert calls, "nothing was watched"
        return calls, (before, self.operation.state(folder), *self.operation.between)

    def _fresh(self) -> Path:
        folder = self.folder / f"{self.faults}"
        folder.mkdir()
        self.operation.prepare(folder)
        return folder

    def _meet(self, at: int, kind: str, allowed: tuple[object, ...]) -> None:
        self.faults += 1
        folder = self._fresh()
        there = {*folder.rglob("*.tmp")}
        faults, problem = Faults(folder, at, kind), ""
        with faults.watching():
            try:
                self.operation.work(folder)
            except ReadAlsoError as error:
                problem = repr(error)
            except Exception as error:
                problem = "raised"
                self._blame(faults, f"raised {error!r}")
        assert faults.struck, f"{self.operation.name} made other calls than before"
        self.visited |= set(faults.calls[at:] if kind == DEAD else faults.calls[at : at + 1])
        self._look(folder, faults, problem, allowed)
        left = sorted(path.name for path in {*folder.rglob("*.tmp")} - there)
        if left and kind != DEAD:
            self._blame(faults, f"left {left}")
        shutil.rmtree(folder)

    def _look(self, folder: Path, faults: Faults, problem: str, allowed: tuple[object, ...]) -> None:
        state = self.operation.state(folder)
        if state not in allowed:
            self._blame(faults, f"left neither old nor new: {state!r:.100}")
        elif not problem and state != allowed[1] and not self.operation.silent:
            self._blame(faults, "was lost without a word")

    def _blame(self, faults: Faults, what: str) -> None:
        site = faults.calls[faults.at]
        if not any(loss.startswith(f"{site} ") for loss in self.losses):  # the same place fails in the same way
            self.losses.append(f"{site} met {faults.kind} and {what}")
