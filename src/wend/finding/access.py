"""What anyone can see of imported services. Looking is free: no account, and nothing is kept."""

import uuid

from django.db.models import QuerySet
from django.http import Http404

from wend.finding.models import Service


def listed_services() -> QuerySet[Service]:
    """The services their sources list today."""
    return Service.objects.filter(retired_at=None)


def service_page(service_id: uuid.UUID) -> Service:
    """One service, also one its source has dropped: its page then says so. Or 404."""
    found = Service.objects.select_related("source").filter(pk=service_id).first()
    if found is None:
        raise Http404
    return found
