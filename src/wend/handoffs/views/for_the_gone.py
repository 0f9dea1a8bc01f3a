"""A steward lets go for a professional who left, is ill or died."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from wend.handoffs.alternatives import proposals
from wend.handoffs.gone_forms import FarewellForm
from wend.handoffs.models.for_the_gone import say_for
from wend.once.forms import once
from wend.pairings.forms import in_weeks
from wend.people.doors import as_professional
from wend.people.models import Professional
from wend.practices.access import colleague_of


@as_professional
@require_http_methods(["GET", "POST"])
@once
def for_the_gone(
    request: HttpRequest, professional: Professional, professional_id: uuid.UUID
) -> HttpResponse:
    """One text for everybody they met; nothing of anybody's is read or counted."""
    gone = colleague_of(professional, professional_id)
    found = proposals(gone.professional, "", request.POST.getlist("alternatives"))
    form = FarewellForm(request.POST or None, proposals=found, initial={"ends_on": in_weeks(4)})
    if form.is_valid():
        say_for(gone, form.said, by=professional)
        return redirect("practice")
    return render(request, "handoffs/for_the_gone.html", {"form": form, "gone": gone})
