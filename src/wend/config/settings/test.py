"""Settings of the test suite: the sample's world without the sample's first page, in both databases."""

import os
from pathlib import Path

from wend.config.settings.sample import *  # noqa: F403
from wend.config.settings.sample import INSTALLED_APPS, MIDDLEWARE, database

INSTALLED_APPS = [app for app in INSTALLED_APPS if app != "wend.sample"]
MIDDLEWARE = [name for name in MIDDLEWARE if "sample" not in name and "whitenoise" not in name]
WEND_SAMPLE = False
ROOT_URLCONF = "wend.config.urls"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
DATABASES = {
    "default": database(os.environ.get("WEND_TEST_DATABASE", ""), Path("var/test.sqlite3")),
    "vault": database(os.environ.get("WEND_TEST_VAULT", ""), Path("var/test-vault.sqlite3")),
}
for name, held in DATABASES.items():
    if "sqlite" in held["ENGINE"]:
        # A file, because a database in memory has no locks for two threads to wait at.
        held["TEST"] = {"NAME": str(Path(f"var/test-{name}.sqlite3").resolve())}
        # Nobody pulls the plug on a test: waiting for the disk proves nothing.
        lax = held["OPTIONS"]["init_command"].replace("synchronous=FULL", "synchronous=OFF")
        held["OPTIONS"] = {**held["OPTIONS"], "init_command": lax}
