"""What a new file holds so that nobody begins with an empty page."""

from collections.abc import Iterator
from datetime import date

from cchc.checks.rule import rule
from cchc.checks.spot import at_value
from cchc.content.catalog import Catalog
from cchc.content.kinds import KINDS, Entry
from cchc.content.sample import SAMPLE
from cchc.content.schema import Label, labels_of
from cchc.problems import Problem, error

# Sentences that two entries hardly share: who says the example says what is not so.
_OWN_WORDS = frozenset({"summary", "approach", "recognition", "picture_caption"})
_SAMPLES = {
    kind: tuple(label for label in labels_of(kind) if label.name in _OWN_WORDS) for kind in KINDS
}


@rule("con-cau-mau")
def published_texts_are_written(catalog: Catalog, today: date) -> Iterator[Problem]:
    """Sai: đăng bài còn câu “Viết nội dung ở đây.” của tệp mẫu. Đúng: thay bằng bài viết."""
    for entry in catalog.entries:
        if entry.is_draft:
            continue
        for label in _samples(entry):
            message, hint = f"“{label.text}” còn câu mẫu.", "Hãy viết câu khác, hoặc xóa dòng này."
            place = at_value(catalog, entry, label.name)
            yield error("con-cau-mau", message, hint, **place).at(entry.path)
        if entry.body.sample_line:
            found = error(
                "con-cau-mau", f"Bài còn câu mẫu “{SAMPLE}”", "Hãy viết bài, hoặc để nháp.",
                line=entry.body.sample_line,
            )  # fmt: skip
            yield found.at(entry.path)


def _samples(entry: Entry) -> list[Label]:
    """Return the labels whose example, a `#` away in a new file, stands there as the value."""
    return [each for each in _SAMPLES[type(entry)] if getattr(entry, each.name) == each.example]
