"""The command `check`: what a draft needs before it is published."""

import argparse
from dataclasses import asdict
from datetime import datetime

from editorapp.article.finding import CheckReport, Finding
from editorapp.article.statistics import paragraph_at
from editorapp.cli.context import Context
from editorapp.cli.drafts import read_draft
from editorapp.cli.output import print_json
from editorapp.publish.checks.desk import CheckDesk

_BLOCKED = 1
_MARKS = ("✗", "!")


def check_draft(options: argparse.Namespace, context: Context) -> int:
    """Print what the checks find; 1 when something must be mended before publishing."""
    draft = read_draft(options.draft)
    desk = CheckDesk(context.paths.resources, context.paths.config)
    now = datetime.now().astimezone()
    profile = options.profile or context.settings.text("checks.profile")
    with context.archive(options.archive) as archive:
        report = desk.check(draft, now, archive, profile, context.label, context.settings.desk.part("checks"))
    blocked = any(finding.level == "blocks" for finding in report.findings)
    if options.json:
        findings = [_record(finding, draft.body) for finding in report.findings]
        print_json({"ok": not blocked, "findings": findings, "passed": report.passed, "problems": report.problems})
    else:
        _print(report, draft.body)
    return _BLOCKED if blocked else 0


def _print(report: CheckReport, body: str) -> None:
    for problem in report.problems:
        print(problem)
    for finding in report.findings:
        mark = _MARKS[finding.level != "blocks"]
        place = (
            f" (paragraph {number})"
            if (number := _paragraph(finding, body)) and str(number) not in finding.hint
            else ""
        )
        print(f"{mark} {finding.text}{place}  [{finding.check}]")
        if finding.hint:
            print(f"    {finding.hint}")
    blocking = sum(finding.level == "blocks" for finding in report.findings)
    print(f"{blocking} to fix, {len(report.findings) - blocking} worth a look, {len(report.passed)} passed")


def _record(finding: Finding, body: str) -> dict[str, object]:
    fix = asdict(finding.fix) if finding.fix else None
    start, end = finding.place or (None, None)
    return {
        "check": finding.check,
        "level": finding.level,
        "rule": finding.rule,
        "text": finding.text,
        "hint": finding.hint,
        "detail": finding.detail,
        "start": start,
        "end": end,
        "paragraph": _paragraph(finding, body),
        "fix": fix,
    }


def _paragraph(finding: Finding, body: str) -> int:
    """The paragraph it is in, from 1; 0 where it is not about the text."""
    return paragraph_at(body, finding.place[0])[0] if finding.place else 0
