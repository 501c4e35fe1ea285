"""The miniature province holds what public content must not: drafts, extremes, old habits.

What is held back carries the words «Sao Hỏa» in every field and file of its own,
what was withdrawn the words «Sao Thổ»; neither may be found in any byte.
"""

import re
import shutil
import unicodedata
from pathlib import Path

import pytest
from lxml import html

GOOD = Path(__file__).parents[1] / "good"
HELD_BACK = ("Sao Hỏa", "sao-hoa", "Sao Hoa", "SAO-HOA")
WITHDRAWN = ("Sao Thổ", "sao-tho", "Sao Tho")
LINKS = "//a/@href | //link/@href | //img/@src | //script/@src"


@pytest.fixture(scope="module")
def below_a_path(build_province) -> Path:
    return build_province(siteurl="https://vi-du.vn/cchc")


@pytest.fixture(scope="module")
def preview(build_province) -> Path:
    return build_province("--nhap")


def pages(folder: Path) -> dict[str, html.HtmlElement]:
    return {
        file.relative_to(folder).as_posix(): html.document_fromstring(file.read_bytes())
        for file in folder.rglob("*.html")
    }


def text(folder: Path, path: str) -> str:
    return (folder / path).read_text(encoding="utf-8")


def traces(folder: Path, words: tuple[str, ...]) -> list[str]:
    """Files that hold one of the words, in their bytes (in any form) or their names."""
    forms = {unicodedata.normalize(form, word) for word in words for form in ("NFC", "NFD")}
    wanted = [form.encode().lower() for form in forms] + [
        form.encode("ascii", "xmlcharrefreplace").lower() for form in forms
    ]
    found = []
    for file in folder.rglob("*"):
        name = file.relative_to(folder).as_posix()
        content = file.read_bytes().lower() if file.is_file() else b""
        if any(word in content or word in name.lower().encode() for word in wanted):
            found.append(name)
    return sorted(found)


def test_what_is_held_back_leaves_no_trace_in_any_byte(province):
    assert traces(province, HELD_BACK) == []


def test_what_was_withdrawn_is_nowhere(province):
    assert traces(province, WITHDRAWN) == []


def test_the_traces_would_have_been_found():
    assert len(traces(GOOD, HELD_BACK)) > 12
    assert len(traces(GOOD, WITHDRAWN)) > 2


def test_a_withdrawn_article_says_since_when_and_why(province):
    page = pages(province)["tin-tuc/da-go/index.html"]
    words = " ".join(page.text_content().split())

    assert "8/3/2026" in words
    assert "Đăng nhầm số liệu của xã Hai." in words
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize("address", ["tin-tuc/cho-cu", "news/2019/old-place"])
def test_a_former_address_leads_to_the_new_one(province, address):
    page = pages(province)[f"{address}/index.html"]
    (refresh,) = page.xpath("//meta[@http-equiv='refresh']/@content")

    assert refresh.endswith("/tin-tuc/cho-moi/")
    assert "/tin-tuc/cho-moi/" in page.xpath("//a/@href")


def test_listings_of_many_articles_are_numbered_from_the_oldest(province):
    oldest = text(province, "tin-tuc/trang/1/index.html")
    newest = text(province, "tin-tuc/index.html")

    assert "/tin-tuc/tin-thu-01/" in oldest
    assert "/tin-tuc/du-moi-thu/" in newest
    assert (province / "tin-tuc/trang/2/index.html").is_file()
    assert not (province / "tin-tuc/trang/4").exists()


def test_a_plan_of_120_tasks_shows_them_all_in_all_six_states(province):
    page = pages(province)["ke-hoach/cai-cach-2026/index.html"]
    words = " ".join(page.text_content().split())

    for state in (
        "Hoàn thành đúng hạn",
        "Đang thực hiện",
        "Quá hạn",
        "Chưa đến hạn",
        "Thường xuyên",
        "Chưa có thông tin kết quả",
    ):
        assert state in words
    assert "120 nhiệm vụ, 12 chưa rõ thời hạn. Tình trạng tính đến 22/11/2026." in words
    assert len(set(re.findall(r", đợt \d+", words))) == 20


