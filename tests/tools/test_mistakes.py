"""A mistake of the handbook is made where its page says, and told as the check tells it."""

import pytest

from cchc.tools.mistakes import (
    Mistake,
    alt_of,
    mistakes_in,
    picture_of,
    told,
    with_fresh_alts,
    with_mistake,
)

PAGE = """### 1. Sai

<!-- lỗi: nhan-la tin-tuc/2026/a.md -->
```
Tác gải: Ban
```

![cũ](cũ.svg)

Hãy gõ:

```
Tác giả: Ban
```

Hết.
"""
FILES = {
    "tin-tuc/2026/a.md": "---\nTiêu đề: A\nNgày đăng: 1/3/2026\nTác giả: Ban\n---\n\nBài.\n",
    "danh-ba/tac-gia.csv": "Mã,Tên\nban,Ban\n",
}
MISTAKE = Mistake("nhan-la", "tin-tuc/2026/a.md", "Tác gải: Ban\n", "Tác giả: Ban\n")


def test_a_page_tells_its_mistakes():
    assert mistakes_in(PAGE) == [MISTAKE]


def test_a_mistake_is_made_in_its_file_only():
    files = with_mistake(FILES, MISTAKE)

    assert files == FILES | {"tin-tuc/2026/a.md": FILES["tin-tuc/2026/a.md"].replace("giả", "gải")}


def test_a_path_that_is_wrong_is_a_file_of_another_name():
    wrong = Mistake(
        "ten-tep", "tin-tuc/2026/a.md", "content/tin-tuc/A.md\n", "content/tin-tuc/2026/a.md\n"
    )

    assert set(with_mistake(FILES, wrong)) == {"tin-tuc/A.md", "danh-ba/tac-gia.csv"}


@pytest.mark.parametrize("right", ["Tác giả: Ai\n", "giả: Ban\n"])
def test_what_is_right_must_be_whole_lines_of_the_example(right):
    with pytest.raises(ValueError, match="không có đúng một chỗ như thế"):
        with_mistake(FILES, MISTAKE._replace(right=right))


def test_what_is_right_must_stand_in_the_example_once():
    twice = {"tin-tuc/2026/a.md": FILES["tin-tuc/2026/a.md"] + "\nTác giả: Ban\n"}

    with pytest.raises(ValueError, match="không có đúng một chỗ như thế"):
        with_mistake(twice, MISTAKE)


def test_the_picture_and_its_words_are_those_of_the_check():
    problems = told(with_mistake(FILES, MISTAKE))

    assert "Không có nhãn “Tác gải”." in alt_of(problems)
    assert "content/tin-tuc/2026/a.md:4:1:" in picture_of(problems)
    assert told(with_mistake(FILES, MISTAKE)) == problems


def test_the_words_stand_on_the_page_and_the_rest_is_left_alone():
    fresh = with_fresh_alts(PAGE, {"nhan-la": "mới"})

    assert fresh == PAGE.replace("![cũ](cũ.svg)", "![mới](../anh/loi/nhan-la.svg)")
