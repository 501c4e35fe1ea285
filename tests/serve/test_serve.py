"""The live preview, with a real server, real files and real changes."""

import signal
import socket


def test_a_page_carries_the_script_that_reloads_it(preview):
    page = preview.text()

    assert "<h1>Bài đầu</h1>" in page
    assert page.count('<script src="/__cchc/reload.js"') == 1
    assert "EventSource" in preview.text("/__cchc/reload.js")


def test_the_terminal_says_what_was_built_and_where_to_look(preview):
    assert preview.said == [
        "Đã dựng 1 trang.\n",
        f"Xem trước tại http://{preview.address} – tự làm mới khi lưu tệp; nhấn Ctrl+C để dừng.\n",
    ]


def test_the_files_on_disk_do_not_carry_it(preview):
    page = preview.root / ".cache" / "xem-truoc" / "index.html"

    assert "script" not in page.read_text(encoding="utf-8")


def test_types_name_their_charset_and_nothing_is_kept(preview):
    page, style = preview.get("/"), preview.get("/theme.css")

    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert style.headers["Content-Type"] == "text/css; charset=utf-8"
    assert {page.headers["Cache-Control"], style.headers["Cache-Control"]} == {"no-store"}


def test_a_missing_page_is_the_404_page(preview):
    answer = preview.get("/khong-co/")

    assert answer.status == 404
    assert "Trang 404" in answer.read().decode()


def test_nothing_outside_the_folder_is_served(preview):
    for path in ("/../../pelicanconf.py", "/%2e%2e/%2e%2e/pelicanconf.py", "/a%00b"):
        assert preview.get(path).status == 404


def test_a_folder_without_its_slash_is_redirected(preview):
    answer = preview.get("/bai")

    assert (answer.status, answer.headers["Location"]) == (301, "/bai/")


def test_a_saved_file_is_rebuilt_and_told(preview):
    events = preview.events()
    before = next(events)

    preview.write("content/bai.md", "Bài sửa")
    after = next(events)

    assert after["problems"] == []
    assert after["version"] != before["version"]
    assert f'data-version="{after["version"]}"' in preview.text()
    assert "<h1>Bài sửa</h1>" in preview.text()


def test_a_saved_setting_is_rebuilt_even_when_the_file_is_replaced(preview):
    events = preview.events()
    next(events)

    preview.write("moi.tmp", "# mới")
    (preview.root / "moi.tmp").replace(preview.root / "pelicanconf.py")
    next(events)

    assert "<p># mới</p>" in preview.text()


def test_a_problem_is_told_and_the_last_good_site_stays(preview):
    events = preview.events()
    before = next(events)

    preview.write("content/bai.md", "Bài hỏng")
    stuck = next(events)

    assert stuck == {"version": before["version"], "problems": ["content/bai.md:1: <b>hỏng</b>."]}
    assert "<h1>Bài đầu</h1>" in preview.text()

    preview.write("content/bai.md", "Bài lành")
    healed = next(events)

    assert healed["problems"] == []
    assert "<h1>Bài lành</h1>" in preview.text()


def test_a_build_that_falls_over_is_told_and_survived(preview):
    events = preview.events()
    next(events)

    preview.write("content/bai.md", "Bài rơi")

    assert next(events)["problems"] == ["LookupError: mẫu rơi"]

    preview.write("content/bai.md", "Bài lành")

    assert next(events)["problems"] == []


def test_changed_code_starts_the_preview_again_at_the_same_address(preview):
    before = next(preview.events())["version"].split("-")[0]
    address = preview.address

    preview.write("cchc/ma.py", "x = 1")

    assert preview.wait_for_address() == address
    assert next(preview.events())["version"].split("-")[0] != before


def test_code_that_python_cannot_read_is_told_instead_of_started(preview):
    events = preview.events()
    version = next(events)["version"]

    preview.write("cchc/ma.py", "x = (")
    stuck = next(events)

    assert stuck["version"] == version
    assert "ma.py" in stuck["problems"][0]


def test_a_taken_port_makes_way_for_the_next(project, new_preview):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        preview = new_preview(project, "xem.py", str(port))

    assert int(preview.address.strip("/").split(":")[1]) > port


def test_ctrl_c_ends_it_without_a_traceback(preview):
    preview.process.send_signal(signal.SIGINT)
    out, err = preview.process.communicate(timeout=10)

    assert preview.process.returncode == 0
    assert "Đã dừng xem trước." in out
    assert "Traceback" not in err


def test_a_first_build_with_problems_still_has_a_page_to_say_so(project, new_preview):
    (project / "content" / "bai.md").write_text("hỏng", encoding="utf-8")
    preview = new_preview(project)

    answer = preview.get("/tin-tuc/")
    page = answer.read().decode()

    assert answer.status == 503
    assert "/__cchc/reload.js" in page
    assert "<h1>Chưa dựng được trang</h1>" in page
    assert "<li>content/bai.md:1: &lt;b&gt;hỏng&lt;/b&gt;.</li>" in page
    assert next(preview.events())["problems"] == ["content/bai.md:1: <b>hỏng</b>."]
