"""The Nu HTML checker reads the whole site in one call, and finds nothing wrong."""

import json
import subprocess
from pathlib import Path

CHECKER = Path(__file__).parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def complaints(folder: Path) -> list[str]:
    command = ["java", "-Xss4m", "-jar", CHECKER, "--errors-only", "--skip-non-html"]
    done = subprocess.run(
        [*command, "--format", "json", folder], capture_output=True, text=True, check=False
    )
    messages = json.loads(done.stderr or done.stdout)["messages"]
    return [f"{each['url']}:{each.get('lastLine')}: {each['message']}" for each in messages]


def test_every_page_is_valid(site):
    assert complaints(site) == []


def test_the_checker_would_have_said_so(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title><p><h1></p>")

    assert complaints(tmp_path)
