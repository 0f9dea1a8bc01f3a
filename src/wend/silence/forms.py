"""Forms for a silence: the choice, and somebody to name."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wend.lib.widgets import Cards
from wend.notify.models.address import Where
from wend.people.forms import zones
from wend.silence.rule import LEAVE, MESSAGE, PERSON, WEEKS, Wanted

AFTER = {2: _("after two weeks"), 4: _("after four weeks"), 8: _("after eight weeks")}


class ChoiceForm(forms.Form):
    """How to be looked for."""

    how = forms.ChoiceField(
        label=_("What shall happen then?"),
        choices=[
            (LEAVE, _("Leave me be")),
            (MESSAGE, _("Send me one message")),
            (PERSON, _("Ask someone I name to say hello")),
        ],
        widget=Cards(
            thens={
                LEAVE: _("Nothing is sent to anyone."),
                MESSAGE: _("One short mail, to you alone. Then no more until you were here again."),
                PERSON: _("One short mail to them. It does not say why, or what this place is."),
            }
        ),
    )
    weeks = forms.TypedChoiceField(
        label=_("If something is sent: when?"),
        coerce=int,
        choices=[(weeks, AFTER[weeks]) for weeks in WEEKS],
        help_text=_(
            "So long you were not here, did nothing here, and the two of you did not meet."
        ),
    )
    seen = forms.BooleanField(required=False)

    def __init__(self, *args: Any, name: str, wanted: Wanted, **kwargs: Any) -> None:
        kwargs["initial"] = asdict(wanted)
        super().__init__(*args, **kwargs)
        self.fields["seen"].label = _("%(name)s may read what I chose") % {"name": name}

    @property
    def wanted(self) -> Wanted:
        """The choice of a valid form."""
        return Wanted(**self.cleaned_data)


class NamingForm(forms.Form):
    """Somebody who may be asked to say hello."""

    shown_as = forms.CharField(
        label=_("Which name do they know you by?"),
        max_length=60,
        help_text=_("They read it on a page. No mail holds it."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    to = forms.EmailField(
        label=_("Their e-mail"),
        max_length=254,
        help_text=_("They get one mail that asks if this is fine. If they do nothing, it is a no."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    zone = forms.ChoiceField(
        label=_("Their time zone"), help_text=_("So that nothing comes at night.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["zone"].choices = zones()  # type: ignore[attr-defined]
        self.fields["zone"].initial = settings.TIME_ZONE

    def where(self) -> Where:
        """Where they are asked, in the language of this page."""
        said = self.cleaned_data
        return Where(said["to"], said["zone"], get_language() or settings.LANGUAGE_CODE)
