"""What Wend says about phases and steps: to the client, to the professional, in the trail."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from wend.lib.refusals import Sentence
from wend.pairings.phases import State
from wend.trail.kinds import declare

SITUATIONS = [
    ("free", _("This person comes of their own will")),
    ("court", _("A court has told this person to come")),
    ("ward", _("This person is on a ward they may not leave")),
]
DOORS = [
    ("open", _("The door is open. Come back any time.")),
    ("wait", _("You can come back; there may be a wait.")),
    ("closed", _("I cannot take you back.")),
]


def door_says(choice: str) -> Sentence:
    """What the professional honestly said about returning: ``open``, ``wait``, ``wait 6``, ``closed``."""
    door, _space, weeks = choice.partition(" ")
    if weeks:
        return ngettext(
            "You can come back; there is a wait of about a week.",
            "You can come back; there is a wait of about %(weeks)s weeks.",
            int(weeks),
        ) % {"weeks": weeks}
    return dict(DOORS).get(door, "")


NO_BRIDGE = _("There is no bridge between you two now, so there is nothing to plan.")
NO_REVIEW = _("The day for looking at the bridge again has not come, or there is no bridge now.")
ONESELF = _("This is you, under your other hat.")
ALREADY_PAIRED = _("You two know each other here already. You find it under Today.")
PHASES: dict[str, Sentence] = {
    "new": _("Not begun"),
    "invited": _("Invited"),
    "asked": _("Asked to meet"),
    "trying": _("Finding out if you fit"),
    "together": _("Going on together"),
    "bridging": _("Bridging, while something that fits is looked for"),
    "parted": _("Parted"),
    "gone": _("Erased"),
}
_REFUSALS: dict[str, Sentence] = {
    "ask": _(
        "You cannot ask here now. Either you have asked before, or the door is closed for now."
    ),
    "accept": _("This can be accepted only while it is open, and after the notice was read."),
    "undo": _("Leaving can be taken back for one day. You can still come back through the door."),
    "return": _("The door is closed, or you two have not met yet. Finding is open to you."),
    "let go": _("You can let go of this only while you two are in touch, and once."),
    "look": _("You can say that you are looking while you two are in touch."),
    "stay": _("There is nothing to take back here now."),
    "dispute": _("You have said so already. They can see it."),
    "go on together": _("You have said so already, or it is not the time for it."),
    "give back": _("No hour is kept for them here, so there is none to give back."),
}
_ANY_REFUSAL = _("This cannot be done as things stand between you two now.")


def refusal(step: str, state: State) -> Sentence:
    """The sentence for a step that cannot be taken now."""
    return _REFUSALS.get(step, _ANY_REFUSAL)


TRAIL: dict[str, Sentence] = {
    "invite": _("{who} invited you."),
    "ask": _("{who} asked to meet."),
    "notice": _("{who} read that you are free to go."),
    "situation": _("{who} said whether you are free to stop the meetings."),
    "dispute": _("{who} said that this is not how it is."),
    "accept": _("{who} said yes."),
    "decline": _("{who} said no. No reason is kept."),
    "withdraw": _("{who} took it back."),
    "go on together": _("{who} said yes to going on together."),
    "pause": _("{who} began a rest."),
    "resume": _("{who} came back from a rest."),
    "away": _("{who} said they are away for a while."),
    "let go": _("{who} said they are not the right one."),
    "let go by steward": _("{who} said for the practice that your professional cannot go on."),
    "look": _("{who} asked to stay while looking for something else."),
    "stay": _("{who} chose to stay after all."),
    "end bridge": _("{who} said when the bridge ends."),
    "found": _("{who} found something that fits."),
    "leave": _("{who} left. No reason is asked."),
    "was me": _("{who} said that leaving by the link was meant."),
    "was not me": _("{who} said that leaving by the link was not meant. The links are off now."),
    "undo": _("{who} took leaving back."),
    "door": _("{who} said how it is with coming back."),
    "return": _("{who} came back."),
    "hold hour": _("{who} keeps an hour for you."),
    "give back": _("{who} gave the hour to someone else. The door stays as it was."),
    "erase": _("{who} erased this."),
    "plan": _("{who} wrote down what the bridge is."),
    "review": _("{who} said whether the bridge still helps."),
    "looked": _("{who} looked at the page of you two."),
}
for _code, _sentence in TRAIL.items():
    declare(f"pairings.{_code}", _sentence)
