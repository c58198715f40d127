"""When a worker that died is started again."""

from editorapp.ui.kit.back_off import RESTART_DELAYS, BackOff


def test_each_restart_within_a_minute_waits_longer_and_after_five_there_is_none():
    back_off = BackOff()
    delays = [back_off.next_delay(now) for now in (0, 1, 3, 6, 11, 20)]
    assert delays == [0.5, 1, 2, 4, 8, None]


def test_a_worker_that_lived_longer_than_a_minute_starts_at_the_first_delay():
    back_off = BackOff()
    for now in range(5):
        back_off.next_delay(now)
    assert back_off.next_delay(70) == RESTART_DELAYS[0]


def test_only_the_restarts_of_the_last_minute_count():
    back_off = BackOff()
    back_off.next_delay(0)
    back_off.next_delay(50)
    assert back_off.next_delay(61) == RESTART_DELAYS[1]


def test_the_time_a_worker_hung_is_no_time_it_lived():
    back_off = BackOff()
    back_off.next_delay(0)
    back_off.note_hang(60)
    assert back_off.next_delay(61) == RESTART_DELAYS[1]


def test_after_a_reset_all_tries_are_there_again():
    back_off = BackOff()
    for now in range(6):
        back_off.next_delay(now)
    back_off.reset()
    assert back_off.next_delay(7) == RESTART_DELAYS[0]
