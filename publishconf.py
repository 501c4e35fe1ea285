"""Cấu hình của bản chính thức: chỉ những gì khác pelicanconf.py."""

import sys
from dataclasses import replace
from pathlib import Path

_folder = str(Path(__file__).resolve().parent)
if _folder not in sys.path:  # so that `pelican -s path/to/publishconf.py` finds pelicanconf
    sys.path.insert(0, _folder)

from pelicanconf import *  # noqa: E402, F403 (all settings, then what differs)

# Địa chỉ thật của trang, không có gạch chéo ở cuối: cần cho địa chỉ chuẩn của mỗi trang.
SITEURL = "https://cchc.example"

# Nơi `inv publish` chép trang tới (đích của rsync), ví dụ "user@may-chu:/srv/cchc/".
CCHC = replace(CCHC, publish_target="")  # noqa: F405
