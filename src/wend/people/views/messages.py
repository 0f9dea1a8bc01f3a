"""Messages: switching them on and off for the hat that is on. Off until an address is confirmed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from wend.notify import post
from wend.notify.models import Address
from wend.once.forms import once
from wend.people.doors import with_hat
from wend.people.forms import AddressForm
from wend.people.models import Hat


@with_hat
@require_http_methods(["GET", "POST"])
@once
def messages(request: HttpRequest, hat: Hat) -> HttpResponse:
    """How it stands; POST keeps a new address, which asks there whether it is right."""
    form = AddressForm(request.POST or None, hat=hat)
    if request.method == "POST" and post.is_on() and form.is_valid():
        Address.give(hat.own_words("messages"), form.where(), by=hat.actor, asking="confirm")
        return redirect("messages")
    address = Address.of(hat.id)
    shown = {
        "hat": hat,
        "form": form,
        "can_send": post.is_on(),
        "address": address,
        "where": address.where if address else None,
        "not_reached": address.not_reached if address else None,
    }
    return render(request, "people/messages.html", shown)


@with_hat
@require_POST
@once
def messages_quiet(request: HttpRequest, hat: Hat) -> HttpResponse:
    """Quiet for now; with ``over``, messages may come again."""
    if address := Address.of(hat.id):
        if request.POST.get("over"):
            address.resume()
        else:
            address.rest()
    return redirect("messages")


@with_hat
@require_POST
@once
def messages_removal(request: HttpRequest, hat: Hat) -> HttpResponse:
    """Off at once: the address is forgotten."""
    if address := Address.of(hat.id):
        address.remove(by=hat.actor)
    return redirect("messages")
