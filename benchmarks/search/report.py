"""The table of the search, beside what was asked of it."""

from collections.abc import Sequence
from dataclasses import dataclass

NOTES = """\
- Mỗi câu hỏi được hỏi trong một trình duyệt trống. Dung lượng là thân mọi tệp máy chủ đã gửi \
cho tới khi có mười kết quả kèm đoạn trích, cả mã (MiniSearch: không có đoạn trích). Máy chủ nén \
gzip, HTTP/2.
- “Nguội” là từ lúc gõ xong tới lúc có kết quả, trong trình duyệt chưa biết gì: mã đã tải, ô tìm \
đã mở từ một giây trước (bên nào cần tải sẵn gì thì tải từ lúc ấy); “ấm” là hỏi lại câu ấy. Cả hai \
là câu lâu nhất. Mạng chậm: 400 kbit/s, đi về 400 ms, bộ xử lý chậm bốn lần, \
trung vị của một phần tám số câu; Pagefind chạy trong tiến trình riêng của trình duyệt, có thể \
không bị chậm theo.
- Câu hỏi: bộ đã chấm ở `tests/search/judged.toml`, những câu mà trang đúng có trong kho đo. \
“Giữ riêng” là phần ba không dùng để chỉnh thứ hạng.
- “Đủ bài”: số kết quả chia cho số bài có đủ mọi từ của câu hỏi, không quá 1; đó là mức cao nhất \
mà độ phủ có thể đạt.
"""
_HEAD = (
    "| Số bài | Bên | Tải lần đầu, trung vị / nhiều nhất (KB) | Số tệp | Nguội (ms) | Ấm (ms) "
    "| Mạng chậm (giây) | Làm chỉ mục (giây CPU) | Sửa một bài (giây CPU) | Đúng ngay đầu "
    "| Giữ riêng | Đủ bài |"
)
LIMITS = {
    1_000: "| 1.000 | *yêu cầu* | 40 / 90 | – | 250 | 60 | 2 | 12 | 0,3 | 95% | – | 100% |",
    10_000: "| 10.000 | *yêu cầu* | 90 / 300 | – | 600 | 150 | 3 | 120 | 0,6 | 95% | – | 100% |",
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One side at one size: KB, milliseconds (of the worst), seconds, shares of one."""

    side: str
    articles: int
    queries: int
    sent: tuple[float, float]
    requests: tuple[float, float]
    cold: float
    warm: float
    slow: float
    build: float
    edit: float | None
    right: float
    held: float
    recall: float


def report(rows: Sequence[Row], machine: Sequence[str], day: str) -> str:
    lines = [_HEAD, "|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for size in sorted({row.articles for row in rows}):
        lines += [LIMITS[size]] if size in LIMITS else []
        lines += [_line(row) for row in rows if row.articles == size]
    asked = ", ".join(f"{_whole(size)} bài: {count} câu" for size, count in _counts(rows))
    told = "\n".join(f"- {line}" for line in (*machine, f"câu hỏi: {asked}"))
    return f"# Tìm kiếm, đo ngày {day}\n\n{told}\n\n" + "\n".join(lines) + f"\n\n{NOTES}"


def _counts(rows: Sequence[Row]) -> list[tuple[int, int]]:
    return sorted({(row.articles, row.queries) for row in rows})


def _line(row: Row) -> str:
    edit = "như trên" if row.edit is None else _number(row.edit, 2)
    cells = (
        _whole(row.articles), row.side,
        f"{_number(row.sent[0], 1)} / {_number(row.sent[1], 1)}",
        f"{_whole(row.requests[0])} / {_whole(row.requests[1])}",
        _whole(row.cold), _whole(row.warm), _number(row.slow, 1), _number(row.build, 1), edit,
        *(f"{_number(100 * share, 1)}%" for share in (row.right, row.held, row.recall)),
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _number(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace(".", ",")


def _whole(value: float) -> str:
    return f"{value:,.0f}".replace(",", ".")
