"""Letters: written by a client, perhaps sent, perhaps never."""

from wend.letters.models.letter import Letter
from wend.letters.models.sending import Opening, Sending, Withdrawing

__all__ = ["Letter", "Opening", "Sending", "Withdrawing"]
