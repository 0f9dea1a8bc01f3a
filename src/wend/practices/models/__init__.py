"""Practices, their members, and the profiles professionals write about themselves."""

from wend.practices.models.member import Member, MemberInvitation, Stewardship
from wend.practices.models.own_rule import OwnRule, QuietHeading
from wend.practices.models.practice import Practice
from wend.practices.models.profile import Limit, Opening, Profile

__all__ = [
    "Limit",
    "Member",
    "MemberInvitation",
    "Opening",
    "OwnRule",
    "Practice",
    "Profile",
    "QuietHeading",
    "Stewardship",
]
