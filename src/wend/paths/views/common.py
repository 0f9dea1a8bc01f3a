"""What the path and the trail share: one pairing or all, and pages of a long list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest

from wend.pairings.access import name_for
from wend.pairings.models import Pairing
from wend.people.models import Hat

if TYPE_CHECKING:
    from django.core.paginator import _SupportsPagination

LONG: Final = 40
WHOLE: Final = 1_000_000
Line = TypeVar("Line")


@dataclass(frozen=True)
class Choice:
    """One pairing to read about alone, or all; ``url`` leads there."""

    url: str
    name: str
    current: bool


def chosen(request: HttpRequest, held: Sequence[Pairing]) -> Pairing | None:
    """The pairing the page is asked for, among one's own; anything else does not exist (404)."""
    asked = request.GET.get("with", "")
    if not asked:
        return None
    for pairing in held:
        if str(pairing.pk) == asked:
            return pairing
    raise Http404


def choices(hat: Hat, held: Sequence[Pairing], only: Pairing | None, everyone: str) -> list[Choice]:
    """Everyone, then each pairing; none while there is nothing to choose."""
    if len(held) < 2:
        return []
    each = [Choice(f"?with={one.pk}", name_for(hat, one), one == only) for one in held]
    return [Choice("?", everyone, only is None), *each]


def page_of(request: HttpRequest, lines: _SupportsPagination[Line]) -> Page[Line]:
    """Forty lines, or all of them for paper; a number that is no page gives the nearest."""
    return Paginator(lines, WHOLE if "all" in request.GET else LONG).get_page(
        request.GET.get("page")
    )


def kept(only: Pairing | None, **more: object) -> str:
    """The query of another page of the same list."""
    asked: dict[str, object] = {"with": only.pk} if only else {}
    return "?" + urlencode({**asked, **more})
