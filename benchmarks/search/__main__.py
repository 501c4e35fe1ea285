"""Measures the search: python -m benchmarks.search [--full | --ours N]."""

import argparse
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from benchmarks.machine import machine_lines
from benchmarks.measure import CommandError
from benchmarks.others import install
from benchmarks.ours import Ours
from benchmarks.search.browser import Asked, ask_all, slow_median
from benchmarks.search.report import Row, report
from benchmarks.search.server import serving
from benchmarks.search.sides import Made, indexed_texts, minisearch, ours, pagefind
from cchc.build.day import build_day
from cchc.setup import find_chromium
from cchc.text.forms import fold
from tests.search.judged import Judged, judged_queries

RESULTS = Path(__file__).parents[1] / "ket-qua"
# The icon of the site, which a browser asks for by itself, is no part of any search.
EMPTY = '<!doctype html><link rel="icon" href="data:,">'
FLAGS = ["--no-sandbox", "--disable-gpu"]


def main() -> None:
    """Measure as asked, and write a table to benchmarks/ket-qua/."""
    arguments = _arguments()
    sizes = {"": (1_000,), "full": (1_000, 10_000)}
    machine = machine_lines(None, None)[:3]  # its load before ours
    rows: list[Row] = []
    for size in sizes["full" if arguments.full else ""] if not arguments.ours else ():
        rows += _measured(size, alone=False)
    if arguments.ours:
        rows += _measured(arguments.ours, alone=True)
    RESULTS.mkdir(exist_ok=True)
    name = f"tim-kiem-{arguments.ngay}{f'-{arguments.ours}' if arguments.ours else ''}.md"
    text = report(rows, machine, arguments.ngay)
    (RESULTS / name).write_text(text, encoding="utf-8")
    print(f"Đã ghi {RESULTS / name}.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.search", description="Đo tìm kiếm.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--full", action="store_true", help="1.000 và 10.000 bài, cả ba bên")
    choice.add_argument("--ours", type=int, metavar="N", help="chỉ công cụ này, N bài")
    parser.add_argument("--ngay", default=build_day().isoformat(), help="ngày ghi trong kết quả")
    return parser.parse_args()


def _measured(size: int, *, alone: bool) -> Iterator[Row]:
    """Yield the rows of one size."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        site = Ours(scratch / "site", size, with_search=True)
        made: list[Made | None] = [ours(site)]
        if not alone:
            made += [pagefind(site), minisearch(site, scratch)]
        (site.output / "tim-kiem" / "empty.html").write_text(EMPTY, encoding="utf-8")
        texts = {
            address: _words(f"{title} {text}")
            for address, title, text in indexed_texts(site.output)
        }
        judged = [each for each in _judged() if not texts.keys().isdisjoint(each.first)]
        for row in _asked(
            site.output, scratch, [each for each in made if each], judged, texts, size
        ):
            print(row, flush=True)
            yield row


def _judged() -> list[Judged]:
    """The judged queries of both corpora, each text once."""
    every = [*judged_queries("generated"), *judged_queries("shipped")]
    return list({each.text: each for each in every}.values())


def _asked(
    output: Path, scratch: Path, sides: Iterable[Made], judged: Sequence[Judged],
    texts: dict[str, set[str]], size: int,
) -> Iterator[Row]:  # fmt: skip
    hypercorn = install("hypercorn", "hypercorn==0.18.0")
    if hypercorn is None:
        sys.exit("Không cài được hypercorn, máy chủ để đo.")
    queries = [each.text for each in judged]
    with serving(output, scratch, hypercorn) as (address, sender), sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for made in sides:
            asked = ask_all(browser, address, sender, made, queries)
            slow = slow_median(browser, address, made, queries)
            yield _row(made, size, asked, slow, judged, texts)


def _row(
    made: Made, size: int, asked: Sequence[Asked], slow: float, judged: Sequence[Judged],
    texts: dict[str, set[str]],
) -> Row:  # fmt: skip
    sent = [each.sent for each in asked]
    return Row(
        side=made.name, articles=size, queries=len(asked),
        sent=(median(sent) / 1024, max(sent) / 1024),
        requests=(median(each.requests for each in asked), max(each.requests for each in asked)),
        cold=max(each.cold for each in asked), warm=max(each.warm for each in asked),
        slow=slow / 1000, build=made.cold, edit=made.edit,
        right=_right(asked, judged, held_out=False), held=_right(asked, judged, held_out=True),
        recall=_recall(asked, judged, texts),
    )  # fmt: skip


def _right(asked: Sequence[Asked], judged: Sequence[Judged], *, held_out: bool) -> float:
    """Return the share of queries whose first result is right."""
    right = [
        answer.first[:1] != () and answer.first[0] in each.first
        for answer, each in zip(asked, judged, strict=True)
        if each.held_out == held_out
    ]
    return sum(right) / len(right)


def _recall(asked: Sequence[Asked], judged: Sequence[Judged], texts: dict[str, set[str]]) -> float:
    """Return how many results there are for each text that holds all words, at most one: by
    numbers only, so it is the most that recall can be."""
    shares = []
    for answer, each in zip(asked, judged, strict=True):
        wanted = _words(each.text)
        holding = sum(wanted <= words for words in texts.values())
        if each.wants_all and holding:
            shares.append(min(1.0, answer.total / holding))
    return sum(shares) / len(shares)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", fold(text)))


if __name__ == "__main__":
    try:
        main()
    except CommandError as reason:
        sys.exit(f"Một lệnh hỏng:\n{reason}")
