"""What the settings meant last time, kept so that Pelican need not be asked again.

Reading the settings through Pelican costs more than an edit. Its answer (an
`Order`) is remembered with the bytes of the settings files; where these are the
same, so is the answer. A site with output plugins always goes through Pelican.
"""

from dataclasses import replace

from cchc.build.order import Order
from cchc.build.sealed import read_sealed, write_sealed
from cchc.build.stamp import Question
from cchc.build.state import code_version


def recalled_order(question: Question) -> Order | None:
    """Return the order that the settings gave, for the day that is asked for now."""
    kept = read_sealed(question.file("lenh"), code_version())
    if not isinstance(kept, tuple) or kept[0] != question.settings_digest():
        return None
    order = kept[1]
    return replace(order, today=question.today) if isinstance(order, Order) else None


def remember_order(question: Question, order: Order) -> None:
    write_sealed(question.file("lenh"), (question.settings_digest(), order), code_version())
