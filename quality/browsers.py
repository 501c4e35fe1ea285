"""What the style sheets ask of browsers, and which of the oldest we serve cannot do it."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from quality.sites import ROOT

OLDEST = {"chrome": 109.0, "safari": 15.6, "firefox": 115.0}
DATA = ROOT / "node_modules" / "@mdn" / "browser-compat-data" / "data.json"
STYLES = ROOT / "theme" / "static" / "css"
# What one of them lacks and the page does well without; told in the handbook.
DEGRADES = {
    "text-wrap": "Tiêu đề, đoạn văn xuống dòng như thường, không cân các dòng.",
    "text-wrap: balance": "Như trên.",
    "text-wrap: pretty": "Như trên.",
    "@font-face size-adjust": "Khi phông của trang chưa có, phông tạm to nhỏ hơn một chút.",
    "@font-face ascent-override": "Như trên.",
    "@font-face descent-override": "Như trên.",
    "@font-face line-gap-override": "Như trên.",
    "outline": "Safari vẽ viền tiêu điểm vuông góc; góc của trang này vốn vuông.",
    "accent-color": "Thanh trượt của biểu đồ có màu của trình duyệt.",
    "text-decoration: dotted": "Chữ viết tắt có gạch chân nét liền.",
    "text-size-adjust": "Đã viết cả -webkit-text-size-adjust; Firefox không tự phóng chữ.",
    "mask": "Đã viết cả -webkit-mask.",
    "user-select": "Đã viết cả -webkit-user-select.",
    "user-select: all": "Như trên.",
    "orphans": "Khi in, một dòng có thể đứng lẻ ở cuối trang.",
    "widows": "Khi in, một dòng có thể đứng lẻ ở đầu trang.",
    "break-after: avoid": "Khi in, đề mục có thể đứng cuối trang.",
    "break-before: avoid": "Khi in, chân trang có thể đứng riêng một tờ.",
    "print-color-adjust": "Đã viết cả -webkit-print-color-adjust.",
    "print-color-adjust: exact": "Như trên.",
    "@page": "Khi in, khổ giấy và lề do người in chọn.",
    "@page size": "Như trên.",
    "@page @bottom-right": "Khi in, không có số trang ở góc.",
    "@media forced-colors": "Safari không có màu tương phản do hệ điều hành đặt.",
    "forced-color-adjust": "Như trên.",
    "forced-color-adjust: none": "Như trên.",
    ":details-content": "Khi in, nhóm đang gập được mã mở ra; không có mã thì chỉ in nhóm đang mở.",
    "content-visibility": "Như trên.",
    "content-visibility: visible": "Như trên.",
    ":has": "Khi in, chân trang không xoay ngang theo bảng nhiệm vụ.",
}
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DECLARATION = re.compile(r"(?<=[{;\s])(-?[a-z-]+)\s*:\s*([^;{}]+)[;}]")
_WORD = re.compile(r"[a-z][a-z-]+")
_PSEUDO = re.compile(r":([a-z][a-z-]+)")
_AT_RULE = re.compile(r"@([a-z-]+)")
_MEDIA = re.compile(r"@media([^{]*)")
_FEATURE = re.compile(r"\(\s*(?:min-|max-)?([a-z-]+)")
_FUNCTION = re.compile(r"\b([a-z-]+)\(")
_DESCRIBED = re.compile(r"@(font-face|page)[^{]*(\{(?:[^{}]|\{[^{}]*\})*\})")
_INNER = re.compile(r"@[a-z-]+\s*\{[^{}]*\}")


def lacking(css: str) -> dict[str, list[str]]:
    """Name everything in a style sheet that one of the oldest browsers lacks, and which lack it.

    What the data does not know at all is lacking everywhere.
    """
    css = _COMMENT.sub("", css)
    found = {name: _without(node) for name, node in _asked(css)}
    return {name: browsers for name, browsers in found.items() if browsers}


def styles() -> str:
    """Return every style sheet of the theme."""
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(STYLES.rglob("*.css")))


def _asked(css: str) -> Iterator[tuple[str, Any]]:
    """Yield each feature by its name, with what is known of it (None: nothing)."""
    plain = _DESCRIBED.sub("", css)
    yield from _descriptors(css)
    yield from _declarations(plain)
    yield from _rules(plain)
    for name in _FUNCTION.findall(plain):
        types = _data()["types"]
        if name in types or name in types["color"]:
            yield f"{name}()", types.get(name) or types["color"][name]


def _descriptors(css: str) -> Iterator[tuple[str, Any]]:
    """What stands in @font-face and @page, which have words of their own."""
    data = _data()
    for rule, block in _DESCRIBED.findall(css):
        known = data["at-rules"][rule]
        yield f"@{rule}", known
        for name in _AT_RULE.findall(block):
            yield f"@{rule} @{name}", known.get(name)
        for name, _ in _DECLARATION.findall(_INNER.sub("", block)):
            yield f"@{rule} {name}", known.get(name) or data["properties"].get(name)


def _declarations(css: str) -> Iterator[tuple[str, Any]]:
    """Properties, and words of their values that came later than the property."""
    for name, value in _DECLARATION.findall(css):
        if name.startswith(("--", "-webkit-")):  # a prefixed one stands beside the plain one
            continue
        node = _data()["properties"].get(name)
        yield name, node
        for word in _WORD.findall(value):
            if node and word in node and "__compat" in node[word]:
                yield f"{name}: {word}", node[word]


def _rules(css: str) -> Iterator[tuple[str, Any]]:
    """Pseudo-classes, rules that begin with @, and what media queries ask for."""
    data = _data()
    for name in _PSEUDO.findall(re.sub(r"\{[^{}]*\}", "", css)):
        yield f":{name}", data["selectors"].get(name)
    for name in _AT_RULE.findall(css):
        yield f"@{name}", data["at-rules"].get(name)
    for query in _MEDIA.findall(css):
        for feature in _FEATURE.findall(query):
            yield f"@media {feature}", data["at-rules"]["media"].get(feature)


def _without(node: Any) -> list[str]:
    """Name the browsers, at their oldest, that lack a feature."""
    if not node or "__compat" not in node:
        return [] if node else list(OLDEST)
    support = node["__compat"]["support"]
    return [name for name, oldest in OLDEST.items() if not _supports(support.get(name), oldest)]


def _supports(told: Any, oldest: float) -> bool:
    versions = told if isinstance(told, list) else [told or {}]
    return any(
        _number(each.get("version_added")) <= oldest
        for each in versions
        if not each.keys() & {"flags", "prefix", "alternative_name", "version_removed"}
    )


def _number(version: object) -> float:
    """Read «15.4» or «≤37»; what was never added comes after everything."""
    match = re.match(r"≤?(\d+(?:\.\d+)?)", version) if isinstance(version, str) else None
    return float(match[1]) if match else float("inf")


@cache
def _data() -> dict[str, Any]:
    return json.loads(Path(DATA).read_text(encoding="utf-8"))["css"]
