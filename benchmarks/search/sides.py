"""Who is measured: how each makes its index, opens it in a page, and is asked there."""

import json
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import run
from benchmarks.others import ROOT, install
from benchmarks.ours import Ours
from benchmarks.side import EDIT

INDEX = "Chỉ mục tìm kiếm"
ENTRIES = "{tin-tuc,van-ban,ke-hoach,mo-hinh,chi-so,thu-tuc,tru-cot,trang,co-quan}/*/index.html"
_PHASE = re.compile(rf"^{INDEX} +(\d+,\d+) ", re.MULTILINE)

# In a page: `load` brings the code, `ask` answers with how many there are and the first ten.
OURS = """
load = async (script) => (await import(script)).openSearch(new URL("/tim-kiem/chi-muc/", location));
ask = async (side, query) => {
    const { total, results } = await side.search(query);
    return { total, first: results.map(({ address }) => address) };
};
"""
PAGEFIND = """
load = async (script) => {
    const side = await import(script);
    side.init();
    return side;
};
ask = async (side, query) => {
    const { results } = await side.search(query);
    const ten = await Promise.all(results.slice(0, 10).map((each) => each.data()));
    return { total: results.length, first: ten.map(({ url }) => url) };
};
"""
MINISEARCH = """
load = async (script) => {
    const tools = await import(script);
    return { tools, coming: fetch("/minisearch/index.json").then((answer) => answer.text()) };
};
ask = async (side, query) => {
    side.index ??= side.tools.read(await side.coming);
    const found = side.tools.ask(side.index, query);
    return { total: found.length, first: found.slice(0, 10).map(({ id }) => id) };
};
"""
# The way its own manual shows, with the letters folded: without that it loses «đ».
TOOLS = """
import MiniSearch from "./minisearch.js";
const bare = (word) => word.toLowerCase().normalize("NFD").replace(/\\p{M}/gu, "");
const fold = (word) => bare(word).replaceAll("đ", "d");
const options = { fields: ["title", "text"], storeFields: ["title"], processTerm: fold };
export const make = (entries) => {
    const index = new MiniSearch(options);
    index.addAll(entries);
    return JSON.stringify(index);
};
export const read = (json) => MiniSearch.loadJSON(json, options);
export const ask = (index, query) => {
    const boost = { title: 3 };
    const whole = index.search(query, { combineWith: "AND", prefix: false, boost });
    return whole.length ? whole : index.search(query, { prefix: true, fuzzy: 0.2, boost });
};
"""
MAKE = """
import { readFileSync, writeFileSync } from "node:fs";
import { make } from "./tools.mjs";
writeFileSync("index.json", make(JSON.parse(readFileSync(process.argv[2], "utf8"))));
"""


@dataclass(frozen=True)
class Made:
    """An index that is ready: seconds of processors for all of it and for one edit (None where
    only all of it can be made)."""

    name: str
    script: str
    page: str
    cold: float
    edit: float | None


def ours(site: Ours) -> Made:
    """Build a site with its index; one edit is measured, too."""
    site.forget()
    cold = _index_seconds(site.build(more=["--profile"]).printed)
    site.settle()
    site.change(EDIT, 1)
    edit = _index_seconds(site.build(more=["--profile"]).printed)
    script = next(site.output.glob("theme/js.*/search.js")).relative_to(site.output).as_posix()
    return Made("Công cụ này", f"/{script}", OURS, cold, edit)


def _index_seconds(printed: str) -> float:
    found = _PHASE.search(printed)
    if not found:
        raise ValueError(f"no phase {INDEX} in: {printed}")
    return float(found[1].replace(",", "."))


def pagefind(site: Ours) -> Made | None:
    tool = install("pagefind", "pagefind[bin]==1.5.2")
    if tool is None:
        return None
    words = ["--site", str(site.output), "--root-selector", "main", "--glob", ENTRIES, "--silent"]
    outcome = run([sys.executable, "-m", "pagefind", *words], tool, {"PYTHONPATH": str(tool)})
    return Made("Pagefind 1.5.2", "/pagefind/pagefind.js", PAGEFIND, outcome.cpu, None)


def minisearch(site: Ours, scratch: Path) -> Made | None:
    tool = _installed_by_npm("minisearch@7.2.0")
    if tool is None:
        return None
    folder = site.output / "minisearch"
    folder.mkdir()
    shutil.copyfile(tool / "node_modules/minisearch/dist/es/index.js", folder / "minisearch.js")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "tools.mjs").write_text(TOOLS, encoding="utf-8")
    (folder / "make.mjs").write_text(MAKE, encoding="utf-8")
    entries = [
        {"id": address, "title": title, "text": text}
        for address, title, text in indexed_texts(site.output)
    ]
    (scratch / "entries.json").write_text(json.dumps(entries), encoding="utf-8")
    command = ["node", "--max-old-space-size=8000", "make.mjs", str(scratch / "entries.json")]
    outcome = run(command, folder)
    return Made("MiniSearch 7.2.0", "/minisearch/tools.mjs", MINISEARCH, outcome.cpu, None)


def _installed_by_npm(requirement: str) -> Path | None:
    target = ROOT / ".cache" / "bench-minisearch"
    command = ["npm", "install", "--silent", "--prefix", str(target), requirement]
    ended = subprocess.run(command, capture_output=True, check=False)
    return None if ended.returncode else target


def indexed_texts(output: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the address, title and text of every entry that can be found."""
    for file in sorted((output / "tim-kiem/chi-muc").glob("*/bai/*.z")):
        entry = json.loads(zlib.decompress(file.read_bytes()))
        yield entry["address"], entry["title"], "\n".join((*entry["keywords"], *entry["blocks"]))
