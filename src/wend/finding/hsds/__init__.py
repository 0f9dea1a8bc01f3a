"""Reads Open Referral (HSDS 1.1) data packages: a zip of CSV tables and datapackage.json.

Format: docs.openreferral.org, version 1.1. Pure: no Django, no network, nothing written.

    with Package.open(path) as package:
        for record in package.services():   # streams; raises DamagedPackageError
            ...
        package.report                      # whole once the stream has ended

A package that is damaged is refused whole: DamagedPackageError names file, row and field. What is
merely untidy is mended and counted; what cannot be used is refused row by row, with the reason.
"""

from wend.finding.hsds.damage import Damage, DamagedPackageError
from wend.finding.hsds.package import Package
from wend.finding.hsds.records import PlaceRecord, ServiceRecord, Source
from wend.finding.hsds.report import Mended, Refused, Remark, Report

__all__ = [
    "Damage",
    "DamagedPackageError",
    "Mended",
    "Package",
    "PlaceRecord",
    "Refused",
    "Remark",
    "Report",
    "ServiceRecord",
    "Source",
]
