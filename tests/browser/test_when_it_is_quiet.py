"""A silence in a real browser: chosen, somebody named and asked; the other side reads one sentence."""

import pytest
from django.utils import timezone

from tests.browser.walker import Walker
from tests.cast import everybody
from tests.silence.quiet import ROBIN
from wend.notify.models import Address, Link, Message
from wend.silence.models import Named

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = [(360, True, "light"), (1280, False, "dark")]


@pytest.mark.parametrize("walker", WAYS, ids=["phone", "desktop without JavaScript"], indirect=True)
def test_how_to_be_looked_for(walker: Walker) -> None:
    cast = everybody()
    walker.wear(cast.ada).go(f"/pairings/{cast.ada_and_maren.pk}/")
    walker.follow("When it is quiet").reads("That is no sign against you")
    walker.choose("Ask someone I name").choose("may read what I chose").press("Keep this")
    walker.reads("you have named nobody yet").follow("Name someone")
    walker.reads("Do not name someone you fear").write("Which name", "Adi")
    walker.write("Their e-mail", ROBIN).press("Ask them if it is fine")
    walker.reads("They have not said yes")
    _robin(walker)
    walker.wear(cast.ada).go("/silence/").reads("They said yes")
    walker.wear(cast.maren).go(f"/pairings/{cast.ada_and_maren.pk}/")
    walker.reads("someone they named is asked to say hello").reads_not(ROBIN)
    walker.wear(cast.ada).go("/messages/").follow("When it is quiet for long")
    walker.press("Do not ask them any more").reads("You have named nobody")


def _robin(walker: Walker) -> None:
    """Robin, who knows nothing of all this, opens the two mails."""
    walker.context.clear_cookies()
    walker.go(f"/hello/question/{_link('named')}/").reads("May Adi count on a hello?")
    walker.reads("Help for yourself").press("Yes, that is fine").reads("That is all")
    walker.go(f"/hello/{_link('hello')}/").reads("Adi may be glad of a hello")


def _link(kind: str) -> str:
    address = Address.objects.get(holder=Named.objects.get().pk)
    Message.objects.filter(address=address).delete()
    return Link.make(Message.objects.create(address=address, kind=kind, due=timezone.now()))
