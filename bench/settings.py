"""Settings of the benches: what ``serve`` has on, for fictional people in a folder of their own."""

import os
from pathlib import Path

from wend.config.settings.sample import *  # noqa: F403
from wend.config.settings.sample import INSTALLED_APPS, MIDDLEWARE, database

FOLDER = Path(os.environ["WEND_DATA"])
INSTALLED_APPS = ["bench.plain", *(app for app in INSTALLED_APPS if app != "wend.sample")]
MIDDLEWARE = [name for name in MIDDLEWARE if "sample" not in name]
ROOT_URLCONF = "bench.plain.urls"
ALLOWED_HOSTS = ["testserver"]
MIGRATION_MODULES = {"plain": None}
DATABASES = {
    "default": database(os.environ.get("WEND_BENCH_DATABASE", ""), FOLDER / "wend.sqlite3"),
    "vault": database(os.environ.get("WEND_BENCH_VAULT", ""), FOLDER / "vault.sqlite3"),
}
