"""Small HSDS packages to break in one place at a time, and the real one where it is to hand."""

import json
import os
import zipfile
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("WEND_SHARED") or REPO.parent / "shared")
MIAMI = SHARED / "directory" / "miami-211-hsds-1.1.zip"

with_miami = pytest.mark.skipif(not MIAMI.exists(), reason="the Miami package is not beside Wend")

DESCRIPTION = {
    "title": "Town list",
    "license": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
    "homepage": "https://list.example",
}
TABLES = {
    "organizations.csv": "id,name\no1,Open Door\n",
    "services.csv": (
        "id,organization_id,name,description,url,status\n"
        's1,o1,Grief table,"We meet\\non Thursdays",www.door.example,active\n'
    ),
    "locations.csv": "id,name,latitude,longitude\nl1,OPEN DOOR - Grief table,25.77,-80.19\n",
    "services_at_location.csv": "id,service_id,location_id\n1,s1,l1\n",
    "physical_addresses.csv": (
        "id,location_id,address_1,city,state_province,postal_code\n1,l1,1 Elm St,Miami,FL ,33101\n"
    ),
    "phones.csv": "id,service_id,number\n1,s1,305-555-0100\n",
    "languages.csv": "id,service_id,language\n1,s1,English\n1,s1,Spanish (limited)\n",
    "taxonomy.csv": "id,name\nPN-8100.1000,Bereavement Support Groups\n",
    "services_taxonomy.csv": "id,service_id,taxonomy_id\n1,s1,PN-8100.1000\n",
}


def build(folder: Path, **changed: str | bytes | None) -> Path:
    """A package on disk. changed: a table by its name without ".csv"; None leaves it out."""
    path = folder / "town.zip"
    tables: dict[str, str | bytes | None] = {**TABLES}
    tables |= {f"{name}.csv": content for name, content in changed.items() if name != "description"}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        described = changed.get("description", json.dumps(DESCRIPTION))
        if described is not None:
            archive.writestr("datapackage.json", described)
        for name, content in tables.items():
            if content is not None:
                archive.writestr(f"data/{name}", content)
    return path
