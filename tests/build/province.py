"""A small province for the oracle: an entry of every kind, tables, pictures, a theme.

`World` holds it in a folder and does to it what editors and machines do. Texts are
edited as lines, the way an editor sees them; what is drawn at random is the test's
part.
"""

import posixpath
import re
import shutil
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


def _png(width: int, height: int) -> bytes:
    """A black picture."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(width + 1) * height)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )


PICTURE = _png(600, 3)  # wide enough to be made smaller, too


def _md(header: str, body: str = "") -> bytes:
    return f"---\n{header.strip()}\n---\n\n{body.strip()}\n".encode()


def _article(number: int, more: str = "", body: str = "") -> bytes:
    header = f"Tiêu đề: Tin số {number}\nNgày đăng: {number}/3/2026\nTóm tắt: Tóm tắt {number}."
    return _md(f"{header}\n{more}", body or f"Bài viết số {number}.")


FILES: Mapping[str, bytes] = {
    "danh-ba/co-quan.csv": (
        "Mã,Tên,Tên ngắn,Loại,Từ ngày,Đến ngày,Kế thừa\n"
        "ubnd,Ủy ban nhân dân tỉnh Thử,UBND tỉnh Thử,UBND tỉnh,,,\n"
        "so-cu,Sở Giấy tờ,SGT,Sở,,31/12/2025,so-moi\n"
        "so-moi,Sở Số,SS,Sở,1/1/2026,,\n"
    ).encode(),
    "danh-ba/dia-phuong.csv": (
        "Mã,Tên,Tên ngắn,Đến ngày,Từ ngày,Kế thừa,Lời nhắc\n"
        "thu-cu,tỉnh Thử cũ,Thử,30/6/2025,,thu,Trước khi hợp nhất.\n"
        "gia,tỉnh Giả,Giả,30/6/2025,,thu,Giả nay thuộc Thử.\n"
        "thu,tỉnh Thử,Thử,,1/7/2025,,\n"
    ).encode(),
    "danh-ba/chu-de.csv": "Mã,Tên\nhan-che,Hạn chế\nchi-so,Các chỉ số\n".encode(),
    "danh-ba/tac-gia.csv": "Mã,Tên\nban,Ban biên tập\n".encode(),
    "danh-ba/lien-ket.csv": "Nhóm,Tên,Địa chỉ,Ghi chú\nCổng,Cổng thử,https://a.example,Nộp\n".encode(),
    "tru-cot/the-che.md": _md(
        "Tiêu đề: Cải cách thể chế\nTên ngắn: Thể chế\nThứ tự: 1\nMàu: p1\n"
        "Biểu tượng: the-che\nTóm tắt: Luật rõ.",
        "Xem [văn bản](../van-ban/van-ban-1.md).",
    ),
    "tru-cot/so.md": _md(
        "Tiêu đề: Xây dựng chính quyền số\nTên ngắn: Chính quyền số\nThứ tự: 2\nMàu: p2\n"
        "Biểu tượng: so\nTóm tắt: Làm việc trên mạng."
    ),
    "tin-tuc/2026/tin-1.md": _article(1, "Trụ cột: Thể chế\nChủ đề: Hạn chế"),
    "tin-tuc/2026/tin-2.md": _article(
        2,
        "Trụ cột: Thể chế\nChủ đề: Các chỉ số\nĐịa bàn: Giả",
        "Theo [văn bản](../../van-ban/van-ban-1.md) và [bài trước](tin-1.md).",
    ),
    "tin-tuc/2026/tin-3.md": _article(
        3, "Trụ cột: Chính quyền số\nẢnh: anh/a.png\nMô tả ảnh: Một cửa\nTác giả: Ban biên tập"
    ),
    "tin-tuc/2026/tin-4.md": _article(4, body="## Mục\n\n![Một cửa](../../anh/b.png)"),
    "tin-tuc/2026/tin-5.md": _article(5, "Trạng thái: nháp"),
    "ke-hoach/ke-hoach-1/index.md": _md(
        "Trích yếu: Kế hoạch 1\nSố ký hiệu: 1/KH-UBND\nNgày ban hành: 5/1/2026\nNăm: 2026\n"
        "Cơ quan ban hành: UBND tỉnh Thử\nVăn bản: 1/QĐ-UBND\nTheo dõi tiến độ: có",
        "## Mục tiêu\n\nLàm xong việc.",
    ),
    "ke-hoach/ke-hoach-1/nhiem-vu.csv": (
        "Mã,Nhiệm vụ,Trụ cột,Cơ quan chủ trì,Thời hạn,Hoàn thành\n"
        "1,Rà soát theo Quyết định 1/QĐ-UBND,Thể chế,Sở Số,31/3/2026,1/3/2026\n"
        "2,Kết nối,Chính quyền số,Sở Số,Trước 1/12,\n"
        "3,Báo cáo,,Sở Giấy tờ,Hằng quý,\n"
    ).encode(),
    "ke-hoach/ke-hoach-1/noi-dung.csv": (
        "STT,Nội dung,Chủ đề\n1,Nói về hạn chế,Hạn chế\n2,Nói về chỉ số,Các chỉ số\n"
    ).encode(),
    "van-ban/van-ban-1.md": _md(
        "Trích yếu: Về một cửa\nSố ký hiệu: 1/QĐ-UBND\nLoại văn bản: Quyết định\n"
        "Cơ quan ban hành: UBND tỉnh Thử\nNgày ban hành: 2/2/2026\nTrụ cột: Thể chế\n"
        "Tệp: tep/a.pdf",
        "Bản gốc.",
    ),
    "van-ban/van-ban-2.md": _md(
        "Trích yếu: Về hai cửa\nSố ký hiệu: 2/QĐ-UBND\nLoại văn bản: Quyết định\n"
        "Cơ quan ban hành: Sở Giấy tờ\nNgày ban hành: 3/2/2025\nHiệu lực từ: 1/11/2026\n"
        "Thay thế: 1/QĐ-UBND\nĐịa bàn: Giả"
    ),
    "mo-hinh/mo-hinh-1.md": _md(
        "Tên: Xe một cửa\nLoại: mô hình\nĐơn vị: Xã Một\nĐịa bàn: Thử\nTrụ cột: Thể chế\n"
        "Năm: 2026\nKết quả: Thời gian: 180 phút → 15 phút\nNguồn: Tài liệu thử"
    ),
    "chi-so/cst.md": _md(
        "Tên: CST\nTên đầy đủ: Chỉ số thử\nCơ quan công bố: Viện Thử\nNguồn: Tài liệu thử"
    ),
    "chi-so/cst.csv": (
        "Năm,Địa phương,Điểm,Hạng,Thang điểm\n"
        "2022,Thử,71,30,100\n2023,Thử,72,28,100\n2024,Thử,70,29,100\n2024,Giả,60,40,100\n"
    ).encode(),
    "thu-tuc/dat-dai.md": _md(
        "Tiêu đề: Đất đai\nLĩnh vực: Đất đai\nTính đến: 22/11/2026\nTrụ cột: Thể chế",
        "Theo [văn bản](../van-ban/van-ban-1.md).",
    ),
    "trang/gioi-thieu.md": _md("Tiêu đề: Giới thiệu\nThứ tự: 1", "Trang này."),
    "trang/nguoi-dan.md": _md("Tiêu đề: Người dân\nTóm tắt: Quyền.", "## Quyền\n\nHỏi."),
    "anh/a.png": PICTURE + b"a",
    "anh/b.png": PICTURE + b"b",
    "anh/thua.png": PICTURE + b"c",
    "tep/a.pdf": b"%PDF a",
}

# Values that a label may take; "" takes the line away.
_EVERY = {
    "Tóm tắt": ("", "Câu khác.", 'Câu "khác" & <hơn>...'),
    "Trạng thái": ("", "nháp", "chờ duyệt", "đăng", "gỡ\nLý do gỡ: Nhầm.\nNgày gỡ: 1/4/2026"),
    "Lý do gỡ": ("", "Sai số."),
    "Cập nhật": ("", "1/5/2026\nLý do cập nhật: Thêm số liệu."),
    "Lý do cập nhật": ("", "Sửa số liệu."),
    "Địa bàn": ("", "Thử", "Giả"),
    "Đường dẫn": ("", "cho-moi", "cho-khac"),
    "Địa chỉ cũ": ("", "/tin-tuc/cho-cu/", "/bao/cu/"),
    "Tính đến": ("", "1/6/2026"),
    "Nguồn": ("", "Báo Thử <https://b.example>", "Báo Thử <https://c.example> (liên kết lưu trữ)"),
    "Từ khóa": ("", "một cửa; hồ sơ"),
    "Thời điểm": ("", "2024"),
}
_PILLARS = ("", "Thể chế", "Chính quyền số", "Cải cách thể chế; Chính quyền số")
FIELDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "tin-tuc": {
        "Tiêu đề": ("Tin khác", "Ăn quả", "Tin số 1"),
        "Ngày đăng": ("1/3/2026", "2/3/2026", "9/12/2025", "24/11/2026", "2/3/2026 16:32"),
        "Trụ cột": _PILLARS,
        "Chủ đề": ("", "Hạn chế", "Các chỉ số", "Hạn chế; Các chỉ số"),
        "Loại bài": ("", "bài viết", "hỏi đáp"),
        "Tác giả": ("", "Ban biên tập"),
        "Đơn vị": ("", "Xã Một", "Sở Số", "Sở Giấy tờ"),
        "Ảnh": ("", "anh/a.png", "anh/b.png", "anh/thua.png"),
        "Mô tả ảnh": ("Một cửa", "Hai cửa"),
        "Người duyệt": ("", "Trần Thị Bình"),
    },
    "ke-hoach": {
        "Trích yếu": ("Kế hoạch khác", "Kế hoạch 1"),
        "Ngày ban hành": ("5/1/2026", "5/6/2025"),
        "Số ký hiệu": ("1/KH-UBND", "7/KH-UBND"),
        "Văn bản": ("", "1/QĐ-UBND", "2/QĐ-UBND"),
        "Theo dõi tiến độ": ("có", "không"),
        "Giai đoạn": ("", "2021–2026"),
    },
    "van-ban": {
        "Trích yếu": ("Về ba cửa", "Về một cửa"),
        "Số ký hiệu": ("1/QĐ-UBND", "2/QĐ-UBND", "3/QĐ-UBND", "4/QĐ-UBND"),
        "Loại văn bản": ("Quyết định", "Kế hoạch", "Quyết Định"),
        "Ngày ban hành": ("2/2/2026", "1/1/2024", "3/2/2025"),
        "Cơ quan ban hành": ("UBND tỉnh Thử", "Sở Giấy tờ", "Sở Số"),
        "Hiệu lực từ": ("", "1/3/2026", "23/11/2026"),
        "Hết hiệu lực": ("", "22/11/2026", "1/1/2027"),
        "Thay thế": ("", "1/QĐ-UBND", "9/QĐ-UBND"),
        "Sửa đổi": ("", "1/QĐ-UBND", "2/QĐ-UBND"),
        "Căn cứ": ("", "1/QĐ-UBND", "3/QĐ-UBND"),
        "Trụ cột": _PILLARS,
        "Tệp": ("", "tep/a.pdf"),
    },
    "mo-hinh": {
        "Tên": ("Xe hai cửa", "Xe một cửa"),
        "Loại": ("mô hình", "cá nhân"),
        "Năm": ("2025", "2026"),
        "Trụ cột": _PILLARS[1:],
        "Kết quả": ("", "Hồ sơ: 80% → 99%"),
        "Nhóm vấn đề": ("", "chờ lâu, trễ hạn", "thái độ phục vụ; chờ lâu, trễ hạn"),
        "Quyết định công nhận": ("", "Quyết định 1/QĐ-UBND ngày 2/2/2026"),
        "Ảnh": ("", "anh/a.png", "anh/b.png"),
        "Mô tả ảnh": ("Một cửa",),
    },
    "chi-so": {
        "Tên": ("CST", "CSK"),
        "Thứ tự": ("", "1", "2"),
        "Từ năm": ("", "2020"),
        "Mốc đứt chuỗi": ("", "2023: đổi thang điểm"),
    },
    "thu-tuc": {
        "Tiêu đề": ("Đất", "Nhà"),
        "Lĩnh vực": ("Đất đai", "Nhà ở"),
        "Lệ phí": ("", "2.000 đồng"),
        "Trụ cột": _PILLARS,
    },
    "tru-cot": {
        "Tên ngắn": ("Thể chế", "Chính quyền số", "Luật lệ"),
        "Thứ tự": ("1", "2", "3"),
        "Màu": ("p1", "p3"),
        "Điểm chính": ("", "Nộp ở đâu cũng được"),
        "Mục tiêu": ("", "≥ 80% | thủ tục"),
    },
    "trang": {"Tiêu đề": ("Về chúng tôi", "Người dân"), "Thứ tự": ("", "1", "9")},
}
BODIES = (
    "",
    "Một câu.",
    'Hai câu "trích" -- 10 km... và <b>đậm</b>.',
    "## Mục một\n\nChữ.\n\n## Mục hai\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "[Bài]({tin-tuc/2026/tin-1.md}) và [văn bản]({van-ban/van-ban-1.md}).",
    "[Trụ cột]({tru-cot/so.md}) và [tệp]({tep/a.pdf}).",
    "![Một cửa]({anh/a.png})\n\n[Văn bản]({van-ban/van-ban-2.md})",
    "[Hỏng](khong-co.md)",
    "[Nháp]({tin-tuc/2026/tin-5.md})",
)
CELLS = ("", "Sở Số", "Sở Giấy tờ", "Thể chế", "Thử", "Giả", "1/1/2026", "22/11/2026", "Tên", "7")


def labels_of(path: str) -> dict[str, tuple[str, ...]]:
    """What an editor may type at the head of a file, by label."""
    return {**_EVERY, **FIELDS[path.partition("/")[0]]}


def with_field(text: str, label: str, value: str) -> str:
    """Put a value behind a label; a new label comes first, no value takes the line away."""
    line = f"{label}: {value}\n" if value else ""
    found = re.search(rf"^{re.escape(label)}:.*\n", text, re.MULTILINE)
    if found:
        return text[: found.start()] + line + text[found.end() :]
    return text.replace("---\n", f"---\n{line}", 1)


def with_body(text: str, path: str, body: str) -> str:
    """Put another text below the header; `{…}` becomes a link from this file."""
    folder = posixpath.dirname(path)
    linked = re.sub(r"\{(.+?)\}", lambda match: posixpath.relpath(match[1], folder), body)
    head, _, _ = text.removeprefix("---\n").partition("---\n")
    return f"---\n{head}---\n\n{linked}\n"


class World:
    """A province in a folder, with a theme of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content, self.theme = folder / "content", folder / "theme"
        for path, content in FILES.items():
            self.write(path, content)
        shutil.copytree(ROOT / "theme", self.theme, ignore=shutil.ignore_patterns("*.woff2"))
        (self.theme / "static" / "fonts" / "a.woff2").write_bytes(b"wOF2")

    def write(self, path: str, content: bytes) -> None:
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def text(self, path: str) -> str:
        return (self.content / path).read_text(encoding="utf-8", errors="replace")

    def files(self, suffix: str = "") -> list[str]:
        return sorted(path for path in tree(self.content) if path.endswith(suffix))

    def delete(self, path: str) -> None:
        (self.content / path).unlink()

    def edit(self, path: str, text: str) -> None:
        self.write(path, text.encode())

    def copy(self, path: str, to: str) -> None:
        """A new entry as editors make it: from an old one, with a number of its own."""
        text = self.text(path)
        if "Số ký hiệu: " in text:
            text = with_field(text, "Số ký hiệu", f"{len(to) + len(tree(self.content))}/QĐ-UBND")
        self.edit(to, text)

    def rename(self, path: str, to: str, *, links: bool) -> None:
        """Give a file another name; `links` = all that name it are mended."""
        content = (self.content / path).read_bytes()
        self.delete(path)
        self.write(to, content)
        if links:
            old, new = (posixpath.basename(each) for each in (path, to))
            for each in self.files(".md"):
                self.edit(each, self.text(each).replace(old, new))

    def restore(self, name: str, files: Mapping[str, bytes]) -> None:
        """Make a folder of the world hold exactly these files."""
        folder = self.folder / name
        now = tree(folder)
        for path in now.keys() - files.keys():
            (folder / path).unlink()
            remove_empty(folder / path)
        for path, content in files.items():
            if now.get(path) != content:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(content)


def remove_empty(file: Path) -> None:
    """Remove the folders above a file that is gone, as git does."""
    folder = file.parent
    while not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }
