"""The sample practice: fictional people, this machine only. ``wend serve`` never loads this."""

import base64
import hashlib

from wend.config.settings.base import *  # noqa: F403
from wend.config.settings.base import (
    DATA,
    INSTALLED_APPS,
    MIDDLEWARE,
    SOURCE,
    read_crisis,
    read_toml,
)

# Nobody here is real: these two only keep the sample the same from run to run.
SECRET_KEY = "insecure: the sample's, for fictional people on one machine"  # noqa: S105
WEND_MASTER_KEY = base64.urlsafe_b64encode(hashlib.sha256(b"wend sample").digest()).decode()
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
INSTALLED_APPS = ["wend.sample", *INSTALLED_APPS]
MIDDLEWARE = ["wend.sample.middleware.OnlyHere", *MIDDLEWARE]
WEND_SAMPLE = True
ROOT_URLCONF = "wend.sample.urls"
WEND_PLACE = "Linden Street"
WEND_OPERATOR = "Linden Street, 12 Linden Street, +1 555 0100"
WEND_CRISIS = read_crisis(SOURCE / "sample" / "crisis.toml")
WEND_LAW = read_toml(SOURCE / "sample" / "law.toml")
WEND_NEW_PRACTICES = "anyone"
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA / "mails"
