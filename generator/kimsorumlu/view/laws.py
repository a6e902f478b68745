"""What kinds of national texts are called, and their states."""

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


STATES: Final = {"in-force": "Yürürlükte", "repealed": "Yürürlükten kalkmış", "unknown": "Yürürlük durumu bilinmiyor"}
