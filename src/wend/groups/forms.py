"""Forms for groups: naming, asking, saying that they met, planning for all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from wend.checkins.forms import MeetingForm
from wend.coming.forms import PlanForm
from wend.groups.access import Met
from wend.groups.models.gathering import MOST
from wend.groups.sentences import KINDS
from wend.lib.refusals import Sentence
from wend.lib.widgets import CheckCards


class Whom(forms.TypedMultipleChoiceField):
    """Some of these people. One who is not among them any more is passed over, not told about."""

    def __init__(self, label: Sentence, *, required: bool = True) -> None:
        super().__init__(label=label, coerce=UUID, required=required, widget=CheckCards)
        self.error_messages["required"] = _("Please choose at least one person.")

    def to_python(self, value: Any) -> list[str]:
        return [one for one in super().to_python(value) if one in self._known]

    def offer(self, people: Sequence[Met]) -> None:
        """These can be chosen."""
        self._known = {str(one.pairing.pk): one.name for one in people}
        self.choices = list(self._known.items())


class NamingForm(forms.Form):
    """What the professional calls a group."""

    called = forms.CharField(
        label=_("What do you call it?"),
        max_length=60,
        help_text=_("For your own list. Nobody else reads it."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class AskingForm(forms.Form):
    """Whom to ask."""

    whom = Whom(_("Whom do you want to ask?"))

    def __init__(self, *args: Any, people: Sequence[Met], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["whom"].offer(people)  # type: ignore[attr-defined]


class GroupForm(AskingForm, NamingForm):
    """A new one."""

    field_order = ("called", "kind", "whom")
    kind = forms.ChoiceField(
        label=_("Who comes together?"), choices=KINDS, widget=forms.RadioSelect
    )


class MetForm(MeetingForm):
    """On which day, and who was there."""

    again = None  # type: ignore[assignment]  # a second time in one day is said with each alone
    whom = Whom(_("Who was there?"))

    def __init__(self, *args: Any, people: Sequence[Met], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["whom"].offer(people)  # type: ignore[attr-defined]
        there = [str(one.pairing.pk) for one in people if not one.pairing.state.paused]
        self.initial.setdefault("whom", there)


class GatheringForm(PlanForm):
    """Once, or several times in a row."""

    times = forms.IntegerField(
        label=_("How many times?"),
        min_value=1,
        max_value=MOST,
        required=False,
        help_text=_("If it is more than once: up to twelve. You can plan more later."),
    )

    def clean_times(self) -> int:
        """Without a number, four."""
        return self.cleaned_data["times"] or 4
