"""A professional's groups: making one, whom to ask, what it is called, ending it."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.checkins.sections import today_lines
from wend.groups.access import Around, group_of, groups_of, met_by, seat_in
from wend.groups.forms import AskingForm, GroupForm, NamingForm
from wend.groups.models import Group
from wend.groups.views.common import find, look
from wend.once.forms import once
from wend.people.doors import as_professional
from wend.people.models import Professional


@as_professional
@require_http_methods(["GET", "POST"])
@once
def groups(request: HttpRequest, professional: Professional) -> HttpResponse:
    """All of one's own; POST makes one and asks."""
    people = met_by(professional)
    form = GroupForm(request.POST or None, people=people)
    if form.is_valid():
        said = form.cleaned_data
        made = Group.make(by=professional, called=said["called"], kind=said["kind"])
        made.ask([one.pairing for one in people if one.pairing.pk in said["whom"]], by=professional)
        return redirect("group", made.pk)
    shown = {"form": form, "groups": groups_of(professional), "people": people}
    return render(request, "groups/groups.html", shown)


@as_professional
def group(request: HttpRequest, professional: Professional, group_id: uuid.UUID) -> HttpResponse:
    """Who is in it, and the way to each; nothing that anybody answered."""
    named, who = find(professional, group_id)
    look(professional, who)
    shown = {
        "named": named,
        "who": who,
        "lines": _lines(professional, who),
        "form": AskingForm(people=who.others),
    }
    return render(request, "groups/group.html", shown)


def _lines(professional: Professional, who: Around) -> list[object]:
    """The newest meeting with each that the professional has not told of, for themselves."""
    return [line for one in who.seated for line in today_lines(professional, [one.pairing])[:1]]


@as_professional
@require_http_methods(["GET", "POST"])
@once
def naming(request: HttpRequest, professional: Professional, group_id: uuid.UUID) -> HttpResponse:
    """Another name for it."""
    named = group_of(professional, group_id)
    form = NamingForm(request.POST or None, initial={"called": named.called})
    if form.is_valid():
        named.group.call(form.cleaned_data["called"])
        return redirect("group", group_id)
    return render(request, "groups/naming.html", {"named": named, "form": form})


@as_professional
@require_POST
@once
def asking(request: HttpRequest, professional: Professional, group_id: uuid.UUID) -> HttpResponse:
    """Ask more people."""
    named, who = find(professional, group_id)
    form = AskingForm(request.POST, people=who.others)
    if form.is_valid():
        chosen = form.cleaned_data["whom"]
        asked = [one.pairing for one in who.others if one.pairing.pk in chosen]
        named.group.ask(asked, by=professional)
        return redirect("group", group_id)
    shown = {"named": named, "who": who, "lines": _lines(professional, who), "form": form}
    return render(request, "groups/group.html", shown)


@as_professional
@require_POST
@once
def seat_ending(
    request: HttpRequest, professional: Professional, group_id: uuid.UUID, seat_id: uuid.UUID
) -> HttpResponse:
    """Meet this one without the others; or take the question back."""
    named = group_of(professional, group_id)
    seat_in(professional, named.group, seat_id).end(by=professional)
    return redirect("group", group_id)


@as_professional
@require_http_methods(["GET", "POST"])
@once
def ending(request: HttpRequest, professional: Professional, group_id: uuid.UUID) -> HttpResponse:
    """GET says what it does, and shows the way to each who is let go; POST ends the group."""
    named, who = find(professional, group_id)
    if request.method == "POST":
        named.group.end(by=professional)
        return redirect("groups")
    look(professional, who)
    return render(request, "groups/ending.html", {"named": named, "who": who})
