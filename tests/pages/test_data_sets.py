"""Tables to download: CSV that Excel reads right, JSON that programs read right."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.kinds import Document
from cchc.content.rows import Agency, Observation, Topic
from cchc.content.schema import labels_of
from cchc.content.values import Source
from cchc.pages.data_sets import DataSet, columns_of, csv_text, json_text, package_text
from cchc.text.numbers import read_decimal

COLUMNS = columns_of(Observation)
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
VALUES = st.decimals(min_value=-(10**6), max_value=10**6, places=2)


def observation(**values) -> Observation:
    return Observation(**{"path": "a.csv", "line": 2, "year": 2024, "locality": "Thử"} | values)


def data(*records, columns=COLUMNS, **values) -> DataSet:
    known = {
        "address": "/du-lieu-mo/chi-so/a",
        "title": "A: Chỉ số thử",
        "description": "Đo thử.",
        "terms": "Dùng lại được.",
        "sources": (Source("Báo Thử", "https://b.example"), Source("Tài liệu thử")),
        "updated": date(2026, 11, 22),
        "base": "https://thu.example/cchc",
    }
    return DataSet(**(known | values), columns=columns, records=records)


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_excel_knows_the_letters_by_the_first_sign():
    assert csv_text(data()).encode()[:3] == b"\xef\xbb\xbf"


def test_a_spreadsheet_gets_a_comma_before_decimals_and_none_between_cells():
    lines = csv_text(data(observation(score=Decimal("1234.50"), rank=7))).splitlines()

    assert lines[1] == "2024;Thử;1234,50;7;;;;;"


def test_a_day_cannot_be_taken_for_another():
    agency = Agency(path="a", line=2, code="a", title="Sở Thử", valid_from=date(2024, 4, 1))
    made = data(agency, columns=columns_of(Agency))

    assert read_csv(csv_text(made))[0]["Từ ngày"] == "2024-04-01"
    assert json.loads(json_text(made))["rows"][0]["tu_ngay"] == "2024-04-01"


def test_what_is_not_known_is_empty_and_null_and_never_zero():
    made = data(observation(score=None, rank=None))
    row = json.loads(json_text(made))["rows"][0]

    assert read_csv(csv_text(made))[0]["Điểm"] == ""
    assert (row["diem"], row["hang"], row["ghi_chu"]) == (None, None, None)


@pytest.mark.parametrize("sign", list("=+-@＝＋－＠"))
def test_no_cell_is_a_formula(sign):
    made = data(observation(note=f"{sign}HYPERLINK(1)"))

    assert read_csv(csv_text(made))[0]["Ghi chú"] == f"'{sign}HYPERLINK(1)"
    assert json.loads(json_text(made))["rows"][0]["ghi_chu"] == f"{sign}HYPERLINK(1)"


def test_a_negative_number_stays_a_number():
    assert read_csv(csv_text(data(observation(score=Decimal("-1.5")))))[0]["Điểm"] == "-1,5"


@given(VALUES, TEXT, TEXT)
def test_what_is_written_is_read_back(score, note, source):
    made = data(observation(score=score, note=note, source=source))
    (row,) = read_csv(csv_text(made))
    (told,) = json.loads(json_text(made))["rows"]

    assert read_decimal(row["Điểm"]) == score
    assert Decimal(str(told["diem"])) == score
    assert row["Ghi chú"].removeprefix("'") == note.removeprefix("'")
    assert (told["ghi_chu"] or "", told["nguon"] or "") == (note, source)


def test_the_json_tells_all_that_is_known_of_the_table():
    told = json.loads(json_text(data()))

    assert list(told) == [
        "title", "description", "licence", "source", "updated", "fields", "rows",
    ]  # fmt: skip
    assert told["licence"] == "Dùng lại được."
    assert told["source"] == [
        {"title": "Báo Thử", "path": "https://b.example"},
        {"title": "Tài liệu thử"},
    ]
    assert told["updated"] == "2026-11-22"


def test_terms_that_nobody_has_set_are_not_invented():
    assert json.loads(json_text(data(terms="", updated=None)))["licence"] is None
    assert json.loads(package_text("Thử", "", ()))["licence"] is None


@pytest.mark.parametrize("kind", [Observation, Agency, Topic])
def test_the_dictionary_says_what_the_schema_says(kind):
    told = [(column.title, column.description) for column in columns_of(kind)]

    assert told == [(label.text, label.help) for label in labels_of(kind)]
    assert len({column.name for column in columns_of(kind)}) == len(told)


@pytest.mark.parametrize(
    ("field", "type_", "unit"),
    [
        ("year", "integer", ""),
        ("locality", "string", ""),
        ("score", "number", "điểm"),
        ("rank", "integer", ""),
        ("units", "integer", "nơi"),
    ],
)
def test_types_and_units_are_those_of_the_schema(field, type_, unit):
    (column,) = (each for each in COLUMNS if each.field == field)

    assert (column.type, column.unit) == (type_, unit)


def test_a_list_is_a_list_for_programs_and_one_cell_for_people(catalog_of):
    header = (
        "---\nTrích yếu: Về giấy tờ\nSố ký hiệu: 1/QĐ\nLoại văn bản: Quyết định\n"
        "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 1/2/2026\n"
        "Thay thế: 2/QĐ; 3/QĐ\nTệp: tep/một hai.pdf\n---\n"
    )
    documents = catalog_of({"van-ban/a.md": header, "tep/một hai.pdf": b"%PDF"}).documents
    columns = columns_of(Document, ("replaces", "attachments"), local=("attachments",))
    made = data(*documents, columns=columns)
    url = "https://thu.example/cchc/tep/m%E1%BB%99t%20hai.pdf"

    assert [column.type for column in columns] == ["array", "array"]
    assert read_csv(csv_text(made)) == [{"Thay thế": "2/QĐ; 3/QĐ", "Tệp": url}]
    assert json.loads(json_text(made))["rows"] == [{"thay_the": ["2/QĐ", "3/QĐ"], "tep": [url]}]


def test_a_program_learns_how_every_csv_is_written():
    (told,) = json.loads(package_text("Dữ liệu mở: Thử", "", (data(),)))["resources"]
    fields = {field["name"]: field for field in told["schema"]["fields"]}

    assert (told["path"], told["dialect"]["delimiter"]) == ("chi-so/a.csv", ";")
    assert list(fields) == [column.title for column in COLUMNS]
    assert fields["Điểm"]["decimalChar"] == ","
    assert told["schema"]["missingValues"] == [""]
