"""The sentence that stands in a new file where its text will be."""

SAMPLE = "Viết nội dung ở đây."
