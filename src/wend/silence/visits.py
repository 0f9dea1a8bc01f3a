"""Being here: any page, as a client, ends a silence. It is known by the day, and only where it must be."""

from django.http import HttpRequest
from django.utils import timezone

from wend import notify
from wend.people.models import Client
from wend.silence.models import Here, Named

# In the session, so that one page a day asks the database.
SEEN = "here"


def here(request: HttpRequest, client: Client) -> None:
    """The client is here; what still waits to go out because they were not is not needed any more."""
    today = timezone.localdate().isoformat()
    if request.session.get(SEEN) == today:
        return
    request.session[SEEN] = today
    if Here.again(client):
        notify.forget(client, "quiet")
        if named := Named.of(client):
            notify.forget(named, "hello")
