"""Forms of the pairing itself."""

from datetime import date, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence
from wend.lib.widgets import Cards, Words
from wend.pairings.sentences import DOORS, SITUATIONS
from wend.people.forms import NewPassword


def later_day(
    label: Sentence, help_text: Sentence = "", *, required: bool = True
) -> forms.DateField:
    """A field for a day that is still to come."""
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        validators=[_not_past],
        widget=forms.DateInput(attrs={"type": "date"}),
    )


def _not_past(day: date) -> None:
    if day <= timezone.localdate():
        raise forms.ValidationError(_("Please choose a day from tomorrow on."))


class InvitingForm(forms.Form):
    """Whom a professional invites, in a note only they read."""

    meant_for = forms.CharField(
        label=_("Who is this for?"),
        max_length=60,
        help_text=_(
            "A first name or a sign, for your own list. The person chooses their own name later."
        ),
    )
    situation = forms.ChoiceField(
        label=_("Are they free to stop seeing you?"),
        choices=SITUATIONS,
        initial="free",
        widget=forms.RadioSelect,
        help_text=_(
            "The notice they read first must be true for them. Whole wards are not what Wend is "
            "made for."
        ),
    )


class CodeForm(forms.Form):
    """A code as it stands on paper."""

    code = forms.CharField(
        label=_("Your code"),
        max_length=40,
        help_text=_("Twelve letters and numbers, such as abcd-efgh-jkmn. Spaces do not matter."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )


class JoiningForm(NewPassword):
    """A client chooses a name to be called by and a password."""

    field_order = ("called", "password")
    called = forms.CharField(
        label=_("What should we call you?"),
        max_length=60,
        help_text=_("Any name you like. It need not be your real one."),
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )


class AskingForm(forms.Form):
    """A line with an ask; nothing has to be said."""

    words = forms.CharField(
        label=_("Something you want to say first"),
        required=False,
        max_length=2000,
        widget=Words(),
        help_text=_("You can leave this empty. They can read it while your question is open."),
    )


class DoorForm(forms.Form):
    """What the professional honestly says about returning."""

    door = forms.ChoiceField(
        label=_("If they want to come back"),
        choices=DOORS,
        widget=Cards(
            thens={
                "open": _("They come back by one press, as you two were at first."),
                "wait": _("Coming back asks you first. Nobody is put behind anyone else."),
                "closed": _("They cannot come back, ask or send you words here."),
            }
        ),
    )
    weeks = forms.IntegerField(
        label=_("If there is a wait: about how many weeks?"),
        required=False,
        min_value=1,
        max_value=104,
    )

    @staticmethod
    def first(said: str) -> dict[str, str]:
        """What the form shows, from what was said last."""
        door, _space, weeks = said.partition(" ")
        return {"door": door, "weeks": weeks}

    @property
    def chosen(self) -> str:
        """The door of a valid form, as the step says it."""
        door, weeks = self.cleaned_data["door"], self.cleaned_data["weeks"]
        return f"wait {weeks}" if door == "wait" and weeks else str(door)


class HourForm(forms.Form):
    """Which hour is kept for this client."""

    which = forms.CharField(
        label=_("Which hour do you keep for them?"),
        max_length=120,
        help_text=_("For example: Tuesdays at three. They read it as you write it."),
    )


class AwayForm(forms.Form):
    """Until when the professional is away."""

    until = later_day(_("I am away until"))
    cover = forms.CharField(
        label=_("Who is there meanwhile"),
        max_length=300,
        help_text=_(
            "A name and how to reach them. If nobody is, say so, and say who answers in need."
        ),
    )


def in_weeks(weeks: int) -> date:
    """A day some weeks from today, as a first suggestion."""
    return timezone.localdate() + timedelta(weeks=weeks)
