"""One's own profile, openings and limits card."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.once.forms import once
from wend.people.doors import as_professional
from wend.people.models import Professional
from wend.practices.access import own_limit
from wend.practices.forms import LimitForm, OpeningForm, ProfileForm
from wend.practices.models import Opening, Profile


@as_professional
@require_http_methods(["GET", "POST"])
@once
def profile(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Read and change it."""
    mine = Profile.of(professional)
    form = ProfileForm(request.POST or None, instance=mine)
    if form.is_valid():
        form.save()
        return redirect("profile")
    shown = {"form": form, "profile": mine, "opening": OpeningForm(), "limit": LimitForm()}
    return render(request, "practices/profile.html", shown)


@as_professional
@require_POST
@once
def showing(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Let finding show the profile, or take it out."""
    mine = Profile.of(professional)
    mine.hide() if request.POST.get("hide") else mine.show()
    return redirect("profile")


@as_professional
@require_POST
@once
def openings(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Say today whether there is room."""
    form = OpeningForm(request.POST)
    mine = Profile.of(professional)
    if form.is_valid():
        Opening.say(mine, **form.cleaned_data)
        return redirect("profile")
    shown = {
        "form": ProfileForm(instance=mine),
        "profile": mine,
        "opening": form,
        "limit": LimitForm(),
    }
    return render(request, "practices/profile.html", shown)


@as_professional
@require_POST
@once
def limits(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Add a line to the limits card."""
    mine = Profile.of(professional)
    form = LimitForm(request.POST, instance=mine.limits.model(profile=mine))
    if form.is_valid():
        form.save()
        return redirect("profile")
    shown = {
        "form": ProfileForm(instance=mine),
        "profile": mine,
        "opening": OpeningForm(),
        "limit": form,
    }
    return render(request, "practices/profile.html", shown)


@as_professional
@require_POST
@once
def limit_removal(request: HttpRequest, professional: Professional, limit_id: int) -> HttpResponse:
    """Take a line off the limits card."""
    own_limit(professional, limit_id).delete()
    return redirect("profile")
