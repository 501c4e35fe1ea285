"""Compares our check and stock Pelican on every mistake: python -m benchmarks.mistakes."""

from benchmarks.mistakes.compare import counts, heard, taken
from benchmarks.mistakes.examples import TESTS, groups
from benchmarks.mistakes.table import page

PAGE = TESTS.parent / "docs" / "loi-thuong-gap.md"


def main() -> None:
    """Write docs/loi-thuong-gap.md; it takes about a minute."""
    every = list(groups())
    mistakes = [each for group in every for each in group.examples]
    ours = [heard(each.wrong) for each in mistakes]
    stock = list(taken(mistakes))
    PAGE.write_text(page(every, ours, stock), encoding="utf-8")
    for outcome, number in counts(each.outcome for each in stock).items():
        print(f"{number:>4}  Pelican: {outcome}")
    print(f"Đã ghi {len(mistakes)} lỗi vào {PAGE}.")


if __name__ == "__main__":
    main()
