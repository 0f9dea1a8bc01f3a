"""Today: what is here for this person, under the hat that is on. None of it is urgent."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from wend import notify
from wend.home.todays import today_of
from wend.people.doors import as_person
from wend.people.models import Professional
from wend.people.wearing import hat_on


@as_person
def today(request: HttpRequest) -> HttpResponse:
    """The client's or the professional's first page."""
    hat = hat_on(request)
    if hat is None:
        return redirect("hats")
    if isinstance(hat, Professional) and not hat.person.has_second_factor():
        return redirect("mfa_activate_totp")
    notify.seen(hat)
    return render(request, f"home/today_{hat.side}.html", today_of(hat))
