"""The worker's jobs. Their arguments are ids; what they raise or log holds no address."""

from __future__ import annotations

import logging
import uuid

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from wend.notify import post
from wend.notify.hourly import hourly
from wend.notify.models import Message
from wend.notify.models.message import KEPT, SURELY_OVER

logger = logging.getLogger(__name__)


@task()
def send(message_id: str) -> None:
    """Send one message, if it is still to go and it is time."""
    begun = _begin(uuid.UUID(message_id))
    if begun is not None:
        _deliver(*begun)


def _begin(message_id: uuid.UUID) -> tuple[Message, str] | None:
    with transaction.atomic():
        held = Message.objects.waiting().select_for_update(of=("self",))
        message = held.select_related("address").filter(pk=message_id).first()
        token = message.begin() if message else None
    return (message, token) if message and token else None


def _deliver(message: Message, token: str) -> None:
    # Outside any transaction: a slow mail server must not hold up a page.
    where, text = message.address.where, message.text
    try:
        post.hand_over(
            message.kind,
            to=where.to,
            link=reverse(text.opens, args=[token]),
            language=where.language,
            mark=message.id,
            off="" if text.asks else reverse("messages_off", args=[token]),
        )
    except post.NotTaken as problem:
        logger.warning("A message was not taken: %s", problem.kind)
        message.not_taken()
    except Exception as problem:  # its text could hold the address
        logger.warning("A message may not have gone: %s", type(problem).__name__)
        message.not_sure()
    else:
        message.sent()


@hourly
def take_up_what_was_dropped() -> None:
    """A worker that died leaves messages that no job looks after any more."""
    late = timezone.now() - SURELY_OVER
    for message in Message.objects.waiting().filter(due__lt=late):
        if message.begun_at is None or message.begun_at < late:
            message.enqueue()


@hourly
def forget_old_messages() -> None:
    """That something was sent is forgotten after a month, and its links with it."""
    over = Message.objects.exclude(sent_at=None, given_up_at=None)
    over.filter(at__lt=timezone.now() - KEPT).delete()
