"""Trang cải cách hành chính: Markdown and CSV in, a static Vietnamese site out.

The rooms, in the order in which data flows through them. A room imports only
rooms that stand before it (tests/test_architecture.py holds it to that):

setup       the virtual environment and the system packages of the tests (no dependency)
identity    who runs the site: name, place, owner, contacts (settings)
text        Unicode forms, dates, numbers, slugs, Vietnamese order, typography
problems    what is wrong with a file, and how it is told
content     header → values → schema → entries → catalog
checks      rules over single texts and over the whole catalog
pages       a list of Page(address, template, view)
search      what is found: texts, terms, and the index cut for a browser
reports     what was published in a time: counted, told in tables, written in four formats
build       render and write what changed
tools       a new entry, mending, the handbook's tables and pictures
serve       the live preview
plugin      the only door to Pelican
commands    what stands behind each word of the command line
__main__    python -m cchc …
"""

ORDER = (
    "setup",
    "identity",
    "text",
    "problems",
    "content",
    "checks",
    "pages",
    "search",
    "reports",
    "build",
    "tools",
    "serve",
    "plugin",
    "commands",
    "__main__",
)
