"""The sentence that stands in a new file where its text will be."""

SAMPLE = "Viết nội dung ở đây."


def sample_line(source: str, first_line: int) -> int:
    """The line of the file on which the sentence still stands; 0 where it does not."""
    place = source.find(SAMPLE)
    return 0 if place < 0 else first_line + source.count("\n", 0, place)
