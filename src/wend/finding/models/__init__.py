"""Imported directories. What finding shows of them and of profiles is in `wend.finding.listings`."""

from wend.finding.models.service import Service
from wend.finding.models.source import Source, TakenIn

__all__ = ["Service", "Source", "TakenIn"]
