"""Sites to search, and a browser that asks them."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page

from benchmarks.corpus import write_corpus
from cchc.serve.server import SiteHandler, SiteServer
from tests.conftest import ROOT

ARTICLES = 300
ASK = """async ([script, calls]) => {
    const { openSearch } = await import(script);
    const { search, suggest } = openSearch(new URL("/tim-kiem/chi-muc/", location));
    const answers = [];
    for (const [what, ...words] of calls) {
        answers.push(await (what === "suggest" ? suggest(...words) : search(...words)));
    }
    return answers;
}"""
Asked = Callable[..., list]


@pytest.fixture(scope="session")
def generated_content(tmp_path_factory) -> Path:
    content = tmp_path_factory.mktemp("sinh") / "content"
    write_corpus(content, ARTICLES, ROOT / "content")
    return content


@pytest.fixture(scope="session")
def generated(build_province, generated_content) -> Path:
    """The folder of a site of generated articles."""
    return build_province(content=generated_content)


@pytest.fixture
def ask(page: Page) -> Iterator[Asked]:
    """Ask the index of a built site in a browser: calls are («search», query, options) or
    («suggest», prefix); the answers come in their order."""

    def asked(folder: Path, calls: Sequence[Sequence[object]], how: str = ASK) -> list:
        script = next((folder / "theme").glob("js.*/search.js")).relative_to(folder).as_posix()
        with SiteServer(("127.0.0.1", 0), partial(SiteHandler, folder=folder)) as running:
            Thread(target=running.serve_forever, daemon=True).start()
            page.goto(f"{running.address}tim-kiem/")
            words = [f"/{script}", calls] if calls else f"/{script}"
            answers = page.evaluate(how, words)
            page.goto("about:blank")
            running.shutdown()
        return answers

    return asked
