"""``POST /api/review``: the reviewer for other programs.

No account is needed. It reads nothing but the text it is sent and keeps nothing: there is no person
behind it whom signing in could protect, and record systems that would ask it have no account here. What
an open door costs is time, so a text is bounded, and the time for one grows no faster than its length.
How often somebody may ask is for the server in front (docs/reviewing.md). Nothing is logged but errors,
which say where and never what.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status
from pydantic import AfterValidator

from wend.reviewing.looking import reviewer
from wend_language import CLASSES
from wend_language.command.telling.as_json import as_dict
from wend_language.rules import languages

LARGEST = 100_000
"""Bytes of a request at most."""
TOO_LARGE = f"Please send at most {LARGEST:,} bytes in one go."
router = Router(tags=["language"])


def _known(kinds: list[str]) -> list[str]:
    if unknown := sorted({*kinds} - {*CLASSES}):
        raise ValueError(f"not a class: {', '.join(unknown)}; there are {', '.join(CLASSES)}")
    return kinds


class Asked(Schema):
    """A text to look at, and what to look for."""

    text: str
    language: Literal[*languages()] = Field(  # type: ignore[valid-type]
        "en", description="`es` is young: its rules are few, and little tried."
    )
    sent: bool = Field(False, description="Whether the text goes to the person or someone else.")
    classes: Annotated[list[str], AfterValidator(_known)] = Field(
        [], description=f"Only these; empty for all. There are: {', '.join(CLASSES)}."
    )
    min_confidence: float = Field(0, ge=0, le=1)


class Found(Schema):
    """Words that may label or blame; the shape that ``wend review --format json`` prints."""

    start: int = Field(description="In characters (code points) from the beginning.")
    end: int
    text: str
    class_: str = Field(alias="class", serialization_alias="class")
    rule: str
    confidence: float = Field(ge=0, le=1)
    why: str
    instead: list[str]
    ask: str = Field(description="What only the writer can know, or empty.")


class Problem(Schema):
    """Why it was not looked at."""

    detail: str


@router.post(
    "review",
    response={200: list[Found], 413: Problem},
    by_alias=True,
    summary="Look at a text",
    description="Words that label or blame a person, why, and other words. Nothing is kept.",
)
def review(request: HttpRequest, asked: Asked) -> Status[Any]:
    """The findings, in order of place."""
    return Status(
        200,
        [
            as_dict(finding)
            for finding in reviewer(asked.sent, asked.language).review(asked.text)
            if finding.confidence >= asked.min_confidence
            and (not asked.classes or finding.kind in asked.classes)
        ],
    )
