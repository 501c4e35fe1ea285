"""The tables of the built site: both forms say the same, and spreadsheets read them right."""

import csv
import json
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def tables(folder) -> list[Path]:
    found = sorted((folder / "du-lieu-mo").rglob("*.csv"))

    assert len(found) > 1

    return found


def rows_of(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def told_of(table: Path) -> dict:
    return json.loads(table.with_suffix(".json").read_text(encoding="utf-8"))


def test_every_table_begins_with_the_sign_of_utf_8(tables):
    assert [
        table.name for table in tables if not table.read_bytes().startswith(b"\xef\xbb\xbf")
    ] == []


def test_both_forms_hold_the_same(tables):
    for table in tables:
        told, rows = told_of(table), rows_of(table)
        assert list(rows[0]) == [field["title"] for field in told["fields"]]
        for row, object_ in zip(rows, told["rows"], strict=True):
            for field in told["fields"]:
                cell, value = row[field["title"]], object_[field["name"]]
                assert (cell == "") == (value in (None, []))
                if field["type"] == "number" and value is not None:
                    assert float(cell.replace(",", ".")) == value


def test_every_table_says_what_its_columns_mean(tables):
    silent = [
        (table.name, field["name"])
        for table in tables
        for field in told_of(table)["fields"]
        if not field["description"]
    ]

    assert silent == []


def test_the_package_names_every_table(folder, tables):
    package = json.loads((folder / "du-lieu-mo/datapackage.json").read_text(encoding="utf-8"))
    named = [folder / "du-lieu-mo" / each["path"] for each in package["resources"]]

    assert sorted(named) == tables


def test_a_page_of_an_index_leads_to_its_tables(pages, tables):
    series = {table.stem for table in tables if table.parent.name == "chi-so"}
    leading = {
        page.address.split("/")[2]
        for page in pages
        if page.address.startswith("/chi-so/") and page.find("//a[contains(@href, '.csv')]/@href")
    }

    assert leading == series
