"""A picture of every kind of page: python -m quality.shots [--ra FOLDER] [--so-voi FOLDER].

Four widths, by day and by night, and on paper; the fullest and the barest page of each kind
among three sites: the public one, the province of extremes, one without any content. It fails
if a kind is missing, and, when told what to compare with, if a picture has changed.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Route

from cchc.build.day import build_day
from quality.compare import differences
from quality.sites import CONTENT, GOOD, ROOT, build, served
from quality.visitor import browser, kinds, pages_by_kind, with_own_fonts

WIDTHS = (320, 390, 768, 1280)
SCHEMES = ("light", "dark")
PAPER = 794  # A4 at 96 points an inch
HEIGHT = 800
TALLEST = 16_000  # the browser draws no taller picture
DEFAULT = ROOT / ".cache" / "anh-chup"
MOVED = "moved"


@dataclass(frozen=True)
class Sight:
    """A page to be looked at: its kind, what it is an example of, where it is."""

    kind: str
    what: str
    url: str

    def file(self, medium: str) -> str:
        return f"{self.kind}.{self.what}.{medium}.png"


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as scratch, browser() as opened:
        shutil.rmtree(arguments.ra, ignore_errors=True)
        arguments.ra.mkdir(parents=True)
        _take_all(opened, Path(scratch), arguments.ngay, arguments.ra, arguments.loai)
        if lacking := list(missing(arguments.ra, arguments.loai or kinds())):
            sys.exit("Thiếu ảnh:\n" + "\n".join(lacking))
        print(f"Đã chụp {len(list(arguments.ra.glob('*.png')))} ảnh vào {arguments.ra}.")
        if arguments.so_voi:
            page = opened.new_page()
            found = differences(page, arguments.so_voi, arguments.ra, arguments.sai_so)
            looked_at = tuple(f"{kind}." for kind in arguments.loai or kinds())
            if told := [str(each) for each in found if str(each).startswith(looked_at)]:
                sys.exit("\n".join(told) + f"\nChỗ khác được tô đỏ trong {arguments.ra / 'khac'}.")
            print("Không ảnh nào khác lần trước.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m quality.shots", description="Chụp mọi loại trang.")
    parser.add_argument("--ra", type=Path, default=DEFAULT, help="thư mục đặt ảnh (xóa ảnh cũ)")
    parser.add_argument("--so-voi", type=Path, help="thư mục ảnh của lần trước, để so")
    parser.add_argument("--sai-so", type=float, default=0.001, help="phần điểm ảnh được khác")
    parser.add_argument("--loai", nargs="*", default=[], choices=kinds(), help="chỉ loại này")
    parser.add_argument("--ngay", default=build_day().isoformat(), help="dựng như vào ngày này")
    arguments = parser.parse_args()
    if arguments.so_voi and not any(arguments.so_voi.glob("*.png")):
        parser.error(f"Không có ảnh nào trong {arguments.so_voi}.")
    return arguments


def missing(folder: Path, wanted: Iterable[str]) -> Iterator[str]:
    """Yield every kind and medium of which there is no picture."""
    media = [f"{width}.{scheme}" for width in WIDTHS for scheme in SCHEMES] + ["in"]
    for kind in wanted:
        for medium in media:
            if not any(folder.glob(f"{kind}.*.{medium}.png")):
                yield f"{kind}.*.{medium}.png"


def _take_all(opened: Browser, scratch: Path, day: str, output: Path, only: list[str]) -> None:
    (scratch / "trong").mkdir()
    contents = {"that": CONTENT, "thu": GOOD, "trong": scratch / "trong"}
    for name, content in contents.items():
        folder = build(scratch / f"trang-{name}", day, content=content)
        context = opened.new_context(locale="vi-VN", reduced_motion="reduce")
        with served(folder) as address:
            context.route("**/*", _stay)
            with_own_fonts(context)
            for sight in _sights(name, folder, address):
                if not only or sight.kind in only:
                    page = context.new_page()
                    _take(page, sight, output)
                    page.close()
        context.close()


def _sights(site: str, folder: Path, address: str) -> Iterator[Sight]:
    """Yield the fullest page of each kind, and of the province of extremes the barest, too."""
    for kind, pages in sorted(pages_by_kind(folder).items()):
        yield Sight(kind, f"{site}-nhieu", address + pages[0])
        if site == "thu" and len(pages) > 1:
            yield Sight(kind, f"{site}-it", address + pages[-1])


def _stay(route: Route) -> None:
    """A page that has moved leads on at once; here it is to be looked at."""
    if route.request.resource_type != "document":
        route.continue_()
        return
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', "data-stays"))


def _take(page: Page, sight: Sight, output: Path) -> None:
    page.goto(sight.url)
    page.evaluate("document.fonts.ready")
    for width in WIDTHS:
        for scheme in SCHEMES:
            page.emulate_media(media="screen", color_scheme=scheme)
            _picture(page, width, output / sight.file(f"{width}.{scheme}"))
    page.emulate_media(media="print", color_scheme="light")
    _picture(page, PAPER, output / sight.file("in"))
    page.emulate_media(media=None)
    page.pdf(path=output / sight.file("in").replace(".png", ".pdf"), prefer_css_page_size=True)


def _picture(page: Page, width: int, file: Path) -> None:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    clip = {"x": 0, "y": 0, "width": width, "height": height}
    page.screenshot(path=file, clip=clip, full_page=True, animations="disabled")


if __name__ == "__main__":
    main()
