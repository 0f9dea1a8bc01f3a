"""Messages: carries “something is there” to who asked for it. ``tell`` and ``seen`` are its door."""

from wend.notify.holders import Holder


def tell(holder: Holder) -> None:
    """Something is there for this hat: a message goes when it may, if they switched messages on.

    Call it inside the transaction of the change: what is rolled back tells nobody.
    """
    from wend.notify.models import Message  # noqa: PLC0415  # so that parts can be loaded in any order

    Message.wait_for(holder.id, "something")


def seen(holder: Holder) -> None:
    """They have looked for themselves: a message that still waits is not needed any more."""
    from wend.notify.models import Message  # noqa: PLC0415

    Message.forget_waiting(holder.id)
