"""Pictures as pages show them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PictureView:
    url: str
    alt: str
    caption: str
