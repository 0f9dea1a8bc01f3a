"""Forms for letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wend.letters.addresses import Address
from wend.lib.widgets import Cards, Words
from wend.pairings.forms import later_day

LENGTH = 20000


class LetterForm(forms.Form):
    """The letter itself."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0)
    text = forms.CharField(
        label=_("Your letter"), max_length=LENGTH, widget=Words(attrs={"rows": 12})
    )


class SendingForm(forms.Form):
    """To whom, and from when on they can open it."""

    to = forms.ChoiceField(label=_("To whom?"), widget=Cards)
    on = later_day(_("On which day?"), _("If you choose no day, it goes now."), required=False)

    def __init__(self, *args: Any, addresses: Sequence[Address], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {address.code: address for address in addresses}
        choose = self.fields["to"]
        choose.choices = [(one.code, one.name) for one in addresses]  # type: ignore[attr-defined]
        choose.widget.thens = {one.code: one.reads for one in addresses}

    @property
    def address(self) -> Address:
        """The chosen address."""
        return self.known[self.cleaned_data["to"]]
