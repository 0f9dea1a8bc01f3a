"""The practice's proof, for its stewards."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from wend.freedom.proof import proof_for
from wend.people.doors import as_professional
from wend.people.models import Professional
from wend.practices.access import own_membership


@as_professional
def proof(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Counts; who is no steward finds nothing here."""
    member = own_membership(professional)
    if not member.is_steward:
        raise Http404
    shown = {"proof": proof_for(member.practice), "practice": member.practice}
    return render(request, "freedom/proof.html", shown)
