"""What views of a group share: finding it is the access check, and looking at it stands on trails."""

import uuid

from wend import trail
from wend.groups.access import Around, Named, around, group_of
from wend.people.models import Professional


def find(professional: Professional, group_id: uuid.UUID) -> tuple[Named, Around]:
    """One of the professional's groups (or 404) and who is around it."""
    named = group_of(professional, group_id)
    return named, around(professional, named.group)


def look(professional: Professional, who: Around) -> None:
    """Put the look on the trail of each who is named on the page."""
    for one in (*who.seated, *who.asked):
        if one.pairing.client_id:
            trail.looked(
                "groups.looked",
                subject=one.pairing.client_id,
                by=professional.actor,
                about=one.pairing.pk,
            )
