"""What two independent checkers find wrong: axe-core in the browser, the Nu HTML checker."""

import json
import subprocess
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Page

from quality.sites import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
_RUN = """tags => axe.run(document, {runOnly: tags, resultTypes: ["violations"]})
  .then(result => result.violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`)))"""


def violations(
    page: Page, widths: Iterable[int] = WIDTHS, schemes: Iterable[str] = SCHEMES
) -> list[str]:
    """What axe finds on the open page (WCAG 2.2 AA), on a phone and on a desk, by day and night."""
    page.add_script_tag(path=AXE)
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)
            found += [f"{page.url} {width} {scheme}: {text}" for text in page.evaluate(_RUN, TAGS)]
    return found


def complaints(folder: Path) -> dict[str, str]:
    """What the HTML checker says, and for each where it says so first and how often."""
    command = ["java", "-Xss4m", "-jar", CHECKER, "--errors-only", "--skip-non-html"]
    done = subprocess.run(
        [*command, "--format", "json", folder], capture_output=True, text=True, check=False
    )
    places = defaultdict(list)
    for each in json.loads(done.stderr or done.stdout)["messages"]:
        places[each["message"]].append(f"{each.get('url')}:{each.get('lastLine')}")
    return {message: f"{min(found)} ({len(found)}×)" for message, found in places.items()}
