"""What happens between two tells the other, once, and only who switched messages on."""

import pytest

from tests.cast import Cast, fresh
from tests.notify.post_office import PostOffice, switched_on, work
from wend.notify.models import Message
from wend.words.models import Word

pytestmark = pytest.mark.django_db(databases=["default", "vault"])


def test_a_word_tells_the_other_and_not_the_writer(cast: Cast, office: PostOffice) -> None:
    switched_on(cast.ada, "ada@example.org"), switched_on(cast.maren, "maren@example.org")
    Word.say(cast.ada_and_maren, by=cast.maren, kind="helped", text="Your question.")
    waiting = Message.objects.waiting().select_related("address")
    assert [one.address.holder for one in waiting] == [cast.ada.id]


def test_a_word_kept_unsent_tells_nobody(cast: Cast, office: PostOffice) -> None:
    switched_on(cast.maren, "maren@example.org")
    Word.write(cast.ada_and_maren, by=cast.ada, kind="hurt", text="The clock.")
    assert not Message.objects.waiting().exists()


def test_much_on_one_day_is_one_message(cast: Cast, office: PostOffice) -> None:
    switched_on(cast.maren, "maren@example.org")
    pairing = fresh(cast.ada_and_maren)
    pairing.look(by=cast.ada)
    Word.say(pairing, by=cast.ada, kind="end", text="Before the summer.")
    pairing.leave(by=cast.ada)
    assert Message.objects.waiting().count() == 1


def test_resting_reading_and_silence_tell_nobody(cast: Cast, office: PostOffice) -> None:
    switched_on(cast.maren, "maren@example.org")
    fresh(cast.ada_and_maren).pause(by=cast.ada)
    assert not Message.objects.waiting().exists()
    work()
    assert office.mails == []
