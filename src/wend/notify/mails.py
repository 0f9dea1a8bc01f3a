"""Every mail Wend can send: fixed texts. None says what Wend is for, who is there, or what happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence


@dataclass(frozen=True)
class Mail:
    """One mail: its subject, what stands before the one link, and what stands after it.

    ``opens`` is the name of the page the link leads to. ``waits``: it goes by day only, and counts
    as the day's one message. ``asks``: it may go to an address that has not been confirmed yet.
    """

    subject: Sentence
    before: Sentence
    after: Sentence = ""
    opens: str = "open"
    waits: bool = True
    asks: bool = False


MAILS: Final[Mapping[str, Mail]] = MappingProxyType(
    {
        "something": Mail(
            subject=_("Something is there for you"),
            before=_("Hello. Something is there for you. It can wait. Open:"),
        ),
        "confirm": Mail(
            subject=_("Please confirm this address"),
            before=_(
                "Hello. Short messages were asked for at this address. If that was you, open:"
            ),
            after=_("If it was not you, do nothing. Nothing more will come."),
            opens="messages_confirm",
            waits=False,
            asks=True,
        ),
        "quiet": Mail(
            subject=_("A short hello"),
            before=_(
                "Hello. You once asked that this short mail may come. Nothing is asked of you. If you "
                "like, open:"
            ),
            after=_("No other one like it comes until you have been there."),
        ),
        "named": Mail(
            subject=_("May a short mail come some day?"),
            before=_(
                "Hello. Someone you know asks if one short mail may come to you some day, when a hello "
                "from you might be good. To say yes or no, open:"
            ),
            after=_("If you do nothing, that is a no. Nothing more will come."),
            opens="hello_question",
            asks=True,
        ),
        "hello": Mail(
            subject=_("A hello might be good"),
            before=_(
                "Hello. You said that a mail like this may come. Someone you know may be glad of a "
                "hello from you. Who it is stands here:"
            ),
            after=_("That is all there is to know. Nobody counts on you."),
            opens="hello",
        ),
        "password": Mail(
            subject=_("A new password"),
            before=_("Hello. A new password was asked for. If that was you, open:"),
            after=_("If it was not you, do nothing. Nothing has changed."),
            opens="account_reset_password_from_key",
            waits=False,
        ),
        "changed": Mail(
            subject=_("How you sign in was changed"),
            before=_("Hello. How you sign in was changed. If that was not you, open:"),
            opens="account_reset_password",
            waits=False,
        ),
    }
)
