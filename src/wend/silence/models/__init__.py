"""What a client chose for a silence, whom they named, and the little that has to be known for it."""

from wend.silence.models.choice import Choice
from wend.silence.models.here import Here, Sent
from wend.silence.models.named import Named

__all__ = ["Choice", "Here", "Named", "Sent"]
