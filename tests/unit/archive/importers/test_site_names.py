"""Two sites of the same name, such as localhost, number their posts alike: they stay two articles each."""

import pytest

ITEM = """<item><title>{title}</title><link>https://{host}/{title}/</link>
<content:encoded><![CDATA[<p>{text}</p>]]></content:encoded><wp:post_id>1</wp:post_id>
<wp:post_date>2024-05-01 10:00:00</wp:post_date><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type></item>"""
CHANNEL = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:base_site_url>https://localhost</wp:base_site_url>
{item}</channel></rss>"""


@pytest.fixture
def exports(tmp_path):
    """Exports of two sites in one folder."""
    folder = tmp_path / "exports"
    folder.mkdir()
    for title, text in (("storm", "The pier fell in the storm."), ("ferry", "A ferry sails to the island again.")):
        item = ITEM.format(title=title, host="localhost", text=text)
        (folder / f"{title}.xml").write_text(CHANNEL.format(item=item))
    return folder


def test_each_is_an_article(do_import, exports):
    assert do_import(exports).added == 2


def test_importing_again_mixes_nothing_up(do_import, exports):
    do_import(exports)
    again = do_import(exports)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 2)
