"""Opens the zip without trusting it: names, sizes and checksums are looked at first."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Self

from wend.finding.hsds.damage import Damage, DamagedPackageError

MAX_FILES = 100
MAX_BYTES = 512 * 1024 * 1024
MAX_RATIO = 200  # text seldom packs tighter than 20 to 1; a bomb packs 1000 to 1
RATIO_FROM = 1024 * 1024
MAX_LINE = 1024 * 1024
ENCRYPTED = 0x1


class Archive:
    """The files of a package by their last name: "data/services.csv" is found as "services.csv".

    HSDS 1.1 says that datapackage.json gives each path, but publishers move the tables into
    folders and leave the template's paths, so the name alone decides.
    """

    def __init__(self, path: Path) -> None:
        self.file = path.name
        try:
            # Opened here and not by ZipFile, which keeps it open for every half-read member.
            self._stream = path.open("rb")
        except OSError as error:
            raise _not_a_zip(path, error) from error
        try:
            self._zip = zipfile.ZipFile(self._stream)
            self._members = self._checked()
        except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
            self.close()
            raise _not_a_zip(path, error) from error
        except DamagedPackageError:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._stream.close()

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def size(self, name: str) -> int:
        """Bytes of one file when unpacked; 0 when it is not there."""
        return self._members[name].file_size if name in self._members else 0

    def lines(self, name: str) -> Iterator[bytes]:
        """The file line by line, at most MAX_LINE bytes of it in memory at once."""
        try:
            with self._open(name) as stream:
                while line := stream.readline(MAX_LINE):
                    if len(line) == MAX_LINE:
                        raise DamagedPackageError(Damage.TOO_LARGE, name, detail="one line")
                    yield line
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise DamagedPackageError(Damage.CORRUPT, name, detail=str(error)) from error

    def _open(self, name: str) -> IO[bytes]:
        if name not in self._members:
            raise DamagedPackageError(Damage.MISSING_FILE, name)
        return self._zip.open(self._members[name])

    def _checked(self) -> dict[str, zipfile.ZipInfo]:
        members = [info for info in self._zip.infolist() if not info.is_dir()]
        self._check_sizes(members)
        named: dict[str, zipfile.ZipInfo] = {}
        for info in members:
            name = _safe_name(info)
            if name in named:
                raise DamagedPackageError(Damage.TWICE, name)
            named[name] = info
        return named

    def _check_sizes(self, members: list[zipfile.ZipInfo]) -> None:
        if len(members) > MAX_FILES:
            raise DamagedPackageError(Damage.TOO_LARGE, self.file, detail=f"{len(members)} files")
        if (total := sum(info.file_size for info in members)) > MAX_BYTES:
            raise DamagedPackageError(Damage.TOO_LARGE, self.file, detail=f"{total} bytes")
        for info in members:
            packed = max(1, info.compress_size)
            if info.file_size > RATIO_FROM and info.file_size / packed > MAX_RATIO:
                raise DamagedPackageError(
                    Damage.TOO_LARGE, info.filename, detail="packed too tight"
                )


def _not_a_zip(path: Path, error: Exception) -> DamagedPackageError:
    return DamagedPackageError(Damage.NOT_A_ZIP, path.name, detail=str(error))


def _safe_name(info: zipfile.ZipInfo) -> str:
    path = PurePosixPath(info.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in info.orig_filename or ":" in path.name:
        raise DamagedPackageError(Damage.UNSAFE_NAME, info.filename)
    if info.flag_bits & ENCRYPTED:
        raise DamagedPackageError(Damage.LOCKED, info.filename)
    return path.name
