"""What may be wrong with one file, told while it is read: each code with its Sai / Đúng.

`check --list` shows these with the rules. A code that is raised in this room and
is missing here fails a test.
"""

from collections.abc import Mapping

COMPLAINTS: Mapping[str, str] = {
    # The folder (sources.py).
    "lien-ket-tep": "Sai: liên kết tới tệp ở nơi khác. Đúng: chép tệp thật vào đây.",
    "ten-tep": "Sai: Bài mới.md. Đúng: bai-moi.md.",
    "tep-thua": "Sai: Thumbs.db, hoặc ảnh không bài nào dùng. Đúng: xóa tệp ấy.",
    "duoi-tep": "Sai: tin-tuc/2026/hoi-nghi.txt. Đúng: tin-tuc/2026/hoi-nghi.md.",
    "tep-lac": "Sai: tin-tuc/2026/anh.jpg. Đúng: ảnh trong anh/, tệp đính kèm trong tep/.",
    "trung-ten-tep": "Sai: hai tên trông như nhau, dấu ghi bằng hai kiểu mã. Đúng: giữ một tệp.",
    "ky-tu-la": "Sai: ký tự điều khiển không nhìn thấy. Đúng: gõ lại dòng ấy.",
    "anh-hong": "Sai: ảnh chép dở, trang web lưu thành .jpg. Đúng: ảnh mở ra xem được.",
    "bang-ma": "Sai: tệp lưu bằng UTF-16 hoặc bảng mã cũ. Đúng: lưu bằng UTF-8.",
    "pdf-khong-mo-duoc": "Sai: PDF hỏng, PDF đặt mật khẩu. Đúng: xuất lại PDF từ tệp gốc.",
    # The header (header.py).
    "tep-rong": "Sai: tệp không có chữ nào. Đúng: phần đầu, rồi bài.",
    "thieu-phan-dau": "Sai: mở đầu tệp bằng bài viết. Đúng: mở đầu bằng dòng --- và các nhãn.",
    "dong-trong-dau-tep": "Sai: dòng trống trước dòng ---. Đúng: dòng đầu tiên là ---.",
    "phan-dau-khong-dong": "Sai: phần đầu chỉ có một dòng ---. Đúng: --- ở trên và ở dưới.",
    "dong-thieu-hai-cham": "Sai: Tiêu đề Một cửa. Đúng: Tiêu đề: Một cửa.",
    "hai-cham-rong": "Sai: Tiêu đề： Một cửa. Đúng: Tiêu đề: Một cửa.",
    "dinh-hai-cham": "Sai: Tác giả:Ban biên tập. Đúng: Tác giả: Ban biên tập.",
    "gach-danh-sach": "Sai: -Thể chế, • Thể chế. Đúng: - Thể chế (gạch nối, rồi dấu cách).",
    "nhan-lui-vao": "Sai: dấu cách trước nhãn. Đúng: nhãn ở đầu dòng.",
    # Fields and texts (fields.py, reading.py).
    "nhieu-gia-tri": "Sai: hai tác giả cho một nhãn chỉ nhận một. Đúng: giữ một giá trị.",
    "gia-tri-lap": "Sai: cùng một giá trị viết hai lần. Đúng: viết một lần.",
    "ngoac-tu-khoa": "Sai: Từ khóa: “một cửa”. Đúng: Từ khóa: một cửa.",
    "thang-tu-khoa": "Sai: Từ khóa: #motcua. Đúng: Từ khóa: một cửa.",
    "ngan-lan-lon": "Sai: một cửa; hồ sơ, phí. Đúng: một cửa; hồ sơ; phí.",
    "long-qua-sau": "Sai: sáu mươi dấu [ liền nhau. Đúng: viết đơn giản, ít bậc thụt vào.",
    "bai-rong": "Sai: tin chỉ có phần đầu. Đúng: bài viết dưới dòng --- thứ hai.",
    "thieu-nhan": "Sai: tin không có Ngày đăng. Đúng: đủ các nhãn bắt buộc.",
    "nhan-la": "Sai: Tieu dde: Một cửa. Đúng: Tiêu đề: Một cửa.",
    "nhan-hai-lan": "Sai: hai dòng Tiêu đề. Đúng: một dòng.",
    "nhan-trong": "Sai: Tiêu đề: (để trống). Đúng: Tiêu đề: Một cửa.",
    "gia-tri-sai": "Sai: Ngày đăng: 31/2/2026. Đúng: Ngày đăng: 28/2/2026.",
    "thieu-ly-do-go": "Sai: Trạng thái: gỡ, không nói vì sao. Đúng: thêm dòng Lý do gỡ.",
    "thieu-ly-do-cap-nhat": "Sai: chỉ có Cập nhật. Đúng: thêm dòng Lý do cập nhật.",
    "trich-dan-sai-loai": "Sai: Thông báo số 12/QĐ-UBND. Đúng: Quyết định số 12/QĐ-UBND.",
    # Tables (tables.py, excel.py).
    "dong-dau-bang": "Sai: dòng đầu của bảng để trống. Đúng: dòng đầu là tên các cột.",
    "cot-khong-ten": "Sai: một cột có số liệu mà không có tên. Đúng: đặt tên cột, hoặc xóa cột.",
    "chu-thanh-dau-hoi": "Sai: Ph??ng Tân Phú. Đúng: Phường Tân Phú, lưu bảng bằng UTF-8.",
    "excel-doi-o": "Sai: ô 1/2 bị Excel đổi thành 01-Feb. Đúng: 1/2, ô để dạng văn bản.",
    "ngoac-kep": 'Sai: "Sở Nội vụ, không có dấu đóng. Đúng: "Sở Nội vụ".',
    "cot-la": "Sai: cột “Chu tri”. Đúng: cột “Cơ quan chủ trì”.",
    "thieu-cot": "Sai: bảng nhiệm vụ không có cột “Nhiệm vụ”. Đúng: đủ các cột bắt buộc.",
    "cot-hai-lan": "Sai: hai cột “Mã”. Đúng: một cột.",
    "thua-o": "Sai: 1,Kiểm tra, giám sát. Đúng: 1,“Kiểm tra, giám sát” trong ngoặc kép thẳng.",
}