@pytest.mark.parametrize("plan", ["theo-doi-ma-khong-ghi", "tuyen-truyen-2026"])
def test_no_task_is_late_where_no_result_is_kept(province, plan):
    states = pages(province)[f"ke-hoach/{plan}/index.html"].xpath("//*[@data-state]/@data-state")

    assert "late" not in states
    assert "Quá hạn" not in text(province, f"ke-hoach/{plan}/index.html")


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("ke-hoach/khong-nhiem-vu/index.html", "Chưa có bảng nhiệm vụ."),
        ("chi-so/chua-co/index.html", "chưa có số liệu"),
        ("ke-hoach/tuyen-truyen-2026/index.html", "2 nội dung chưa có bài"),
    ],
)
def test_what_is_missing_is_said(province, path, sentence):
    assert sentence.lower() in " ".join(pages(province)[path].text_content().split()).lower()


def test_a_topic_that_nobody_wrote_about_has_no_page(province):
    assert not (province / "tin-tuc/chu-de/chua-ai-viet").exists()


def test_old_habits_of_pelican_are_understood(province):
    body = text(province, "tin-tuc/du-moi-thu/index.html")

    assert 'href="/tin-tuc/tin-thu-01/#viec-da-lam"' in body
    assert 'href="/ke-hoach/cai-cach-2026/#muc-tieu"' in body
    assert 'href="/tep/ke-hoach-thu.pdf"' in body
    assert 'src="/anh/so-do.svg"' in body
    assert (province / "tin-tuc/kieu-pelican-cu/index.html").is_file()


def test_a_file_whose_name_has_spaces_and_marks_can_be_fetched(province):
    name = "tep/Báo cáo quý III (bản ký).pdf"

    assert (province / name).read_bytes() == (GOOD / name).read_bytes()
    assert text(province, "van-ban/12-kh-ubnd/index.html").count("tep/B%C3%A1o%20c%C3%A1o") == 1


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("tin-tuc/bom-va-crlf/index.html", "Bài lưu từ Notepad, có BOM và xuống dòng kiểu Windows"),
        ("tin-tuc/chu-roi/index.html", "Bài gõ bằng chữ rời, dấu tách khỏi chữ"),
        ("tin-tuc/nhan-khong-dau/index.html", "Nhãn viết hoa, không dấu vẫn đọc được"),
    ],
)
def test_files_of_other_machines_are_read(province, path, title):
    assert pages(province)[path].xpath("string(//h1)").strip() == title


def test_the_difficult_files_are_still_difficult():
    notepad = (GOOD / "tin-tuc/2026/bom-va-crlf.md").read_bytes()
    loose = (GOOD / "tin-tuc/2026/chu-roi.md").read_text(encoding="utf-8")

    assert notepad.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in notepad
    assert not unicodedata.is_normalized("NFC", loose)


def test_the_preview_shows_drafts_under_a_band(preview):
    draft = text(preview, "tin-tuc/sao-hoa-nhap/index.html")

    assert "BẢN NHÁP" in draft
    assert "BẢN NHÁP" in text(preview, "tin-tuc/sao-hoa-hen-ngay/index.html")
    assert "BẢN NHÁP" not in text(preview, "tin-tuc/kieu-pelican-cu/index.html")


def test_below_a_path_every_link_stays_below_it(below_a_path):
    outside = {
        (path, link)
        for path, page in pages(below_a_path).items()
        for link in page.xpath(LINKS)
        if link.startswith("/") and not link.startswith("/cchc/")
    }

    assert sorted(outside) == []


def test_below_a_path_every_page_knows_its_own_address(below_a_path):
    page = pages(below_a_path)["tin-tuc/kieu-pelican-cu/index.html"]

    assert page.xpath("//link[@rel='canonical']/@href") == [
        "https://vi-du.vn/cchc/tin-tuc/kieu-pelican-cu/"
    ]


def test_below_a_path_a_former_address_leads_below_it(below_a_path):
    page = pages(below_a_path)["tin-tuc/cho-cu/index.html"]
    (refresh,) = page.xpath("//meta[@http-equiv='refresh']/@content")

    assert "/cchc/tin-tuc/cho-moi/" in refresh


def test_a_folder_with_nothing_but_registries_builds_too(build_province, tmp_path):
    shutil.copytree(GOOD / "danh-ba", tmp_path / "danh-ba")
    made = pages(build_province(content=tmp_path))

    assert {"index.html", "404.html", "tin-tuc/index.html", "ke-hoach/index.html"} <= set(made)
    assert [path for path, page in made.items() if len(page.xpath("//h1")) != 1] == []


def test_even_an_empty_folder_builds(build_province, tmp_path):
    assert (build_province(content=tmp_path) / "index.html").is_file()
