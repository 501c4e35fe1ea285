"""Rows of the tables that live in CSV: registries, tasks, topics, series.

A column is declared like a field of a header; its head may be any of its
spellings, in any order. Names of agencies, places and topics stay text here:
the catalog knows what they mean on a given day.
"""

from cchc.content.rows.plan_tables import CoverageTopic, Task
from cchc.content.rows.registries import (
    REGISTRIES,
    Abbreviation,
    Agency,
    Author,
    Locality,
    OutsideLink,
    Topic,
)
from cchc.content.rows.row import Row
from cchc.content.rows.series import Observation

__all__ = [
    "REGISTRIES",
    "Abbreviation",
    "Agency",
    "Author",
    "CoverageTopic",
    "Locality",
    "Observation",
    "OutsideLink",
    "Row",
    "Task",
    "Topic",
]
