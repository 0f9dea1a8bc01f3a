"""One small view for each step that is a single press."""

import uuid
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from wend.once.forms import once
from wend.pairings.models import Pairing
from wend.pairings.views.common import find
from wend.people.doors import View, as_client, as_professional, with_hat
from wend.people.models import Hat


def _press(step: Callable[..., Any], door: Callable[..., Any]) -> View[[uuid.UUID]]:
    def view(request: HttpRequest, hat: Hat, pairing_id: uuid.UUID) -> HttpResponse:
        step(find(request, hat, pairing_id), by=hat)
        return redirect("pairing", pairing_id)

    view.__name__ = step.__name__
    pressed: View[[uuid.UUID]] = door(require_POST(once(view)))
    return pressed


going_on = _press(Pairing.go_on_together, with_hat)
withdrawing = _press(Pairing.withdraw, with_hat)
declining = _press(Pairing.decline, with_hat)
accepting = _press(Pairing.accept, as_professional)
pausing = _press(Pairing.pause, as_client)
resuming = _press(Pairing.resume, as_client)
looking = _press(Pairing.look, as_client)
staying = _press(Pairing.stay, as_client)
finding_said = _press(Pairing.found, as_client)
