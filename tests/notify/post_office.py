"""A real mail server for the tests: what it took is read from the wire, header by header."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from wend.notify.models import Address, Link, Message
from wend.notify.models.address import Where
from wend.people.models import Hat

SENDER = "hello@post.example"


@dataclass
class PostOffice:
    """What came in, and what it says to those who bring something."""

    taken: list[Envelope] = field(default_factory=list)
    greetings: list[str] = field(default_factory=list)
    says: str = "250 OK"

    async def handle_EHLO(  # noqa: N802  # the library's name
        self, server: SMTP, session: Session, envelope: Envelope, host: str, answers: list[str]
    ) -> list[str]:
        session.host_name = host
        self.greetings.append(host)
        return answers

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.says.startswith("250"):
            self.taken.append(envelope)
        return self.says

    @property
    def mails(self) -> list[EmailMessage]:
        """The mails, as a reader's program would take them apart."""
        read: list[Any] = [
            message_from_bytes(envelope.content or b"", policy=policy.default)  # type: ignore[arg-type]
            for envelope in self.taken
        ]
        return read

    def newest(self) -> str:
        """The newest mail's text."""
        return str(self.mails[-1].get_content())

    def link(self) -> str:
        """The path of the one link in the newest mail."""
        found = re.findall(r"https?://[^/\s]+(/\S*)", self.newest())
        assert len(found) == 1, self.newest()
        return str(found[0])


class _AnyPort(Controller):
    """Listens wherever the computer has room."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


@contextmanager
def opened(settings: Any) -> Iterator[PostOffice]:
    """The mail server, and Wend set up to use it."""
    office = PostOffice()
    controller = _AnyPort(office, hostname="127.0.0.1", port=0)
    controller.start()
    settings.EMAIL_BACKEND = "wend.notify.post.Backend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = controller.port
    settings.EMAIL_USE_TLS = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.DEFAULT_FROM_EMAIL = f"Linden Street Clinic <{SENDER}>"
    settings.WEND_ORIGIN = "https://post.example"
    try:
        yield office
    finally:
        controller.stop()


@pytest.fixture
def office(settings: Any, db: None) -> Iterator[PostOffice]:
    """A mail server that takes everything, until told otherwise."""
    with opened(settings) as one:
        yield one


def work() -> int:
    """Let the worker do what is due; how many jobs that were."""
    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="test",
        excluded_queue_names=[],
    )
    done = 0
    while (job := DBTaskResult.objects.ready().first()) is not None:
        job.claim("test")
        worker.run_task(job)
        job.refresh_from_db()
        assert job.status == "SUCCESSFUL", job.traceback
        done += 1
    return done


def switched_on(hat: Hat, to: str, zone: str = "Europe/Berlin") -> Address:
    """Messages for this hat, confirmed, without walking the pages."""
    Address.give(hat.own_words("messages"), Where(to, zone, "en"), by=hat.actor, asking="confirm")
    DBTaskResult.objects.all().delete()
    address = Address.objects.get(holder=hat.id)
    address.confirm()
    Message.objects.filter(address=address).delete()
    return Address.objects.get(pk=address.pk)


def mail_to(hat: Hat) -> str:
    """The token in a mail that asks this hat to confirm an address."""
    where = Where("somebody@home.example", "Europe/Berlin", "en")
    Address.give(hat.own_words("messages"), where, by=hat.actor, asking="confirm")
    return Link.make(Message.objects.get(address__holder=hat.id))
