"""How the sign-in library behaves here: nobody signs up through it, and nothing it says tells who is here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from wend.people.models import Person


class AccountAdapter(DefaultAccountAdapter):
    """Accounts begin with an invitation, a practice or an ask; never with a bare sign-up form."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing: a page shown later must not tell that somebody signed in or out."""

    def populate_username(self, request: HttpRequest, user: Person) -> None:
        user.sign_in_name = user.sign_in_name or Person.objects.free_name()
