"""Values that are kept by the ten thousand, and read again before every build."""

_NOTHING = object()


class Lean:
    """A dataclass that is pickled without what is as its class says (the defaults).

    Of the thirty fields of an entry most are empty; without them it is read again a sixth
    faster.
    """

    def __getstate__(self) -> dict[str, object]:
        usual = type(self)
        return {
            name: value
            for name, value in vars(self).items()
            if value is not getattr(usual, name, _NOTHING)
        }
