"""The sample answers this machine only."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden

LOOPBACK = {"127.0.0.1", "localhost", "[::1]"}
SAID = "The sample practice answers only on this computer. Run “wend serve” for real people."


class OnlyHere:
    """Refuses any host but loopback, any address but this machine's, and any forwarded header."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_here(request):
            return HttpResponseForbidden(SAID, content_type="text/plain; charset=utf-8")
        return self.get_response(request)


def is_here(request: HttpRequest) -> bool:
    """Whether this visit comes straight from the machine the sample runs on."""
    host = (
        request.META.get("HTTP_HOST", "").rsplit(":", 1)[0] if "HTTP_HOST" in request.META else ""
    )
    forwarded = any(
        name.startswith(("HTTP_X_FORWARDED", "HTTP_FORWARDED", "HTTP_X_REAL", "HTTP_VIA"))
        for name in request.META
    )
    from_here = request.META.get("REMOTE_ADDR", "") in {"127.0.0.1", "::1"}
    return host in LOOPBACK and from_here and not forwarded
