"""Compiled templates are kept, and only those that we compiled are run."""

import pytest

from cchc.build.bytecode import SealedBytecode
from cchc.build.render import environment


@pytest.fixture
def theme(tmp_path):
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "a.html").write_text("<p>{{ view }}</p>", encoding="utf-8")
    return tmp_path


@pytest.fixture
def render(theme, monkeypatch):
    """Render with what was kept; tell the text and how often a template was compiled."""

    def run(code: str = "mã") -> tuple[str, int]:
        env = environment(theme, SealedBytecode(theme / "khuon", code))
        compiled, compile_ = [], env.compile
        monkeypatch.setattr(env, "compile", lambda *a, **b: compiled.append(1) or compile_(*a, **b))
        return env.get_template("a.html").render(view="chữ"), len(compiled)

    return run


def test_a_template_is_compiled_once(render):
    assert [render(), render()] == [("<p>chữ</p>", 1), ("<p>chữ</p>", 0)]


def test_a_changed_template_is_compiled_again(render, theme):
    render()
    (theme / "templates" / "a.html").write_text("<b>{{ view }}</b>", encoding="utf-8")

    assert render() == ("<b>chữ</b>", 1)


def test_other_code_compiles_for_itself(render):
    render()

    assert render("mã khác") == ("<p>chữ</p>", 1)


@pytest.mark.parametrize("content", [b"", b"la".ljust(64), bytes(200)])
def test_what_a_stranger_left_is_not_run(render, theme, content):
    render()
    (kept,) = (theme / "khuon").iterdir()
    kept.write_bytes(content)

    assert render() == ("<p>chữ</p>", 1)
