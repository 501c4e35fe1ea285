"""What attackers and clumsy hands do, and what they are told."""

from datetime import date

import pytest

from cchc.checks import check

TODAY = date(2026, 11, 22)


def article(body: str, more: str = "") -> str:
    return f"---\nTiêu đề: A\nNgày đăng: 1/2/2026\n{more}---\n\n{body}\n"


def rules(catalog_of, files: dict[str, str | bytes]) -> set[str]:
    return {problem.rule for problem in check(catalog_of(files), TODAY)}


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("[x](http://[abc)", "lien-ket-hong"),
        ("![a](https://vi-du.vn/a.png)", "anh-ngoai"),
        ("![a](//vi-du.vn/a.png)", "anh-ngoai"),
        ("[x](/tin-tuc/khong-co/)", "dia-chi-hong"),
        ("[" * 4000, "long-qua-sau"),
        ("<a " * 10_000, "long-qua-sau"),
    ],
)
def test_a_body_is_told(catalog_of, body, rule):
    assert rule in rules(catalog_of, {"tin-tuc/2026/a.md": article(body)})


def test_a_link_that_runs_a_program_is_no_address(catalog_of):
    rows = "Nhóm,Tên,Địa chỉ\nA,B,javascript:alert(1)\n"

    assert "gia-tri-sai" in rules(catalog_of, {"danh-ba/lien-ket.csv": rows})


def test_an_attachment_is_no_picture(catalog_of):
    files = {
        "tin-tuc/2026/a.md": article("A", "Ảnh: tep/a.pdf\nMô tả ảnh: A\n"),
        "tep/a.pdf": b"%PDF",
    }

    assert "tep-khong-co" in rules(catalog_of, files)


def test_a_file_of_a_hidden_folder_is_told(catalog_of):
    assert "duoi-tep" in rules(catalog_of, {"tin-tuc/.cu/bai.md": article("A")})


def test_the_table_of_a_draft_stops_nothing(catalog_of):
    plan = (
        "---\nSố ký hiệu: 1/KH\nNgày ban hành: 1/1/2026\nCơ quan ban hành: UBND tỉnh Thử\n"
        "Trích yếu: A\nNăm: 2026\nTrạng thái: nháp\n---\n"
    )
    files = {
        "ke-hoach/a/index.md": plan,
        "ke-hoach/a/nhiem-vu.csv": "Mã,Nhiệm vụ,Trụ cột\n1,Việc,Không có\n",
    }
    found = check(catalog_of(files), TODAY)

    assert [problem.severity for problem in found if problem.rule == "tru-cot-la"] == ["canh-bao"]
