"""What kinds of national texts are called."""

from __future__ import annotations

from typing import Final

KINDS: Final = {
    "anayasa": "Anayasa",
    "kanun": "Kanun",
    "khk": "Kanun hükmünde kararname",
    "cumhurbaskanligi-kararnamesi": "Cumhurbaşkanlığı kararnamesi",
    "bakanlar-kurulu-karari": "Bakanlar Kurulu kararı",
    "yonetmelik": "Yönetmelik",
    "teblig": "Tebliğ",
    "genelge": "Genelge",
    "rehber": "Rehber",
    "standart": "Standart",
}
