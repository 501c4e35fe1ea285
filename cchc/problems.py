"""What is wrong with a file, and how it is told: to people, to git hosts, to programs."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from hashlib import sha256


class Severity(StrEnum):
    ERROR = "loi"  # wrong, broken, unsafe or unlawful on the page: nothing is built
    WARNING = "canh-bao"  # probably wrong: shown
    HINT = "goi-y"  # style


WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.HINT: "gợi ý"}


@dataclass(frozen=True, order=True)
class Problem:
    """One complaint about one place; `message` says what is wrong, `hint` what to type.

    `path` is relative to the content folder (POSIX), lines and columns count from 1.
    """

    path: str
    line: int
    column: int
    severity: Severity
    rule: str
    message: str
    hint: str = ""

    def at(self, path: str) -> "Problem":
        return replace(self, path=path)

    def as_warning(self) -> "Problem":
        return replace(self, severity=Severity.WARNING)

    @property
    def sentence(self) -> str:
        """What is wrong and what to type, on one line without signs that a terminal obeys."""
        text = f"{self.message} {self.hint}".strip()
        return "".join(sign if sign.isprintable() else "·" for sign in text)

    def told(self, folder: str = "") -> str:
        """Return `path:line:column: mức: câu [mã]`, the path below `folder`."""
        path = f"{folder.rstrip('/')}/{self.path}" if folder else self.path
        word = WORDS[self.severity]
        return f"{path}:{self.line}:{self.column}: {word}: {self.sentence} [{self.rule}]"


def error(rule: str, message: str, hint: str = "", *, line: int = 1, column: int = 1) -> Problem:
    """Return an error without a path yet; whoever knows the file adds it with `.at()`."""
    return Problem("", line, column, Severity.ERROR, rule, message, hint)


def warning(rule: str, message: str, hint: str = "", *, line: int = 1, column: int = 1) -> Problem:
    return Problem("", line, column, Severity.WARNING, rule, message, hint)


def hint_of(rule: str, message: str, hint: str = "", *, line: int = 1, column: int = 1) -> Problem:
    return Problem("", line, column, Severity.HINT, rule, message, hint)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity == Severity.ERROR]


def without_hints(problems: Iterable[Problem]) -> list[Problem]:
    """Return what is told to everybody: hints of style are for those who ask."""
    return [problem for problem in problems if problem.severity != Severity.HINT]


@dataclass(frozen=True)
class Findings:
    """The outcome of a check: problems in order, files read, the content folder as shown."""

    problems: Sequence[Problem]
    files: int
    folder: str


def as_text(findings: Findings) -> str:
    lines = [problem.told(findings.folder) for problem in findings.problems]
    return "\n".join([*lines, count_line(findings.problems, findings.files)])


def count_line(problems: Sequence[Problem], files: int) -> str:
    """Return the closing line: files read, errors, warnings, hints."""
    wrong = len(errors(problems))
    doubtful = sum(problem.severity == Severity.WARNING for problem in problems)
    style = len(problems) - wrong - doubtful
    if not problems:
        return f"Đã kiểm tra {files} tệp: không có lỗi."
    hints = f", {style} gợi ý" if style else ""
    return f"Đã kiểm tra {files} tệp: {wrong} lỗi, {doubtful} cảnh báo{hints}."


def as_json(findings: Findings) -> str:
    rows = [asdict(problem) for problem in findings.problems]
    report = {"problems": rows, "files": findings.files}
    return json.dumps(report, ensure_ascii=False, indent=2)


def as_github(findings: Findings) -> str:
    """Return workflow commands that GitHub Actions shows on the line itself."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
    return "\n".join(
        f"::{levels[problem.severity]} file={_escaped(findings.folder)}/{_escaped(problem.path)},"
        f"line={problem.line},col={problem.column},title={problem.rule}"
        f"::{problem.sentence.replace('%', '%25')}"
        for problem in findings.problems
    )


def _escaped(value: str) -> str:
    """Signs that end a property of a workflow command."""
    return value.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")


def as_gitlab(findings: Findings) -> str:
    """Return a GitLab code quality report (JSON)."""
    levels = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}
    rows = [
        {
            "description": problem.sentence,
            "check_name": problem.rule,
            "fingerprint": _fingerprint(problem),
            "severity": levels[problem.severity],
            "location": {
                "path": f"{findings.folder}/{problem.path}",
                "lines": {"begin": problem.line},
            },
        }
        for problem in findings.problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _fingerprint(problem: Problem) -> str:
    """Two problems of one fingerprint are shown as one."""
    told = f"{problem.rule}\n{problem.told()}"
    return sha256(told.encode()).hexdigest()[:32]


FORMATS = {"text": as_text, "json": as_json, "github": as_github, "gitlab": as_gitlab}
