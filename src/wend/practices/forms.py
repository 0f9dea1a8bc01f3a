"""Forms with which a professional tells how they work."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wend.people.forms import Beginning
from wend.practices import vocabulary
from wend.practices.models import Limit, Profile
from wend.reviewing.forms import LooksAtWords
from wend.reviewing.widgets import Reviewed


class BeginningForm(Beginning):
    """The professional and their practice, on one page."""

    practice = forms.CharField(
        label=_("What your practice is called"),
        max_length=120,
        help_text=_("Your own name is fine."),
    )
    kind = forms.ChoiceField(label=_("How you work"), choices=vocabulary.PRACTICE_KINDS)


def _several(label: Any, choices: list[tuple[str, Any]]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=choices, required=False, widget=forms.CheckboxSelectMultiple
    )


class ProfileForm(LooksAtWords, forms.ModelForm[Profile]):
    """The profile, in the words of the closed lists and of one's own."""

    kinds_of_help = _several(_("What people come to you with"), vocabulary.KINDS_OF_HELP)
    methods = _several(_("Methods"), vocabulary.METHODS)
    ways = _several(_("Ways of working"), vocabulary.WAYS)
    languages = _several(_("Languages you can work in"), vocabulary.LANGUAGES)

    class Meta:
        model = Profile
        fields = [
            "discipline",
            "sentence",
            "kinds_of_help",
            "methods",
            "ways",
            "languages",
            "in_person",
            "place",
            "town",
            "remote",
            "fee",
            "free_of_charge",
            "access",
        ]
        widgets = {"sentence": Reviewed(2)}
        labels = {
            "in_person": _("We can meet in person"),
            "remote": _("We can meet by video or phone"),
            "free_of_charge": _("It costs nothing"),
        }
        help_texts = {
            "discipline": _("For example: psychologist, nurse, peer counsellor."),
            "sentence": _("What you would say to someone who thinks of meeting you."),
            "place": _("Street and house, as people find it."),
            "fee": _("For example: 60 an hour, some places at 20."),
            "access": _("Stairs, lift, a quiet room, parking."),
        }


class OpeningForm(forms.Form):
    """Whether there is room for someone new; saying it dates it."""

    room = forms.TypedChoiceField(
        label=_("Is there room for someone new?"),
        choices=[("yes", _("Yes")), ("no", _("Not now"))],
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
    )
    room_from = forms.DateField(
        label=_("From when"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Leave it empty if it is so today."),
    )


class LimitForm(LooksAtWords, forms.ModelForm[Limit]):
    """One line of the limits card."""

    class Meta:
        model = Limit
        fields = ["kind", "text", "until"]
        labels = {"kind": _("A limit of yours"), "text": _("In your words"), "until": _("Until")}
        widgets = {"text": Reviewed(2), "until": forms.DateInput(attrs={"type": "date"})}
        help_texts = {
            "text": _(
                "About what you learned, how you work, or how much room you have. "
                "Never about a kind of person."
            ),
        }
