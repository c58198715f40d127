"""Checks before publishing, in one window: asked for after each pause, shown in their tab, gone through, mended."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from editorapp.article.finding import CheckReport, Finding
from editorapp.ui.checks.check_rows import SUGGESTS, shown_findings
from editorapp.ui.checks.checks_panel import ChecksPanel
from editorapp.ui.checks.story_choices import StoryChoices
from editorapp.ui.kit.announce import announce
from editorapp.ui.kit.words import tr, tr_count, tr_error, tr_message
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.stage import Stage
from editorapp.workers.protocol import CheckDraft, DraftChecked, Failed
from editorapp.workspace.story_checks import StoryChecksFile

AFTER_MS = 500
"""After the last change."""
PAGE = "checks"
_PROFILE = "checks.profile"


class ChecksSide(QObject):
    """At most one question is on its way; what is asked of a finding waits for a report of the text as it is now."""

    reported = Signal()
    """`blocking` may have changed."""

    def __init__(self, stage: Stage, panel: ChecksPanel, asking: ArchiveQuestions, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._panel, self._asking = stage, panel, asking
        self._report: CheckReport | None = None
        self._revision = -1
        self._is_asking = False
        self._wanted: Callable[[], None] | None = None
        self._last = ""
        self.choices = StoryChoices(stage.draft, StoryChecksFile(stage.tools.paths.data / "checks.json"), self)
        self._later = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._later.timeout.connect(self._ask)
        self._connect()
        self._later.start()

    def commands(self) -> Mapping[str, Callable[[], None]]:
        """The ids of the command table that are done here."""
        return {"view.checks": lambda: self._stage.window.show_page(PAGE), "view.next_check": self.go_to_next}

    def blocking(self) -> tuple[Finding, ...]:
        """What must be mended before publishing, by the newest report; ignored findings are none."""
        return tuple(finding for finding in self._shown() if finding.level == "blocks")

    def refresh(self) -> None:
        """What a report says may not hold any more: another archive, other settings."""
        self._revision = -1
        self._later.start()

    def go_to_next(self) -> None:
        """Go to the next finding of the list; after the last one to the first."""
        self._when_current(self._go_to_next)

    def _connect(self) -> None:
        stage, rows = self._stage, self._panel.list
        stage.draft.changed.connect(lambda _revision: self._later.start())
        stage.draft.opened.connect(self._forget)
        stage.tools.settings.changed.connect(self._take_setting)
        stage.look.theme_changed.connect(self._panel.set_theme)
        self._panel.counted.connect(self._count)
        self.choices.changed.connect(self._show)
        rows.place_chosen.connect(lambda key: self._when_current(lambda: self._go_to(key)))
        rows.fix_requested.connect(lambda key: self._when_current(lambda: self._mend(key)))
        rows.ignore_requested.connect(self.choices.ignore)
        rows.tick_toggled.connect(self.choices.toggle)
        rows.all_requested.connect(self.choices.ignore_nothing)

    def _count(self, blocking: int) -> None:
        spoken = tr_count("Checks, {n} to fix", "Checks, {n} to fix", blocking) if blocking else tr("Checks")
        self._stage.tabs.set_badge(PAGE, blocking, spoken)

    def _take_setting(self, setting: str) -> None:
        if setting in (_PROFILE, "write.read_also_label", "desk.folder"):
            self.refresh()

    def _forget(self) -> None:
        """Another story is at hand."""
        self._report, self._revision, self._wanted, self._last = None, -1, None, ""
        self._panel.show_nothing()
        self._later.start()

    def _ask(self) -> None:
        draft = self._stage.draft
        if self._is_asking or self._revision == draft.revision:
            return  # the answer that is on its way asks again
        story = draft.snapshot()
        if not story.title and not story.body.strip():
            self._report, self._revision, self._wanted = None, -1, None
            self._panel.show_nothing(tr("Checks begin with the first words."))
            return
        self._is_asking = True
        revision, text = draft.revision, story.text
        profile = self._stage.tools.settings.text(_PROFILE)
        self._asking.ask(lambda n: CheckDraft(n, revision, text, profile), DraftChecked, self._take, self._take_failure)

    def _take(self, checked: DraftChecked) -> None:
        self._is_asking = False
        if checked.revision != self._stage.draft.revision:
            self._later.start(0 if self._wanted else AFTER_MS)
            return
        self._report, self._revision = checked.report, checked.revision
        self._show()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _take_failure(self, failure: Failed) -> None:
        self._is_asking, self._wanted = False, None
        self._report, self._revision = None, -1
        self._panel.show_nothing(tr_error(failure.what, failure.hint))

    def _show(self) -> None:
        if self._report is not None:
            self._panel.show_report(self._report, self.choices.choices)
            self.reported.emit()

    def _when_current(self, do: Callable[[], None]) -> None:
        """Do it with a report of the text as it is now: offsets of an older one would lead astray."""
        if self._report is not None and self._revision == self._stage.draft.revision:
            do()
        else:
            self._wanted = do
            self._later.stop()
            self._ask()

    def _found(self, key: str) -> Finding | None:
        return next((finding for finding in self._shown() if finding.key == key), None)

    def _shown(self) -> tuple[Finding, ...]:
        return shown_findings(self._report, self.choices.choices) if self._report else ()

    def _go_to_next(self) -> None:
        keys = [finding.key for finding in self._shown()]
        if not keys:
            self._stage.notices.show_notice(tr("The checks find nothing more."))
            return
        at = keys.index(self._last) + 1 if self._last in keys else 0
        self._go_to(keys[at % len(keys)])

    def _go_to(self, key: str) -> None:
        finding = self._found(key)
        if finding is None:
            return
        self._last = key
        self._panel.list.choose(key)
        stage = self._stage
        if finding.place is not None:
            stage.window.focus_editor()
            stage.editor.set_caret(finding.place[0])
            stage.editor.select(*finding.place)
        elif finding.detail:
            self._go_to_detail(finding.detail)
        elif finding.check == SUGGESTS:
            stage.window.show_page("read_also")
        announce(self._panel.list, tr_message(finding.text))

    def _go_to_detail(self, name: str) -> None:
        stage, head = self._stage, self._stage.editor.head
        if name in ("title", "standfirst"):
            stage.window.focus_editor()
            field = head.headline if name == "title" else head.standfirst
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        stage.window.show_page("story")
        form = stage.details_tab.form
        if name in form.fields:
            form.focus_field(name)
        else:
            (form.tags if name == "tags" else form.image).setFocus(Qt.FocusReason.OtherFocusReason)

    def _mend(self, key: str) -> None:
        """One step of undo, which the notice offers."""
        finding, draft = self._found(key), self._stage.draft
        if finding is None or finding.fix is None:
            return
        fix = finding.fix
        if fix.edits:
            draft.apply_all(fix.edits)
            undo: Callable[[], object] = draft.document.undo
        else:
            draft.set_detail(fix.detail, fix.value)
            undo = draft.undo_stack.undo
        self._later.stop()
        self._ask()
        revision = draft.revision
        said = tr("Fixed: {problem}", problem=tr_message(finding.text))
        self._stage.notices.show_notice(said, tr("Undo"), lambda: self._take_back(undo, revision))

    def _take_back(self, undo: Callable[[], object], revision: int) -> None:
        if self._stage.draft.revision == revision:
            undo()
        else:
            self._stage.notices.show_notice(tr("The story has changed since. Ctrl+Z goes back step by step."))
