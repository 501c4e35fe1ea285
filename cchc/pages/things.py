"""What a page is, in the words of schema.org, for machines that read.

Types and properties are spelled as the vocabulary has them; a test looks up each. (One
class for all of them: a class each would cost every build more than the whole page.)
"""

from __future__ import annotations

from dataclasses import dataclass

IN_FORCE, PARTLY_IN_FORCE, NOT_IN_FORCE = (
    f"https://schema.org/{name}" for name in ("InForce", "PartiallyInForce", "NotInForce")
)


@dataclass(frozen=True)
class Thing:
    """A thing of schema.org: its type, and what is told of it."""

    type: str
    told: tuple[tuple[str, Value], ...]

    def get(self, name: str) -> Value:
        return dict(self.told).get(name, "")

    def including(self, **more: Value) -> Thing:
        """Return the thing with more told of it; what is empty is not told."""
        told = {**dict(self.told), **more}
        return Thing(self.type, tuple((name, value) for name, value in told.items() if value))


Value = str | int | Thing | tuple[str, ...] | tuple[Thing, ...] | None


def thing(kind: str, **told: Value) -> Thing:
    """Return a thing of this type; what is empty is not told."""
    return Thing(kind, ()).including(**told)


def creative_work(kind: str, **told: Value) -> Thing:
    """Return a thing that somebody wrote: here, in Vietnamese."""
    return thing(kind, inLanguage="vi", **told)


@dataclass(frozen=True)
class SharedPicture:
    """The picture that stands beside a link to a page where somebody shares it."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class ForMachines:
    """What the head of a page tells machines; only where the site knows its own address."""

    about: Thing
    picture: SharedPicture
