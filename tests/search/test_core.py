"""The query core in a browser, over a few texts that are difficult on purpose."""

import unicodedata
from collections.abc import Mapping

import pytest

from benchmarks.mistakes.small import SMALL

ARTICLE = "---\nTiêu đề: {}\nNgày đăng: {}\nTrụ cột: {}\n{}---\n\n{}\n"


def article(
    title: str, text: str, day: str = "1/3/2026", pillar: str = "Thể chế", more: str = ""
) -> str:
    return ARTICLE.format(title, day, pillar, more, text)


TEXTS: Mapping[str, str] = {
    "tin-tuc/2026/ma-sac.md": article("Con số", "Ở đây có chữ má."),
    "tin-tuc/2026/ma-khong.md": article("Con số", "Ở đây có chữ ma.", "2/3/2026"),
    "tin-tuc/2026/ma-nga.md": article("Con số", "Ở đây có chữ mã.", "3/3/2026"),
    "tin-tuc/2026/mang.md": article("Con số", "Ở đây có chữ mạng.", "4/3/2026"),
    "tin-tuc/2026/hoa-cu.md": article("Hòa giải ở cơ sở", "Tổ hòa giải."),
    "tin-tuc/2026/hoa-moi.md": article("Hoà giải ở cơ sở", "Tổ hoà giải.", "2/3/2026"),
    "tin-tuc/2026/lien.md": article("Một", "Đây là thư viện tỉnh."),
    "tin-tuc/2026/roi.md": article("Một", "Có thư gửi đi, rồi học viện, rồi về tỉnh.", "9/3/2026"),
    "tin-tuc/2026/cu.md": article("Hai", "Cùng một câu trong hai bài."),
    "tin-tuc/2026/moi.md": article(
        "Hai", "Cùng một câu trong hai bài.", "5/3/2026", "Chính quyền số"
    ),
    "tin-tuc/2026/doc.md": article("Ba", "Chữ &lt;script&gt;alert(1)&lt;/script&gt;."),
    "tin-tuc/2026/ba-tieng.md": article("Bốn", "Phần mềm một. Mềm một cửa. Phần một cửa mềm."),
    "tin-tuc/2026/ba-tieng-that.md": article("Năm", "Đó là phần mềm một cửa."),
    "tin-tuc/2026/ki.md": article("Kì thi đăng kí", "Sổ đăng kí."),
    "tin-tuc/2026/kinh.md": article("Kinh nghiệm hay", "Đã đăng ký.", "2/3/2026"),
    "tin-tuc/2026/nai.md": article("Sáu", "Sách có chữ oan trái.", "4/3/2026"),
    "tin-tuc/2026/trai.md": article("Bảy", "Chữ trại, chữ trại này, chữ trại kia.", "4/3/2026"),
    "tin-tuc/2026/sinh.md": article("Mười", "Khai minh, khai minh. Giấy khai sinh.", "4/3/2026"),
    "trang/lau-dai.md": "---\nTiêu đề: Chuyện bưu cục\n---\n\nỞ đây nói về bưu cục.\n",
    "tin-tuc/2026/tin.md": article("Chuyện bưu cục", "Ở đây nói về bưu cục.", "9/3/2026"),
    "tin-tuc/2026/hoi.md": article("Tám", "Thế nào cũng có chữ.", "9/3/2026"),
    "tin-tuc/2026/chu.md": article(
        "Chín", "Chữ này, chữ kia, chữ nọ, chữ ấy.", more="Tóm tắt: Bàn về chữ.\n"
    ),
}  # fmt: skip


@pytest.fixture(scope="session")
def small(build_province, tmp_path_factory):
    """A site of TEXTS beside the small content that all tests know."""
    content = tmp_path_factory.mktemp("nho") / "content"
    for name, text in {**SMALL, **TEXTS}.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    return build_province(content=content)


@pytest.fixture
def search(ask, small):
    def one(query: str, **options: object) -> dict:
        return ask(small, [("search", query, options)])[0]

    return one


def names(answer: dict) -> list[str]:
    return [result["address"].strip("/").rpartition("/")[2] for result in answer["results"]]


def test_the_marks_that_were_typed_come_first_and_longer_words_do_not_come(search):
    answer = search("má")

    assert names(answer)[0] == "ma-sac"
    assert set(names(answer)) == {"ma-sac", "ma-khong", "ma-nga"}
    assert answer["partial"] is False


@pytest.mark.parametrize("typed", ["hoà giải", "hòa giải", "HÒA GIẢI", "hoa giai"])
def test_both_places_of_a_tone_are_one_word(search, typed):
    assert names(search(typed)) == ["hoa-moi", "hoa-cu"]


def test_decomposed_input_finds_the_same(search):
    assert names(search(unicodedata.normalize("NFD", "hòa giải"))) == ["hoa-moi", "hoa-cu"]


def test_neighbours_come_before_scattered_words(search):
    assert names(search("thư viện tỉnh"))[:2] == ["lien", "roi"]


def test_of_equals_the_newest_comes_first(search):
    assert names(search("cùng một câu trong hai bài")) == ["moi", "cu"]


def test_of_equals_what_has_no_day_comes_before_news(search):
    assert names(search("bưu cục")) == ["lau-dai", "tin"]


def test_what_only_asks_does_not_outweigh_what_is_asked(search):
    assert names(search("thế nào là chữ"))[0] == "chu"


@pytest.mark.parametrize("typed", ["đăng ký", "đăng kí", "dang ki"])
def test_i_and_y_are_one_where_both_are_written(search, typed):
    assert names(search(typed)) == ["ki", "kinh"]


