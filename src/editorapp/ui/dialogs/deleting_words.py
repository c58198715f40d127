"""What is lost with an archive, in words."""

from editorapp.ui.dialogs.import_words import counted_articles
from editorapp.ui.kit.words import tr, tr_count
from editorapp.workers.protocol import ArchiveDescribed


def losses(described: ArchiveDescribed) -> str:
    """A sentence that counts everything of value in the archive, then one that says how to keep it."""
    if described.health not in ("ok", "indexing"):
        return tr("It cannot be read, so how much it holds is not known.")
    parts = [counted_articles(described.articles)]
    if described.edges:
        parts.append(tr_count("{n} link", "{n} links", described.edges))
    if described.decisions:
        what = "{n} suggestion taken, pinned or hidden", "{n} suggestions taken, pinned or hidden"
        parts.append(tr_count(*what, described.decisions))
    if described.fitted_links:
        parts.append(tr("your newsroom’s own weights"))
    if described.words:
        what = "{n} word of the newsroom’s spelling list", "{n} words of the newsroom’s spelling list"
        parts.append(tr_count(*what, described.words))
    lost = tr("It holds {things}.", things=", ".join(parts))
    return f"{lost} {tr('Export it first if you may want them again.')}" if described.articles else lost
