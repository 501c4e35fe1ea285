"""A deterministic province of any size: articles, plans, documents, all kinds present.

The text is built from syllables and stock phrases of administrative Vietnamese,
so that letters, tones, symbols and dates occur about as often as in real
articles; nothing is taken from anywhere. The same N gives the same bytes.
"""

import csv
import random
import re
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

ARTICLE_CHARACTERS = 3_000
LAST_DAY = date(2026, 11, 20)
PILLARS = (
    "Thể chế",
    "Thủ tục hành chính",
    "Tổ chức bộ máy",
    "Chế độ công vụ",
    "Tài chính công",
    "Chính quyền số",
)
TYPES = ("tin", "bài viết", "gương điển hình", "phản ánh tồn tại – hạn chế", "hỏi đáp")
# Kinds and registries that do not grow with N are those of the shipped site.
KEPT = ("danh-ba", "tru-cot", "chi-so", "mo-hinh", "thu-tuc", "trang", "van-ban", "ke-hoach")

WORDS = """cải cách hành chính|thủ tục|hồ sơ|người dân|doanh nghiệp|cơ quan|đơn vị|công chức|viên
chức|trách nhiệm|kế hoạch|nhiệm vụ|tiến độ|kết quả|giải quyết|tiếp nhận|trả kết quả|một cửa|liên
thông|trực tuyến|toàn trình|dữ liệu|số hóa|chữ ký số|thanh toán|phí, lệ phí|đất đai|đầu tư|đăng ký
kinh doanh|hộ tịch|chứng thực|khiếu nại|tố cáo|phản ánh|kiến nghị|giám sát|công khai|minh bạch|tự
chủ|ngân sách|tiết kiệm|biên chế|vị trí việc làm|đánh giá|khen thưởng|kỷ luật|đào tạo|bồi dưỡng|tổ
chức bộ máy|sắp xếp|hợp nhất|địa phương|cấp tỉnh|cấp xã|phường|thôn, ấp|tổ công nghệ số|trung tâm
phục vụ|chỉ số|xếp hạng|hài lòng|khảo sát|rà soát|đơn giản hóa|cắt giảm|thời gian|chi phí|đúng
hạn|quá hạn|xin lỗi|hướng dẫn|tập huấn|tuyên truyền|chuyên mục|bài viết|hội nghị|báo cáo|văn bản|quy
định|nghị quyết|nghị định|thông tư|quyết định|chỉ thị|thi hành|theo dõi|kiểm tra|đề xuất|sáng
kiến|mô hình|nhân rộng|kinh nghiệm|hạn chế|nguyên nhân|giải pháp|mục tiêu|chỉ tiêu""".replace(
    "\n", " "
).split("|")
LINKS = ("và", "để", "trong", "theo", "của", "cho", "về", "từ", "với", "được", "đã", "cần", "phải")


