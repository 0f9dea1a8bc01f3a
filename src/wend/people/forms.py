"""Forms about the account itself."""

from itertools import groupby
from typing import Any
from zoneinfo import available_timezones

from allauth.account.forms import LoginForm
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wend.notify.models.address import Where
from wend.people.models import Hat, Professional


class SignIn(LoginForm):
    """Sign-in name or e-mail, and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        login, password = self.fields["login"], self.fields["password"]
        login.label, password.label = _("Your sign-in name, or your e-mail"), _("Password")
        for field in (login, password):
            field.widget.attrs.pop("placeholder", None)
        password.help_text = ""
        self.fields.pop("remember", None)


class NewPassword(forms.Form):
    """A password, typed once and shown on request by the browser."""

    password = forms.CharField(
        label=_("A password"),
        strip=False,
        help_text=_("Ten letters or more. A short sentence is easy to keep in mind."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        """The password, when it is strong enough."""
        password = str(self.cleaned_data["password"])
        validate_password(password)
        return password


class Beginning(NewPassword):
    """A professional begins a practice alone."""

    field_order = ("name", "email", "password", "practice", "kind")
    name = forms.CharField(label=_("Your name, as clients know it"), max_length=120)
    email = forms.EmailField(
        label=_("Your e-mail"),
        help_text=_("To sign in with, and to set a new password if you forget it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


def zones() -> list[tuple[str, list[tuple[str, str]]]]:
    """Time zones by region, each with its city, as the computer knows them."""
    named = {zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc")}
    regions = groupby(sorted({*named, settings.TIME_ZONE}), key=lambda zone: zone.split("/")[0])
    return [
        (region, [(zone, zone.partition("/")[2].replace("_", " ") or zone) for zone in cities])
        for region, cities in regions
    ]


class AddressForm(forms.Form):
    """Where messages go, and when it is night there."""

    to = forms.EmailField(
        label=_("Your e-mail"),
        help_text=_("Choose one that only you read."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    zone = forms.ChoiceField(
        label=_("Your time zone"), help_text=_("So that nothing comes at night.")
    )

    def __init__(self, *args: Any, hat: Hat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["zone"].choices = zones()  # type: ignore[attr-defined]
        self.fields["zone"].initial = settings.TIME_ZONE
        if isinstance(hat, Professional):
            # A client's other hat may have an address: it is not brought over here.
            self.fields["to"].initial = hat.person.email

    def where(self) -> Where:
        """What was said, and the language it was said in."""
        said = self.cleaned_data
        return Where(said["to"], said["zone"], get_language() or settings.LANGUAGE_CODE)
