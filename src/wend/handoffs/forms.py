"""Forms for letting go and for words to take along."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wend.finding.cards import Card
from wend.handoffs.models.letting_go import Parting, Plan
from wend.handoffs.parts import PARTS
from wend.handoffs.reasons import NOTICE_DAYS, REASONS
from wend.lib.widgets import Cards, CheckCards, Words
from wend.pairings.forms import later_day
from wend.reviewing.forms import LooksAtWords
from wend.reviewing.widgets import Reviewed


class LettingGoForm(LooksAtWords, forms.Form):
    """Guided: what is true, the words, what stays meanwhile, who might fit better."""

    reason = forms.ChoiceField(
        label=_("What is true for you?"),
        choices=REASONS,
        widget=Cards,
        help_text=_(
            "Who they are, or what you believe, cannot be a reason. If that is what weighs on "
            "you, talk to your supervisor first. The reason stays between you two: it goes into "
            "no figures and travels nowhere."
        ),
    )
    words = forms.CharField(
        label=_("Your words to them"),
        max_length=6000,
        widget=Reviewed(8),
        help_text=_("They read this as you write it here."),
    )
    talk = forms.CharField(
        label=_("The talk you had, or offer"),
        max_length=300,
        help_text=_("When and how. If there can be none, say why. They read it."),
    )
    cover = forms.CharField(
        label=_("Who is there for them meanwhile, beside you"),
        max_length=300,
        help_text=_("A name, a group, a number that answers. They read it."),
    )
    not_in_crisis = forms.BooleanField(
        label=_(
            "As far as I know, they are not in the middle of a crisis. If they were, I would wait, "
            "or first make sure that somebody is with them."
        ),
    )
    meanwhile = forms.ChoiceField(
        label=_("What can they count on meanwhile?"),
        choices=[("bridge", _("A bridge")), ("none", _("I cannot offer one"))],
        widget=Cards(
            thens={
                "bridge": _("Some support stays until they have found what fits"),
                "none": _("Say why, and until when you are there"),
            }
        ),
    )
    what = forms.CharField(
        label=_("Bridge: what stays"),
        max_length=300,
        required=False,
        help_text=_("For example: a call of 20 minutes."),
    )
    how_often = forms.CharField(label=_("Bridge: how often"), max_length=120, required=False)
    review_on = later_day(_("Bridge: when you two look at it again"), required=False)
    why_none = forms.CharField(
        label=_("No bridge: why"),
        max_length=600,
        required=False,
        widget=Reviewed(2),
    )
    ends_on = later_day(_("No bridge: you are there until"), required=False)
    why_sooner = forms.CharField(
        label=_("If that is less than two weeks: why it cannot be later"),
        max_length=300,
        required=False,
    )
    look_for = forms.CharField(
        label=_("Look in finding for someone who might fit better"),
        max_length=120,
        required=False,
        help_text=_("For example: grief, a group. Press “Look” to add what is found below."),
    )
    alternatives = forms.MultipleChoiceField(
        label=_("Who might fit better?"), required=False, widget=CheckCards
    )
    nobody = forms.BooleanField(
        label=_("I looked and know of nobody. They read that."), required=False
    )

    def __init__(self, *args: Any, proposals: list[Card], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["alternatives"]
        field.choices = [(card.ref, card.name) for card in proposals]  # type: ignore[attr-defined]
        field.widget.thens = {card.ref: f"{card.line}. {card.fresh}" for card in proposals}

    def clean(self) -> dict[str, Any]:
        """Nobody is left with nothing: a bridge or why none, alternatives or honestly none."""
        given = super().clean() or {}
        if given.get("meanwhile") == "bridge":
            self._need(
                _("Please say this, so that they know what to count on."),
                "what",
                "how_often",
                "review_on",
            )
        elif given.get("meanwhile") == "none":
            self._need(
                _("Please say this, so that they are not left with nothing."), "why_none", "ends_on"
            )
            self._not_too_soon(given.get("ends_on"), given.get("why_sooner"))
        if not given.get("alternatives") and not given.get("nobody"):
            self.add_error(
                "alternatives",
                _("Pick someone who might fit better, or say below that you know of nobody."),
            )
        return given

    def _need(self, sentence: Any, *names: str) -> None:
        for name in names:
            if not self.cleaned_data.get(name) and name not in self.errors:
                self.add_error(name, sentence)

    def _not_too_soon(self, ends_on: date | None, why: str | None) -> None:
        soonest = timezone.localdate() + timedelta(days=NOTICE_DAYS)
        if ends_on and ends_on < soonest and not why:
            self.add_error(
                "ends_on", _("Please give them two weeks, or say why it cannot be later.")
            )

    @property
    def offered(self) -> Plan | Parting:
        """What stays, of a valid form."""
        given = self.cleaned_data
        if given["meanwhile"] == "bridge":
            return Plan(given["what"], given["how_often"], given["review_on"])
        return Parting(
            " ".join(filter(None, (given["why_none"], given["why_sooner"]))), given["ends_on"]
        )


class PickingForm(forms.Form):
    """Which of one's own lines to begin with; none is fine."""

    lines = forms.MultipleChoiceField(
        label=_("Things you wrote before"),
        required=False,
        widget=CheckCards,
        help_text=_("Choose what to begin with. You can change every word on the next page."),
    )

    def __init__(self, *args: Any, lines: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lines"].choices = lines  # type: ignore[attr-defined]


class CarryForm(forms.Form):
    """The parts of the page, each to be worded or left empty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, heading in PARTS:
            self.fields[code] = forms.CharField(
                label=heading, required=False, max_length=6000, widget=Words(attrs={"rows": 3})
            )


class LinkForm(forms.Form):
    """How long a link works."""

    days = forms.TypedChoiceField(
        label=_("How long should it work?"),
        coerce=int,
        widget=forms.RadioSelect,
        choices=[(1, _("One day")), (7, _("One week")), (30, _("One month"))],
    )
