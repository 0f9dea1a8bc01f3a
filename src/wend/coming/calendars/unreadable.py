"""What cannot be read of a calendar."""

from __future__ import annotations

from wend.lib.refusals import Sentence


class NotACalendar(Exception):  # noqa: N818  # the domain's word
    """The whole is no calendar Wend can read. ``sentence`` says what to do, and nothing of what it holds."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__("not a calendar")
        self.sentence = sentence


class Unfollowed(Exception):  # noqa: N818  # the domain's word
    """One event says something that Wend does not follow; its text is never kept or shown."""
