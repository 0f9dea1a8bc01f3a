"""The practice's own rules for the reviewer: members read them, a steward changes them."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from wend.once.forms import once
from wend.people.doors import as_professional
from wend.people.models import Professional
from wend.practices.access import own_heading, own_membership, own_rule, own_stewarding
from wend.practices.forms_own_words import OwnRuleForm, QuietForm
from wend.practices.models import Member, OwnRule, QuietHeading


@as_professional
@require_GET
def own_words(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Read them."""
    return _shown(request, own_membership(professional))


@as_professional
@require_POST
@once
def own_rules(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Add a rule."""
    member = own_stewarding(professional)
    form = OwnRuleForm(request.POST)
    if form.is_valid():
        OwnRule.add(by=member, **form.cleaned_data)
        return redirect("own_words")
    return _shown(request, member, rule=form)


@as_professional
@require_POST
@once
def own_headings(request: HttpRequest, professional: Professional) -> HttpResponse:
    """Quiet a rule under a heading."""
    member = own_stewarding(professional)
    form = QuietForm(request.POST)
    if form.is_valid():
        QuietHeading.add(by=member, **form.cleaned_data)
        return redirect("own_words")
    return _shown(request, member, quiet=form)


@as_professional
@require_POST
@once
def own_rule_removal(
    request: HttpRequest, professional: Professional, own_rule_id: uuid.UUID
) -> HttpResponse:
    """Take a rule away."""
    own_rule(professional, own_rule_id).delete()
    return redirect("own_words")


@as_professional
@require_POST
@once
def own_heading_removal(
    request: HttpRequest, professional: Professional, own_heading_id: uuid.UUID
) -> HttpResponse:
    """Let a rule speak under that heading again."""
    own_heading(professional, own_heading_id).delete()
    return redirect("own_words")


def _shown(
    request: HttpRequest,
    member: Member,
    rule: OwnRuleForm | None = None,
    quiet: QuietForm | None = None,
) -> HttpResponse:
    shown = {
        "member": member,
        "rules": OwnRule.objects.filter(practice=member.practice),
        "headings": QuietHeading.objects.filter(practice=member.practice),
        "rule": rule or OwnRuleForm(),
        "quiet": quiet or QuietForm(),
    }
    return render(request, "practices/own_words.html", shown)
