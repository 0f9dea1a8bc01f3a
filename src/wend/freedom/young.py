"""What the law gives parents, told to the young person first."""

from __future__ import annotations

from django.http import QueryDict

from wend.freedom.forms import AgeForm
from wend.freedom.models import AgeSaid
from wend.lib.law import law
from wend.people.models import Client


def age_form(sent: QueryDict | None, client: Client | None) -> AgeForm | None:
    """The question, with what was said before; None where the operator says nothing of an age."""
    age = law().young_age
    if age is None:
        return None
    said = AgeSaid.of(client) if client else ""
    return AgeForm(sent or None, age=age, initial={"under": said})


def keep_age(form: AgeForm | None, client: Client) -> None:
    """Keep what was said, if the question was on the page and answered."""
    age = law().young_age
    if form is not None and age is not None and form.is_valid() and form.cleaned_data["under"]:
        AgeSaid.say(form.cleaned_data["under"], by=client, age=age)