def test_a_quoted_phrase_is_exact(search):
    assert names(search('"phần mềm một cửa"')) == ["ba-tieng-that"]
    assert set(names(search("phần mềm một cửa"))) == {"ba-tieng-that", "ba-tieng"}


def test_a_quoted_phrase_is_counted_exactly_where_few_may_hold_it(search):
    answer = search('"phần mềm một cửa"', limit=1)

    assert (answer["total"], answer["atMost"]) == (1, False)
    assert answer["facets"]["kind"] == [{"value": "tin-tuc", "label": "Tin bài", "count": 1}]


def test_where_many_may_hold_it_the_count_says_that_it_is_the_most(ask, generated):
    [answer] = ask(generated, [("search", '"cải cách hành chính"', {})])

    assert answer["total"] > 30
    assert answer["atMost"] is True


def test_quoted_marks_are_meant(search):
    assert names(search('"má"')) == ["ma-sac"]


def test_the_last_word_may_be_unfinished(search):
    answer = search("thư viện tỉ")

    assert "lien" in names(answer)
    assert answer["partial"] is False


def test_one_wrong_letter_is_forgiven_and_told(search):
    answer = search("thư viênj tỉnh")

    assert names(answer)[0] == "lien"
    assert answer["corrected"] == "thư viện tỉnh"


def test_a_forgiven_word_is_spelled_as_it_is_beside_its_neighbours(search):
    assert search("oan tráii")["corrected"] == "oan trái"


def test_of_words_one_letter_away_that_which_sounds_alike_is_meant(search):
    assert search("khai xinh")["corrected"] == "khai sinh"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("thưviện tỉnh", "thư viện tỉnh"), ("thuvientinh", "thu vien tinh")],
)
def test_a_space_that_was_forgotten_is_forgiven(search, typed, meant):
    answer = search(typed)

    assert names(answer)[0] == "lien"
    assert answer["corrected"] == meant


def test_a_word_that_never_stands_beside_these_is_not_put_in_the_place_of_another(search):
    answer = search("thư viện đảo")

    assert answer["corrected"] is None
    assert answer["partial"] is True


def test_it_is_told_that_no_text_has_the_marks_that_were_typed(search):
    assert search("thứ viện tỉnh")["otherMarks"] is True
    assert search("chữ mẩ")["otherMarks"] is True  # «mẩ» is no beginning of «mạng»
    assert search("thư viện tỉnh")["otherMarks"] is False
    assert search("thu vien tinh")["otherMarks"] is False


def test_what_has_not_all_words_is_told_to_be_partial(search):
    answer = search("thư viện tỉnh xyzzyx")

    assert names(answer)[0] == "lien"
    assert answer["partial"] is True


def test_nothing_asked_finds_nothing(search):
    assert search(" ?! ")["total"] == 0


def test_text_that_looks_like_html_stays_text(search):
    passage = search("script alert")["results"][0]["passage"]

    assert "<script>alert(1)</script>" in "".join(part["text"] for part in passage)
    assert [part["text"] for part in passage if part["mark"]] == ["script", "alert", "script"]


def test_a_passage_marks_neighbours_together(search):
    passage = search("thu vien")["results"][0]["passage"]

    assert {"text": "thư viện", "mark": True} in passage


def test_a_passage_marks_what_was_typed_where_it_stands_there(search):
    passage = search("thư gửi về")["results"][0]["passage"]

    assert [part["text"] for part in passage if part["mark"]] == ["thư gửi", "về"]

    [found] = search("kỳ thi")["results"]  # in the title; «kí» in the text is another word

    assert [part["text"] for part in found["passage"] if part["mark"]] == []


def test_facets_narrow_and_count(search):
    everything = search("cùng một câu trong hai bài")
    narrowed = search("cùng một câu trong hai bài", facets={"pillar": "so"})
    pillars = {each["value"]: each["count"] for each in narrowed["facets"]["pillar"]}

    assert everything["total"] == 2
    assert names(narrowed) == ["moi"]
    assert narrowed["results"][0]["pillars"] == ["Chính quyền số"]
    assert pillars == {"so": 1, "the-che": 1}  # as if none were chosen
    assert narrowed["facets"]["kind"] == [{"value": "tin-tuc", "label": "Tin bài", "count": 1}]


def test_more_results_follow(search):
    query = "cùng một câu trong hai bài"

    assert names(search(query, limit=1)) + names(search(query, limit=1, offset=1)) == ["moi", "cu"]


def test_suggestions_begin_with_what_was_typed(ask, small):
    found, none, short = ask(small, [("suggest", "hoa giai"), ("suggest", "zz"), ("suggest", "h")])

    assert [each["text"] for each in found] == ["Hoà giải ở cơ sở", "Hòa giải ở cơ sở"]
    assert found[0]["address"] == "/tin-tuc/hoa-moi/"
    assert (none, short) == ([], [])


def test_a_suggestion_may_begin_with_either_spelling(ask, small):
    [both, whole] = ask(small, [("suggest", "ki"), ("suggest", "kỳ thi đăng ký")])

    assert [each["text"] for each in both] == ["Kì thi đăng kí", "Kinh nghiệm hay"]
    assert [each["text"] for each in whole] == ["Kì thi đăng kí"]


GIVE_UP = """async (script) => {
    const { openSearch } = await import(script);
    const giving = new AbortController();
    const { search } = openSearch(new URL("/tim-kiem/chi-muc/", location));
    const given = search("hoà giải", { signal: giving.signal }).catch((error) => error.name);
    const other = search("hoà giải");
    giving.abort();
    return [await given, (await other).total];
}"""


def test_who_gives_up_does_not_take_it_from_others(ask, small):
    assert ask(small, [], GIVE_UP) == ["AbortError", 2]
