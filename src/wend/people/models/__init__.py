"""Persons, and the two hats one can wear: client and professional. Nothing crosses."""

from wend.people.models.hats import Client, Guest, Hat, Professional, Steward
from wend.people.models.person import Person

__all__ = ["Client", "Guest", "Hat", "Person", "Professional", "Steward"]
