"""A service as its source lists it. Nobody has confirmed it here."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone

from wend.finding.hsds import ServiceRecord
from wend_matching import plain

if TYPE_CHECKING:
    from wend.finding.models.source import Source

BATCH = 500


class Service(models.Model):
    """One imported listing. Its id stays the same from import to import."""

    id = models.UUIDField(primary_key=True, editable=False)
    source = models.ForeignKey("finding.Source", models.CASCADE, related_name="services")
    source_id_there = models.TextField()
    name = models.TextField()
    organisation = models.TextField(blank=True)
    part_of = models.TextField(blank=True)
    about = models.TextField(blank=True)
    how_to_apply = models.TextField(blank=True)
    fees = models.TextField(blank=True)
    eligibility = models.TextField(blank=True)
    phones = models.JSONField(default=list)
    url = models.TextField(blank=True)
    email = models.TextField(blank=True)
    places = models.JSONField(default=list)
    hours = models.JSONField(default=list)
    languages = models.JSONField(default=list)
    languages_perhaps = models.JSONField(default=list)
    languages_open = models.BooleanField(default=False)
    languages_said = models.JSONField(default=list)
    kinds = models.JSONField(default=list)
    methods = models.JSONField(default=list)
    remote = models.BooleanField(null=True)
    categories = models.JSONField(default=list)
    accessible = models.BooleanField(null=True)
    words = models.TextField(blank=True)
    digest = models.CharField(max_length=64)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "source_id_there"], name="service_once_a_source"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def ref(self) -> str:
        """The stable name other parts keep of it."""
        return f"service:{self.pk}"

    @classmethod
    def take(cls, source: Source, records: Iterator[ServiceRecord]) -> tuple[int, int, int, int]:
        """Write what differs; returns how many were added, changed, the same, retired."""
        held = dict(cls.objects.filter(source=source).values_list("id", "digest"))
        gone, added, changed = set(held), 0, 0
        while batch := [cls.read(source, record) for record in _next(records)]:
            gone -= {service.pk for service in batch}
            fresh = [service for service in batch if held.get(service.pk) != service.digest]
            new = sum(service.pk not in held for service in fresh)
            added, changed = added + new, changed + len(fresh) - new
            _write(fresh)
        retired = cls._retire(source, gone)
        return added, changed, len(held) - len(gone) - changed, retired

    @classmethod
    def _retire(cls, source: Source, gone: set[uuid.UUID]) -> int:
        """Retire those that are gone, take back those that have returned; how many went."""
        before = set(
            cls.objects.filter(source=source, retired_at__isnull=False).values_list("id", flat=True)
        )
        _mark(gone - before, timezone.now())
        _mark(before - gone, None)
        return len(gone - before)

    @classmethod
    def read(cls, source: Source, record: ServiceRecord) -> Service:
        """A service of a record, not saved."""
        said = asdict(record)
        there = said.pop("id")
        return cls(
            id=uuid.uuid5(source.pk, there),
            source=source,
            source_id_there=there,
            words=_words(record),
            digest=_digest(said),
            **said,
        )


def _next(records: Iterator[ServiceRecord]) -> tuple[ServiceRecord, ...]:
    return tuple(islice(records, BATCH))


def _write(services: list[Service]) -> None:
    names = [field.name for field in Service._meta.concrete_fields if not field.primary_key]
    Service.objects.bulk_create(
        services, update_conflicts=True, unique_fields=["id"], update_fields=names
    )


def _mark(ids: set[uuid.UUID], when: datetime | None) -> None:
    several = list(ids)
    for start in range(0, len(several), BATCH):
        some = several[start : start + BATCH]
        Service.objects.filter(pk__in=some).update(retired_at=when)


def _words(record: ServiceRecord) -> str:
    """What words are looked up in: its names, its own text, and its source's categories."""
    parts = (record.name, record.organisation, record.part_of, record.about, *record.categories)
    return plain(" ".join(parts))


def _digest(said: dict[str, Any]) -> str:
    text = json.dumps(said, sort_keys=True, cls=DjangoJSONEncoder)
    return hashlib.sha256(text.encode()).hexdigest()
