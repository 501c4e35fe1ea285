"""After any sequence of edits the output equals, byte for byte, that of a clean build.

A state machine edits content, tables, registries, pictures, templates, styles, settings
and the day, changes the output and the cache by hand, kills builds, and compares after
each step. The short run is part of the tests and always takes the same steps. For a long
one, with other steps for every seed and the fields of every kind:

    CCHC_ORACLE_STEPS=3000 CCHC_ORACLE_SEED=7 pytest -q tests/build/test_oracle.py

`CCHC_ORACLE_LOG=file` adds a line for every step to a file.
"""

import os
import random
import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import sleep

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from cchc.build.output import MANIFEST
from tests.build.oracle import IDENTITIES, Workshop, compiling_once, same
from tests.build.province import (
    BODIES,
    CELLS,
    FILES,
    PICTURE,
    labels_of,
    remove_empty,
    tree,
    with_body,
    with_field,
)

# Which of the files that a killed build left, nobody can know beforehand.
ANY = st.integers(0, 99_999)
STEPS = int(os.environ.get("CCHC_ORACLE_STEPS", "0"))
SEED = int(os.environ.get("CCHC_ORACLE_SEED", "0"))
LOG = os.environ.get("CCHC_ORACLE_LOG", "")
STEPS_OF_A_RUN = 40 if STEPS else 11
NAMES = st.sampled_from(["a", "tin-6", "tin-7", "cho-moi", "van-ban-3", "khac"])
SIGNS = st.sampled_from(["", "x", "<b>", "é", "7"])


