"""The form with which a steward lets go for a professional who is gone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wend.finding.cards import Card
from wend.handoffs.models.for_the_gone import Farewell
from wend.handoffs.reasons import GONE, NOTICE_DAYS
from wend.lib.widgets import Cards, CheckCards
from wend.pairings.forms import later_day
from wend.reviewing.forms import LooksAtWords
from wend.reviewing.widgets import Reviewed


class FarewellForm(LooksAtWords, forms.Form):
    """What is true, words to everybody they met, who is there meanwhile, who might fit."""

    reason = forms.ChoiceField(label=_("What has happened?"), choices=GONE, widget=Cards)
    words = forms.CharField(
        label=_("Your words to everybody they met"),
        max_length=6000,
        widget=Reviewed(8),
        help_text=_("Everybody reads the same words. Be plain and kind, and say what is true."),
    )
    cover = forms.CharField(
        label=_("Who is there for them meanwhile"),
        max_length=300,
        help_text=_(
            "A name and how to reach them. If nobody is, say so, and say who answers in need."
        ),
    )
    ends_on = later_day(
        _("Until when this page and the cover stay"),
        _("Two weeks from now, or later. Then they are parted; their own words stay theirs."),
    )
    alternatives = forms.MultipleChoiceField(
        label=_("Who might take them on?"), required=False, widget=CheckCards
    )
    nobody = forms.BooleanField(
        label=_("We looked and know of nobody. They read that."), required=False
    )

    def __init__(self, *args: Any, proposals: list[Card], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["alternatives"]
        field.choices = [(card.ref, card.name) for card in proposals]  # type: ignore[attr-defined]
        field.widget.thens = {card.ref: f"{card.line}. {card.fresh}" for card in proposals}

    def clean(self) -> dict[str, Any]:
        """Nobody is left with nothing, and not from one day to the next."""
        given = super().clean() or {}
        soonest = timezone.localdate() + timedelta(days=NOTICE_DAYS)
        if given.get("ends_on") and given["ends_on"] < soonest:
            self.add_error("ends_on", _("Please give them two weeks or more."))
        if not given.get("alternatives") and not given.get("nobody"):
            self.add_error(
                "alternatives",
                _("Pick someone who might take them on, or say below that you know of nobody."),
            )
        return given

    @property
    def said(self) -> Farewell:
        """What is said, of a valid form."""
        given = dict(self.cleaned_data)
        del given["nobody"]
        return Farewell(**given)
