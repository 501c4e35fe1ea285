"""What was probably meant by the name of a file or of a section that is not there."""

import posixpath
from collections.abc import Iterable
from difflib import get_close_matches

from cchc.content.catalog import Catalog
from cchc.content.kinds import Entry
from cchc.content.sources import Role
from cchc.content.values import nearly
from cchc.text.forms import fold

_BACKSLASH = "Hãy dùng dấu / thay cho dấu \\."


def one_of(text: str, choices: Iterable[str], sign: str = "") -> str:
    """Return «Ý bạn là …?» where a choice is nearly `text`, else nothing."""
    close = nearly(text, choices, cutoff=0.8)
    return f"Ý bạn là {sign}{close}?" if close else ""


def entry(catalog: Catalog, here: Entry, path: str) -> str:
    """Return the cure of a link to an entry that does not exist."""
    found = _nearest(path, catalog.by_path)
    if found:
        return _relative(here, found)
    return _BACKSLASH if "\\" in path else "Hãy kiểm tra tên tệp và số lần ../ ở đầu."


def file(catalog: Catalog, here: Entry, path: str) -> str:
    """Return the cure of a link to a file that does not exist."""
    name = posixpath.basename(path)
    if name.startswith("\\"):
        return "Hãy đặt tệp vào tep/ rồi liên kết tới đó."
    if name.startswith("www.") or name.endswith((".vn", ".com", ".org")):
        return f"Địa chỉ web thì viết đủ: https://{name}."
    text = posixpath.splitext(path)[0].rstrip("/") + ".md"  # `ten-bai`, `ten-bai.html`
    if found := text if text in catalog.by_path else _nearest(path, catalog.files):
        return _relative(here, found)
    return _BACKSLASH if "\\" in path else "Hãy đặt tệp vào anh/ hoặc tep/ và ghi đúng tên."


def named_file(catalog: Catalog, path: str, *, pictures_only: bool) -> str:
    """Return the cure of a file in a header, where paths count from `content/`."""
    roles = (Role.PICTURE,) if pictures_only else (Role.PICTURE, Role.ATTACHMENT)
    known = [name for name, source in catalog.files.items() if source.role in roles]
    if found := _nearest(path, known):
        return f"Hãy viết {found}."
    folder, slash, _ = path.partition("/")
    if slash and folder in ("anh", "tep"):
        return f"Hãy chép tệp ấy vào content/{folder}/, hoặc ghi đúng tên tệp."
    return "Hãy ghi như anh/ten-anh.jpg hoặc tep/ten-tep.pdf, đúng tên tệp."


def _nearest(path: str, known: Iterable[str]) -> str:
    """A path that differs by case, by marks, by its folder, or by a letter or two."""
    wanted = fold(path.replace("\\", "/"))
    name = posixpath.basename(wanted)
    flat = {fold(each): each for each in known}
    if wanted in flat:
        return flat[wanted]
    namesakes = [each for each in flat if each.endswith(f"/{name}")]
    if len(namesakes) == 1 and name != "index.md":
        return flat[namesakes[0]]
    close = get_close_matches(wanted, flat, n=1, cutoff=0.9) if len(flat) < 2000 else []
    return flat[close[0]] if close else ""


def _relative(here: Entry, path: str) -> str:
    return f"Hãy viết {posixpath.relpath(path, posixpath.dirname(here.path))}."
