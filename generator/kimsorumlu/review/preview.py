"""The page as readers will see it: a draft of a small project, with the one municipality, built beside the real site.

The build is a process of its own, so that the page stays quick; the project's own site/ is not touched.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

from kimsorumlu.read.config_file import CONFIG, read_config
from kimsorumlu.read.project import MUNICIPALITIES
from kimsorumlu.review.held import Held

_SECONDS: Final = 300
_PACKAGES: Final = Path(__file__).parents[2]


class Preview:
    """A draft of the site in a folder; `state` is "none", "building", "ready" or "failed"."""

    def __init__(self, held: Held, folder: Path) -> None:
        self._held = held
        self._folder = folder
        self._made_of = b""
        self._turn = threading.Lock()
        self.state = "none"
        self.said = ""

    @property
    def site(self) -> Path:
        """Where the draft is served from."""
        return self._folder / "site"

    def ask(self, now: bytes) -> threading.Thread | None:
        """Has the draft of these bytes built; None if there is one, or one is being built."""
        with self._turn:
            if self.state == "building" or (self.state == "ready" and self._made_of == now):
                return None
            self.state, self._made_of = "building", now
        building = threading.Thread(target=self._build, daemon=True)
        building.start()
        return building

    def _build(self) -> None:
        try:
            self._lay_out()
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_PACKAGES), *sys.path[1:]])}
            command = [sys.executable, "-m", "kimsorumlu", "--project", str(self._folder), "build", "--draft"]
            done = subprocess.run(  # noqa: S603  (our own module)
                command, capture_output=True, timeout=_SECONDS, env=environment, check=False
            )
        except (OSError, subprocess.SubprocessError) as error:
            self.state, self.said = "failed", str(error)
            return
        errors = done.stderr.decode("utf-8", "replace").strip()
        self.said = "" if done.returncode == 0 else "\n".join(errors.splitlines()[:12])
        self.state = "ready" if done.returncode == 0 else "failed"

    def _lay_out(self) -> None:
        """A small project: the name and the look of this one, and of its municipalities only this regulation."""
        root, data = self._held.root, self._folder / "data"
        if data.exists():
            shutil.rmtree(data)
        slug = self._held.municipality.slug
        own = data / MUNICIPALITIES.relative_to("data") / slug
        kept = shutil.ignore_patterns("addresses.lock")
        shutil.copytree(root / MUNICIPALITIES / slug / self._held.regulation, own / self._held.regulation, ignore=kept)
        shutil.copy(root / MUNICIPALITIES / slug / "municipality.yml", own)
        # Catalogues that name clauses of texts which are not here would only be said to be wrong.
        for name in ("legislation.yml", "directorate-kinds.yml", "places.yml"):
            if (root / "data" / name).is_file():
                shutil.copy(root / "data" / name, data)
        config, _ = read_config(root, {})
        said = {"site_name": (config and config.name) or "Taslak", "accent": config and config.accent}
        # JSON's texts are YAML's.
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in said.items() if value]
        (self._folder / CONFIG).write_text("".join(lines), "utf-8")
        if (root / "theme").is_dir() and not (self._folder / "theme").exists():
            (self._folder / "theme").symlink_to(root / "theme", target_is_directory=True)
