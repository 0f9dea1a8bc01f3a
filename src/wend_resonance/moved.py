"""What has moved in a pairing: a weighed sum of two Gaussians over both sides' change of fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wend_resonance.belief import Array


@dataclass(frozen=True, slots=True)
class Moved:
    """Change since the first ratings, in pair SD; first axis the ways of moving, last the pairings.

    weight: probability of each way.  client, professional: mean change as each side senses it.
    spread: variances and covariance of the two, [ways, 3, pairings].
    evidence: log probability of all answers but each side's first.  rated: answers of the client.
    """

    weight: Array
    client: Array
    professional: Array
    spread: Array
    evidence: Array
    rated: NDArray[np.intp]

    @classmethod
    def weighed(
        cls, log_weight: Array, mean: Array, spread: Array, rated: NDArray[np.intp]
    ) -> Moved:
        """From log weights (not yet adding up to one)."""
        top = log_weight.max(axis=0)
        weight = np.exp(log_weight - top)
        total = weight.sum(axis=0)
        return cls(weight / total, mean[:, 0], mean[:, 1], spread, top + np.log(total), rated)

    @classmethod
    def joined(cls, parts: Sequence[Moved]) -> Moved:
        """Several, one after the other."""
        return cls(
            *(
                np.concatenate([getattr(part, name) for part in parts], axis=-1)
                for name in cls.__slots__
            )
        )

    @property
    def common(self) -> tuple[Array, Array]:
        """Mean and variance, [ways, pairings], of the mean of both sides' change."""
        own, other, both = self.spread[:, 0], self.spread[:, 1], self.spread[:, 2]
        return (self.client + self.professional) / 2, (own + other + 2 * both) / 4

    @property
    def apart(self) -> tuple[Array, Array]:
        """Mean and variance of the client's change less the professional's."""
        own, other, both = self.spread[:, 0], self.spread[:, 1], self.spread[:, 2]
        return self.client - self.professional, own + other - 2 * both

    def __len__(self) -> int:
        """How many pairings."""
        return len(self.rated)
