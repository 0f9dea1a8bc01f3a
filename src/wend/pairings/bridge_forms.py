"""Forms of the bridge: its plan, its review, its end, and the client's notes of waiting lists."""

from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wend.lib.widgets import Cards, Words
from wend.pairings.forms import later_day
from wend.pairings.models.review import SAYS
from wend.reviewing.forms import LooksAtWords

NOTICE: Final = timedelta(weeks=2)


class BridgeForm(forms.Form):
    """The plan of a bridge: what stays, how often, who else is there, when the two look at it again."""

    what = forms.CharField(
        label=_("What stays"), max_length=300, help_text=_("For example: a call of 20 minutes.")
    )
    how_often = forms.CharField(
        label=_("How often"), max_length=120, help_text=_("For example: every two weeks.")
    )
    on_call = forms.CharField(
        label=_("Who else is there"),
        max_length=300,
        required=False,
        help_text=_("For the days between: a name, a group, a number that answers."),
    )
    review_on = later_day(_("When you two look at it again"))
    ends = forms.CharField(
        label=_("How it ends"),
        max_length=300,
        required=False,
        help_text=_("For example: when you have found someone, or at the end of March."),
    )


class ReviewForm(LooksAtWords, forms.Form):
    """Is this still helping? Nothing has to be answered."""

    says = forms.ChoiceField(label=_("Is this still helping?"), choices=SAYS, widget=Cards)
    line = forms.CharField(
        label=_("Something you want to say about it"),
        required=False,
        max_length=2000,
        widget=Words(),
    )

    def __init__(self, *args: Any, side: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if side == "professional":
            self.review("line")


class EndForm(LooksAtWords, forms.Form):
    """On which day the bridge ends, and the last talk that is offered before."""

    ends_on = later_day(_("The bridge ends on"), _("Two weeks from now, or later."))
    why_sooner = forms.CharField(
        label=_("If it is sooner: why it cannot be later"), max_length=300, required=False
    )
    last_talk = forms.CharField(
        label=_("The last talk you offer before that day"),
        max_length=600,
        help_text=_("When, and how. It is theirs to take or leave."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.review("last_talk", rows=3)

    def clean(self) -> dict[str, Any]:
        """Two weeks' notice, or why not."""
        given = super().clean() or {}
        day: date | None = given.get("ends_on")
        soon = day is not None and day < timezone.localdate() + NOTICE
        if soon and not given.get("why_sooner"):
            self.add_error(
                "ends_on", _("Please give them two weeks, or say why it cannot be later.")
            )
        return given

    @property
    def offered(self) -> str:
        """The words of a valid form, with why it is sooner where it is."""
        given = self.cleaned_data
        return "\n\n".join(filter(None, (given["last_talk"], given["why_sooner"])))


class WaitingListForm(forms.Form):
    """A waiting list the client stands on, in their own words."""

    name = forms.CharField(label=_("Where you wait"), max_length=120)
    since = forms.CharField(
        label=_("Since when"), max_length=60, required=False, help_text=_("For example: May.")
    )
    about = forms.CharField(
        label=_("About how long"),
        max_length=120,
        required=False,
        help_text=_("As they told you. For example: three months, or nobody knows."),
    )
