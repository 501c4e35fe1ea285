"""The theme's files: style sheets joined in their order and named by their bytes."""

import gzip
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
    text = " ".join(text.split())
    for sign in "{};":
        text = text.replace(f" {sign}", sign).replace(f"{sign} ", sign)
    return re.sub(r"(?<=[a-z]:) |(?<=,) ", "", text.replace(";}", "}")).encode()


def test_comments_and_indents_stay_with_the_people_who_write_them():
    assets, _ = theme_files(THEME)
    made = files(THEME)

    for path in (assets.stylesheet, assets.print_stylesheet):
        assert b"/*" not in made[path]
        assert re.search(rb"\s\s|;}|\n$", made[path]) is None


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


def test_no_string_of_a_sheet_would_be_harmed_by_that():
    sheets = (sheet.read_text(encoding="utf-8") for sheet in THEME.rglob("*.css"))
    strings = [text for sheet in sheets for text in re.findall(r'"[^"\n]*"', sheet)]

    assert strings
    assert [text for text in strings if re.search(r"\s\s|/\*|[{};]|[a-z]: |, ", text)] == []


def test_scripts_lie_in_one_folder_named_by_all_their_bytes(copy):
    (copy / "static/js/search_a.js").write_text("export {};", encoding="utf-8")
    assets, made = theme_files(copy)
    folder = assets.chart_script.removesuffix("/chart.js")

    assert re.fullmatch(r"theme/js\.[0-9a-f]{10}", folder)
    assert {assets.chart_script, f"{folder}/search_a.js"} <= {file.path for file in made}
    assert {f"{folder}/search.js", f"{folder}/search_a.js"} <= set(assets.search_parts)

    (copy / "static/js/search_a.js").write_text("export {} ;", encoding="utf-8")

    assert theme_files(copy)[0].chart_script != assets.chart_script


def test_the_modules_that_search_are_joined_without_imports_and_comments(copy):
    made = files(copy)
    (joined,) = (text.decode() for path, text in made.items() if path.endswith("/search.js"))

    assert re.findall(r"^(?:import|export) .*", joined, re.MULTILINE) == [
        line for line in joined.splitlines() if line.startswith("export function openSearch")
    ]
    assert "\n//" not in joined
    assert joined.count("class Files ") == 1


def test_a_script_that_is_not_there_is_not_asked_for(copy):
    shutil.rmtree(copy / "static/js")
    assets = theme_files(copy)[0]

    assert (assets.script, assets.chart_script, assets.search_script) == ("", "", "")
    assert assets.search_parts == ()


def test_the_same_theme_gives_the_same_files(copy):
    assert files(copy) == files(THEME)


def test_what_every_page_fetches_is_light(copy):
    """12 KB of style and 8 KB of script, compressed as a server sends them."""
    assets, _ = theme_files(copy)
    made = files(copy)

    assert len(gzip.compress(made[assets.stylesheet])) <= 12 * 1024
    assert len(gzip.compress(made[assets.script])) <= 8 * 1024
