"""Honest words between the two of a pairing."""

from wend.words.models.word import Copy, Resting, Sending, Withdrawing, Word

__all__ = ["Copy", "Resting", "Sending", "Withdrawing", "Word"]
