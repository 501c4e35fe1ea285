"""A page can be read aloud, printed with its day, and saved as one file that needs no network."""

import re

import pytest
from playwright.sync_api import Page, expect

# This machine has no Vietnamese voice: one is put in, which says at once what it is given.
VOICE = """
window.said = [];
const voice = { lang: "vi-VN", name: "Thử" };
const speech = {
  getVoices: () => [voice], cancel: () => {}, addEventListener: () => {},
  speak: (words) => {
    window.said.push([words.lang, words.text]);
    words.onstart();
    if (!window.slow) setTimeout(() => words.onend());
  },
};
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""

ALL_SAID = """() => new Promise((done) => {
  const look = () => {
    const ended = document.querySelector("[data-tool=listen]").ariaPressed === "false";
    if (ended && said.length > 5) done(said);
    else setTimeout(look, 20);
  };
  look();
})"""
MOVES = """
window.moved = 0;
new PerformanceObserver((list) => list.getEntries().forEach((each) => { moved += each.value; }))
  .observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="session")
def article(folder) -> str:
    """The address of an article with a picture, or the longest there is."""
    files = {file: file.read_text("utf-8") for file in folder.glob("tin-tuc/*/index.html")}
    texts = {file: text for file, text in files.items() if 'class="prose"' in text}
    chosen = max(texts, key=lambda file: ("<img" in texts[file], file)).parent
    return f"/{chosen.relative_to(folder).as_posix()}/"


def tool(page: Page, name: str):
    return page.locator(f"[data-tool={name}]")


def test_without_a_vietnamese_voice_nothing_offers_to_read(page: Page, article):
    page.goto(article)

    expect(tool(page, "print")).to_be_visible()
    expect(tool(page, "listen")).to_be_hidden()


def test_the_page_is_read_from_its_title_on_sentence_by_sentence(page: Page, article):
    page.add_init_script(VOICE)
    page.goto(article)
    tool(page, "listen").click()
    said = page.evaluate(ALL_SAID)
    title = page.locator("h1").inner_text().replace("\u00a0", " ")

    assert {lang for lang, _ in said} == {"vi-VN"}
    assert "".join(text for _, text in said).startswith(re.split(r"[.!?…;]", title)[0])
    assert page.locator("[data-aloud]").count() == 0


def test_reading_can_be_stopped_and_shows_where_it_is(page: Page, article):
    page.add_init_script(f"window.slow = true; {VOICE}")
    page.goto(article)
    tool(page, "listen").click()

    expect(tool(page, "listen")).to_have_text("Dừng đọc")
    expect(page.locator("h1[data-aloud]")).to_be_visible()

    tool(page, "listen").press("Enter")

    expect(tool(page, "listen")).to_have_text("Nghe đọc")
    assert len(page.evaluate("window.said")) == 1


def test_paper_tells_the_day_and_the_address(page: Page, article):
    page.goto(article)
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    tool(page, "print").click()
    expect(page.locator("[data-printed]")).to_have_text(
        re.compile(rf"^In ngày \d{{1,2}}/\d{{1,2}}/\d{{4}} từ http://\S+{article}$")
    )
    page.emulate_media(media="print")

    expect(page.locator("[data-printed]")).to_be_visible()
    expect(tool(page, "print")).to_be_hidden()


def test_what_is_saved_opens_without_the_network(page: Page, browser, article, tmp_path):
    page.goto(article)
    with page.expect_download() as started:
        tool(page, "save").click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    asked = []
    context = browser.new_context(offline=True)
    alone = context.new_page()
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto(file.as_uri())

    assert file.name == f"{article.strip('/').rpartition('/')[2]}.html"
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert alone.locator("h1").inner_text() == page.locator("h1").inner_text()
    assert alone.locator("script, [data-tool]").count() == 0
    expect(alone.get_by_text(re.compile(r"^Lưu ngày .* từ http"))).to_be_visible()
    context.close()


def test_without_script_the_tools_leave_nothing_but_their_room(browser, server, article):
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    page.goto(article)

    assert [tool(page, name).is_visible() for name in ("listen", "print", "save")] == [False] * 3
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_the_tools_come(page: Page, article, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(MOVES)
    page.goto(article, wait_until="networkidle")
    expect(tool(page, "print")).to_be_visible()

    assert page.evaluate("window.moved") < 0.02
