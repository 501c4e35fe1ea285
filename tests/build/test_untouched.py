"""Pages of articles that no change can have reached are known without asking them."""

import pytest

from cchc.build.state import KnownSource
from cchc.build.untouched import untouched_addresses
from cchc.content.catalog import Catalog
from cchc.content.parsing import Parsed

ARTICLE = "---\nTiêu đề: {}\nNgày đăng: {}/2/2026\n---\n\n{}\n"
DOCUMENT = (
    "---\nTiêu đề: Về một cửa\nSố ký hiệu: 61/2018/NĐ-CP\nLoại văn bản: Nghị định\n"
    "Cơ quan ban hành: Chính phủ\nNgày ban hành: 23/4/2018\n---\n\nNội dung.\n"
)
OLD, MIDDLE, NEW = (f"tin-tuc/2026/{name}.md" for name in ("cu", "giua", "moi"))
FILES = {
    OLD: ARTICLE.format("Cũ", 1, "Bài."),
    MIDDLE: ARTICLE.format("Giữa", 2, "Bài."),
    NEW: ARTICLE.format("Mới", 3, "Bài."),
}


@pytest.fixture
def untouched(catalog_of):
    def found(before: dict[str, str], after: dict[str, str]) -> set[str]:
        old, new = (catalog_of(files) for files in (before, after))
        addresses = untouched_addresses(_known(old, before), _known(new, after), new)
        return {address.split("/")[2] for address in addresses}

    return found


def _known(catalog: Catalog, files: dict[str, str]) -> dict[str, KnownSource]:
    return {
        each.path: KnownSource(None, str(hash(files[each.path])), Parsed(each, None, ()))
        for each in catalog.entries
        if each.path in files
    }


def test_older_articles_do_not_know_of_newer_ones(untouched):
    assert untouched(FILES, FILES | {MIDDLE: ARTICLE.format("Khác", 2, "Bài.")}) == {"cu"}


def test_a_new_article_and_one_that_is_gone_reach_no_older_one(untouched):
    without = {path: text for path, text in FILES.items() if path != NEW}

    assert untouched(without, FILES) == untouched(FILES, without) == {"cu", "giua"}


def test_an_article_that_moves_in_time_reaches_all_since_either_day(untouched):
    assert untouched(FILES, FILES | {OLD: ARTICLE.format("Cũ", 4, "Bài.")}) == set()
    assert untouched(FILES, FILES | {NEW: ARTICLE.format("Mới", 2, "Bài.")}) == {"cu"}


def test_articles_of_one_day_may_know_of_each_other(untouched):
    files = FILES | {MIDDLE: ARTICLE.format("Giữa", 3, "Bài.")}

    assert untouched(files, files | {NEW: ARTICLE.format("Khác", 3, "Bài.")}) == {"cu"}


def test_who_leads_to_what_changed_is_asked(untouched):
    files = FILES | {OLD: ARTICLE.format("Cũ", 1, "[Mới](moi.md)")}

    assert untouched(files, files | {NEW: ARTICLE.format("Khác", 3, "Bài.")}) == {"giua"}


def test_a_document_may_be_shown_anywhere(untouched):
    assert untouched(FILES, FILES | {"van-ban/61-2018-nd-cp.md": DOCUMENT}) == set()


def test_where_no_article_changed_all_are_asked(untouched):
    assert untouched(FILES, FILES) == set()
