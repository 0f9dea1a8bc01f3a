"""Beginning a practice alone, or joining one by a steward's link."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.once.forms import once
from wend.people.doors import anyone
from wend.people.joining import join_as_professional
from wend.practices.forms import BeginningForm
from wend.practices.models import MemberInvitation, Practice


def _is_open() -> bool:
    rule = settings.WEND_NEW_PRACTICES
    return rule == "anyone" or (rule == "first" and not Practice.objects.exists())


@anyone
@require_http_methods(["GET", "POST"])
@once
def beginning(request: HttpRequest) -> HttpResponse:
    """Name, e-mail, password, practice; the second factor and the profile come next."""
    if not _is_open():
        return render(request, "practices/not_open.html", status=403)
    form = BeginningForm(request.POST or None)
    if not form.is_valid():
        return render(request, "practices/beginning.html", {"form": form})
    given = form.cleaned_data
    professional = join_as_professional(
        request, name=given["name"], email=given["email"], password=given["password"]
    )
    Practice.found(name=given["practice"], kind=given["kind"], by=professional)
    return redirect("mfa_activate_totp")


@anyone
@require_http_methods(["GET", "POST"])
@once
def joining(request: HttpRequest, token: str) -> HttpResponse:
    """A new member, by a steward's link; opening the page changes nothing."""
    invitation = MemberInvitation.open_for(token)
    if invitation is None:
        raise Http404
    form = BeginningForm(request.POST or None)
    for name in ("practice", "kind"):
        form.fields.pop(name)
    if not form.is_valid():
        shown = {"form": form, "practice": invitation.practice}
        return render(request, "practices/joining.html", shown)
    given = form.cleaned_data
    invitation.use(
        join_as_professional(
            request, name=given["name"], email=given["email"], password=given["password"]
        )
    )
    return redirect("mfa_activate_totp")
