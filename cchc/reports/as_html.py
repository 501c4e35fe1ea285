"""A page that is one file: it can be sent, opened anywhere and printed."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cchc.reports.paper import Paper, cell_text


def html_of(paper: Paper) -> bytes:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["cell"] = cell_text
    tables = [table.for_people() for table in paper.tables]
    return environment.get_template("report.html").render(paper=paper, tables=tables).encode()
