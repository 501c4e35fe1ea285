"""What differs between the pictures of two runs, seen by the browser itself."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

# Letters are smoothed a little differently from run to run: below this nobody sees it.
LEAST = 24  # of 255, in any colour
# Draws both pictures, counts the points that differ, and paints these red on the faded new one.
_COMPARE = """async ([before, after, least]) => {
  const load = async data => createImageBitmap(await (await fetch(data)).blob());
  const [old, now] = await Promise.all([before, after].map(load));
  const width = Math.max(old.width, now.width), height = Math.max(old.height, now.height);
  const points = picture => {
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  };
  const a = points(old), b = points(now);
  const canvas = new OffscreenCanvas(width, height), context = canvas.getContext("2d");
  const shown = context.createImageData(width, height);
  let differing = 0;
  for (let at = 0; at < a.length; at += 4) {
    const far = [0, 1, 2, 3].some(part => Math.abs(a[at + part] - b[at + part]) > least);
    differing += far;
    for (let part = 0; part < 3; part++) shown.data[at + part] = 255 - (255 - b[at + part]) / 4;
    if (far) shown.data.set([200, 0, 0], at);
    shown.data[at + 3] = 255;
  }
  if (!differing) return {share: 0, picture: ""};
  context.putImageData(shown, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return {share: differing / (width * height), picture: btoa(text)};
}"""


@dataclass(frozen=True)
class Difference:
    """A picture that is not what it was: its name, and the share of its points that differ."""

    name: str
    share: float

    def __str__(self) -> str:
        share = f"{self.share:.2%}".replace(".", ",")
        return f"{self.name}: khác {share} số điểm ảnh"


def differences(
    page: Page, before: Path, after: Path, tolerance: float
) -> Iterator[Difference | str]:
    """Compare every picture of two folders; keep what differs in «khac» below the newer one."""
    old, new = ({file.name for file in folder.glob("*.png")} for folder in (before, after))
    yield from (f"{name}: lần trước chưa có" for name in sorted(new - old))
    yield from (f"{name}: lần này không có" for name in sorted(old - new))
    for name in sorted(old & new):
        if (before / name).read_bytes() == (after / name).read_bytes():
            continue
        found = page.evaluate(_COMPARE, [_data(before / name), _data(after / name), LEAST])
        if found["share"] > tolerance:
            (after / "khac").mkdir(exist_ok=True)
            (after / "khac" / name).write_bytes(base64.b64decode(found["picture"]))
            yield Difference(name, found["share"])


def _data(file: Path) -> str:
    return "data:image/png;base64," + base64.b64encode(file.read_bytes()).decode()
