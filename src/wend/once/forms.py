"""``once``: a decorator for views that change something."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth import get_user
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from wend.lib.prepared import insert, update
from wend.lib.refusals import Refused
from wend.once.models import Act

Rest = ParamSpec("Rest")
View = Callable[Concatenate[HttpRequest, Rest], HttpResponseBase]
FIELD = "once"


class _NotDone(Exception):  # noqa: N818  # carries an answer, is no error
    def __init__(self, answer: HttpResponseBase) -> None:
        self.answer = answer


def once(view: View[Rest]) -> View[Rest]:
    """A POST and all it changes are one transaction, and count once for each form key.

    The same form sent again is answered as the first time. The same key with other words is
    refused. A view that answers with anything but a redirect has done nothing, so nothing is kept.
    """

    @wraps(view)
    def wrapped(
        request: HttpRequest, /, *args: Rest.args, **kwargs: Rest.kwargs
    ) -> HttpResponseBase:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        key, digest = _key(request), _digest(request)
        session = request.session.session_key
        try:
            return _act(key, digest, lambda: view(request, *args, **kwargs))
        except _NotDone as nothing:
            _as_before(request, session)
            return nothing.answer
        except Refused:
            _as_before(request, session)
            raise

    return wrapped


def _as_before(request: HttpRequest, session: str | None) -> None:
    # A sign-in that was undone with its act left a session behind that is in no database.
    if request.session.session_key != session:
        request.session = type(request.session)(session)
        request.user = get_user(request)


def _act(key: uuid.UUID, digest: str, view: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    try:
        return _first_time(key, digest, view)
    except IntegrityError:
        # Where another press was first, its row made ours impossible: nothing of ours stays.
        before = Act.objects.filter(key=key).first()
        if before is None:
            raise
        return _again(before, digest)


def _first_time(
    key: uuid.UUID, digest: str, view: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    with transaction.atomic():
        insert(Act(key=key, digest=digest))
        answer = view()
        if not isinstance(answer, HttpResponseRedirect):
            raise _NotDone(answer)
        update(Act, key, led_to=answer.url)
        return answer


def _again(before: Act, digest: str) -> HttpResponse:
    if before.digest != digest:
        raise Refused(
            _("This page was sent before with other words. Open it again and send those.")
        )
    return HttpResponseRedirect(before.led_to)


def _key(request: HttpRequest) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get(FIELD, ""))
    except ValueError as problem:
        raise Refused(
            _("This page was not complete. Open it again and send it once more.")
        ) from problem


def _digest(request: HttpRequest) -> str:
    fields = sorted(
        (name, values)
        for name, values in request.POST.lists()
        if name not in {FIELD, "csrfmiddlewaretoken"}
    )
    who = request.session.get("_auth_user_id", "")
    return salted_hmac(
        "wend.once", repr((who, request.path, fields)), algorithm="sha256"
    ).hexdigest()
