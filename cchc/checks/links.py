"""Links and pictures that must lead somewhere."""

from collections.abc import Iterator
from datetime import date

from cchc.checks import near
from cchc.checks.rule import rule
from cchc.checks.spot import at_value, in_field
from cchc.content.catalog import Catalog
from cchc.content.kinds import BY_FOLDER, Entry, Plan
from cchc.content.markdown import UNREADABLE, Target
from cchc.content.sources import Role
from cchc.problems import Problem, error, warning


@rule("lien-ket-hong")
def links_lead_to_entries_that_stand(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: [kế hoạch](../ke-hoach/khong-co.md). Đúng: tên tệp có thật, tính từ tệp này."""
    for entry, target in catalog.links.unreadable:
        hint = "Hãy chép lại địa chỉ từ thanh địa chỉ của trình duyệt."
        message = "Không hiểu địa chỉ của một liên kết."
        yield _wrong(entry, target, "lien-ket-hong", message, hint)
    for entry, target in catalog.links.within:
        if target.fragment not in entry.body.ids:
            message = f"Trong bài không có mục #{target.fragment}."
            yield _wrong(entry, target, "lien-ket-hong", message, _anchor(target, entry))
    for entry, target in catalog.links.entries:
        found = catalog.by_path.get(target.address[4:])
        if found is None or target.fragment or found.held_back(today):
            yield from _entry_problems(catalog, entry, target, today)


@rule("dia-chi-hong")
def addresses_are_those_of_the_site(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: [bài](/tin-tuc/khong-co/). Đúng: [bài](../2026/ten-tep.md)."""
    for entry, target in catalog.links.addresses:
        parts = target.address.strip("/").split("/")
        named = len(parts) == 2 and parts[0] in BY_FOLDER
        if named and f"/{parts[0]}/{parts[1]}/" not in catalog.by_address:
            hint = "Hãy liên kết bằng tên tệp, ví dụ ../tin-tuc/2026/ten-tep.md."
            message = f"Trên trang không có địa chỉ {target.address}."
            yield _wrong(entry, target, "dia-chi-hong", message, hint)


def _entry_problems(
    catalog: Catalog, entry: Entry, target: Target, today: date
) -> Iterator[Problem]:
    path = target.address.removeprefix("muc:")
    found = catalog.by_path.get(path)
    if found is None:
        hint = near.entry(catalog, entry, path)
        yield _wrong(entry, target, "lien-ket-hong", f"Liên kết tới tệp không có: {path}.", hint)
    elif found.held_back(today) and not entry.held_back(today):
        hint = "Hãy đăng bài kia trước, hoặc bỏ liên kết."
        yield _wrong(entry, target, "lien-ket-nhap", f"Liên kết tới bài chưa đăng: {path}.", hint)
    elif target.fragment and target.fragment not in found.body.ids:
        message = f"Bài {path} không có mục #{target.fragment}."
        yield _wrong(entry, target, "lien-ket-hong", message, _anchor(target, found))


def _anchor(target: Target, found: Entry) -> str:
    """Return the cure of an anchor: the nearest one that is there."""
    known = sorted(found.body.ids)
    some = f"Chọn trong: {'; '.join(f'#{each}' for each in known[:6])}." if known else ""
    return near.one_of(target.fragment, known, "#") or some or "Hãy bỏ phần từ dấu #."


@rule("tep-khong-co")
def files_that_are_named_exist(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: ![Bộ phận một cửa](../../anh/mot-cua.JPG). Đúng: ghi đúng từng chữ hoa, thường."""
    for entry, target in catalog.links.files:
        path = target.address.removeprefix("tep:")
        if path not in catalog.files:
            hint = near.file(catalog, entry, path)
            yield _wrong(entry, target, "tep-khong-co", f"Không có tệp {path}.", hint)
    for entry, attribute, path in catalog.links.headers:
        source = catalog.files.get(path)
        if source is None or (attribute == "picture" and source.role is not Role.PICTURE):
            place = in_field(catalog, entry, attribute, path)
            hint = near.named_file(catalog, path, pictures_only=attribute == "picture")
            yield error("tep-khong-co", f"Không có tệp {path}.", hint, **place).at(entry.path)


@rule("anh-thieu-mo-ta")
def pictures_are_described(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: ![](../../anh/mot-cua.jpg). Đúng: ![Quầy số 3 của bộ phận một cửa](…)."""
    hint = "Hãy viết trong ảnh có gì, cho người không nhìn thấy."
    for entry, target in catalog.links.pictures:
        if not target.address.startswith(("tep:", UNREADABLE)):
            hint_here = "Hãy tải ảnh về, đặt vào anh/ rồi chèn từ đó."
            message = "Ảnh ở trang ngoài không được dùng trực tiếp."
            yield _wrong(entry, target, "anh-ngoai", message, hint_here)
        if not target.text.strip():
            yield _wrong(entry, target, "anh-thieu-mo-ta", "Ảnh chưa có mô tả.", hint)
    for entry, attribute, _ in catalog.links.headers:
        if attribute == "picture" and not getattr(entry, "picture_alt", ""):
            place = at_value(catalog, entry, "picture")
            found = error("anh-thieu-mo-ta", "Thiếu “Mô tả ảnh”.", hint, **place)
            yield found.at(entry.path)


@rule("tep-thua")
def files_are_used(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: ảnh trong anh/ mà không bài nào dùng. Đúng: xóa, hoặc đưa vào bài."""
    used = {target.address.removeprefix("tep:") for _, target in catalog.links.files}
    used |= {path for _, _, path in catalog.links.headers}
    for path, source in catalog.files.items():
        if path not in used:
            what = "Ảnh" if source.role is Role.PICTURE else "Tệp"
            message, cure = f"{what} chưa được bài nào dùng.", "Hãy đưa vào bài, hoặc xóa."
            yield warning("tep-thua", message, cure).at(path)


@rule("van-ban-khong-co")
def plans_name_documents_that_stand(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: Văn bản: 96/KH-UB. Đúng: số ký hiệu của một văn bản trong van-ban/."""
    for plan in catalog.of(Plan):
        if plan.document and plan.document not in catalog.by_number:
            found = warning(
                "van-ban-khong-co", f"Trên trang chưa có văn bản {plan.document}.",
                near.one_of(plan.document, sorted(catalog.by_number))
                or "Hãy thêm văn bản ấy vào van-ban/.",
                **in_field(catalog, plan, "document", plan.document),
            )  # fmt: skip
            yield found.at(plan.path)


def _wrong(entry: Entry, target: Target, code: str, message: str, hint: str = "") -> Problem:
    return error(code, message, hint, line=target.line, column=target.column).at(entry.path)
