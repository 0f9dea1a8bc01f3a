"""Forms for supporters: nothing is preset, and everything may be left empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wend.lib.widgets import CheckCards, Words
from wend.supporters.picks import Pick


class NewSupporterForm(forms.Form):
    """What the client calls them."""

    called = forms.CharField(
        label=_("Who is it?"),
        max_length=80,
        help_text=_("A word for you, such as: my sister. They do not see it."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class ShowingForm(NewSupporterForm):
    """The client's words, and what of it all may be seen."""

    words = forms.CharField(
        label=_("What I want you to know, and what helps me"),
        max_length=4000,
        required=False,
        widget=Words(attrs={"rows": 5}),
    )
    call = forms.CharField(
        label=_("Who to call if you worry about me"),
        max_length=400,
        required=False,
        widget=Words(attrs={"rows": 2}),
        help_text=_("Help in a crisis stands on their page in any case."),
    )
    picks = forms.MultipleChoiceField(
        label=_("What can they see?"),
        required=False,
        widget=CheckCards,
        help_text=_("If you choose nothing, their page is empty."),
    )

    def __init__(self, *args: Any, picks: Sequence[Pick], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["picks"]
        field.choices = [(one.ref, one.says) for one in picks]  # type: ignore[attr-defined]
        field.widget.thens = {one.ref: one.then for one in picks}
