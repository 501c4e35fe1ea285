"""Python and the browser make the same words: one table drives both."""

import re
from functools import partial
from threading import Thread

import pytest

from cchc.search.shards import shard_of
from cchc.search.words import FOLDING, folded, joined, words_of
from cchc.serve.server import SiteHandler, SiteServer
from cchc.text.forms import nfc, one_spelling
from tests.conftest import ROOT

MODULES = ROOT / "theme" / "static" / "js" / "search"
TEXTS = (
    *(file.read_text(encoding="utf-8") for file in sorted((ROOT / "content").rglob("*.md"))),
    "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đĐ",
    "hoà hòa thuỷ thủy quý giá gì khuỷu ngoéo UỶ BAN kí ký QUÍ tỉ si mĩ mía",
    "Ð ð ü Ǎ ﬁ ² Ⅷ İ ß 日本 Привет e\u0301\u0323 a\u0302\u0301",
)
BOTH = """async ([folding, texts, symbols]) => {
    const { Words } = await import("/words.js");
    const { shardOf } = await import("/files.js");
    const words = new Words(folding);
    const every = texts.flatMap((text) => words.of(text));
    return {
        marked: every.map((word) => word.marked),
        plain: every.map((word) => word.plain),
        shards: every.map((word) => shardOf(word.plain, 11)),
        joined: symbols.map((symbol) => words.joined(symbol)),
        written: every.map((word) => words.written(word.marked)),
    };
}"""
SYMBOLS = ("96/KH-UBND", "nghị định số 061 năm 2018", "05/2024/TT-BNV", "18-NQ/TW", "Đ 007")


@pytest.fixture
def browsers(page) -> dict:
    """What the browser makes of TEXTS."""
    with SiteServer(("127.0.0.1", 0), partial(SiteHandler, folder=MODULES)) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        page.goto(running.address)
        made = page.evaluate(BOTH, [FOLDING, TEXTS, SYMBOLS])
        page.goto("about:blank")
        running.shutdown()
    return made


def test_the_browser_makes_the_words_that_were_indexed(browsers):
    marked = [word for text in TEXTS for word in words_of(text)]

    assert browsers["marked"] == marked
    assert browsers["plain"] == [folded(word) for word in marked]
    assert browsers["shards"] == [shard_of(word, 11) for word in marked]
    assert browsers["joined"] == [joined(symbol) for symbol in SYMBOLS]


def test_a_word_is_written_as_people_write_it(browsers):
    words = [word for text in TEXTS[:-3] for word in re.findall(r"[^\W_]+", nfc(text).lower())]
    wrong = {
        (word, written) for word, written in zip(words, browsers["written"], strict=False)
        if one_spelling(with_y(word)) != one_spelling(written)
    }  # fmt: skip
    misplaced = {
        (word, written) for word, written in zip(words, browsers["written"], strict=False)
        if with_y(word) != written and not re.search("o[àảãáạ]|o[èẻẽéẹ]|u[ỳỷỹýỵ]", word)
    }  # fmt: skip

    assert wrong == set()
    assert misplaced == set()


def with_y(word: str) -> str:
    """The spelling that is shown: «kí» as «ký»."""
    return re.sub(r"(?<=^[hklmst])[iìỉĩíị]$|(?<=^qu)[iìỉĩíị]$", lambda i: Y[i[0]], word)


Y = dict(zip("iìỉĩíị", "yỳỷỹýỵ", strict=True))
