"""The rows of decisions in a store; what they mean is said in `decisions`."""

from editorapp.archive.database import Database


class DecisionRows:
    """What was decided on suggestions, in the store's own file; raises as `Store` does."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, story: str | None = None) -> list[tuple[str, str, str]]:
        """(article id, kind, ISO date or time) of what was decided for this story (None: for any), in that order."""
        source = "whole_decisions WHERE ? IS NULL OR draft = ? ORDER BY made_at"
        rows = self._db.whole("article, kind, made_at", source, (story, story))
        return [(article, kind, day) for article, kind, day in rows]

    def put(self, story: str, article: str, kind: str, day: str) -> None:
        """Keep a decision (inside `writing()`)."""
        self._db.run(
            "INSERT OR IGNORE INTO decisions (draft, article, kind, made_at) VALUES (?, ?, ?, ?)",
            (story, article, kind, day),
        )

    def remove(self, story: str, article: str, kind: str) -> None:
        """Forget a decision (inside `writing()`)."""
        values = (story, article, kind)
        self._db.run("DELETE FROM decisions WHERE draft = ? AND article = ? AND kind = ?", values)
