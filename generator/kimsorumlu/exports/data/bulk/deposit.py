"""What an archive of research data is told when a release is laid down there: DataCite's terms, and Zenodo's form.

Without a DOI, which the archive gives. The publisher is the site: it is named, nobody is guessed.
"""

from __future__ import annotations

import datetime
import json
from typing import Any, Final

from kimsorumlu.exports.data.api.records import MODEL
from kimsorumlu.read.config_file import Config

_KEYWORDS: Final = ("belediye", "görev yönetmeliği", "yerel yönetim", "mevzuat", "açık veri")
_LANGUAGE: Final = "tr"


def datacite(config: Config, day: datetime.date) -> bytes:
    """The data as of a day in DataCite's metadata schema 4.5, as JSON."""
    return _written(
        {
            "schemaVersion": "http://datacite.org/schema/kernel-4",
            "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Açık veri"},
            "titles": [{"title": _title(config), "lang": _LANGUAGE}],
            "creators": [{"name": config.name, "nameType": "Organizational"}],
            "publisher": {"name": config.name},
            "publicationYear": str(day.year),
            "language": _LANGUAGE,
            "version": _version(day),
            "dates": [{"date": day.isoformat(), "dateType": "Updated"}],
            "subjects": [{"subject": word, "lang": _LANGUAGE} for word in _KEYWORDS],
            "rightsList": [
                {
                    "rights": config.licence.name,
                    "rightsUri": config.licence.address,
                    "rightsIdentifier": config.licence.spdx,
                    "rightsIdentifierScheme": "SPDX",
                }
            ],
            "descriptions": [
                {"description": _about(config), "descriptionType": "Abstract", "lang": _LANGUAGE},
            ],
            "formats": ["text/csv", "application/akn+xml", "application/zip"],
            **({"alternateIdentifiers": _address(config)} if config.address else {}),
        }
    )


def zenodo(config: Config, day: datetime.date) -> bytes:
    """The same as Zenodo's form for a deposit has it (developers.zenodo.org, "Deposit metadata")."""
    return _written(
        {
            "upload_type": "dataset",
            "title": _title(config),
            "creators": [{"name": config.name}],
            "description": _about(config),
            "publication_date": day.isoformat(),
            "version": _version(day),
            "language": "tur",
            "access_right": "open",
            "license": config.licence.spdx.lower(),
            "keywords": list(_KEYWORDS),
        }
    )


def _title(config: Config) -> str:
    return f"{config.name} Açık veri"


def _version(day: datetime.date) -> str:
    """The model's version and the day of the data: "1.2025-11-13"."""
    return f"{MODEL}.{day.isoformat()}"


def _about(config: Config) -> str:
    return config.description or "Belediyelerin görev yönetmelikleri, madde madde."


def _address(config: Config) -> list[dict[str, str]]:
    return [{"alternateIdentifier": config.address, "alternateIdentifierType": "URL"}]


def _written(told: dict[str, Any]) -> bytes:
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
