"""Once is once: what a form's key has already done, stored in the same transaction as the act."""

import uuid

from django.db import models


class Act(models.Model):
    """One confirmed form: its key, a keyed digest of who sent what where, and where it led."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    digest = models.CharField(max_length=64)
    led_to = models.CharField(max_length=400)
    at = models.DateTimeField(auto_now_add=True)
