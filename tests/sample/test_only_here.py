"""The sample answers this machine only."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from wend.sample.middleware import OnlyHere

pytestmark = pytest.mark.anydb
HERE = {"HTTP_HOST": "127.0.0.1:8000", "REMOTE_ADDR": "127.0.0.1"}


def status(**meta: str) -> int:
    request: HttpRequest = RequestFactory(**{**HERE, **meta}).get("/")  # type: ignore[arg-type]
    return OnlyHere(lambda _: HttpResponse("in"))(request).status_code


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8000", "[::1]:8000"])
def test_loopback_is_answered(host: str) -> None:
    assert status(HTTP_HOST=host) == 200


@pytest.mark.parametrize(
    "meta",
    [
        {"HTTP_HOST": "wend.example.org"},
        {"HTTP_HOST": "127.0.0.1.example.org"},
        {"REMOTE_ADDR": "10.0.0.7"},
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_X_FORWARDED_HOST": "localhost"},
        {"HTTP_FORWARDED": "for=1"},
        {"HTTP_X_REAL_IP": "127.0.0.1"},
        {"HTTP_VIA": "1.1 proxy"},
    ],
)
def test_everyone_else_is_refused(meta: dict[str, str]) -> None:
    assert status(**meta) == 403
