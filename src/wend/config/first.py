"""The two secrets a server needs before its first start."""

import base64
import os
import secrets
from pathlib import Path

from wend.lib import env


def make_secrets() -> int:
    """Write ``secret`` and ``master.key`` into WEND_DATA, readable by their owner only."""
    folder = Path(env.text("WEND_DATA", "var"))
    folder.mkdir(parents=True, exist_ok=True)
    _write_new(folder / "secret", secrets.token_urlsafe(48))
    _write_new(folder / "master.key", base64.urlsafe_b64encode(secrets.token_bytes(32)).decode())
    print("Keep a copy of master.key away from this computer and from its backups.")
    print("Without it nobody, you included, can read what people wrote.")
    return 0


def _write_new(path: Path, value: str) -> None:
    if path.exists():
        print(f"{path} is there already and was left as it is.")
        return
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(value + "\n")
    print(f"Wrote {path}.")
