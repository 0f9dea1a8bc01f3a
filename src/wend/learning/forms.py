"""The form of a yes: which question, and the answer; both come with the button that was pressed."""

from django import forms

from wend.learning.models import PRACTICE, SENSING


class YesForm(forms.Form):
    """One press, one question."""

    about = forms.ChoiceField(choices=[(about, about) for about in (SENSING, PRACTICE)])
    said = forms.ChoiceField(choices=[(said, said) for said in ("yes", "no")])
