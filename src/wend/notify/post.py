"""Handing a mail over: plain text, a neutral sender, no header that tells more than it must."""

from __future__ import annotations

import smtplib
import uuid
from collections.abc import Callable
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.utils.translation import override

from wend.notify.mails import MAILS

SMTP = "wend.notify.post.Backend"
# What the other side says when it has not taken a mail; after anything else nobody can know.
NOT_TAKEN = (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused)


class NotTaken(Exception):  # noqa: N818  # the domain's word
    """The mail was certainly not taken over. ``kind`` names the error and holds no address."""

    def __init__(self, problem: BaseException) -> None:
        super().__init__(type(problem).__name__)
        self.kind = type(problem).__name__


class Backend(EmailBackend):
    """SMTP that greets with the domain of the sender, not with this machine's own name."""

    @property
    def connection_class(self) -> Callable[..., smtplib.SMTP]:  # type: ignore[override]
        plain = super().connection_class

        def connect(*args: Any, **known: Any) -> smtplib.SMTP:
            made: smtplib.SMTP = plain(*args, **{**known, "local_hostname": domain()})
            return made

        return connect


def is_on() -> bool:
    """Whether this server can send mail at all."""
    return bool(settings.EMAIL_HOST) or settings.EMAIL_BACKEND != SMTP


def sender() -> str:
    """The bare address mails come from: a name beside it would be read over a shoulder."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def domain() -> str:
    """The sender's domain."""
    return sender().rpartition("@")[2] or "localhost"


def hand_over(kind: str, *, to: str, link: str, language: str, mark: uuid.UUID, off: str) -> None:
    """Give one mail to the mail server.

    ``link`` and ``off`` are paths; ``mark`` makes the Message-ID, so that the same mail given twice
    can be known as one. Raises NotTaken when it certainly did not go, anything else when unsure.
    """
    message = _written(kind, to=to, link=link, language=language, mark=mark, off=off)
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as problem:
        raise NotTaken(problem) from None
    try:
        connection.send_messages([message])
    except NOT_TAKEN as problem:
        raise NotTaken(problem) from None
    finally:
        connection.close()


def _written(
    kind: str, *, to: str, link: str, language: str, mark: uuid.UUID, off: str
) -> EmailMessage:
    text = MAILS[kind]
    with override(language):
        parts = [str(text.before), settings.WEND_ORIGIN + link, str(text.after)]
        headers = {"Message-ID": f"<{mark}@{domain()}>"}
        if off:
            headers["List-Unsubscribe"] = f"<{settings.WEND_ORIGIN}{off}>"
        body = "\n\n".join(filter(None, parts)) + "\n"
        return EmailMessage(str(text.subject), body, sender(), [to], headers=headers)
