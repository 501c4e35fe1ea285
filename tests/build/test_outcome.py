"""How a build ended is told in whole sentences, and what went wrong is named."""

import gc
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cchc.build.order import Order
from cchc.build.outcome import carry_out
from cchc.identity import Identity

ARTICLE = "---\nTiêu đề: {}\nNgày đăng: {}\n---\n\nBài viết.\n"


@pytest.fixture
def order(tmp_path, catalog_of) -> Order:
    catalog = catalog_of({"tin-tuc/2026/mot.md": ARTICLE.format("Một", "1/3/2026")})
    return Order(
        content=catalog.root,
        theme=Path(__file__).parents[2] / "theme",
        output=tmp_path / "output",
        cache=tmp_path / "cache",
        today=date(2026, 11, 22),
        siteurl="",
        identity=Identity(name="Trang thử", locality="thu"),
        per_page=3,
    )


def put(order: Order, name: str, text: str) -> None:
    (order.content / name).parent.mkdir(parents=True, exist_ok=True)
    (order.content / name).write_text(text, encoding="utf-8")


def test_the_summary_names_the_held_back_only_where_there_are_any(order):
    before = carry_out(order)
    put(order, "tin-tuc/2027/mai.md", ARTICLE.format("Mai", "1/3/2027"))
    after = carry_out(order)

    assert "chưa đến lúc đăng" not in before.summary
    assert ", 1 bài chưa đến lúc đăng; dựng " in after.summary
    assert ", 1 bài" not in carry_out(replace(order, with_held_back=True)).summary


def test_what_was_written_is_named_once(order):
    first, second = carry_out(order), carry_out(order)

    assert "tin-tuc/mot/index.html" in first.written
    assert f"(ghi {len(first.written)}, giữ nguyên 0, xóa 0)" in first.summary
    assert second.written == ()
    assert f"(ghi 0, giữ nguyên {len(first.written)}, xóa 0)" in second.summary


def test_bad_content_is_told_with_its_place_and_its_count(order, monkeypatch):
    monkeypatch.chdir(order.content.parent)
    put(order, "tin-tuc/2026/hai.md", ARTICLE.format("Hai", "31/2/2026"))
    outcome = carry_out(order)

    assert not outcome.ok
    assert outcome.messages[0].startswith("content/tin-tuc/2026/hai.md:3:")
    assert "1 lỗi" in outcome.summary
    assert outcome.summary.endswith("Trang giữ nguyên như lần dựng trước.")


def test_a_folder_of_somebody_else_is_named_and_kept(order):
    order.output.mkdir()
    (order.output / "luan-van.txt").write_text("của tôi", encoding="utf-8")
    outcome = carry_out(order)

    assert not outcome.ok
    assert str(order.output) in outcome.summary
    assert [each.name for each in order.output.iterdir()] == ["luan-van.txt"]


@pytest.mark.parametrize("day", ["1/3/2026", "31/2/2026"], ids=["good", "bad"])
def test_after_a_build_garbage_is_collected_again(order, day):
    put(order, "tin-tuc/2026/hai.md", ARTICLE.format("Hai", day))
    carry_out(order)

    assert gc.isenabled()
