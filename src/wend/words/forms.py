"""Forms for honest words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wend.lib.widgets import Cards, Words
from wend.reviewing.forms import LooksAtWords
from wend.words.kinds import kinds_for


class WordForm(LooksAtWords, forms.Form):
    """A kind, and one's own words."""

    kind = forms.ChoiceField(label=_("What kind of word?"), widget=Cards)
    text = forms.CharField(
        label=_("In your words"), max_length=4000, widget=Words(attrs={"rows": 6})
    )

    def __init__(self, *args: Any, side: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds_for(side)  # type: ignore[attr-defined]
        if side == "professional":
            self.review("text", rows=6)


class AnswerForm(LooksAtWords, forms.Form):
    """An answer beside a word."""

    text = forms.CharField(label=_("Your answer"), max_length=4000, widget=Words())

    def __init__(self, *args: Any, side: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if side == "professional":
            self.review("text")
