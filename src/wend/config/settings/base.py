"""Settings every way of running shares. Each that comes from the environment is in docs/settings.md."""

import tomllib
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from wend.lib import env

SOURCE = Path(__file__).resolve().parents[2]
DATA = Path(env.text("WEND_DATA", "var"))
DEBUG = False
SECRET_KEY = env.secret("WEND_SECRET", DATA / "secret")
WEND_MASTER_KEY = env.secret("WEND_MASTER_KEY", DATA / "master.key")
ALLOWED_HOSTS = env.words("WEND_HOSTS")
WEND_ORIGIN = env.text("WEND_ORIGIN", "http://127.0.0.1:8000")
CSRF_TRUSTED_ORIGINS = [WEND_ORIGIN]

PARTS = [
    "home",
    "paths",
    "supporters",
    "handoffs",
    "finding",
    "silence",
    "groups",
    "coming",
    "learning",
    "checkins",
    "words",
    "letters",
    "freedom",
    "pairings",
    "practices",
    "reviewing",
    "people",
    "notify",
    "trail",
    "vault",
    "once",
    "lib",
]
INSTALLED_APPS = [
    *[f"wend.{part}" for part in PARTS],
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "wend.home.middleware.QuietMiddleware",
    "wend.home.middleware.HereMiddleware",
    "wend.practices.middleware.own_rules",
]
ROOT_URLCONF = "wend.config.urls"
WSGI_APPLICATION = "wend.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "wend.home.frame.frame",
            ]
        },
    }
]
FORM_RENDERER = "wend.lib.widgets.Renderer"

SQLITE = {
    # The rollback journal, not WAL, and why: docs/decisions/0002-sqlite.md. The schema stays
    # trusted: Django's own JSON checks call json_valid(), which SQLite refuses otherwise.
    "init_command": (
        "PRAGMA journal_mode=TRUNCATE;PRAGMA synchronous=FULL;PRAGMA secure_delete=ON;"
    ),
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
}


def database(url: str, file: Path) -> dict[str, Any]:
    """Django's entry for a database URL, or for an SQLite file when there is none."""
    found: dict[str, Any] = dict(dj_database_url.parse(url or f"sqlite:///{file.resolve()}"))
    found["CONN_MAX_AGE"] = 600
    if "sqlite" in found["ENGINE"]:
        found["OPTIONS"] = SQLITE
    return found


DATABASES = {
    "default": database(env.text("WEND_DATABASE"), DATA / "wend.sqlite3"),
    "vault": database(env.text("WEND_VAULT"), DATA / "vault.sqlite3"),
}
DATABASE_ROUTERS = ["wend.vault.router.VaultRouter"]

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
LOGOUT_REDIRECT_URL = "front"
ACCOUNT_ADAPTER = "wend.people.allauth.AccountAdapter"
ACCOUNT_FORMS = {"login": "wend.people.forms.SignIn"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = "sign_in_name"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_EMAIL_NOTIFICATIONS = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Wend"
MFA_ALLOW_UNVERIFIED_EMAIL = True

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "django.views.csrf.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# Nothing goes to other sites; "no-referrer" would also blank the Origin that CSRF protection reads.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
# A file someone brings stays in memory: a temporary file would leave it readable on the disk. One
# that is larger than this is not taken at all.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024 + 64 * 1024

LANGUAGE_CODE = env.text("WEND_LANGUAGE", "en")
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [SOURCE / "locale"]
TIME_ZONE = env.text("WEND_TIME_ZONE", "UTC")
USE_TZ = True
STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
EMAIL_BACKEND = "wend.notify.post.Backend"
EMAIL_HOST = env.text("WEND_MAIL_HOST")
EMAIL_PORT = env.number("WEND_MAIL_PORT", 587)
EMAIL_HOST_USER = env.text("WEND_MAIL_USER")
EMAIL_HOST_PASSWORD = env.secret("WEND_MAIL_PASSWORD", DATA / "mail-password")
EMAIL_USE_TLS = env.text("WEND_MAIL_TLS", "yes") == "yes"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.text("WEND_MAIL_FROM", "wend@localhost")

# No private word reaches a log: requests are not logged, and errors say where, never what.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"quiet": {"()": "wend.lib.logs.Quiet"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["quiet"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
    },
}

WEND_PLACE = env.text("WEND_PLACE")
WEND_OPERATOR = env.text("WEND_OPERATOR")
WEND_NEW_PRACTICES = env.text("WEND_NEW_PRACTICES", "first")
WEND_HIDE_URL = env.text("WEND_HIDE_URL", "https://www.wikipedia.org/")
WEND_CRISIS_FILE = Path(env.text("WEND_CRISIS_FILE", str(DATA / "crisis.toml")))
WEND_LAW_FILE = Path(env.text("WEND_LAW_FILE", str(DATA / "law.toml")))
WEND_RESONANCE_FILE = Path(env.text("WEND_RESONANCE_FILE", str(DATA / "resonance.toml")))
WEND_SAMPLE = False


def read_crisis(file: Path) -> dict[str, Any]:
    """Crisis help for the region: ``region``, ``chosen_by``, ``checked_on`` (a date), ``lines``."""
    return read_toml(file)


def read_toml(file: Path) -> dict[str, Any]:
    """What the operator wrote down in a file; nothing where there is none."""
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


# What a practice learnt of its own ratings, where its operator keeps that in a file.
WEND_RESONANCE = read_toml(WEND_RESONANCE_FILE)
