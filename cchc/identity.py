"""Who runs the site: the facts that differ from one province to the next.

The settings files make one `Identity` and name it `CCHC`. A misspelt field is
a TypeError at once, where a misspelt setting would be ignored in silence.
"""

from dataclasses import dataclass
from datetime import date

_CONTACTS = ("mailto:", "https://", "tel:")


@dataclass(frozen=True, kw_only=True)
class Identity:
    """The owner's facts, shown in the frame of every page.

    locality: code of the site's locality in `danh-ba/dia-phuong.csv`; its name
        on the day of the build comes from the registry.
    notice: a short line at the head of every page; empty for a real site.
    data_terms: what may be done with the open data, as the owner has said it; empty = unknown.
    tag_authority: authority of the feeds' `tag:` identifiers (RFC 4151), never changed.
    publish_target: where `inv publish` copies the site (an rsync target).
    security_contact: whom to tell of a hole in the site (`mailto:…`, `https://…`, `tel:…`);
        empty = no security.txt (RFC 9116).
    security_until: until which day that is right, at most a year ahead; never the clock's.
    """

    name: str
    locality: str
    notice: str = ""
    owner: str = ""
    contact_lines: tuple[str, ...] = ()
    data_terms: str = ""
    tag_authority: str = ""
    publish_target: str = ""
    security_contact: str = ""
    security_until: date | None = None

    def __post_init__(self) -> None:
        if self.security_contact and not self.security_until:
            raise ValueError("security_contact cần security_until: ngày mà nơi nhận tin còn đúng.")
        if self.security_contact and not self.security_contact.startswith(_CONTACTS):
            raise ValueError("security_contact bắt đầu bằng mailto:, https:// hoặc tel:.")
