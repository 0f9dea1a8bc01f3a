"""Forms for meetings to come."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wend.coming.models.rhythm import EVERY
from wend.coming.times import HOURS

WEEKS = {1: _("every week"), 2: _("every two weeks"), 4: _("every four weeks")}
ASKED = _("two hours after it began")


class WhenForm(forms.Form):
    """A day and an hour that are still to come."""

    on = forms.DateField(
        label=_("On which day?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    hour = forms.TimeField(
        label=_("At what time?"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )

    def clean_on(self) -> date:
        """Today, or a day to come within two years."""
        on: date = self.cleaned_data["on"]
        days = (on - timezone.localdate()).days
        if not -1 <= days <= 2 * 366:
            raise forms.ValidationError(_("Please choose a day from today on, within two years."))
        return on


class PlanForm(WhenForm):
    """Once, or from that day on in a rhythm; at a place with its own time."""

    weeks = forms.TypedChoiceField(
        label=_("How often?"),
        coerce=int,
        choices=[(0, _("once")), *[(weeks, WEEKS[weeks]) for weeks in EVERY]],
    )
    zone = forms.CharField(
        label=_("In which time zone?"),
        max_length=64,
        help_text=_("The time where you meet. Summer time is minded."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"zone": timezone.get_current_timezone_name(), "weeks": 0})
        super().__init__(*args, **kwargs)

    def clean_zone(self) -> str:
        """A zone by its usual name."""
        zone: str = self.cleaned_data["zone"]
        if zone not in available_timezones():
            raise forms.ValidationError(_("Please write it like Europe/Berlin."))
        return zone


class AskHourForm(forms.Form):
    """At which hour to be asked how a meeting was."""

    hour = forms.TypedChoiceField(
        label=_("When should Today ask you how it was?"),
        coerce=int,
        choices=[(hour, f"{hour}:00") for hour in HOURS],
        help_text=_("From that hour on, after the meeting. Never at night."),
    )
