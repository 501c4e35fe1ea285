"""Words of two syllables that a heading keeps on one line.

Vietnamese puts a space between syllables, so a browser breaks «hành chính» like two words. In a
heading, large and of few words, that is what one sees first. There is no telling a word from two
without a dictionary; here are the words of this field, of the law and of the map. A pair that is
no word after all («ban hành chính sách» is read from the left) costs one place to break. Spans
instead of no-break spaces would make all pages of a large site heavier by a twentieth.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeVar

from markupsafe import Markup

Html = TypeVar("Html", str, Markup)  # safe stays safe: only spaces change

_WORDS = """
    ban hành, bản đồ, bản quyền, báo cáo, bảo đảm, bảo hiểm, bảo vệ, bãi bỏ, biên chế, biện pháp,
    bổ sung, bộ máy, bộ phận, cá nhân, cải cách, cải thiện, cán bộ, cạnh tranh, chấm điểm,
    chất lượng, chế độ, chỉ đạo, chỉ số, chỉ thị, chi tiết, chính phủ, chính quyền, chính sách,
    chính thức, chính trị, chủ động, chủ tịch, chủ trì, chủ trương, chức năng, chứng nhận,
    chứng thực, chuyên môn, chuyên trách, chuyển đổi, chương trình, công báo, công chức, công dân,
    công khai, công nghệ, công nghiệp, công tác, công trình, công văn, công vụ, cơ bản, cơ chế,
    cơ quan, cơ sở, cư trú, danh mục, dân tộc, dịch vụ, doanh nghiệp, du lịch, dự án, dự thảo,
    dự toán, dữ liệu, đánh giá, đào tạo, đạo đức, đất đai, đầu tư, đề án, đề nghị, địa bàn, địa chỉ,
    địa giới, địa phương, điển hình, điện tử, điều chỉnh, điều hành, điều kiện, định kỳ, đối chiếu,
    đối tượng, đổi mới, đơn giản, đơn vị, đăng ký, đúng hạn, gia đình, gia hạn, giai đoạn, giải đáp,
    giải pháp, giải quyết, giám sát, giáo dục, giao dịch, giao thông, giấy phép, giấy tờ, hài lòng,
    hạn chế, hành chính, hành vi, hệ thống, hiệu lực, hiệu quả, hình thức, hoàn thành, hoàn thiện,
    hoạt động, học sinh, hộ khẩu, hộ tịch, hỗ trợ, hồ sơ, hội đồng, hội nghị, hợp đồng, hợp nhất,
    hợp tác, huy động, hướng dẫn, kế hoạch, kết hôn, kết luận, kết nối, kết quả, khai sinh, khai tử,
    khảo sát, khen thưởng, khiếu nại, khó khăn, khoa học, khu vực, kiểm soát, kiểm tra, kiến nghị,
    kinh doanh, kinh nghiệm, kinh phí, kinh tế, kỷ cương, kỷ luật, lao động, lãnh đạo, lắng nghe,
    lệ phí, liên hệ, liên kết, liên thông, lĩnh vực, lưu động, lưu trữ, minh bạch, mô hình,
    môi trường, mục đích, mục tiêu, năng lực, năng suất, ngân hàng, ngân sách, nghĩa vụ, nghị định,
    nghị quyết, nghiên cứu, nghiệp vụ, người dân, nguồn lực, nguyên nhân, nguyên tắc, nhà nước,
    nhân dân, nhân lực, nhân rộng, nhân sự, nhiệm kỳ, nhiệm vụ, nội dung, nội vụ, nông nghiệp,
    nông thôn, nền tảng, ổn định, phản ánh, pháp chế, pháp luật, pháp lý, phát triển, phạm vi,
    phân cấp, phân công, phân tích, phê duyệt, phòng chống, phong trào, phối hợp, phụ lục, phục vụ,
    phương án, phương pháp, phương thức, quá hạn, quan hệ, quản lý, quản trị, quảng bá, quận huyện,
    quốc gia, quốc hội, quy chế, quy chuẩn, quy định, quy hoạch, quy trình, quyền hạn, quyền lợi,
    quyết định, quyết toán, riêng tư, sản phẩm, sản xuất, sáng kiến, sáng tạo, sáp nhập, sắp xếp,
    số hóa, số liệu, sự nghiệp, sửa đổi, tài chính, tài khoản, tài liệu, tài nguyên, tài sản,
    tại chỗ, tăng cường, thái độ, tham gia, tham mưu, thành công, thành lập, thành phần, thành phố,
    thành tích, thanh niên, thanh toán, thanh tra, thay đổi, thay thế, theo dõi, thể chế, thí điểm,
    thị trấn, thị xã, thiết bị, thông báo, thông minh, thông qua, thông tin, thông tư, thống kê,
    thời điểm, thời gian, thời hạn, thủ tục, thủ tướng, thuận lợi, thực hiện, thực tế, thường trực,
    thường xuyên, tiếp cận, tiếp nhận, tiết kiệm, tiêu chí, tiêu chuẩn, tinh giản,
    tin tức, tình hình, tình trạng, tố cáo, tổ chức, tồn tại, tổng hợp, tổng kết, tổng thể,
    trách nhiệm, triển khai, trình tự, trung tâm, trung ương, trực thuộc, trực tuyến, truyền thông,
    trưng bày, tuyên truyền, tuyển dụng, tư pháp, tư vấn, từng bước, tự chủ, ứng dụng, ủy ban,
    ủy quyền, văn bản, văn hóa, văn minh, văn phòng, vi phạm, viên chức, việc làm, vướng mắc,
    xã hội, xác minh, xác nhận, xây dựng, xếp hạng, xếp loại, xử lý, xử phạt, y tế, ý kiến, ý nghĩa,
    yêu cầu,
    bao nhiêu, cắt giảm, doanh nhân, điện thoại, par index, thế nào, thử nghiệm, thường gặp,
    tiên tiến, vì sao, vị trí, xin lỗi,
    an giang, bà rịa, bạc liêu, bắc giang, bắc kạn, bắc ninh, bến tre, bình dương, bình định,
    bình phước, bình thuận, cà mau, cao bằng, cần thơ, đà nẵng, đắk lắk, đắk nông, điện biên,
    đồng nai, đồng tháp, gia lai, hà giang, hà nam, hà nội, hà tĩnh, hải dương, hải phòng,
    hậu giang, hòa bình, chí minh, hưng yên, khánh hòa, kiên giang, kon tum, lai châu,
    lạng sơn, lào cai, lâm đồng, long an, nam định, nghệ an, ninh bình, ninh thuận, phú thọ,
    phú yên, quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị, sóc trăng, sơn la, tây ninh,
    thái bình, thái nguyên, thanh hóa, thừa thiên, tiền giang, trà vinh, tuyên quang, vĩnh long,
    vĩnh phúc, việt nam, vũng tàu, yên bái
