"""News announces a document where it leads to it first and names its symbol."""

import pytest

from cchc.content.announcements import announcements

DOCUMENT = (
    "---\nSố ký hiệu: 9/KH\nLoại văn bản: Kế hoạch\nNgày ban hành: 2/3/2026\n"
    "Cơ quan ban hành: UBND tỉnh Thử\nTrích yếu: A\n---\n"
)
ARTICLE = "---\nTiêu đề: {}\nNgày đăng: 4/3/2026\nLoại bài: {}\nTóm tắt: {}\n---\n\n{}\n"
LINK, OTHER = "[A](../../van-ban/a.md)", "[B](../../van-ban/b.md)"


@pytest.mark.parametrize(
    ("title", "kind", "summary", "body", "told"),
    [
        ("Có Kế hoạch 9/KH", "tin", "", LINK, ["van-ban/a.md"]),
        ("Có kế hoạch mới", "tin", "Kế hoạch 9/KH vừa ban hành.", LINK, ["van-ban/a.md"]),
        ("Có kế hoạch mới", "tin", "", LINK, []),
        ("Đọc Kế hoạch 9/KH", "bài viết", "", LINK, []),
        ("Có Kế hoạch 9/KH", "tin", "", f"{OTHER} {LINK}", []),
        ("Có Kế hoạch 9/KH", "tin", "", "Không dẫn đâu.", []),
    ],
)
def test_what_announces_a_document(catalog_of, title, kind, summary, body, told):
    catalog = catalog_of(
        {
            "van-ban/a.md": DOCUMENT,
            "van-ban/b.md": DOCUMENT.replace("9/KH", "8/KH"),
            "tin-tuc/2026/bai.md": ARTICLE.format(title, kind, summary, body),
        }
    )

    assert [document.path for _, document in announcements(catalog)] == told
