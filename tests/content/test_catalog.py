"""How entries belong together, and what may be shown on a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.content.kinds import Article, Document
from cchc.content.parsing import parse
from cchc.content.sources import Role, Source

TODAY = date(2026, 11, 22)


def article(title: str, day: str = "1/3/2026", more: str = "", body: str = "Bài.") -> str:
    return f"---\nTiêu đề: {title}\nNgày đăng: {day}\n{more}---\n\n{body}\n"


def document(number: str, more: str = "") -> str:
    return (
        f"---\nSố ký hiệu: {number}\nLoại văn bản: Quyết định\nTrích yếu: A\n"
        f"Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 1/2/2026\n{more}---\n"
    )


@pytest.fixture
def mixed(catalog_of):
    return catalog_of(
        {
            "tin-tuc/2026/dang.md": article("Đăng"),
            "tin-tuc/2026/nhap.md": article("Nháp", more="Trạng thái: nháp\n"),
            "tin-tuc/2026/cho.md": article("Chờ", more="Trạng thái: chờ duyệt\n"),
            "tin-tuc/2026/mai.md": article("Mai", "23/11/2026"),
            "tin-tuc/2026/go.md": article("Gỡ", more="Trạng thái: gỡ\nLý do gỡ: Sai.\n"),
        }
    )


def test_what_is_held_back_is_not_public(mixed):
    public = mixed.public(TODAY)

    assert {entry.title for entry in public.of(Article)} == {"Đăng", "Gỡ"}
    assert [entry.title for entry in public.articles] == ["Đăng"]


def test_a_scheduled_entry_is_public_from_its_day_on(mixed):
    assert {entry.title for entry in mixed.public(date(2026, 11, 23)).articles} == {"Đăng", "Mai"}


def test_the_preview_shows_everything(mixed):
    assert len(mixed.public(TODAY, with_held_back=True).of(Article)) == 5


@pytest.mark.parametrize(
    "more", ["Trạng thái: nháp\n", "Trạng thái: chờ duyệt\n", "Trạng thái: gỡ\nLý do gỡ: Sai.\n"]
)
def test_files_that_only_hidden_entries_name_are_not_public(catalog_of, more):
    picture = f"{more}Ảnh: anh/a.png\nMô tả ảnh: A\n"
    catalog = catalog_of(
        {
            "tin-tuc/2026/an.md": article("Ẩn", more=picture, body="[x](../../tep/a.pdf)"),
            "anh/a.png": b"a",
            "tep/a.pdf": b"a",
            "tep/khong-ai-dung.pdf": b"a",
        }
    )

    assert set(catalog.public(TODAY).files) == {"tep/khong-ai-dung.pdf"}


def test_a_file_stays_public_while_one_shown_entry_names_it(catalog_of):
    catalog = catalog_of(
        {
            "tin-tuc/2026/nhap.md": article(
                "Ẩn", more="Trạng thái: nháp\n", body="[x](../../tep/a.pdf)"
            ),
            "van-ban/1-qd.md": document("1/QĐ-UBND", "Tệp: tep/a.pdf\n"),
            "tep/a.pdf": b"a",
        }
    )

    assert set(catalog.public(TODAY).files) == {"tep/a.pdf"}


def test_articles_come_newest_first_and_always_in_one_order(catalog_of):
    catalog = catalog_of(
        {
            "tin-tuc/2026/b.md": article("B", "2/3/2026"),
            "tin-tuc/2026/c.md": article("C", "1/3/2026 8:00"),
            "tin-tuc/2026/a.md": article("A", "2/3/2026"),
        }
    )

    assert [entry.title for entry in catalog.articles] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("name", "day", "code"),
    [
        ("Sở Giấy tờ", date(2023, 1, 1), "so-cu"),
        ("SGT", None, "so-cu"),
        ("Sở Số", date(2026, 6, 1), "so-moi"),
        ("UBND tỉnh Thử", date(2026, 6, 1), "ubnd"),
    ],
)
def test_an_agency_is_found_by_its_name(catalog_of, name, day, code):
    assert catalog_of({}).registries.agency(name, day).code == code


def test_a_name_that_nobody_bore_finds_nobody(catalog_of):
    assert catalog_of({}).registries.agency("Sở Sao") is None


@pytest.mark.parametrize(
    ("day", "code"), [(date(2025, 6, 30), "thu-cu"), (date(2025, 7, 1), "thu"), (None, "thu")]
)
def test_one_name_is_another_place_on_another_day(catalog_of, day, code):
    assert catalog_of({}).registries.locality("Thử", day).code == code


@pytest.mark.parametrize(
    ("today", "code"),
    [
        (date(2023, 12, 31), "so-cu"),
        (date(2024, 1, 1), "so-giua"),
        (date(2026, 1, 1), "so-moi"),
    ],
)
def test_successors_are_followed_to_the_one_that_stands(catalog_of, today, code):
    assert catalog_of({}).registries.agency_now("so-cu", today).code == code


def test_a_circle_of_successors_ends(catalog_of):
    rows = "Mã,Tên,Tên ngắn,Đến ngày,Kế thừa\na,A,A,1/1/2020,b\nb,B,B,1/1/2020,a\n"
    catalog = catalog_of({"danh-ba/dia-phuong.csv": rows})

    assert catalog.registries.locality_now("a", TODAY) is not None


def test_a_place_without_a_known_successor_stays(catalog_of):
    rows = "Mã,Tên,Tên ngắn,Đến ngày,Kế thừa\na,A,A,1/1/2020,khong-co\n"

    assert (
        catalog_of({"danh-ba/dia-phuong.csv": rows}).registries.locality_now("a", TODAY).code == "a"
    )


def test_a_document_is_found_by_its_symbol(catalog_of):
    catalog = catalog_of({"van-ban/1-qd.md": document("1/QĐ-UBND")})

    assert catalog.by_number["1/QĐ-UBND"] == catalog.of(Document)[0]


def test_a_plan_finds_its_tables(catalog_of):
    plan = (
        "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/1/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
        "Trích yếu: A\nNăm: 2026\n---\n"
    )
    catalog = catalog_of(
        {
            "ke-hoach/a/index.md": plan,
            "ke-hoach/a/nhiem-vu.csv": "Nhiệm vụ\nMột\nHai\n",
            "ke-hoach/a/noi-dung.csv": "Nội dung\nBa\n",
        }
    )

    assert [task.title for task in catalog.tasks(catalog.plans[0])] == ["Một", "Hai"]
    assert [row.title for row in catalog.coverage(catalog.plans[0])] == ["Ba"]


def test_an_index_finds_its_series(catalog_of):
    catalog = catalog_of(
        {
            "chi-so/a.md": "---\nTên: A\nTên đầy đủ: B\nCơ quan công bố: C\nNguồn: D\n---\n",
            "chi-so/a.csv": "Năm,Địa phương,Điểm\n2024,Thử,1\n",
        }
    )

    assert [row.year for row in catalog.series(catalog.indicators[0])] == [2024]


def test_bad_files_are_problems_and_not_exceptions(catalog_of):
    catalog = catalog_of(
        {
            "tin-tuc/2026/rong.md": "",
            "tin-tuc/2026/la.md": "\udce0".encode("utf-8", "surrogatepass"),
            "danh-ba/co-quan.csv": '"',
        }
    )

    assert {problem.path for problem in catalog.problems} == {
        "tin-tuc/2026/rong.md",
        "tin-tuc/2026/la.md",
        "danh-ba/co-quan.csv",
    }


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("tin-tuc/a.md", Role.ENTRY),
        ("van-ban/a.md", Role.ENTRY),
        ("mo-hinh/a.md", Role.ENTRY),
        ("ke-hoach/a/nhiem-vu.csv", Role.TABLE),
        ("danh-ba/co-quan.csv", Role.REGISTRY),
    ],
)
@given(raw=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_any_bytes_give_problems_or_what_they_hold(path, role, raw):
    parsed = parse(Source(path, path, role, (0, 0, 0, 0)), raw)

    assert parsed.problems or parsed.entry or parsed.rows is not None
    assert {problem.path for problem in parsed.problems} <= {path}
    assert all(problem.line >= 1 and problem.column >= 1 for problem in parsed.problems)


@pytest.mark.parametrize(
    "part", ["a; ", "a, b; ", "- a\n", "“a” ", "[[a], ", "Nhãn: a\n", "—\n", "\n", "x\n\n", "  a\n"]
)
def test_a_monstrous_header_is_read_in_no_time(part):
    raw = f"---\nTiêu đề: A\nTừ khóa: {part * 40_000}\n---\nBài".encode()

    assert parse(Source("tin-tuc/a.md", "a", Role.ENTRY, (0, 0, 0, 0)), raw).problems


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("Năm: 2026", {"Trước 15/12": ["2026-12-14"], "Hằng quý": ["2026-09-30", "2026-12-31"]}),
        (
            "Giai đoạn: 2025–2026",
            {"Trước 15/12": [], "Hằng quý": ["2026-09-30", "2026-12-31"]},
        ),
        ("Giai đoạn: nhiều năm", {"Trước 15/12": [], "Hằng quý": []}),
        ("Năm: 2026\nGiai đoạn: nhiều năm", {"Trước 15/12": [], "Hằng quý": []}),
    ],
)
def test_the_years_of_a_plan_place_the_deadlines_of_its_tasks(catalog_of, when, days):
    head = "---\nSố ký hiệu: 1/KH\nTrích yếu: A\nCơ quan ban hành: UBND tỉnh Thử\n"
    files = {
        "ke-hoach/a/index.md": f"{head}Ngày ban hành: 1/7/2026\n{when}\n---\n",
        "ke-hoach/a/nhiem-vu.csv": "Nhiệm vụ,Thời hạn\nMột,Trước 15/12\nHai,Hằng quý\nBa,\n",
    }
    catalog = catalog_of(files)
    due = [task.due for task in catalog.tasks(catalog.plans[0])]

    assert {d.text: [day.isoformat() for day in d.days] for d in due if d} == days
