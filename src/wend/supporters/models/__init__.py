"""Supporters: who sees what a client picks, once the client has switched it on."""

from wend.supporters.models.supporter import Supporter
from wend.supporters.models.switch import Switch

__all__ = ["Supporter", "Switch"]
