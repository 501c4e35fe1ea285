"""The results in words: a Markdown table for each size, and how costs grow."""

from collections.abc import Sequence

from benchmarks.others import ABSENT
from benchmarks.side import Row, Spread

NOTES = """\
- CPU là giây xử lý (người dùng và hệ thống) của cả cây tiến trình; “giây” là thời gian chờ, dài \
hơn khi máy còn việc khác. Số đầu là trung vị, trong ngoặc là nhỏ nhất và lớn nhất.
- Bộ nhớ là đỉnh của cả cây tiến trình: mỗi 0,1 giây cộng phần của từng tiến trình (PSS, trang \
dùng chung tính một lần), và không nhỏ hơn đỉnh của tiến trình lớn nhất do hệ điều hành ghi.
- Ba bên không làm cùng một việc: công cụ này còn kiểm tra nội dung, sửa dấu câu, dựng cả văn \
bản và kế hoạch; Pelican và Hugo chỉ dựng bài và danh sách, khung trang nặng bằng nhau. \
Pelican được bật bộ nhớ tạm của nó.
- Việc nào đã mất quá lâu thì không đo lại cho đủ số lần.
"""


def report(
    rows: Sequence[Row],
    previews: dict[int, Spread],
    phases: dict[int, dict[str, float]],
    machine: Sequence[str],
    absent: Sequence[str],
    day: str,
) -> str:
    """Return the whole page of results; `absent` = sides that could not be installed."""
    sizes = sorted({row.articles for row in rows})
    parts = [
        f"# Kết quả đo ngày {day}\n",
        "\n".join(f"- {line}" for line in machine) + "\n",
        *(_table(size, [row for row in rows if row.articles == size], absent) for size in sizes),
    ]
    if len(sizes) > 1:
        parts.append(_growth(rows, *sizes[-2:]))
    if phases:
        parts.append(_phases(phases))
    if previews:
        parts.append(_previews(previews))
    return "\n".join([*parts, "## Đọc thế nào\n", NOTES])


def _table(size: int, rows: Sequence[Row], absent: Sequence[str]) -> str:
    lines = [
        f"## {_whole(size)} bài\n",
        "| Bên | Việc | CPU (giây) | Giây | Bộ nhớ (MiB) | Tệp ghi | Số lần |",
        "|---|---|--:|--:|--:|--:|--:|",
        *map(_line, rows),
        *(f"| {name} | {ABSENT} | – | – | – | – | – |" for name in absent),
    ]
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    return (
        f"| {row.side} | {row.scenario} | {_spread(row.cpu)} | {_spread(row.wall)} "
        f"| {_whole(round(row.memory.middle))} | {_whole(row.written)} | {row.runs} |"
    )


def _growth(rows: Sequence[Row], small: int, large: int) -> str:
    """How many times the CPU seconds grow from one size to the next."""
    known = {(row.side, row.scenario, row.articles): row.cpu.middle for row in rows}
    lines = [
        f"## CPU tăng mấy lần từ {_whole(small)} đến {_whole(large)} bài\n",
        "| Bên | Việc | Lần |",
        "|---|---|--:|",
    ]
    for (side, scenario, size), seconds in known.items():
        before = known.get((side, scenario, small))
        if size == large and before:
            lines.append(f"| {side} | {scenario} | {_number(seconds / before, 1)} |")
    return "\n".join(lines) + "\n"


def _phases(phases: dict[int, dict[str, float]]) -> str:
    """The CPU seconds of each phase of a build from nothing, at every size."""
    sizes = sorted(phases)
    lines = [
        "## Công cụ này, dựng từ đầu: giây CPU của từng công đoạn\n",
        f"| Công đoạn | {' | '.join(f'{_whole(size)} bài' for size in sizes)} | Lần cuối tăng |",
        f"|---|{'--:|' * (len(sizes) + 1)}",
    ]
    for name in phases[sizes[-1]]:
        seconds = [phases[size].get(name, 0.0) for size in sizes]
        told = " | ".join(_number(each, 2) for each in seconds)
        # Below a tenth of a second the clock of a processor tells nothing of growth.
        two = len(seconds) > 1 and min(seconds[-2:]) > 0.1
        grown = _number(seconds[-1] / seconds[-2], 1) if two else "–"
        lines.append(f"| {name} | {told} | {grown} |")
    return "\n".join(lines) + "\n"


def _previews(previews: dict[int, Spread]) -> str:
    lines = ["## Xem trước: từ lúc lưu tệp đến lúc chữ mới hiện trong trình duyệt\n"]
    lines += [f"- {_whole(size)} bài: {_spread(each)} giây" for size, each in previews.items()]
    return "\n".join(lines) + "\n"


def _spread(values: Spread) -> str:
    middle = _number(values.middle, 2)
    if values.least == values.most:
        return middle
    return f"{middle} ({_number(values.least, 2)}–{_number(values.most, 2)})"


def _number(value: float, places: int) -> str:
    return f"{value:.{places}f}".replace(".", ",")


def _whole(value: int) -> str:
    return f"{value:,}".replace(",", ".")
