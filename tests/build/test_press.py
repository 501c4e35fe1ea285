"""The press makes what differs, and nothing else."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cchc.build.output import Written, claim
from cchc.build.press import Press
from cchc.build.state import State
from cchc.content.trace import traces_of
from cchc.pages.page import File, Page


@dataclass(frozen=True)
class Words:
    """A view: what a page shows."""

    text: str


@dataclass
class Workshop:
    """A theme, an output and what the last press knew; `made` are the texts of views made."""

    folder: Path
    state: State = field(default_factory=State)
    made: list[str] = field(default_factory=list)

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def put_template(self, text: str) -> None:
        file = self.folder / "templates" / "kinds" / "a.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def page(self, address: str, text: str) -> Page:
        return Page(address, "kinds/a.html", self.view, (text,))

    def view(self, text: str) -> Words:
        self.made.append(text)
        return Words(text.strip())

    def draw(self, text: str) -> bytes:
        self.made.append(text)
        return text.encode()

    def press(self) -> Press:
        claim(self.output)
        standing = traces_of(self.output, self.state.outputs)
        return Press(self.folder, self.output, self.folder / "cache", 1, self.state, standing)

    def print_all(self, *pages: Page, files: tuple[File, ...] = ()) -> Written:
        self.made.clear()
        return self.press().print_all(pages, files)

    def read(self, path: str) -> str:
        return (self.output / path).read_text(encoding="utf-8")


@pytest.fixture
def workshop(tmp_path) -> Workshop:
    made = Workshop(tmp_path)
    made.put_template("<p>{{ view.text }}</p>")
    return made


@pytest.fixture
def printed(workshop) -> Workshop:
    """A workshop in which two pages were printed."""
    workshop.print_all(workshop.page("/a/", "a"), workshop.page("/b/", "b"))
    return workshop


def test_only_the_page_whose_inputs_differ_is_made_again(printed):
    done = printed.print_all(printed.page("/a/", "a"), printed.page("/b/", "mới"))

    assert printed.made == ["mới"]
    assert done == Written(("b/index.html",), unchanged=1, deleted=0)
    assert printed.read("b/index.html") == "<p>mới</p>"


def test_other_inputs_with_the_same_view_write_nothing(printed):
    done = printed.print_all(printed.page("/a/", " a "), printed.page("/b/", "b"))

    assert printed.made == [" a "]
    assert done == Written((), unchanged=2, deleted=0)


def test_another_template_makes_every_page_again(printed):
    printed.put_template("<b>{{ view.text }}</b>")
    done = printed.print_all(printed.page("/a/", "a"), printed.page("/b/", "b"))

    assert done.paths == ("a/index.html", "b/index.html")
    assert printed.read("a/index.html") == "<b>a</b>"


@pytest.mark.parametrize("text", ["a", " a "], ids=["same inputs", "same view"])
def test_a_page_that_somebody_changed_is_made_again(printed, text):
    (printed.output / "a/index.html").write_text("khác", encoding="utf-8")
    printed.print_all(printed.page("/a/", text), printed.page("/b/", "b"))

    assert printed.read("a/index.html") == "<p>a</p>"


@pytest.mark.parametrize("content", [b"<p>a</p>", None], ids=["same words", "leads nowhere"])
def test_a_link_in_the_place_of_a_page_is_made_a_page_again(printed, tmp_path, content):
    page, elsewhere = printed.output / "a/index.html", tmp_path / "elsewhere.html"
    if content is not None:
        elsewhere.write_bytes(content)
    page.unlink()
    page.symlink_to(elsewhere)
    printed.print_all(printed.page("/a/", "a"), printed.page("/b/", "b"))

    assert not page.is_symlink()
    assert printed.read("a/index.html") == "<p>a</p>"


def test_what_is_no_longer_wanted_goes_and_a_file_comes(printed):
    file = File("anh/a.txt", b"tep")
    done = printed.print_all(printed.page("/a/", "a"), files=(file,))

    assert done == Written(("anh/a.txt",), unchanged=1, deleted=1)
    assert printed.read("anh/a.txt") == "tep"
    assert not (printed.output / "b").exists()


def test_printing_some_leaves_the_others(printed):
    done = printed.press().print_some([printed.page("/a/", "mới")])

    assert done == Written(("a/index.html",), unchanged=1, deleted=0)
    assert printed.read("b/index.html") == "<p>b</p>"


def test_all_stand_until_another_page_was_touched(printed):
    besides = [printed.page("/a/", "a")]
    untouched = printed.press().all_stand(besides)
    (printed.output / "a/index.html").write_text("khác", encoding="utf-8")
    not_looked_at = printed.press().all_stand(besides)
    (printed.output / "b/index.html").write_text("khác", encoding="utf-8")

    assert (untouched, not_looked_at, printed.press().all_stand(besides)) == (True, True, False)


def test_a_costly_page_is_kept_for_an_output_that_was_lost(printed):
    def picture(text):
        return Page("/a.png", "", printed.draw, (text,), costly=True)

    printed.print_all(picture("hình"))
    assert printed.made == ["hình"]

    (printed.output / "a.png").unlink()
    printed.print_all(picture("hình"))
    assert printed.read("a.png") == "hình"
    assert printed.made == []

    printed.put_template("mẫu khác")
    assert printed.print_all(picture("hình")).written == 0

    printed.print_all(picture("hình khác"))
    assert printed.read("a.png") == "hình khác"
    assert printed.made == ["hình khác"]


def test_a_costly_page_that_nobody_wants_goes(printed):
    printed.print_all(Page("/a.png", "", printed.draw, ("hình",), costly=True))

    assert printed.print_all().deleted == 1
    assert not (printed.output / "a.png").exists()
