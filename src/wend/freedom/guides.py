"""Two short guides: for clients how to go, for professionals how to say that they are not the one.

The pages and the files in ``docs/`` are made from these words, so that they never differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _

from wend.lib.refusals import Sentence


@dataclass(frozen=True)
class Part:
    """A heading and its short paragraphs."""

    heading: Sentence
    says: tuple[Sentence, ...]


@dataclass(frozen=True)
class Guide:
    """One guide, to be read under strain: short parts, the most needed first."""

    code: str
    heading: Sentence
    opening: Sentence
    parts: tuple[Part, ...]


FREE_TO_GO: Final = Guide(
    "free-to-go",
    _("You are free to go"),
    _("You can leave at any time. Here is how, and what happens then."),
    (
        Part(_("How to leave"), (
            _("On every page about you and someone stands a door. Press “Leave”. That is all. Nobody "
              "asks why."),
            _("If you meet more than one person in the same place, you can leave them all by one press."),
            _("You can make a link of your own. With it you can leave without signing in."),
        )),
        Part(_("What happens then"), (
            _("They read that you left. From then on they do not see what you wrote here. Your words "
              "stay with you."),
            _("Next to the door you can read first what else will change. All of it happens at once."),
            _("A practice may have to keep notes of its own. The law can ask that. You can ask them "
              "what they keep."),
        )),
        Part(_("If you change your mind"), (
            _("For one day you can take it back. Then all is as before. If something could not come "
              "back, you are told what."),
            _("After that you can come back through the door. They say if it is open, if there is a "
              "wait, or if it is closed. Coming back costs you nothing."),
        )),
        Part(_("You can also do less"), (
            _("You can rest for a while. Nobody counts the days."),
            _("You can say that you look for something else, and ask to stay meanwhile."),
            _("You can write an honest word. You can also keep it and send it to nobody."),
            _("You can take back what you shared, and still stay."),
        )),
        Part(_("If it does not fit"), (
            _("Not every person fits every person. That is not your fault. It does not mean that you "
              "do not want help."),
        )),
        Part(_("When you must come"), (
            _("A court or a ward may say that you have to come. Then leaving here stops what you share "
              "here. The meetings go on. Ask a lawyer, or the one who sent you."),
        )),
        Part(_("If tonight is hard"), (
            _("Nobody watches these pages. The people at the foot of this page answer."),
        )),
    ),
)  # fmt: skip
SAYING_HONESTLY: Final = Guide(
    "saying-honestly",
    _("Saying honestly that you are not the one"),
    _("It is part of good work to say it. Said well, it helps someone find what they need."),
    (
        Part(_("Before you say it"), (
            _("Offer a talk first. Nobody should learn it from a page alone."),
            _("Not in the middle of a crisis. Wait, or first make sure that somebody is with them."),
            _("Who they are cannot be a reason, and neither can what you believe. If that is what "
              "weighs on you, go to your supervisor first: it is about you, and it can be worked with."),
        )),
        Part(_("How to say it"), (
            _("Speak of yourself: what you have learned, how you work, what room you have. “I do not "
              "know how to help with this.” “We do not resonate.” “I have no room.”"),
            _("Say it short and plain. Do not explain them to themselves."),
            _("If they say it to you first, thank them. You need not repair anything."),
        )),
        Part(_("What they have in hand afterwards"), (
            _("Notice: two weeks or more, or why it cannot be."),
            _("A bridge, if you can: what stays, how often, who else is there, when you look at it "
              "again. Or an honest reason why there is none."),
            _("Someone who may fit better and really has room. Each card says when that was confirmed. "
              "If you know of nobody, say so."),
            _("Who is there meanwhile, beside you."),
            _("A last talk, which they can take or leave."),
        )),
        Part(_("What it does to you"), (
            _("Nothing is counted against you. The reason goes into no figures, and it never travels "
              "with what they take along."),
        )),
        Part(_("When they go"), (
            _("They owe you no reason, and you need not look for one. Set the door as it truly is: "
              "open, a wait, or closed."),
            _("If others wait for the hour you keep for them, you can give it back without ending "
              "anything."),
        )),
        Part(_("When you cannot go on at all"), (
            _("You may leave, fall ill or die. Then your steward can write to all you meet. The steward "
              "reads nothing of theirs."),
        )),
        Part(_("Where this comes from"), (
            _("Duties that ethics codes share: APA 10.10, ACA A.11, NASW 1.17."),
        )),
    ),
)  # fmt: skip
GUIDES: Final = {guide.code: guide for guide in (FREE_TO_GO, SAYING_HONESTLY)}


def as_markdown(guide: Guide) -> str:
    """The guide as a page of ``docs/``."""
    lines = [f"# {guide.heading}", "", str(guide.opening), ""]
    for part in guide.parts:
        lines += [f"## {part.heading}", "", *(f"- {sentence}" for sentence in part.says), ""]
    made = f"The same words stand in the app; made by `bin/wend guide {guide.code}`."
    return "\n".join([*lines, f"*{made}*", ""])
