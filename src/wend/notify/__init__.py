"""Messages: carries “something is there” to who asked for it. ``tell`` and ``seen`` are its door;
``now`` and ``forget`` are for a mail that only makes sense at its hour."""

from wend.notify.holders import Holder


def tell(holder: Holder) -> None:
    """Something is there for this hat: a message goes when it may, if they switched messages on.

    Call it inside the transaction of the change: what is rolled back tells nobody.
    """
    from wend.notify.models import Message  # noqa: PLC0415  # so that parts can be loaded in any order

    Message.wait_for(holder.id, "something")


def now(holder: Holder, kind: str) -> bool:
    """Have a mail of this kind go at once; False, and nothing waits, when it may not go now.

    Now is by day where its reader lives, and on a day that has had no other message.
    """
    from wend.notify.models import Message  # noqa: PLC0415

    return Message.wait_for(holder.id, kind, only_now=True) is not None


def forget(holder: Holder, kind: str) -> None:
    """A mail of this kind that still waits is not to go any more."""
    from wend.notify.models import Message  # noqa: PLC0415

    Message.forget_waiting(holder.id, kind)


def seen(holder: Holder) -> None:
    """They have looked for themselves: a message that still waits is not needed any more."""
    from wend.notify.models import Message  # noqa: PLC0415

    Message.forget_waiting(holder.id)
