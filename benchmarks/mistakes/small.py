"""The small content folder beside which every example stands."""

from collections.abc import Mapping

SMALL: Mapping[str, str] = {
    "danh-ba/co-quan.csv": (
        "Mã,Tên,Tên ngắn,Loại,Từ ngày,Đến ngày,Kế thừa\n"
        "ubnd,Ủy ban nhân dân tỉnh Thử,UBND tỉnh Thử,UBND tỉnh,,,\n"
        "so-cu,Sở Giấy tờ,SGT,Sở,,31/12/2023,so-giua\n"
        "so-giua,Sở Điện tử,SĐT,Sở,1/1/2024,31/12/2025,so-moi\n"
        "so-moi,Sở Số,SS,Sở,1/1/2026,,\n"
    ),
    "danh-ba/dia-phuong.csv": (
        "Mã,Tên,Tên ngắn,Đến ngày,Từ ngày,Kế thừa,Lời nhắc\n"
        "thu-cu,tỉnh Thử cũ,Thử,30/6/2025,,thu,Trước khi hợp nhất.\n"
        "gia,tỉnh Giả,Giả,30/6/2025,,thu,Giả nay thuộc Thử.\n"
        "thu,tỉnh Thử,Thử,,1/7/2025,,\n"
    ),
    "danh-ba/chu-de.csv": "Mã,Tên\nhan-che,Hạn chế\nchi-so,Các chỉ số\n",
    "danh-ba/tac-gia.csv": "Mã,Tên\nban,Ban biên tập\n",
    "tru-cot/the-che.md": (
        "---\nTiêu đề: Cải cách thể chế\nTên ngắn: Thể chế\nThứ tự: 1\nMàu: p1\n"
        "Biểu tượng: the-che\nTóm tắt: Luật rõ.\n---\n"
    ),
    "tru-cot/so.md": (
        "---\nTiêu đề: Xây dựng chính quyền số\nTên ngắn: Chính quyền số\nThứ tự: 2\nMàu: p2\n"
        "Biểu tượng: so\nTóm tắt: Làm việc trên mạng.\n---\n"
    ),
}
