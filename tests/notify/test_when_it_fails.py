"""Mail servers fail, and so do workers: a message comes at least once, and once a day at most."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from tests.cast import Cast, browser, everybody
from tests.conftest import once
from tests.notify.conftest import Clock
from tests.notify.post_office import PostOffice, opened, switched_on, work
from wend.notify import hourly, post, tell
from wend.notify.models import Message


def test_refused_for_now_it_goes_a_little_later(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    switched_on(cast.ada, "ada@home.example")
    office.says = "451 not now"
    tell(cast.ada)
    assert work() == 1
    office.says = "250 OK"
    clock("2026-11-24 10:01")
    assert work() == 0, "not yet"
    clock("2026-11-24 10:02")
    work()
    assert len(office.taken) == 1


def test_a_clock_that_goes_on_does_not_put_it_off_for_ever(cast: Cast, office: PostOffice) -> None:
    """No clock that stands still here: each look at it is later than the one before."""
    browser(cast.ada).post("/messages/", once(to="ada@home.example", zone="Europe/Berlin"))
    assert work() == 1
    assert len(office.taken) == 1


def test_no_mail_server_at_all(cast: Cast, clock: Clock, office: PostOffice, settings: Any) -> None:
    switched_on(cast.ada, "ada@home.example")
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    tell(cast.ada)
    work()
    settings.EMAIL_PORT = port
    clock("2026-11-24 10:02")
    work()
    assert len(office.taken) == 1


def test_a_wrong_address_is_given_up_and_its_holder_is_told(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    switched_on(cast.ada, "nobody@home.example")
    office.says = "550 nobody here"
    tell(cast.ada)
    for day in range(24, 30):
        for hour in range(8, 20):
            clock(f"2026-11-{day} {hour:02}:00")
            work()
    message = Message.objects.get()
    assert message.given_up_at
    assert message.tries == 6
    assert "could not be brought" in browser(cast.ada).get("/messages/").content.decode()
    office.says = "250 OK"
    tell(cast.ada)
    work()
    assert "could not be brought" not in browser(cast.ada).get("/messages/").content.decode()


def test_a_crash_between_sending_and_keeping_that_it_was_sent(
    cast: Cast, clock: Clock, office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    switched_on(cast.ada, "ada@home.example")

    def killed(message: Message) -> None:
        raise KeyboardInterrupt

    tell(cast.ada)
    with monkeypatch.context() as crash:
        crash.setattr(Message, "sent", killed)
        run_as_killed()
    assert len(office.taken) == 1
    for moment in ("2026-11-24 11:30", "2026-11-24 19:00"):
        clock(moment)
        hourly.every_hour()
        work()
    assert len(office.taken) == 1, "that day counts as taken"
    clock("2026-11-25 07:00")
    work()
    first, second = office.mails
    assert first["Message-ID"] == second["Message-ID"], "a mail program can know it as one"
    clock("2026-11-26 08:00")
    hourly.every_hour()
    work()
    assert len(office.taken) == 2


def run_as_killed() -> None:
    """The worker dies in its job: the job's row stays as running, for good."""
    job = DBTaskResult.objects.ready().get()
    job.claim("killed")
    with pytest.raises(KeyboardInterrupt):
        job.task.call(*job.args_kwargs["args"])


def test_an_answer_that_got_lost_counts_as_sent_today(
    cast: Cast, clock: Clock, office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    switched_on(cast.ada, "ada@home.example")
    plain: Callable[..., int] = post.Backend.send_messages

    def cut(self: post.Backend, mails: Any) -> None:
        plain(self, mails)
        raise TimeoutError("the line to ada@home.example was cut")

    tell(cast.ada)
    with monkeypatch.context() as lost:
        lost.setattr(post.Backend, "send_messages", cut)
        work()
    clock("2026-11-24 18:00")
    work()
    assert len(office.taken) == 1
    clock("2026-11-25 07:00")
    work()
    assert len(office.taken) == 2


def test_two_workers_and_one_message(cast: Cast, clock: Clock, office: PostOffice) -> None:
    switched_on(cast.ada, "ada@home.example")
    tell(cast.ada)
    message = Message.objects.get()
    assert message.begin()
    assert Message.objects.get(pk=message.pk).begin() is None


@pytest.mark.django_db(transaction=True, databases=["default", "vault"])
def test_the_real_worker_sends_what_a_page_caused(settings: Any, clock: Clock) -> None:
    cast = everybody()
    with opened(settings) as office:
        switched_on(cast.ada, "ada@home.example")
        tell(cast.ada)
        call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
        assert len(office.taken) == 1
