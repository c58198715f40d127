"""The archive worker: answers suggestions, searches and look-ups from one open archive.

It writes nothing but what the writer decides: small rows in the store, and which weights are in use. While nobody asks
it looks through the store for damage.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from editorapp.archive.archive import IMPORT_AGAIN, LOST_CHANGES, Archive
from editorapp.archive.decisions import decide, take_over
from editorapp.archive.search import ArchiveSearch
from editorapp.archive.store import FILE
from editorapp.archive.summing_up import sum_up
from editorapp.article.article import Article
from editorapp.article.draft import Draft
from editorapp.article.links import canonical_url, find_links
from editorapp.article.suggestion import Reason, Suggestion
from editorapp.article.words import Terms
from editorapp.errors import ArchiveError, DamagedArchiveError, ReadAlsoError
from editorapp.publish.checks.desk import FOLDER, CheckDesk
from editorapp.render.allowance import PREVIEW
from editorapp.render.markdown import render_body
from editorapp.suggest.inbound import older_stories
from editorapp.suggest.learning import use_own_weights
from editorapp.suggest.own_weights import read_own_weights
from editorapp.suggest.snippet import found_snippet
from editorapp.suggest.suggesting import CLOSE_ENOUGH, LOWER_BAR, Suggester, Wanted
from editorapp.suggest.time_words import load_time_words
from editorapp.workers.archive_details import describe_archive, describe_nothing, list_orphans, save_orphans
from editorapp.workers.archive_verifying import VERIFYING_PATIENCE, StoreVerifying, identity_of
from editorapp.workers.archive_vocabulary import VocabularyDesk
from editorapp.workers.line_server import Handle, LineServer
from editorapp.workers.protocol import (
    ArchiveOpened,
    ArticleShown,
    CheckDraft,
    Committed,
    Configure,
    Decide,
    DescribeArchive,
    DraftChecked,
    Failed,
    FindOlder,
    FindSlug,
    Found,
    KnowStory,
    ListOrphans,
    ListVocabulary,
    Message,
    OlderFound,
    OrphansListed,
    PlanPublishing,
    SaveOrphans,
    Search,
    ShowArticle,
    Suggest,
    Suggested,
    UseWeights,
)
from editorapp.workers.publishing import plan
from editorapp.workspace.archives import is_archive, read_name
from editorapp.workspace.desk_profile import desk_part
from editorapp.workspace.paths import find_paths


class ArchiveWorker:
    """Holds the open archive and its warm caches between requests."""

    def __init__(
        self, tell: Callable[[Message], None] = lambda _message: None, patience: float = VERIFYING_PATIENCE
    ) -> None:
        """`tell` sends what nobody has asked for; `patience` as VERIFYING_PATIENCE."""
        self._tell = tell
        self._terms = Terms()
        paths = find_paths()
        self._times = load_time_words(paths.resources / "time")
        self._checks = CheckDesk(paths.resources, paths.config)
        self._folder = ""
        self._archive: Archive | None = None
        self._suggester: Suggester | None = None
        self._search_words: ArchiveSearch | None = None
        self._label = ""
        self._desk_checks: Path | None = None
        self._health = "none"
        self._vocabulary = VocabularyDesk()
        self._store_file: tuple[int, int] | None = None
        self._verifying = StoreVerifying(lambda: self._tell(self._without(self._folder, "damaged")), patience)
        self.verify_some = self._verifying.step
        """To be called again and again while there is nothing else to do, until it returns False."""

    def handle(self, message: Message) -> Iterator[Message]:
        """The answers to one message. Raises ReadAlsoError for a request that cannot be answered."""
        if isinstance(message, Configure):
            self._label = str(message.settings.get("write.read_also_label", ""))
            self._desk_checks = desk_part(message.settings, FOLDER)
            yield from self._refresh() if message.archive == self._folder else self._open(message.archive)
        elif isinstance(message, Committed):
            yield from self._refresh()
        else:
            try:
                if self._archive and identity_of(self._archive.folder) != self._store_file:
                    yield from self._open(self._folder)  # another program has taken it away, or put another one there
                yield from self._answer(message)
            except DamagedArchiveError:
                yield self._without(self._folder, "damaged")
                raise

    def _answer(self, message: Message) -> Iterator[Message]:
        if isinstance(message, Suggest):
            yield self._suggest(message)
        elif isinstance(message, Search):
            yield self._search(message)
        elif isinstance(message, FindOlder):
            yield self._find_older(message)
        elif isinstance(message, ShowArticle):
            yield self._show(message)
        elif isinstance(message, CheckDraft):
            yield self._check(message)
        elif isinstance(message, Decide):
            self._decide(message)
        elif isinstance(message, KnowStory):
            self._know_story(message)
        else:
            yield from self._answer_about_archive(message)

    def _answer_about_archive(self, message: Message) -> Iterator[Message]:
        archive, suggester = self._archive, self._suggester
        if isinstance(message, DescribeArchive | UseWeights):
            if archive is None or suggester is None:
                yield describe_nothing(self._folder, message.request, self._health)
                return
            own = read_own_weights(archive.folder)
            if isinstance(message, UseWeights):
                own = use_own_weights(archive, own=message.own)
                suggester.ranker.own = own.active
            yield describe_archive(archive, message.request, self._health, own)
        elif isinstance(message, PlanPublishing):
            yield plan(message, archive)
        elif isinstance(message, ListVocabulary | FindSlug):
            yield self._vocabulary.answer(message, archive)
        elif isinstance(message, ListOrphans):
            yield list_orphans(archive.store, message) if archive else OrphansListed(message.request, (), 0)
        elif isinstance(message, SaveOrphans):
            if archive is None:
                raise ArchiveError("There is no archive open.", "Import your newsroom’s stories first.")
            yield save_orphans(archive.store, message)

    def _open(self, folder: str) -> Iterator[Message]:
        """Open the archive in its newest state.

        An index that is behind answers as it is; mending it is the import worker's work.
        Raises ReadAlsoError after the answer if there is an archive that is whole but cannot be opened.
        """
        self._without(folder, "none")
        if not folder or not (Path(folder) / FILE).exists():
            yield self._without(folder, "none")
            return
        if self._verifying.is_known_damaged(Path(folder)):
            yield self._without(folder, "damaged")
            return
        try:
            self._store_file = identity_of(Path(folder))
            archive = self._archive = Archive(Path(folder), self._terms)
            self._suggester = Suggester(archive, self._times)
            self._search_words = ArchiveSearch(archive)
            lost = archive.has_lost_changes
            yield self._state(archive)
            if lost:
                yield Failed(0, LOST_CHANGES, IMPORT_AGAIN)
        except DamagedArchiveError:
            yield self._without(folder, "damaged")
        except ReadAlsoError:
            yield self._without(folder, "unusable")
            raise

    def _refresh(self) -> Iterator[Message]:
        """The newest state of the archive that is open: what has not changed stays open, with its caches."""
        if self._archive and identity_of(self._archive.folder) == self._store_file:
            with suppress(ReadAlsoError):
                state = self._state(self._archive)
                if self._archive.postings is not None:
                    yield state
                    return
        # None is open, or another one is in its folder by now.
        yield from self._open(self._folder)

    def _without(self, folder: str, health: str) -> ArchiveOpened:
        """Let go of the archive that is open, and say that there is none to ask."""
        self._verifying.stop()
        if self._archive:
            self._archive.close()
        if health == "damaged":
            self._verifying.note_damage(Path(folder))
        self._folder, self._archive, self._suggester, self._search_words = folder, None, None, None
        self._health = health
        is_there = bool(folder) and is_archive(Path(folder))
        return ArchiveOpened(folder, 0, health=health, name=read_name(Path(folder)) if is_there else "")

    def _state(self, archive: Archive) -> ArchiveOpened:
        self._health = "ok" if archive.open_index() else "indexing"
        if self._suggester:
            self._suggester.refresh(read_own_weights(archive.folder).active)
        counts = archive.store.statistics()
        sum_up(archive.folder, counts)
        self._verifying.begin(archive)
        return ArchiveOpened(
            self._folder,
            counts.articles,
            counts.edges,
            counts.first,
            counts.last,
            self._health,
            archive.store.sections(),
            archive.store.languages(),
            read_name(archive.folder),
        )

    def _suggest(self, request: Suggest) -> Suggested:
        if self._archive is None or self._suggester is None:
            return Suggested(request.request, request.revision, (), 0, "no-archive")
        wanted = Wanted(
            limit=request.limit,
            hidden=frozenset(request.hidden),
            bar=LOWER_BAR if request.lowered else CLOSE_ENOUGH,
            paragraph_at=request.caret if request.scope == "paragraph" else None,
            story=request.story,
            sections=request.sections,
            languages=request.languages,
            days=request.days,
            strength=request.strength,
            label=self._label,
        )
        found = self._suggester.suggest(Draft.parse(request.text), _today(), wanted)
        articles = self._archive.postings.live if self._archive.postings else 0
        return Suggested(
            request.request,
            request.revision,
            found.items,
            articles,
            found.note,
            found.left_out,
            found.left_out_by_age,
        )

    def _check(self, request: CheckDraft) -> DraftChecked:
        """Checks run here because half of what they need is read from the open archive; the render worker stays free.

        Without an archive they run all the same, and say nothing about links, names and earlier stories.
        """
        now = datetime.datetime.now().astimezone()
        draft = Draft.parse(request.text)
        report = self._checks.check(draft, now, self._archive, request.profile, self._label, self._desk_checks)
        return DraftChecked(request.request, request.revision, report)

    def _find_older(self, request: FindOlder) -> OlderFound:
        if self._suggester is None:
            return OlderFound(request.request, request.revision, ())
        draft = Draft.parse(request.text)
        stories = older_stories(self._suggester.ranker, draft, _today(), limit=request.limit)
        return OlderFound(request.request, request.revision, stories)

    def _decide(self, decision: Decide) -> None:
        if self._archive is None or self._suggester is None:
            return
        now = datetime.datetime.now().isoformat(timespec="microseconds")  # pins of one day keep their order
        decide(self._archive.store, decision.story, decision.article, decision.decision, now, undo=decision.undo)
        self._suggester.note_decisions()

    def _know_story(self, known: KnowStory) -> None:
        if self._archive is not None:
            take_over(self._archive.store, known.story, known.former, copies=known.copies)

    def _search(self, request: Search) -> Found:
        archive = self._archive
        if archive is None or archive.postings is None or self._search_words is None:
            return Found(request.request, request.words, ())
        result = self._search_words.find(request.words, request.limit)
        numbers = [int(archive.postings.numbers[hit.document]) for hit in result.hits]
        articles = archive.store.articles(numbers)
        draft = Draft.parse(request.text)
        linked = {canonical_url(link.url) for link in find_links(draft.body)} - {""}
        items = [
            _found(articles[number], hit.score, result.weights, linked, self._terms)
            for number, hit in zip(numbers, result.hits, strict=True)
        ]
        return Found(request.request, request.words, tuple(items))

    def _show(self, request: ShowArticle) -> ArticleShown:
        article = self._archive.store.article(request.article) if self._archive else None
        if article is None:
            raise ArchiveError("This article is no longer in the archive.", "Search for it again.")
        return ArticleShown(
            request.request,
            article.id,
            article.title,
            article.url,
            article.published,
            article.section,
            article.authors,
            render_body(article.body, lang=article.lang, allowance=PREVIEW),
        )


def make_archive_worker(server: LineServer) -> Handle:
    """The handler of a new archive worker."""
    worker = ArchiveWorker(server.send)
    server.when_idle(worker.verify_some)
    return worker.handle


def _today() -> int:
    return datetime.date.today().toordinal()


def _found(article: Article, score: float, weight: Mapping[str, float], linked: set[str], terms: Terms) -> Suggestion:
    text, matches = found_snippet(article, terms, weight)
    return Suggestion(
        id=article.id,
        url=article.url,
        title=article.title,
        published=article.published,
        section=article.section,
        score=round(score, 4),
        strength=0,
        reasons=(Reason("search", "Found by your search"),),
        snippet=text,
        matches=matches,
        linked=canonical_url(article.url) in linked,
    )
