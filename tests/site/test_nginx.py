"""What the handbook tells nginx, under a real one: an address that moved is answered with 301."""

import os
import re
import socket
import subprocess
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from cchc.pages.for_servers import MOVED, moved_text
from cchc.setup import find_nginx
from tests.conftest import ROOT

HANDBOOK = ROOT / "docs" / "ky-thuat.md"
FOLDER = "/srv/cchc"  # where the handbook puts the site
# What a system's own nginx.conf would say; nothing is written outside the folder of the test.
WHOLE = """
{user}
pid {room}/pid;
error_log {room}/loi.log;
events {{}}
http {{
  access_log off;
  client_body_temp_path {room}/than;
  proxy_temp_path {room}/chuyen;
  fastcgi_temp_path {room}/nhanh;
  uwsgi_temp_path {room}/u;
  scgi_temp_path {room}/s;
  {lines}
}}
"""
SERVED = "listen unix:{room}/cua; root {site}; error_page 404 /404.html;"


@pytest.fixture(scope="module")
def configured(tmp_path_factory) -> Callable[[Path], Path]:
    """Write a whole configuration round the lines of the handbook, for a site in this folder."""

    def write(site: Path) -> Path:
        room = tmp_path_factory.mktemp("nginx")
        lines = "\n".join(re.findall(r"```nginx\n(.*?)```", HANDBOOK.read_text("utf-8"), re.DOTALL))

        assert FOLDER in lines
        assert lines.count("…") == 1

        lines = lines.replace(FOLDER, str(site)).replace("…", SERVED.format(room=room, site=site))
        # As root it would give the work to somebody who may not read what a test has written.
        user = "user root;" if os.geteuid() == 0 else ""
        file = room / "nginx.conf"
        file.write_text(WHOLE.format(user=user, room=room, lines=lines), encoding="utf-8")
        return file

    return write


@pytest.fixture(scope="module")
def published(build_province) -> Path:
    return build_province(siteurl="https://thu.example")


@pytest.fixture(scope="module")
def ask(configured, published) -> Iterator[Callable[[str], HTTPResponse]]:
    """Ask the running server for a path."""
    file = configured(published)
    started = nginx(file)

    assert started.returncode == 0, started.stderr

    def get(path: str) -> HTTPResponse:
        connection = HTTPConnection("thu.example")
        connection.sock = socket.socket(socket.AF_UNIX)
        connection.sock.connect(str(file.with_name("cua")))
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer

    yield get
    nginx(file, "-s", "quit")


def nginx(file: Path, *words: str) -> subprocess.CompletedProcess[str]:
    program = find_nginx()

    assert program, "Chưa có nginx: hãy chạy «python -m cchc setup --test»."

    command = [program, "-e", file.with_name("loi.log"), "-c", file, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_former_address_is_answered_with_301_and_leads_to_a_page(ask, published):
    moved = [line.rstrip(";").split() for line in (published / MOVED[1:]).read_text().splitlines()]

    assert len(moved) > 1
    assert [(ask(former).status, ask(former).headers["Location"]) for former, _ in moved] == [
        (301, now) for _, now in moved
    ]
    assert {ask(now).status for _, now in moved} == {200}


def test_what_did_not_move_is_answered_as_before(ask):
    assert [ask(path).status for path in ("/", "/tin-tuc/", "/khong-co/")] == [200, 200, 404]


def test_thousands_of_long_addresses_are_accepted(configured, tmp_path):
    long = "/".join(["mot-dia-chi-rat-dai-cua-cong-cu"] * 13)
    moved = [(f"/{long}/{number}/", f"/tin-tuc/{number}/") for number in range(5_000)]
    (tmp_path / MOVED[1:]).write_text(moved_text(tuple(moved)), encoding="utf-8")
    checked = nginx(configured(tmp_path), "-t")

    assert checked.returncode == 0, checked.stderr
    assert "warn" not in checked.stderr


def test_where_nothing_moved_the_server_starts_all_the_same(configured, tmp_path):
    checked = nginx(configured(tmp_path), "-t")

    assert checked.returncode == 0, checked.stderr


def test_a_broken_map_is_not_accepted(configured, tmp_path):
    (tmp_path / MOVED[1:]).write_text("/cu/ /moi/\n", encoding="utf-8")

    assert nginx(configured(tmp_path), "-t").returncode == 1
