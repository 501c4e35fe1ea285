"""What the preview shows while there is no site yet: that it comes, or why it cannot."""

from __future__ import annotations

from html import escape

from cchc.serve.news import State

_PAGE = """<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
  body {{ max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
         font: 1.0625rem/1.6 system-ui, sans-serif; color: #1b1b1b; background: #fff }}
  h1 {{ font-size: 1.5rem; line-height: 1.4; color: #b3261e }}
  li {{ margin-block: .5rem; overflow-wrap: anywhere; white-space: pre-wrap }}
</style>
<main id="cchc-first">
<h1>{title}</h1>
{told}
</main>
</html>
"""
_WAITING = "<p>Đang dựng trang lần đầu. Xin chờ một lát, trang sẽ tự hiện ra.</p>"
_STUCK = """<p>Có {count} chỗ cần sửa trước khi dựng được trang. Mỗi dòng dưới đây nói tệp nào,
dòng nào, sai gì và sửa thế nào. Sửa xong cứ lưu tệp, trang sẽ tự hiện ra.</p>
<ol>
{items}
</ol>
"""


def first_page(state: State) -> str:
    """Return a whole page that lists the problems, or asks to wait where none is known."""
    if not state.problems:
        return _PAGE.format(title="Đang dựng trang", told=_WAITING)
    items = "\n".join(f"<li>{escape(problem)}</li>" for problem in state.problems)
    told = _STUCK.format(count=len(state.problems), items=items)
    return _PAGE.format(title="Chưa dựng được trang", told=told)
