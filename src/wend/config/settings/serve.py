"""Settings for real people: everything that would let them down stops the start."""

from datetime import date

from wend.config.settings.base import *  # noqa: F403
from wend.config.settings.base import (
    SECRET_KEY,
    WEND_CRISIS_FILE,
    WEND_LAW_FILE,
    WEND_MASTER_KEY,
    WEND_RESONANCE,
    WEND_RESONANCE_FILE,
    read_crisis,
    read_toml,
)
from wend.lib import env
from wend.lib.env import SettingMissing
from wend.lib.law import missing_from
from wend_resonance import settings_from

if len(SECRET_KEY) < 40 or "insecure" in SECRET_KEY:
    raise SettingMissing("There is no secret yet. Run “wend init” once, or set WEND_SECRET.")
if not WEND_MASTER_KEY:
    raise SettingMissing(
        "There is no master key yet. Run “wend init” once, or set WEND_MASTER_KEY."
    )
if not env.text("WEND_OPERATOR"):
    raise SettingMissing(
        "Say who runs this server and holds its keys: WEND_OPERATOR='Linden Street, +1 555 0100'."
    )
if not env.words("WEND_HOSTS"):
    raise SettingMissing(
        "Say under which names people reach this server: WEND_HOSTS='wend.example.org'."
    )
if not env.text("WEND_ORIGIN").startswith("https://"):
    raise SettingMissing("Say the address people use: WEND_ORIGIN='https://wend.example.org'.")
WEND_CRISIS = read_crisis(WEND_CRISIS_FILE)
if not WEND_CRISIS.get("lines") or not isinstance(WEND_CRISIS.get("checked_on"), date):
    raise SettingMissing(
        f"Crisis help for your region is missing. Write {WEND_CRISIS_FILE} with its lines and the "
        "date you checked them (checked_on); docs/settings.md shows one."
    )
# Nobody can take back what they wrote before they knew who may come to hear of it.
WEND_LAW = read_toml(WEND_LAW_FILE)
if missing := missing_from(WEND_LAW):
    raise SettingMissing(
        f"What may not stay secret in your region is not said. Write {WEND_LAW_FILE} with: "
        f"{missing}; docs/settings.md shows one."
    )
try:
    if WEND_RESONANCE:
        settings_from(WEND_RESONANCE)
except ValueError as problem:
    raise SettingMissing(f"{WEND_RESONANCE_FILE} cannot be used: {problem}.") from problem
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SECURE_HSTS_SECONDS = 31536000
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.text("WEND_BEHIND_PROXY", "yes") == "yes"