"""
_SECONDS: dict[str, set[str]] = {}  # what may follow a first syllable
for _word in _WORDS.split(","):
    _first, _second = _word.split()
    _SECONDS.setdefault(_first, set()).add(_second)

_OPENING, _CLOSING = "(“‘«", ")”’».,;:!?…\u00a0–"
_KEPT = re.compile(r'(<span class="nb">[^<]*</span>|<[^>]*>)')  # and tags: passed over
_HEADING = re.compile(r"(<h[2-4][^>]*>)(.*?)(?=</h[2-4]>)", re.DOTALL)


@lru_cache(maxsize=20_000)
def whole_words(heading: Markup) -> Markup:
    """Return the safe HTML of a heading, no-break spaces within its words."""
    return _whole(heading)


def whole_headings(body: str) -> str:
    """Do the same in every heading of the sanitised HTML of a text."""
    if "<h" not in body:
        return body
    return _HEADING.sub(lambda found: found[1] + _whole(found[2]), body)


def _whole(heading: Html) -> Html:
    for gap in _gaps(str(heading)):
        heading = heading[:gap] + "\u00a0" + heading[gap + 1 :]
    return heading


def _gaps(html: str) -> Iterator[int]:
    """Yield the places of spaces within words, tags passed over."""
    start = 0
    for place, part in enumerate(_KEPT.split(html) if "<" in html else [html]):
        if place % 2 == 0:
            yield from (start + gap for gap in _gaps_of_text(part))
        start += len(part)


def _gaps_of_text(text: str) -> Iterator[int]:
    before, gap = "", -1
    for syllable, plain in zip(text.split(" "), text.lower().split(" "), strict=True):
        seconds = _SECONDS.get(before)
        if seconds and plain.rstrip(_CLOSING) in seconds:
            yield gap
            before = ""
        else:
            before = plain if plain.isalpha() else plain.lstrip(_OPENING)
        gap += len(syllable) + 1