def write_corpus(root: Path, articles: int, shipped: Path) -> None:
    """Write a content folder with `articles` articles; other kinds grow with N / 50 and N / 200."""
    root.mkdir(parents=True)
    for folder in KEPT:
        shutil.copytree(shipped / folder, root / folder)
    for number in range(articles // 50):
        _write(root / "van-ban" / f"{number + 5000}-bc-ubnd.md", _document(number))
    for number in range(articles // 200):
        _plan(root / "ke-hoach" / f"ke-hoach-{number}", number)
    for number in range(articles):
        posted = _day(number, articles)
        name = f"bai-{number:05}.md"
        _write(root / "tin-tuc" / str(posted.year) / name, article(number, posted, articles))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _day(number: int, articles: int) -> date:
    """Spread the articles evenly over ten years, the last ones the newest."""
    return LAST_DAY - timedelta(days=(articles - 1 - number) * 3650 // max(1, articles))


def article(number: int, posted: date, articles: int, clock: str = "") -> str:
    """Return the Markdown of one article, about ARTICLE_CHARACTERS long."""
    chance = random.Random(number)
    pillars = "; ".join(chance.sample(PILLARS, chance.choice((1, 1, 1, 2))))
    topics = "; ".join(chance.sample(("Văn bản chỉ đạo", "Các chỉ số", "Điển hình tiên tiến"), 1))
    header = [
        "---",
        f"Tiêu đề: {_phrase(chance, 9).capitalize()} ({number})",
        f"Ngày đăng: {posted.day}/{posted.month}/{posted.year} {clock}".rstrip(),
        f"Trụ cột: {pillars}",
        f"Loại bài: {chance.choice(TYPES)}",
        f"Nội dung tuyên truyền: {topics}",
        "Tác giả: Ban biên tập",
        f"Tóm tắt: {_sentence(chance, 18)}",
        "Nguồn:",
        f"  - Báo cáo số {number + 1}/BC-UBND <https://vi-du.vn/{number}>",
        "---",
        "",
    ]
    return "\n".join([*header, *_body(chance, number, articles)]) + "\n"


def _body(chance: random.Random, number: int, articles: int) -> Iterator[str]:
    size, part = 0, 0
    while size < ARTICLE_CHARACTERS:
        if part % 3 == 2:
            yield f"## {_phrase(chance, 5).capitalize()}\n"
        paragraph = " ".join(_sentence(chance, chance.randint(12, 26)) for _ in range(4))
        if part == 1:
            other = articles and chance.randrange(max(1, articles // 50)) + 5000
            link = f"[Báo cáo {other}/BC-UBND](../../van-ban/{other}-bc-ubnd.md)"
            paragraph += f" Xem {link}." if articles >= 50 else ""
        if part == 3:
            paragraph += "\n\n" + "\n".join(f"- {_phrase(chance, 8)};" for _ in range(4))
        if part == 4 and number % 5 == 0:
            paragraph += "\n\n" + _table(chance)
        yield paragraph + "\n"
        size += len(paragraph)
        part += 1


def _table(chance: random.Random) -> str:
    rows = [f"| {_phrase(chance, 2)} | {chance.randint(10, 99)} |" for _ in range(5)]
    return "\n".join(["| Việc | Số lượng |", "|---|--:|", *rows])


def _sentence(chance: random.Random, words: int) -> str:
    text = _phrase(chance, words // 2).capitalize()
    if chance.random() < 0.2:
        text += f" theo {_cited(chance.randint(10, 999))}"
    if chance.random() < 0.15:
        text += f' với tinh thần "{_phrase(chance, 2)}"'
    if chance.random() < 0.15:
        text += f", đạt {chance.randint(50, 99)},{chance.randint(0, 99):02}%"
    return text + "."


def _phrase(chance: random.Random, count: int) -> str:
    parts = []
    for place in range(count):
        parts.append(chance.choice(WORDS))
        if place % 2 and place + 1 < count:
            parts.append(chance.choice(LINKS))
    # «theo theo dõi»: no editor writes a word twice, and the check would say so.
    return re.sub(r"\b(\w+) \1\b", r"\1", " ".join(parts))


def _document(number: int) -> str:
    chance = random.Random(10_000_000 + number)
    issued = LAST_DAY - timedelta(days=number % 3000)
    return "\n".join(
        [
            "---",
            f"Số ký hiệu: {number + 5000}/BC-UBND",
            "Loại văn bản: Báo cáo",
            "Cơ quan ban hành: Bộ Nội vụ",
            f"Ngày ban hành: {issued.day}/{issued.month}/{issued.year}",
            f"Trích yếu: {_phrase(chance, 7).capitalize()} ({number})",
            f"Tóm tắt: {_sentence(chance, 14)}",
            f"Trụ cột: {PILLARS[number % 6]}",
            "---",
            "",
            _sentence(chance, 30),
            "",
        ]
    )


def _cited(number: int) -> str:
    """Cite a plan: of ten thousand articles' site the first fifty are there, the others not."""
    day = "15/1/2026" if number <= 50 else "19/3/2024"
    return f"Kế hoạch số {number}/KH-UBND ngày {day}"


def _plan(folder: Path, number: int) -> None:
    chance = random.Random(20_000_000 + number)
    header = [
        "---",
        f"Số ký hiệu: {number + 1:02}/KH-UBND",
        "Ngày ban hành: 15/1/2026",
        "Cơ quan ban hành: Ủy ban nhân dân Đồng Nai",
        f"Trích yếu: {_phrase(chance, 6).capitalize()} ({number})",
        f"Tóm tắt: {_sentence(chance, 14)}",
        "Năm: 2026",
        "Theo dõi tiến độ: có",
        "---",
        "",
        _sentence(chance, 30),
        "",
    ]
    _write(folder / "index.md", "\n".join(header))
    with (folder / "nhiem-vu.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(
            ("Mã", "Nhiệm vụ", "Trụ cột", "Cơ quan chủ trì", "Thời hạn", "Hoàn thành", "Minh chứng")
        )
        for row in range(1, 21):
            done = "20/6/2026" if row % 3 == 0 else ""
            due = chance.choice(("30/6/2026", "31/12/2026", "Thường xuyên"))
            proof = f"Báo cáo số {row}/BC-BNV" if done else ""
            words = (row, _phrase(chance, 6), PILLARS[row % 6], "Bộ Nội vụ", due, done, proof)
            table.writerow(words)
