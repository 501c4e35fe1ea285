"""`report` writes what was asked for, or says in a sentence what to type."""

import pytest

FILES = {
    "danh-ba/co-quan.csv": "Mã,Tên,Tên ngắn\nso-noi-vu,Sở Nội vụ,SNV\n",
    "tin-tuc/2026/a.md": "---\nTiêu đề: A\nNgày đăng: 1/3/2026\nĐơn vị: SNV\n---\n\nBài.\n",
}
TIME = ("--tu", "1/1/2026", "--den", "2026-06-30", "--ngay", "22/11/2026")
STEM = "bao-cao-2026-01-01-den-2026-06-30"


@pytest.fixture
def report(run, tmp_path, monkeypatch):
    """Run the command on a small content folder, its reports in `bao-cao`."""
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return lambda *words, name="report", time=TIME: run(
        name, *time, "--content", "content", "--ra", "bao-cao", *words
    )


def written(tmp_path) -> list[str]:
    return sorted(file.name for file in (tmp_path / "bao-cao").glob("*"))


@pytest.mark.parametrize("name", ["report", "bao-cao"])
def test_a_report_is_written_and_told(report, tmp_path, name):
    status, out, err = report(name=name)

    assert (status, err) == (0, "")
    assert out == (
        "Trong kỳ đã đăng 1 tin, bài.\n"
        "Số liệu tính đến ngày 22/11/2026, theo các bài đang đăng.\n"
        f"Đã viết 10 tệp vào bao-cao, tên bắt đầu bằng {STEM}.\n"
    )
    assert {f"{STEM}.{suffix}" for suffix in ("xlsx", "docx", "html")} <= set(written(tmp_path))


def test_formats_and_units_can_be_chosen(report, tmp_path):
    _, out, _ = report("--dang", "html, XLSX", "--don-vi", "SNV")

    assert out.startswith("Trong kỳ đã đăng 1 tin, bài.\n")
    assert written(tmp_path) == [f"{STEM}-so-noi-vu.html", f"{STEM}-so-noi-vu.xlsx"]


@pytest.mark.parametrize(
    ("words", "time", "sentence"),
    [
        ([], ("--tu", "31/2/2026", "--den", "1/3/2026"),
         "--tu: không có ngày 31/2/2026 trong lịch."),
        ([], ("--tu", "1/3/2026", "--den", "mai"), "--den: không hiểu ngày “mai”."),
        ([], ("--tu", "1/3/2026", "--den", "1/2/2026"),
         "--den (1/2/2026) đứng trước --tu (1/3/2026). Hãy viết ngày đầu kỳ ở --tu"),
        (["--don-vi", "Sở Nôi vụ"], TIME,
         "--don-vi: không có đơn vị “Sở Nôi vụ”. Ý bạn là “Sở Nội vụ”?"),
        (["--dang", "pdf"], TIME,
         "--dang: không có dạng “pdf”. Chọn trong: xlsx, docx, csv, html."),
        (["--ke-hoach", "9/KH"], TIME,
         "--ke-hoach: không có kế hoạch tuyên truyền “9/KH”. Trang chưa có kế hoạch nào."),
        (["--ngay", "x"], TIME, "--ngay: không hiểu ngày “x”."),
    ],
)  # fmt: skip
def test_a_wrong_word_is_refused_in_a_sentence(report, tmp_path, words, time, sentence):
    status, out, err = report(*words, time=time)

    assert (status, out) == (1, "")
    assert err.startswith(sentence)
    assert written(tmp_path) == []


def test_a_time_must_be_given(report, capsys):
    with pytest.raises(SystemExit):
        report(time=())

    assert capsys.readouterr().err.startswith("Thiếu --tu; --den.\n")


def test_a_plan_can_be_chosen_and_a_wrong_one_gets_the_nearest(report, tmp_path):
    folder = tmp_path / "content" / "ke-hoach" / "a"
    folder.mkdir(parents=True)
    head = "Số ký hiệu: 9/KH-UBND\nNgày ban hành: 2/3/2026\nCơ quan ban hành: SNV\n"
    (folder / "index.md").write_text(f"---\n{head}Trích yếu: A\nNăm: 2026\n---\n", encoding="utf-8")
    (folder / "noi-dung.csv").write_text("Mã,Nội dung\n1,Một\n", encoding="utf-8")

    assert "Kế hoạch 9/KH-UBND nêu 1 nội dung" in report("--ke-hoach", "9/KH-UBND")[1]
    assert report("--ke-hoach", "9/KH-UBN")[2].endswith("Ý bạn là 9/KH-UBND?\n")


def test_content_with_an_error_makes_no_report(report, tmp_path):
    bad = tmp_path / "content" / "tin-tuc" / "2026" / "b.md"
    bad.write_text("---\nTiêu đề: B\nNgày đăng: 31/2/2026\n---\n\nBài.\n", encoding="utf-8")
    status, _, err = report()

    assert status == 1
    assert err.startswith("Nội dung còn 1 lỗi, báo cáo có thể thiếu bài. Hãy chạy ")
    assert written(tmp_path) == []


def test_a_report_that_somebody_worked_on_is_not_overwritten(report, tmp_path):
    report("--dang", "html")
    again = report("--dang", "html")
    file = tmp_path / "bao-cao" / f"{STEM}.html"
    file.write_bytes(file.read_bytes() + b"sua tay")
    status, _, err = report()

    assert again[0] == 0
    assert status == 1
    assert err.startswith(f"Đã có tệp bao-cao/{STEM}.html, khác với báo cáo mới.")
    assert file.read_bytes().endswith(b"sua tay")
    assert written(tmp_path) == [f"{STEM}.html"]
