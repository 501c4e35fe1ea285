"""The page docs/loi-thuong-gap.md: how many mistakes each side hears, and then each of them."""

from collections.abc import Iterator, Sequence
from importlib.metadata import version

from benchmarks.mistakes.compare import Outcome, Taken, counts
from benchmarks.mistakes.examples import Group
from benchmarks.mistakes.told import our_cells, plain
from cchc.problems import Problem

_HEAD = (
    "# Lỗi thường gặp\n\n"
    "{count} lỗi mà biên tập viên có thể mắc, viết thành tệp trong "
    "[tests/mistakes](../tests/mistakes/README.md) trước khi xem quy tắc. Mỗi lỗi được đưa cho "
    "công cụ này và cho Pelican {pelican} nguyên bản (giao diện và cấu hình mặc định, ngôn ngữ "
    "vi). Trang này do `python -m benchmarks.mistakes` viết; kiểm thử giữ cho nó khớp với bộ "
    "kiểm tra.\n\n"
    "Trước khi đưa cho Pelican, nhãn, ngày, trạng thái và liên kết đúng được đổi sang cách viết "
    "của Pelican; chỗ sai giữ nguyên. Dòng cảnh báo nào của Pelican cũng được tính, kể cả khi "
    "không nói rõ vì sao. Pelican không đọc tệp CSV, giao diện của nó không hiện số ký hiệu, cơ "
    "quan, địa bàn: những lỗi ấy được đếm riêng, không coi là Pelican bỏ sót.\n\n"
    "## Tóm tắt\n\n"
)
_COLUMNS = ("Nhóm", "Lỗi", "Công cụ này: đúng dòng, kèm cách sửa", *Outcome)


def page(groups: Sequence[Group], ours: Sequence[list[Problem]], stock: Sequence[Taken]) -> str:
    """Return the page; `ours` and `stock` are in the order of the mistakes."""
    head = _HEAD.format(count=len(stock), pelican=version("pelican"))
    return "\n".join([head + "\n".join(_summary(groups, stock)), *_lists(groups, ours, stock), ""])


def _summary(groups: Sequence[Group], stock: Sequence[Taken]) -> Iterator[str]:
    first = len(_COLUMNS) - len(Outcome)
    yield _line((*_COLUMNS[:first], *(f"Pelican: {each}" for each in _COLUMNS[first:])))
    yield f"|---|{'---:|' * (len(_COLUMNS) - 1)}"
    start = 0
    for group in groups:
        end = start + len(group.examples)
        yield _line((group.title, *_numbers(stock[start:end])))
        start = end
    yield _line(("**Cộng**", *(f"**{each}**" for each in _numbers(stock))))


def _numbers(stock: Sequence[Taken]) -> Iterator[int]:
    yield len(stock)
    yield len(stock)
    yield from counts(each.outcome for each in stock).values()


def _lists(
    groups: Sequence[Group], ours: Sequence[list[Problem]], stock: Sequence[Taken]
) -> Iterator[str]:
    number = 0
    for group in groups:
        yield f"\n## {group.title}\n\n| Lỗi | Công cụ này | Pelican |\n|---|---|---|"
        for example in group.examples:
            yield f"{our_cells(example, ours[number])} {_stock_cell(stock[number])} |"
            number += 1


def _stock_cell(taken: Taken) -> str:
    outcome = taken.outcome.capitalize()
    return f"{outcome}: {plain(taken.words)}" if taken.words else outcome


def _line(cells: Sequence[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"
