"""Addresses, and the messages that go to them."""

from wend.notify.models.address import Address, Asking, Pause
from wend.notify.models.message import Link, Message

__all__ = ["Address", "Asking", "Link", "Message", "Pause"]
