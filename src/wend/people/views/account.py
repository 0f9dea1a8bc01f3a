"""The account itself: sign-in name, password, second factor."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wend.people.doors import as_person


@as_person
def account(request: HttpRequest) -> HttpResponse:
    """How one signs in here, and how to change it."""
    return render(request, "people/account.html")
