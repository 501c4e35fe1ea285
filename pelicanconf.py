"""Cấu hình của trang: dùng khi biên tập và khi thử. Bản chính thức: publishconf.py."""

import sys
from pathlib import Path

_folder = str(Path(__file__).resolve().parent)
if _folder not in sys.path:  # so that `pelican -s path/to/pelicanconf.py` finds our package
    sys.path.insert(0, _folder)

from cchc import plugin  # noqa: E402 (after the path is set)
from cchc.identity import Identity  # noqa: E402

# ── Trang này của ai ────────────────────────────────────────────────────────────────────────
# Bản giao kèm là bản mẫu, không nói thay cơ quan nào: hãy điền tên cơ quan của mình.
SITENAME = "Cải cách hành chính"
CCHC = Identity(
    name=SITENAME,
    locality="binh-phuoc",  # mã trong content/danh-ba/dia-phuong.csv
    notice="Bản mẫu – không phải trang chính thức của cơ quan nào",
    owner="Bản mẫu: chưa có cơ quan chủ quản",
    contact_lines=("Bản mẫu không có địa chỉ liên hệ riêng.",),
    data_terms=(
        "Được dùng lại, in, chia sẻ khi ghi nguồn và ngày xem, không sửa làm sai ý. "
        "Xin giữ cột ghi chú và cột nguồn: nhiều số chỉ đúng khi đi cùng ghi chú."
    ),
    tag_authority="cchc.example",  # never changed later: feeds know entries by it
)
SITEURL = ""  # empty while editing; publishconf.py names the real address

# ── Ở đâu ───────────────────────────────────────────────────────────────────────────────────
PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
CACHE_PATH = ".cache"  # safe to delete
DELETE_OUTPUT_DIRECTORY = False  # it would destroy the last good site before the check

# ── Việt Nam ────────────────────────────────────────────────────────────────────────────────
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
LOCALE = ("C.UTF-8", "C")  # dates are written by our own filters: vi_VN is missing on most servers

# ── Pelican ─────────────────────────────────────────────────────────────────────────────────
PELICAN_CLASS = plugin.Site  # the class, not its name: a broken import must stop the build
PLUGINS: list[str] = []  # an empty list: Pelican would import every plugin it finds installed
READERS = {"rst": None, "html": None}  # docutils knows no Vietnamese and warns at every build
TYPOGRIFY = False  # titles stay plain text; templates ask for | vi
DEFAULT_PAGINATION = 20
# Feeds are pages of ours; Pelican's own would only warn that no address is set.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
