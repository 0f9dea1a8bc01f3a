"""How somebody gets an account: the person, the hat, and being signed in, in one act."""

from allauth.account.models import EmailAddress
from allauth.account.utils import perform_login
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Refused
from wend.people.models import Client, Person, Professional
from wend.people.wearing import hats_of, put_on


def client_here(request: HttpRequest) -> Client | None:
    """The client hat of whoever is signed in, worn or not; None for a visitor."""
    if not request.user.is_authenticated:
        return None
    return next((hat for hat in hats_of(request.user) if isinstance(hat, Client)), None)


def join_as_client(request: HttpRequest, *, called: str, password: str) -> Client:
    """A new person who is a client, signed in, known by the name they chose."""
    person = Person.objects.create_user(password=password)
    client = Client.begin(person, called=called)
    sign_in(request, person)
    put_on(request, client)
    return client


def join_as_professional(
    request: HttpRequest, *, name: str, email: str, password: str
) -> Professional:
    """A new person who is a professional, signed in; the second factor is asked for next."""
    if Person.objects.filter(email__iexact=email).exists():
        raise Refused(
            _("This did not work with that e-mail. If you have an account, sign in first.")
        )
    person = Person.objects.create_user(email=email, password=password)
    EmailAddress.objects.create(user=person, email=email, primary=True, verified=False)
    professional = Professional.begin(person, name=name)
    sign_in(request, person)
    put_on(request, professional)
    return professional


def sign_in(request: HttpRequest, person: Person) -> None:
    """Sign in, as the sign-in library records it."""
    from allauth.account.internal.flows.login import record_authentication  # noqa: PLC0415

    perform_login(request, person, email_verification="none")
    # They have just chosen this password: asking for it again on the next page tells nothing new.
    record_authentication(request, person, method="password", reauthenticated=True)