class Sequences(RuleBasedStateMachine):
    """Random edits, and a comparison after each."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="cchc-"))
        self.workshop = Workshop.new(self.folder)
        self.world = self.workshop.world
        self.pending = 0  # steps to come that are taken together with the next
        self.bad = 0  # how many times in a row there was no site
        self.process: dict[str, str] | None = None
        self.history: list[dict[str, bytes]] = []
        self.good = (tree(self.world.content), tree(self.world.theme))
        self.kept: dict[str, Path] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    # ── Content ─────────────────────────────────────────────────────────────────────────────

    def _entry(self, data: st.DataObject, *, every: bool = False) -> str:
        files = self.world.files(".md")
        # Most edits are of articles, as on any site.
        news = [path for path in files if path.startswith("tin-tuc/")]
        groups = [files] if every or not news else [news, files]
        return data.draw(st.sampled_from(data.draw(st.sampled_from(groups))))

    @rule(data=st.data(), body=st.sampled_from(BODIES))
    def edit_a_body(self, data: st.DataObject, body: str) -> None:
        path = self._entry(data)
        self.world.edit(path, with_body(self.world.text(path), path, body))

    @rule(data=st.data())
    def edit_a_field(self, data: st.DataObject) -> None:
        path = self._entry(data)
        label = data.draw(st.sampled_from(sorted(labels_of(path))))
        value = data.draw(st.sampled_from(labels_of(path)[label]))
        self.world.edit(path, with_field(self.world.text(path), label, value))

    @rule(data=st.data(), label=st.sampled_from(["Tóm tắt", "Tiêu đề", "Trụ cột", "Chủ đề"]))
    def edit_what_lists_show(self, data: st.DataObject, label: str) -> None:
        path = self._entry(data)
        value = data.draw(st.sampled_from(labels_of(path).get(label, ("Khác",))))
        self.world.edit(path, with_field(self.world.text(path), label, value))

    @rule(data=st.data())
    def edit_a_field_of_every_kind(self, data: st.DataObject) -> None:
        path = self._entry(data, every=True)
        label = data.draw(st.sampled_from(sorted(labels_of(path))))
        value = data.draw(st.sampled_from(labels_of(path)[label]))
        self.world.edit(path, with_field(self.world.text(path), label, value))

    @rule(data=st.data(), name=NAMES, day=st.integers(1, 28), month=st.integers(1, 12))
    def add_an_article(self, data: st.DataObject, name: str, day: int, month: int) -> None:
        text = self.world.text(self._entry(data))
        text = with_field(text, "Ngày đăng", f"{day}/{month}/2026")
        self.world.edit(f"tin-tuc/2026/{name}.md", text)

    @rule(data=st.data(), name=NAMES)
    def add_an_entry(self, data: st.DataObject, name: str) -> None:
        path = self._entry(data, every=True)
        folder, _, file = path.rpartition("/")
        to = f"ke-hoach/{name}/index.md" if file == "index.md" else f"{folder}/{name}.md"
        self.world.copy(path, to)

    @rule(data=st.data(), name=NAMES, links=st.booleans())
    def rename_an_entry(self, data: st.DataObject, name: str, links: bool) -> None:
        path = self._entry(data)
        if not path.endswith("index.md"):
            self.world.rename(path, f"{path.rpartition('/')[0]}/{name}.md", links=links)

    @rule(data=st.data(), year=st.sampled_from(["2024", "2025", "2026"]))
    def move_an_article(self, data: st.DataObject, year: str) -> None:
        path = self._entry(data)
        if path.startswith("tin-tuc/"):
            self.world.rename(path, f"tin-tuc/{year}/{path.rpartition('/')[2]}", links=False)

    @rule(data=st.data())
    def delete_a_file(self, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from(self.world.files()))
        if not path.startswith("tru-cot/"):
            self.world.delete(path)
            if data.draw(st.booleans()):
                remove_empty(self.world.content / path)

    @precondition(lambda self: self.history)
    @rule(data=st.data())
    def revert_a_file(self, data: st.DataObject) -> None:
        before = data.draw(st.sampled_from(self.history))
        path = data.draw(st.sampled_from(sorted(before)))
        self.world.write(path, before[path])

    @precondition(lambda self: self.history)
    @rule(data=st.data())
    def revert_everything(self, data: st.DataObject) -> None:
        self.world.restore("content", data.draw(st.sampled_from(self.history)))

    @rule(data=st.data(), keep_time=st.booleans())
    def swap_two_signs(self, data: st.DataObject, keep_time: bool) -> None:
        """An edit that leaves the size as it was, and the time of the file, too."""
        path = self._entry(data)
        file, text = self.world.content / path, self.world.text(path)
        stat = file.stat()
        self.world.edit(path, text.replace("i", "ï").swapcase().swapcase().replace("ï", "i"))
        place = text.rfind(" ") + 1
        other = "b" if text[place] == "a" else "a"
        if place and len(text[place].encode()) == 1 and text[place] != "\n":
            self.world.edit(path, f"{text[:place]}{other}{text[place + 1 :]}")
        if keep_time:
            os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    @rule(data=st.data())
    def swap_two_files(self, data: st.DataObject) -> None:
        """By renaming, so that size and time go with the bytes."""
        one, two = (self.world.content / self._entry(data) for _ in "12")
        if one != two:
            aside = self.folder / "tam"
            one.rename(aside)
            two.rename(one)
            aside.rename(two)

    @rule(data=st.data(), ending=st.sampled_from(["\n", "\r\n", "\n\n"]), mark=st.booleans())
    def save_with_another_editor(self, data: st.DataObject, ending: str, mark: bool) -> None:
        path = self._entry(data, every=True)
        text = self.world.text(path).removeprefix("\ufeff").replace("\n", ending)
        self.world.edit(path, f"\ufeff{text}" if mark else text)

    # ── Tables, pictures, strays ────────────────────────────────────────────────────────────

    @rule(data=st.data(), cell=st.sampled_from(CELLS))
    def edit_a_cell(self, data: st.DataObject, cell: str) -> None:
        path, lines = self._table(data)
        row = data.draw(st.integers(0 if data.draw(st.integers(0, 5)) == 0 else 1, len(lines) - 1))
        cells = lines[row].split(",")
        cells[data.draw(st.integers(0, len(cells) - 1))] = cell
        lines[row] = ",".join(cells)
        self.world.edit(path, "\n".join(lines) + "\n")

    @rule(data=st.data(), what=st.sampled_from(["delete", "double", "swap", "semicolons"]))
    def edit_rows(self, data: st.DataObject, what: str) -> None:
        path, lines = self._table(data)
        row = data.draw(st.integers(1, max(1, len(lines) - 1)))
        if what == "semicolons":
            lines = [line.replace(",", ";") for line in lines]
        elif what == "double":
            lines.append(f"{len(lines)}9{lines[-1]}")
        elif what == "swap":
            lines[row:] = reversed(lines[row:])
        else:
            del lines[row:][:1], lines[row : row + 1]
        self.world.edit(path, "\n".join(lines) + "\n")

    def _table(self, data: st.DataObject) -> tuple[str, list[str]]:
        """A table with the rows as lines; one that was emptied is as it was at first."""
        tables = [path for path in self.world.files(".csv") if path in FILES]
        path = data.draw(st.sampled_from(tables or ["danh-ba/chu-de.csv"]))
        lines = self.world.text(path).splitlines() if tables else []
        return path, lines if len(lines) > 1 else FILES[path].decode().splitlines()

    @rule(name=st.sampled_from(["anh/a.png", "anh/b.png", "anh/moi.png", "tep/a.pdf", "tep/b.txt"]),
          sign=SIGNS, cut=st.sampled_from([None, None, None, None, 30]))  # fmt: skip
    def change_a_picture(self, name: str, sign: str, cut: int | None) -> None:
        """What stands behind the end of a picture makes another file of it; one that was cut
        cannot be read."""
        if not (self.world.content / name).is_dir():
            self.world.write(name, PICTURE[:cut] + sign.encode())

    @rule(back=st.booleans())
    def make_a_folder_of_a_picture(self, back: bool) -> None:
        """`anh/thua.png` becomes a folder with a picture in it, and a picture again."""
        place = self.world.content / "anh/thua.png"
        if back and place.is_dir():
            shutil.rmtree(place)
            self.world.write("anh/thua.png", PICTURE)
        elif not back and place.is_file():
            place.unlink()
            self.world.write("anh/thua.png/b.png", PICTURE)

    @rule(name=st.sampled_from(["tin-tuc/la.txt", "la.md", "anh/la.exe", "tin-tuc/2026/.DS_Store"]))
    def leave_a_stray(self, name: str) -> None:
        self.world.write(name, b"?")

    @rule(data=st.data(), what=st.sampled_from([b"\xff\xfe", b"\x00", b"", b"\xff"]))
    def spoil_a_file(self, data: st.DataObject, what: bytes) -> None:
        path = self._entry(data, every=True)
        self.world.write(path, what + self.world.text(path).encode()[: 20 if what else 0])

    # ── Theme and settings ──────────────────────────────────────────────────────────────────

    @rule(data=st.data(), more=st.sampled_from(["<!-- 1 -->", "\n", "<i>x</i>", "{{ 1 + 1 }}"]))
    def edit_a_template(self, data: st.DataObject, more: str) -> None:
        file = data.draw(st.sampled_from(sorted((self.world.theme / "templates").rglob("*.html"))))
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("%}", f"%}}{more}", 1), encoding="utf-8")

    @rule(data=st.data(), wrong=st.sampled_from(["{% if %}", "{{ khong_co.gi }}"]))
    def spoil_a_template(self, data: st.DataObject, wrong: str) -> None:
        file = data.draw(st.sampled_from(sorted((self.world.theme / "templates").rglob("*.html"))))
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("%}", f"%}}{wrong}", 1), encoding="utf-8")

    @rule(name=st.sampled_from(['"parts/moi.html"', '"parts/" ~ "moi.html"']))
    def include_a_part(self, name: str) -> None:
        file = self.world.theme / "templates" / "kinds" / "not_found.html"
        begin = "{% block main %}"
        text = file.read_text(encoding="utf-8")
        text = text.replace(begin, f"{begin}{{% include {name} ignore missing %}}", 1)
        file.write_text(text, encoding="utf-8")

    @rule(sign=SIGNS)
    def write_a_part(self, sign: str) -> None:
        (self.world.theme / "templates/parts/moi.html").write_text(sign, encoding="utf-8")

    @rule(name=st.sampled_from(["css/base.css", "css/print.css", "css/components/moi.css",
                                "css/components/acts.css", "js/moi.js", "icons/moi.svg"]),
          sign=SIGNS)  # fmt: skip
    def change_the_static_part(self, name: str, sign: str) -> None:
        file = self.world.theme / "static" / name
        file.parent.mkdir(exist_ok=True)
        if sign:
            file.write_text(sign, encoding="utf-8")
        elif name.endswith(("moi.css", "moi.js", "moi.svg")):
            file.unlink(missing_ok=True)

    @rule(identity=st.sampled_from(IDENTITIES),
          siteurl=st.sampled_from(["", "https://a.example", "https://a.example/cchc"]),
          per_page=st.integers(1, 4), held_back=st.booleans(), jobs=st.integers(1, 3))  # fmt: skip
    def change_settings(self, **settings: object) -> None:
        settings["with_held_back"] = settings.pop("held_back")
        self.workshop.order = replace(self.workshop.order, **settings)

    @rule(day=st.dates(date(2026, 10, 30), date(2026, 12, 2)))
    def change_the_day(self, day: date) -> None:
        self.workshop.order = replace(self.workshop.order, today=day)

    # ── Output and cache ────────────────────────────────────────────────────────────────────

    @rule(which=ANY, what=st.sampled_from(["delete", "change", "link", "empty", "same size"]))
    def spoil_the_output(self, which: int, what: str) -> None:
        paths = sorted(self.workshop.ours().keys() - {MANIFEST})
        if not paths:
            return
        file = self.workshop.order.output / paths[which % len(paths)]
        content, stat = file.read_bytes(), file.stat()
        if what in ("delete", "link"):
            file.unlink()
        if what == "link":
            file.symlink_to(self.world.content / "trang/gioi-thieu.md")
        if what in ("change", "empty", "same size"):
            changed = {"change": content + b"x", "empty": b"", "same size": content[::-1]}
            file.write_bytes(changed[what])
            os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    @rule(what=st.sampled_from(["everything", "tin-tuc", "theme"]))
    def delete_folders_of_the_output(self, what: str) -> None:
        output = self.workshop.order.output
        if what == "everything":
            self.workshop.foreign.clear()
            shutil.rmtree(output, ignore_errors=True)
        elif not any(path.startswith(what) for path in self.workshop.foreign):
            shutil.rmtree(output / what, ignore_errors=True)

    @rule(name=st.sampled_from([".well-known/a.txt", "tin-tuc/cua-toi.txt", "google.html",
                                "tin-tuc/tin-1/cua-toi.html"]),
          sign=SIGNS)  # fmt: skip
    def add_a_foreign_file(self, name: str, sign: str) -> None:
        file = self.workshop.order.output / name
        if (self.workshop.order.output / MANIFEST).is_file():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(sign, encoding="utf-8")
            self.workshop.foreign[name] = sign.encode()

    @rule(which=ANY, place=ANY, what=st.sampled_from(["delete", "cut", "flip", "empty", "other"]))
    def spoil_the_cache(self, which: int, place: int, what: str) -> None:
        files = sorted(path for path in self.workshop.order.cache.rglob("*") if path.is_file())
        if not files:
            return
        file = files[which % len(files)]
        content = file.read_bytes()
        if what == "delete":
            file.unlink()
        elif content:
            place %= len(content)
            flipped = content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
            other = files[(which + place) % len(files)].read_bytes()
            spoilt = {"cut": content[:place], "flip": flipped, "empty": b"", "other": other}
            file.write_bytes(spoilt[what])

    @rule()
    def delete_the_cache(self) -> None:
        shutil.rmtree(self.workshop.order.cache, ignore_errors=True)

    @rule(what=st.sampled_from([".cache", "output"]))
    def keep_a_copy(self, what: str) -> None:
        folder, copy = self.folder / what, self.folder / f"ban-sao{what}"
        if folder.is_dir() and not (what == "output" and self.workshop.foreign):
            shutil.rmtree(copy, ignore_errors=True)
            self.kept[what] = shutil.copytree(folder, copy, symlinks=True)

    @rule(what=st.sampled_from([".cache", "output"]))
    def put_the_copy_back(self, what: str) -> None:
        """An older cache (as a CI service keeps it), an older output."""
        if what in self.kept and not (what == "output" and self.workshop.foreign):
            shutil.rmtree(self.folder / what, ignore_errors=True)
            shutil.copytree(self.kept[what], self.folder / what, symlinks=True)

    @rule(after=st.integers(0, 150), torn=st.booleans(), fresh=st.integers(0, 4))
    def kill_a_build(self, after: int, torn: bool, fresh: int) -> None:
        if fresh == 0 and not self.workshop.foreign:
            shutil.rmtree(self.workshop.order.output, ignore_errors=True)
            after //= 10
        self.workshop.kill(after, torn=torn)

    # ── How it is built ─────────────────────────────────────────────────────────────────────

    @rule(zone=st.sampled_from(["UTC", "Pacific/Auckland"]), hash_seed=st.sampled_from(["0", "42"]),
          language=st.sampled_from(["C", "C.UTF-8"]), often=st.integers(0, 3))  # fmt: skip
    def build_in_a_new_process(self, zone: str, hash_seed: str, language: str, often: int) -> None:
        if often == 0:
            self.process = {"TZ": zone, "PYTHONHASHSEED": hash_seed, "LC_ALL": language}

    @rule(steps=st.integers(2, 4))
    def take_the_next_steps_together(self, steps: int) -> None:
        self.pending = steps

    @rule()
    def wait_until_traces_are_settled(self) -> None:
        sleep(0.06)

    @invariant()
    def the_output_is_that_of_a_clean_build(self) -> None:
        if LOG:
            with Path(LOG).open("a", encoding="utf-8") as log:
                log.write(f"{self.bad} {self.pending}\n")
        self.pending -= 1
        if self.pending > 0:
            return
        process, self.process = self.process, None
        make = (self.workshop.in_new_process(**process),) if process else ()
        if self.workshop.check(*make):
            self.bad = 0
            self.good = (tree(self.world.content), tree(self.world.theme))
            self.history = [*self.history[-3:], self.good[0]]
            return
        self.bad += 1
        if self.bad == 2:  # the editor takes the edit back
            self.bad = 0
            for name, files in zip(("content", "theme"), self.good, strict=True):
                self.world.restore(name, files)


def test_after_any_sequence_of_edits_the_output_is_that_of_a_clean_build():
    machine = seed(SEED)(Sequences) if STEPS else Sequences
    limits = settings(
        max_examples=max(1, STEPS // STEPS_OF_A_RUN) if STEPS else 4,
        stateful_step_count=STEPS_OF_A_RUN,
        derandomize=not STEPS,
        deadline=None,
        database=None,
        phases=[Phase.generate],  # making it smaller takes minutes; the steps are told anyway
        suppress_health_check=list(HealthCheck),
    )
    with compiling_once():
        run_state_machine_as_test(machine, settings=limits)


@pytest.fixture
def workshop(tmp_path) -> Workshop:
    return Workshop.new(tmp_path)


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if path.endswith("tin-2.md") or (STEPS and path.endswith(".md"))],
)
def test_every_field_reaches_all_pages_that_show_it(workshop, path):
    first = FILES[path].decode()
    with compiling_once():
        workshop.check()
        for label, values in labels_of(path).items():
            edits = [with_field(first, label, value) for value in values]
            edit = next(each for each in edits if each != first)  # and the next takes it back
            workshop.world.edit(path, edit)
            workshop.check()


@pytest.mark.parametrize("jobs", [2, 3])
def test_several_processes_make_the_same_bytes(workshop, jobs):
    workshop.order = replace(workshop.order, jobs=jobs)

    assert workshop.check()


def test_languages_zones_and_hash_seeds_make_no_difference(workshop):
    for zone, language, number in (("UTC", "C", "1"), ("Pacific/Auckland", "C.UTF-8", "2")):
        make = workshop.in_new_process(TZ=zone, LC_ALL=language, PYTHONHASHSEED=number)

        assert workshop.check(make)

        shutil.rmtree(workshop.order.output)
        shutil.rmtree(workshop.order.cache)


def test_files_created_in_another_order_make_the_same_site(workshop):
    workshop.check()
    before = workshop.ours()
    for name in ("content", "theme"):
        files = tree(workshop.folder / name)
        workshop.world.restore(name, {})
        workshop.world.restore(name, dict(reversed(files.items())))
    workshop.check()

    same(workshop.ours(), before)


def test_a_build_that_is_killed_at_any_moment_is_mended_by_the_next(workshop):
    moments = random.Random(1)  # noqa: S311 (the same moments in every run)
    for number in range(2):
        workshop.world.edit("tin-tuc/2026/tin-1.md", with_field(
            workshop.world.text("tin-tuc/2026/tin-1.md"), "Tiêu đề", f"Tin {number}"
        ))  # fmt: skip
        running = workshop.start()
        sleep(0.3 + moments.random())
        running.kill()
        running.wait()

        assert workshop.check()
