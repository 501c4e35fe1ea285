"""The page docs/chat-luong.md: what was measured, and what the numbers mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quality.lighthouse import LEAST, Marks
from quality.sites import ROOT
from quality.slow_line import READABLE_LIMIT, Arrival
from quality.weight import LIMITS, Weight

PAGE = ROOT / "docs" / "chat-luong.md"
KEPT_OUT = "seo: is-crawlable"  # a page that asks search engines to stay away loses this mark
HEADS = (
    "Loại trang", "Trang đo", "Nhanh", "Trợ năng", "Thực hành tốt", "Tìm kiếm",
    "HTML", "CSS", "In", "JS", "Chữ", "Đọc được", "Xê dịch",
)  # fmt: skip
_TEXT = Path(__file__).with_name("record.md")


@dataclass(frozen=True)
class Row:
    """What was measured of one kind of page."""

    kind: str
    address: str
    marks: Marks
    weight: Weight
    arrival: Arrival

    def excused(self, category: str) -> bool:
        """Whether the page lost its marks only because it asks not to be indexed."""
        lost = [each for each in self.marks.lost if each.startswith(f"{category}:")]
        return lost == [KEPT_OUT]

    def told(self) -> str:
        return " | ".join(self.cells())

    def cells(self) -> list[str]:
        star = "\\*" if self.excused("seo") else ""
        scores = [str(score) for score in self.marks.scores.values()]
        return [
            self.kind,
            f"`{self.address}`",
            *scores[:-1],
            scores[-1] + star,
            *(_number(each) for each in (getattr(self.weight, name) for name in LIMITS)),
            f"{_number(self.arrival.readable, 2)} s",
            _number(self.arrival.jumps, 3),
        ]


def record(
    rows: Sequence[Row], read: int, found: Mapping[str, Sequence[str]], day: str, version: str
) -> str:
    """Write the page from what was measured."""
    year, month, number = day.split("-")
    return _TEXT.read_text(encoding="utf-8").format(
        day=f"{int(number)}/{int(month)}/{year}",
        table=_table([row.cells() for row in rows]),
        lighthouse=version,
        least=LEAST,
        kept_out=(
            " \\* Trang cố ý không cho máy tìm kiếm lập chỉ mục, chỉ mất điểm vì điều ấy."
            if any(row.excused("seo") for row in rows)
            else ""
        ),
        readable=f"{_number(READABLE_LIMIT)} giây",
        read=read,
        axe=len(found["axe"]),
        invalid=len(found["html"]),
        **LIMITS,
    )


def _table(rows: Iterable[Sequence[str]]) -> str:
    marks = ["---", "---", *["---:"] * (len(HEADS) - 2)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (HEADS, marks, *rows))


def _number(value: float, places: int = 1) -> str:
    return f"{value:.{places}f}".replace(".", ",")
