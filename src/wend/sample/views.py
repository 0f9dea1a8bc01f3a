"""The sample's first page: step into somebody with one press."""

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.people.doors import anyone
from wend.people.models import Person
from wend.people.wearing import KEY, hats_of
from wend.sample.people import ROLES, role_email

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@anyone
@require_http_methods(["GET", "POST"])
def stepping_in(request: HttpRequest) -> HttpResponse:
    """Who is here; POST signs in as one of them."""
    if request.method == "GET":
        return render(request, "sample/stepping_in.html", {"roles": ROLES})
    role = request.POST.get("role", "")
    person = Person.objects.filter(email=role_email(role)).first()
    if person is None or role not in {known for known, _name, _says in ROLES}:
        raise Http404
    login(request, person, backend=BACKEND)
    request.session[KEY] = hats_of(person)[-1].side
    return redirect("today")
