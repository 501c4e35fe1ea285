"""The Nu HTML checker reads the whole site in one call, and finds nothing wrong."""

import json
import subprocess
from collections import defaultdict
from pathlib import Path

CHECKER = Path(__file__).parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def complaints(folder: Path) -> dict[str, str]:
    """What the checker says, and for each where it says so first and how often."""
    command = ["java", "-Xss4m", "-jar", CHECKER, "--errors-only", "--skip-non-html"]
    done = subprocess.run(
        [*command, "--format", "json", folder], capture_output=True, text=True, check=False
    )
    places = defaultdict(list)
    for each in json.loads(done.stderr or done.stdout)["messages"]:
        places[each["message"]].append(f"{each.get('url')}:{each.get('lastLine')}")
    return {message: f"{min(found)} ({len(found)}×)" for message, found in places.items()}


def test_every_page_is_valid(folder):
    assert complaints(folder) == {}


def test_the_checker_would_have_said_so(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><p><h1></p>")

    assert complaints(tmp_path)
