"""The theme's files: style sheets joined in their order and named by their bytes."""

import re
import shutil
from pathlib import Path

import pytest

from cchc.build.theme import theme_files

THEME = Path(__file__).parents[2] / "theme"


@pytest.fixture
def copy(tmp_path) -> Path:
    return shutil.copytree(THEME, tmp_path / "theme")


def files(theme: Path) -> dict[str, bytes]:
    return {file.path: file.read() for file in theme_files(theme)[1]}


def test_the_address_of_a_sheet_changes_with_its_bytes(copy):
    before = theme_files(copy)[0]
    with (copy / "static/css/base.css").open("a", encoding="utf-8") as sheet:
        sheet.write(".moi { color: inherit; }")
    after = theme_files(copy)[0]

    assert before.stylesheet != after.stylesheet
    assert before.print_stylesheet == after.print_stylesheet


def test_addresses_lead_to_files():
    assets, made = theme_files(THEME)

    assert {assets.stylesheet, assets.print_stylesheet} <= {file.path for file in made}
    assert re.fullmatch(r"theme/site\.[0-9a-f]{10}\.css", assets.stylesheet)


def test_every_component_is_in_the_sheet(copy):
    assets, _ = theme_files(copy)
    sheet = files(copy)[assets.stylesheet]
    components = (copy / "static/css/components").glob("*.css")

    assert [each.name for each in components if bare(each) not in sheet] == []


def test_tokens_come_first_and_utilities_last(copy):
    assets, _ = theme_files(copy)
    sheet = files(copy)[assets.stylesheet]

    assert sheet.startswith(bare(copy / "static/css/tokens.css"))
    assert sheet.endswith(bare(copy / "static/css/utilities.css"))


def bare(sheet: Path) -> bytes:
    """A sheet without what is written for people, found by another way than the engine's."""
    text = re.sub(r"(?s)/\*.*?\*/", "", sheet.read_text(encoding="utf-8"))
    return re.sub(r"\s*\n\s*", "\n", text).strip().encode()


def test_comments_and_indents_stay_with_the_people_who_write_them():
    assets, _ = theme_files(THEME)
    made = files(THEME)

    for path in (assets.stylesheet, assets.print_stylesheet):
        assert b"/*" not in made[path]
        assert re.search(rb"(?m)^\s|\n$", made[path]) is None


def test_a_changed_comment_changes_no_address(copy):
    before = theme_files(copy)[0]
    with (copy / "static/css/base.css").open("a", encoding="utf-8") as sheet:
        sheet.write("/* lời người viết */")

    assert theme_files(copy)[0] == before


def test_fonts_and_signs_are_copied_and_hidden_files_are_not(copy):
    (copy / "static/fonts/.DS_Store").write_bytes(b"a")
    made = files(copy)

    assert "theme/fonts/be-vietnam-pro-400.woff2" in made
    assert [path for path in made if "/." in path] == []


def test_scripts_are_named_by_their_bytes_and_by_what_they_are_for(copy):
    assets, made = theme_files(copy)
    paths = {file.path for file in made}

    assert assets.script == ""
    assert re.fullmatch(r"theme/chart\.[0-9a-f]{10}\.js", assets.chart_script)
    assert assets.chart_script in paths

    (copy / "static/js/chart.js").unlink()

    assert theme_files(copy)[0].chart_script == ""


def test_the_same_theme_gives_the_same_files(copy):
    assert files(copy) == files(THEME)
