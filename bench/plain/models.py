"""The rival's one table."""

from django.db import models


class Note(models.Model):
    """A row as a plain Django application would keep it."""

    text = models.TextField()
    at = models.DateTimeField(auto_now_add=True)
