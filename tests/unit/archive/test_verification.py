"""A whole store is looked through a little at a time, and once a day."""

import datetime
import json
import os
from contextlib import closing

import pytest

from editorapp.archive.store import FILE, Store
from editorapp.archive.verification import Verification, check_once_a_day, is_verified
from editorapp.errors import DamagedArchiveError


@pytest.fixture
def folder(tmp_path, make_article):
    """A store of a few hundred articles."""
    with closing(Store(tmp_path, create=True)) as store, store.writing():
        generation = store.next_generation()
        for number in range(450):
            store.put(make_article(f"a{number}"), generation, sketch=b"none")
    return tmp_path


def look_through(folder):
    with closing(Store(folder)) as store:
        verification, steps = Verification(store), 1
        while verification.step(1):
            steps += 1
        return steps


def test_a_whole_store_is_looked_through_in_steps_and_noted(folder):
    assert not is_verified(folder)
    assert look_through(folder) > 3
    assert is_verified(folder)


def test_a_store_that_has_changed_since_is_not_verified(folder):
    look_through(folder)
    os.utime(folder / FILE, ns=(0, 0))
    assert not is_verified(folder)


@pytest.mark.parametrize("torn", ["", "{", "[]", "{}"])
def test_a_torn_record_is_as_none(folder, torn):
    (folder / "verified.json").write_text(torn)
    assert not is_verified(folder)


def test_a_check_of_today_counts_for_the_day(folder, monkeypatch):
    for _ in range(2):
        with closing(Store(folder)) as store:
            assert check_once_a_day(store) == "ok"
        monkeypatch.setattr(Store, "check", lambda _self: "looked again")


def test_yesterday_is_long_ago(folder):
    look_through(folder)
    record = json.loads((folder / "verified.json").read_text())
    yesterday = (datetime.date.today() - datetime.timedelta(1)).isoformat()
    (folder / "verified.json").write_text(json.dumps(record | {"day": yesterday}))
    assert not is_verified(folder)


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_a_torn_page_is_found_wherever_it_is(folder, place):
    with (folder / FILE).open("r+b") as stream:
        stream.seek(int(place * (folder / FILE).stat().st_size) // 4096 * 4096)
        stream.write(bytes(4096))
    with pytest.raises(DamagedArchiveError):
        look_through(folder)
    assert not is_verified(folder)
