"""What every trait of a pairing can count on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast
from uuid import UUID

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

    from wend.pairings.models.pairing import Pairing
    from wend.pairings.models.step import Step
    from wend.pairings.phases import State
    from wend.people.models import Client, Guest, Hat, Professional, Steward


class Trait:
    """The part of a pairing that traits build on."""

    def _itself(self) -> Pairing:
        """This pairing, as what it is: a trait is never anything else."""
        return cast("Pairing", self)

    if TYPE_CHECKING:
        steps: RelatedManager[Step]
        id: UUID
        client: Client | None
        professional: Professional

        @property
        def state(self) -> State: ...

        def take(
            self,
            kind: str,
            *,
            by: Hat | Guest | Steward,
            by_link: bool = False,
            choice: str = "",
            on: date | None = None,
        ) -> Step: ...
