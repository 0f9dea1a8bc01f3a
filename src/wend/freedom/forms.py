"""Forms around the notice."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wend.freedom.models import MONTHS
from wend.pairings.sentences import SITUATIONS

EVERY = {
    1: _("every month"),
    3: _("every three months"),
    6: _("every six months"),
    12: _("once a year"),
}


class AgeForm(forms.Form):
    """Under the age of the law or not. Nothing preset, and it can be left open."""

    under = forms.ChoiceField(label=_("How old are you?"), required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, age: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["under"].choices = [  # type: ignore[attr-defined]
            ("yes", _("I am under %(age)s") % {"age": age}),
            ("no", _("I am %(age)s or older") % {"age": age}),
        ]
        self.fields["under"].help_text = _(
            "You can leave this open. No professional sees what you say here."
        )


class PaceForm(forms.Form):
    """How often to be told again."""

    months = forms.TypedChoiceField(
        label=_("Tell me again"), coerce=int, choices=[(months, EVERY[months]) for months in MONTHS]
    )


class SituationForm(forms.Form):
    """Whether the client is free to stop the meetings."""

    situation = forms.ChoiceField(
        label=_("Are they free to stop seeing you?"),
        choices=SITUATIONS,
        widget=forms.RadioSelect,
        help_text=_("The notice they read must be true for them. They can say that it is not."),
    )


class SameTeamForm(forms.Form):
    """That one knows what it means to ask somebody one works with."""

    same_team = forms.BooleanField(label=_("I know this, and I want to ask."))
