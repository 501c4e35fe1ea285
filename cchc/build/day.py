"""The day of a build: an argument, never a clock read by a page."""

import os
from datetime import date, datetime

from cchc.text.dates import ZONE, read_day


def build_day(written: str = "") -> date:
    """Return the day as written (`--ngay`), else SOURCE_DATE_EPOCH, else today in Viet Nam.

    Raises ValueError with a Vietnamese sentence where `written` is no day.
    """
    if written:
        return read_day(written)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        if not epoch.isdigit():
            raise ValueError(f"SOURCE_DATE_EPOCH “{epoch}” phải là số giây.")
        return datetime.fromtimestamp(int(epoch), ZONE).date()
    return datetime.now(ZONE).date()
