"""Every mail, read from the wire: a word that is not in the fixed text fails, wherever it stands."""

import re
from email.message import EmailMessage
from email.utils import parseaddr

import pytest

from tests.cast import Cast
from tests.notify.conftest import Clock
from tests.notify.post_office import SENDER, PostOffice, switched_on, work
from wend.notify import tell
from wend.notify.mails import MAILS
from wend.notify.models import Address, Message

# The whole of what Wend says by mail. A new text is written here too, and read by somebody.
SUBJECTS = {
    "something": "Something is there for you",
    "confirm": "Please confirm this address",
    "quiet": "A short hello",
    "named": "May a short mail come some day?",
    "hello": "A hello might be good",
    "password": "A new password",
    "changed": "How you sign in was changed",
}
BODIES = {
    "something": "Hello. Something is there for you. It can wait. Open:\n\nLINK\n",
    "confirm": "Hello. Short messages were asked for at this address. If that was you, open:\n\n"
    "LINK\n\nIf it was not you, do nothing. Nothing more will come.\n",
    "quiet": "Hello. You once asked that this short mail may come. Nothing is asked of you. If you like, "
    "open:\n\nLINK\n\nNo other one like it comes until you have been there.\n",
    "named": "Hello. Someone you know asks if one short mail may come to you some day, when a hello from "
    "you might be good. To say yes or no, open:\n\nLINK\n\n"
    "If you do nothing, that is a no. Nothing more will come.\n",
    "hello": "Hello. You said that a mail like this may come. Someone you know may be glad of a hello "
    "from you. Who it is stands here:\n\nLINK\n\n"
    "That is all there is to know. Nobody counts on you.\n",
    "password": "Hello. A new password was asked for. If that was you, open:\n\nLINK\n\n"
    "If it was not you, do nothing. Nothing has changed.\n",
    "changed": "Hello. How you sign in was changed. If that was not you, open:\n\nLINK\n",
}
HEADERS = {
    "Content-Type",
    "MIME-Version",
    "Content-Transfer-Encoding",
    "Subject",
    "From",
    "To",
    "Date",
    "Message-ID",
    "List-Unsubscribe",
}
ABOUT_CARE = re.compile(
    r"wend|linden|care|therap|client|professional|session|meeting|check|word|ada|maren|pairing|health"
    r"|clinic|practice|help",
    re.IGNORECASE,
)


def read(mail: EmailMessage, kind: str, to: str) -> None:
    """Hold one mail against the fixed text: headers, sender, subject, body, links."""
    assert set(mail.keys()) <= HEADERS, "a header that tells more than it must"
    assert mail["From"] == SENDER, "no name beside the address"
    assert mail["To"] == to
    assert mail["Subject"] == SUBJECTS[kind]
    assert mail.get_content_type() == "text/plain"
    assert re.fullmatch(r"<[0-9a-f-]{36}@post\.example>", mail["Message-ID"])
    assert str(mail["Date"]).endswith("-0000"), "in no time zone"
    body = mail.get_content().replace("\r\n", "\n")
    links = re.findall(r"\S*://\S*", body)
    assert len(links) == 1
    assert body.replace(links[0], "LINK") == BODIES[kind]
    if mail["List-Unsubscribe"]:
        off = r"<https://post\.example/messages/off/[\w-]{32}/>"
        assert re.fullmatch(off, str(mail["List-Unsubscribe"]).strip())
    for part in (mail["Subject"], BODIES[kind], parseaddr(mail["From"])[1]):
        assert not ABOUT_CARE.search(part), part


@pytest.mark.anydb
def test_there_is_no_mail_that_nobody_has_read_here() -> None:
    assert set(MAILS) == set(SUBJECTS) == set(BODIES)


def test_something_is_there(cast: Cast, clock: Clock, office: PostOffice) -> None:
    switched_on(cast.ada, "ada@home.example")
    tell(cast.ada)
    work()
    read(office.mails[0], "something", "ada@home.example")
    assert re.fullmatch(r"/open/[\w-]{32}/", office.link())
    assert office.mails[0]["List-Unsubscribe"]


def test_please_confirm(cast: Cast, clock: Clock, office: PostOffice) -> None:
    address = switched_on(cast.ada, "ada@home.example")
    Address.give(cast.ada.own_words("messages"), address.where, by=cast.ada.actor, asking="confirm")
    work()
    read(office.mails[0], "confirm", "ada@home.example")


def test_the_envelope_and_the_greeting_name_the_sender_s_domain_alone(
    cast: Cast, clock: Clock, office: PostOffice
) -> None:
    switched_on(cast.ada, "ada@home.example")
    tell(cast.ada)
    work()
    assert office.greetings == ["post.example"], "not this machine's name"
    assert office.taken[0].mail_from == SENDER


def test_neither_logs_nor_jobs_hold_an_address_or_a_token(
    cast: Cast, clock: Clock, office: PostOffice, caplog: pytest.LogCaptureFixture
) -> None:
    from django_tasks_db.models import DBTaskResult  # noqa: PLC0415

    switched_on(cast.ada, "ada@home.example")
    for says in ("550 <ada@home.example> is not here", "421 go away ada@home.example", "250 OK"):
        office.says = says
        Message.objects.all().delete()
        tell(cast.ada)
        work()
    assert caplog.records, "a failure is logged"
    jobs = repr(list(DBTaskResult.objects.values()))
    token = office.link().split("/")[2]
    for told in (jobs, caplog.text):
        assert "home.example" not in told
        assert token not in told
    kept = repr([*Message.objects.values(), *Address.objects.values()])
    assert "home.example" not in kept
