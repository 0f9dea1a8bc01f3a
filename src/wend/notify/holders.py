"""Who a message can be for. Notify knows an id and nothing else: no hat, no name, no pairing."""

from typing import Protocol
from uuid import UUID


class Holder(Protocol):
    """Anyone with an id of their own: a client, a professional, somebody a client named."""

    @property
    def id(self) -> UUID: ...
