"""What other parts' pages show: on Today, that it is time to say whether somebody named is still right."""

from wend.people.models import Client, Hat
from wend.silence.models import Named


def asks_whether_right(hat: Hat) -> bool:
    """Whether to ask the client once more; never a name, for Today is a page others may glance at."""
    named = Named.of(hat) if isinstance(hat, Client) else None
    return named is not None and named.asks_whether_right
