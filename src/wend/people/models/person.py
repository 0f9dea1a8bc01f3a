"""A person: someone with an account. Belongs to no practice."""

from __future__ import annotations

import secrets
import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from wend.people.sign_in_names import new_sign_in_name


class People(BaseUserManager["Person"]):
    """Makes persons with a sign-in name that gives nobody away."""

    def create_user(
        self,
        sign_in_name: str = "",
        email: str | None = None,
        password: str | None = None,
        **extra: Any,
    ) -> Person:
        """A new person; without a name Wend picks one that is free."""
        person = self.model(sign_in_name=sign_in_name or self.free_name(), email=email, **extra)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def free_name(self) -> str:
        """A sign-in name nobody has; random, so it tells nothing of who is here."""
        while self.filter(sign_in_name=(name := new_sign_in_name())).exists():
            continue
        return name


class Person(AbstractBaseUser):
    """Someone who can sign in, by a sign-in name Wend gave them or by e-mail if they gave one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sign_in_name = models.CharField(_("sign-in name"), max_length=64, unique=True)
    email = models.EmailField(_("e-mail"), null=True, blank=True, unique=True)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "sign_in_name"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.id)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email = self.email or None
        self.sign_in_name = self.sign_in_name or f"person-{secrets.token_hex(6)}"
        super().save(*args, **kwargs)

    def has_second_factor(self) -> bool:
        """Whether a code from a device is asked for when this person signs in."""
        from allauth.mfa.utils import is_mfa_enabled  # noqa: PLC0415  # needs loaded apps

        return bool(is_mfa_enabled(self))
