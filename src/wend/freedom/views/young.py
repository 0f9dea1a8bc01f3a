"""What parents may know or decide: the page for young people, and saying one's age anew."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.freedom.models import AgeSaid
from wend.freedom.young import age_form
from wend.lib.law import law
from wend.once.forms import once
from wend.people.doors import as_client
from wend.people.models import Client


@as_client
@require_http_methods(["GET", "POST"])
@once
def young(request: HttpRequest, client: Client) -> HttpResponse:
    """What holds here; POST says one's age anew, or takes it back."""
    held, form = law(), age_form(request.POST, client)
    if held.young_age is None or form is None:
        raise Http404
    if form.is_valid():
        AgeSaid.say(form.cleaned_data["under"], by=client, age=held.young_age)
        return redirect("young")
    return render(request, "freedom/young.html", {"form": form, "said": AgeSaid.of(client)})
