"""What the columns of tables are called, in the languages and content systems newsrooms have."""

from collections.abc import Mapping
from types import MappingProxyType

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": (
            "title", "headline", "post_title", "node_title", "article_title", "heading", "head", "titre", "titel",
            "uberschrift", "ueberschrift", "schlagzeile", "headline_1", "titulo", "titular", "titolo", "kop", "tytul",
            "subject", "name",
        ),
        "body": (
            "body", "content", "text", "content_html", "body_html", "html", "post_content", "post_body", "body_value",
            "body_text", "content_text", "main_text", "article", "article_body", "article_text", "story", "markdown",
            "body_markdown", "full_text", "contenu", "texte", "corps", "corps_du_texte", "inhalt", "volltext",
            "artikeltext", "fliesstext", "contenido", "cuerpo", "texto", "conteudo", "corpo", "testo", "contenuto",
            "inhoud", "tekst", "tresc", "copy", "message",
        ),
        "published": (
            "published", "published_at", "date_published", "publication_date", "publish_date", "published_date",
            "published_on", "pub_date", "pubdate", "publishdate", "publish_up", "post_date_gmt", "post_date", "date",
            "datetime", "date_time", "timestamp", "display_date", "first_published", "issued", "release_date",
            "date_de_publication", "date_publication", "publie", "publie_le", "parution", "datum",
            "veroffentlicht", "veroffentlicht_am", "veroeffentlicht", "veroeffentlichungsdatum",
            "veroffentlichungsdatum", "erscheinungsdatum", "erschienen", "fecha", "fecha_de_publicacion",
            "fecha_publicacion", "publicado", "publicado_en", "data", "data_de_publicacao", "data_publicacao",
            "publicado_em", "data_di_pubblicazione", "data_pubblicazione", "pubblicato", "pubblicato_il",
            "publicatiedatum", "gepubliceerd", "gepubliceerd_op", "data_publikacji", "created", "created_at",
            "date_created", "created_on", "creation_date", "authored_on", "day",
        ),
        "modified": (
            "modified", "updated", "updated_at", "changed", "last_modified", "date_modified", "post_modified",
            "modified_at", "modified_date", "lastmod", "update_date", "modifie", "modifie_le", "mis_a_jour",
            "geandert", "geaendert", "aktualisiert", "actualizado", "atualizado", "modificato", "gewijzigd",
        ),
        "authors": (
            "authors", "author", "byline", "by", "author_name", "author_names", "writer", "writers", "reporter",
            "journalist", "creator", "post_author", "display_name", "created_by_alias", "auteur", "auteurs",
            "signature", "autor", "autoren", "autorin", "verfasser", "autores", "autora", "autore", "autori",
            "redacteur", "redactor", "contributors", "credit_line",
        ),
        "url": (
            "url", "link", "permalink", "canonical_url", "canonical", "web_url", "webadresse", "web_address", "uri",
            "article_url", "page_url", "full_url", "href", "loc", "address", "adresse", "lien", "enlace", "direccion",
            "endereco", "indirizzo", "adres", "view_node",
        ),
        "slug": ("slug", "post_name", "alias", "url_slug", "url_alias", "path_alias", "path", "urlname"),
        "section": (
            "section", "category", "primary_category", "rubric", "rubrique", "ressort", "rubrik", "seccion",
            "sezione", "rubriek", "editoria", "desk", "channel", "department", "topic", "kategorie", "categoria",
            "categorie", "kategoria", "category_title", "post_category", "vertical", "categories", "categorias",
        ),
        "tags": (
            "tags", "tag", "keywords", "post_tag", "post_tags", "tag_names", "topics", "subjects", "labels",
            "mots_cles", "mots_clefs", "etiquettes", "schlagworte", "schlagworter", "schlagwoerter", "stichworte",
            "stichworter", "etiquetas", "palabras_clave", "palavras_chave", "parole_chiave", "etichette",
            "trefwoorden", "steekwoorden", "metakey", "meta_keywords", "slowa_kluczowe",
        ),
        "standfirst": (
            "standfirst", "subtitle", "sub_title", "subheadline", "subheading", "deck", "dek", "lead", "lede",
            "excerpt", "post_excerpt", "summary", "teaser", "abstract", "intro", "body_summary", "chapeau", "chapo",
            "sous_titre", "resume", "untertitel", "unterzeile", "vorspann", "anriss", "teasertext",
            "zusammenfassung", "einleitung", "subtitulo", "bajada", "entradilla", "sumario", "resumen", "resumo",
            "sottotitolo", "sommario", "occhiello", "ondertitel", "samenvatting", "inleiding", "description",
            "meta_description", "metadesc", "seo_description", "short_description", "descripcion", "descricao",
        ),
        "image": (
            "image", "featured_image", "image_url", "image_src", "lead_image", "main_image", "hero_image",
            "feature_image", "photo", "photo_url", "picture", "thumbnail", "thumbnail_url", "img", "bild", "foto",
            "imagen", "imagem", "immagine", "afbeelding", "images",
        ),
        "image_alt": ("image_alt", "alt", "alt_text", "image_alt_text", "photo_alt"),
        "image_caption": (
            "image_caption", "caption", "photo_caption", "cutline", "legende", "bildunterschrift", "bildtext",
            "pie_de_foto", "legenda", "didascalia", "bijschrift", "fotobijschrift",
        ),
        "image_credit": (
            "image_credit", "photo_credit", "credit", "credits", "photographer", "photo_by", "copyright",
            "bildnachweis", "fotograf", "credito", "fotografo", "fotograaf", "photographe", "credit_photo",
        ),
        "id": (
            "id", "article_id", "post_id", "story_id", "node_id", "nid", "uuid", "guid", "content_id", "external_id",
            "page_id", "entry_id", "item_id", "uid",
        ),
        "lang": ("lang", "language", "langcode", "locale", "langue", "sprache", "idioma", "lingua", "taal"),
        "status": ("status", "state", "post_status", "is_published", "publish_status", "draft", "workflow", "statut"),
        "kind": ("post_type", "node_type", "content_type", "type", "bundle"),
    }
)  # fmt: skip
"""By detail, the folded names under which it is found; the first that has a value counts."""

TWO_PART_BODY = ("introtext", "fulltext")
"""Joomla keeps what stands before "read more" and after it in two columns."""
_PREFIXES = ("field_", "post_", "node_", "article_", "content_", "story_", "meta_")
_DETAIL_OF: Mapping[str, str] = MappingProxyType(
    {name: detail for detail, names in reversed(tuple(COLUMNS.items())) for name in names}
    | dict.fromkeys(TWO_PART_BODY, "body")
)


def detail_of(column: str) -> str:
    """The detail that a column of this folded name holds, "" if it is none of a story's."""
    if found := _DETAIL_OF.get(column):
        return found
    prefix = next((prefix for prefix in _PREFIXES if column.startswith(prefix)), "")
    return _DETAIL_OF.get(column.removeprefix(prefix), "") if prefix else ""
