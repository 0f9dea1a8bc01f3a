"""Wend's own addresses, and the rival's one."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import include, path

from bench.plain.models import Note


def plain(request: HttpRequest) -> HttpResponse:
    """Insert one row, read one row, redirect: behind the same middleware and sign-in."""
    with transaction.atomic():
        note = Note._default_manager.create(text=request.POST["line"])
        Note._default_manager.get(pk=note.pk)
    return HttpResponseRedirect("/today/")


urlpatterns = [path("plain/", plain, name="plain"), path("", include("wend.config.urls"))]
