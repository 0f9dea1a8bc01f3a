"""What somebody wishes for. Nothing of it is kept: it lives in the page's own form."""

from __future__ import annotations

import re
import secrets
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from wend.finding.listings import find_place, services
from wend.finding.vocabulary import DISTANCES, KINDS, LANGUAGES, METHODS, WAYS, WEIGHTS
from wend.finding.wishes import Asked, asked
from wend.lib.refusals import Sentence

SEED = re.compile(r"[0-9a-f]{16}")


def _several(label: Sentence, names: dict[str, Sentence]) -> forms.MultipleChoiceField:
    boxes = forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(
        label=label, choices=list(names.items()), required=False, widget=boxes
    )


def _weight(first: str) -> forms.ChoiceField:
    label = _("How much does this matter?")
    return forms.ChoiceField(label=label, choices=WEIGHTS, initial=first, required=False)


def _language(label: Sentence) -> forms.ChoiceField:
    names = sorted(LANGUAGES.items(), key=lambda pair: str(pair[1]))
    return forms.ChoiceField(label=label, choices=[("", _("Any language")), *names], required=False)


class LookedFor(forms.CharField):
    """People write in search boxes what they would tell a person; so it says that nobody reads it."""

    private_words = True


class WishForm(forms.Form):
    """Everything may be left empty. Each thing asked for has a weight beside it."""

    kinds = _several(_("What would help?"), KINDS)
    kinds_weight = _weight("must")
    words = LookedFor(
        label=_("A word to look for"), max_length=120, required=False,
        help_text=_("For example: food, stairs, brother, or a name. We look in what each listing says."),
        widget=forms.TextInput(attrs={"placeholder": " "}),
    )  # fmt: skip
    words_weight = _weight("lot")
    language = _language(_("In which language?"))
    or_language = _language(_("Or in"))
    language_weight = _weight("must")
    place = forms.CharField(
        label=_("Near which place?"), max_length=120, required=False,
        help_text=_("A town or a postcode."),
        widget=forms.TextInput(attrs={"placeholder": " ", "autocomplete": "off"}),
    )  # fmt: skip
    distance = forms.ChoiceField(
        label=_("Not farther than"), choices=DISTANCES, initial="25", required=False
    )
    remote = forms.BooleanField(label=_("By phone or online is fine too"), required=False)
    place_weight = _weight("lot")
    methods = _several(_("With what kind of work?"), METHODS)
    methods_weight = _weight("lot")
    ways = _several(_("How should they be?"), WAYS)
    ways_weight = _weight("lot")
    free = forms.BooleanField(label=_("It costs nothing"), required=False)
    free_weight = _weight("lot")
    room = forms.BooleanField(label=_("They have room now"), required=False)
    room_weight = _weight("lot")
    seed = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_place(self) -> str:
        said = str(self.cleaned_data["place"])
        if said and find_place(said) is None:
            raise forms.ValidationError(_unknown_place(services()[1].like(said)))
        return said

    def clean_seed(self) -> str:
        """The search's own chance: kept from page to page, drawn anew for each new search."""
        said = str(self.cleaned_data["seed"])
        return said if SEED.fullmatch(said) else secrets.token_hex(8)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name, field in self.fields.items():
            if name.endswith(("_weight", "distance")) and not cleaned.get(name):
                cleaned[name] = field.initial
        return cleaned

    def asked(self) -> list[Asked]:
        """The wishes, each with the words it was asked in."""
        return asked(self.cleaned_data, find_place(self.cleaned_data["place"]))

    def kept(self) -> list[tuple[str, str]]:
        """Every filled field as hidden fields carry it to the next page."""
        sent = self.data if isinstance(self.data, QueryDict) else QueryDict()
        names = [name for name in self.fields if name != "seed"]
        pairs = [(name, value) for name in names for value in sent.getlist(name) if value]
        seed = self.cleaned_data["seed"] if self.is_valid() else ""
        return [*pairs, ("seed", seed)] if seed else pairs


def _unknown_place(like: list[str]) -> Sentence:
    if like:
        said = _("We do not know this place. Did you mean %(places)s? Or leave it empty.")
        return said % {"places": ", ".join(like)}
    return _("We do not know this place. Try a town near it, or a postcode, or leave it empty.")
