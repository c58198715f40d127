"""Rich text of every program a journalist copies from becomes clean Markdown."""

import pytest
from growth import assert_grows_linearly, repeated

from editorapp.archive.cleaning.pasted_html import pasted_text

PAGE = "https://ex.org/a/"

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>\
<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument>\
</xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head>\
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>Harbour plan</p><h2 style='x'><b>The <span style='font-weight:bold'>east</span> pier</b>\
<o:p></o:p></h2>
<p class=MsoNormal>The board<span style='mso-spacerun:yes'>&nbsp; </span>said <b\
 style='mso-bidi-font-weight:normal'>no</b> and <i>“never”</i>. <a\
 href="https://example.org/a?utm_source=x&amp;id=3">Report</a><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>\
<span style='font-family:Symbol'>\
<span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;\
 </span></span></span><![endif]>One<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]>\
<span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span><![endif]>Inner <b>bold</b><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]>\
<span style='mso-list:Ignore'>·</span><![endif]>Two</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span>\
</span>First</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp;</span>\
</span>Second</p>
<p class=MsoQuote>We shall see</p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape/><![endif]--><![if !vml]>\
<img width=200 height=100 src="file:///C:/Users/x/clip_image001.png"><![endif]></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Year</b><o:p></o:p></p></td><td><p class=MsoNormal>\
<b>Ships</b></p></td></tr><tr><td><p>2024</p></td><td><p>1&nbsp;204</p></td></tr></table>
<!--EndFragment--></body></html>"""

GOOGLE_DOCS = """<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">\
<h2 dir="ltr" style="line-height:1.38;">\
<span style="font-size:16pt;font-weight:400;white-space:pre-wrap;">Pier to close</span></h2>\
<p dir="ltr" style="line-height:1.38">\
<span style="font-weight:400;font-style:normal;\
text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">The board </span>\
<span style="font-weight:700;font-style:normal;white-space:pre-wrap;">will close</span>\
<span style="font-weight:400;white-space:pre-wrap;"> the </span>\
<span style="font-weight:400;font-style:italic">pier</span>\
<a href="https://www.google.com/url?q=https://harbour.example/plan&amp;sa=D" style="text-decoration:none;">\
<span style="color:#1155cc;text-decoration:underline;">, it said</span>\
</a>\
</p>\
<br />\
<ul style="margin-top:0">\
<li dir="ltr" aria-level="1" style="font-weight:400">\
<p dir="ltr" role="presentation">\
<span style="font-weight:400">One</span>\
</p>\
</li>\
<ul>\
<li aria-level="2">\
<p>\
<span>Inner</span>\
</p>\
</li>\
</ul>\
<li>\
<p>\
<span>Two</span>\
</p>\
</li>\
</ul>\
</b>\
<br class="Apple-interchange-newline">"""

CHROME = """<meta charset='utf-8'>\
<p style="box-sizing: border-box; color: rgb(0, 0, 0); font-weight: 400;">The <a href="/x/y"\
 style="box-sizing: border-box;">pier</a><span>&nbsp;</span><strong style="font-weight: 700;">closes</strong>\
<span> </span>on Monday&nbsp;: it said.</p><p style="font-weight: 400">Second * para [x].</p>"""

GUTENBERG = """<!-- wp:paragraph --><p>Text <em>a</em></p><!-- /wp:paragraph --><!-- wp:image {"id":3} -->\
<figure class="wp-block-image size-large"><img src="https://ex.org/p.jpg" alt="Pier" class="wp-image-3"/>\
<figcaption class="wp-element-caption">The pier. Photo: Jane Doe/Reuters</figcaption></figure>\
<!-- /wp:image --><!-- wp:list --><ul class="wp-block-list"><!-- wp:list-item --><li>a</li>\
<!-- /wp:list-item --></ul>"""

EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>\
<!--table {mso-displayed-decimal-separator:".";} .xl65 {font-weight:700;}--></style></head>\
<body link="#0563C1"><table border=0 cellpadding=0 style='border-collapse:collapse'><!--StartFragment-->\
<col width=64><tr height=20><td class=xl65>Year</td><td>Ships</td></tr><tr><td align=right>2024</td>\
<td align=right>12|5</td></tr><!--EndFragment--></table></body></html>"""

GOOGLE_SHEETS = """<meta charset='utf-8'><google-sheets-html-origin><style type="text/css">\
<!--td {border: 1px solid #ccc;}br {mso-data-placement:same-cell;}--></style>\
<table xmlns="http://www.w3.org/1999/xhtml" data-sheets-root="1"><colgroup><col width="100"/><col/>\
</colgroup><tbody><tr style="height:21px;"><td style="font-weight:bold;" data-sheets-value="{}">Name</td>\
<td>N</td></tr><tr><td>a</td><td style="text-align:right;">1</td></tr></tbody></table>"""

VS_CODE = """<meta charset='utf-8'>\
<div style="color: #cccccc;background-color: #1f1f1f;font-family: 'Droid Sans Mono', 'monospace',\
 monospace;font-weight: normal;font-size: 14px;line-height: 19px;white-space: pre;"><div>\
<span style="color: #569cd6;font-weight: bold;"># Head</span></div><br><div>text</div></div>"""

GMAIL = """<div dir="ltr">Hello <b>you</b>,<div><br></div>\
<div>second <i>line</i> <img data-emoji="😀" alt="😀"\
 src="https://fonts.gstatic.com/s/e/notoemoji/15/1f600/72.png"></div><div><br></div><div><ul><li>a</li>\
<li>b</li></ul></div></div>"""

WORD_ONLINE = """<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list">\
<li data-aria-level="1" class="OutlineElement"><p class="Paragraph"><span class="TextRun">\
<span class="NormalTextRun">One</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>\
<div class="ListContainerWrapper"><ul><li data-aria-level="2"><p>Inner</p></li></ul></div>\
<div class="ListContainerWrapper"><ul><li data-aria-level="1"><p>Two</p></li></ul></div>\
<div class="OutlineElement"><p role="heading" aria-level="2">Head</p></div>"""

LIBREOFFICE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title>\
</title><meta name="generator" content="LibreOffice 7.4"/>\
<style type="text/css">p { line-height: 115% }</style></head><body lang="en-GB" dir="ltr">\
<h1 class="western">Head</h1>\
<p style="margin-bottom: 0cm">Text <b>bold</b> <font face="Liberation Serif, serif"><font size="3"><i>it</i>\
</font></font></p><p><br/></p><ul><li><p style="margin-bottom: 0cm">One</p></li><ul><li><p>In</p></li></ul>\
<li><p>Two</p></li></ul></body></html>"""

OUTLOOK = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><div class="WordSection1">
<p class="MsoNormal"><span lang="EN-GB">Dear all,<o:p></o:p></span></p>
<p class="MsoNormal"><span lang="EN-GB"><o:p>&nbsp;</o:p></span></p>
<p class="MsoListParagraph" style="margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1">\
<![if !supportLists]><span style="mso-list:Ignore">3)\
<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp; </span></span><![endif]>Third<o:p></o:p></p>
<p class="MsoNormal"><a \
href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour.example%2Fplan&amp;\
data=05%7C01">the plan</a><span class="MsoDel"><del>old</del></span></p></div></body></html>"""

APPLE_NOTES = """<!DOCTYPE html><html><head><meta name="Generator" content="Cocoa HTML Writer"><style type="text/css">
p.p1 {margin: 0.0px; font: 13.0px Helvetica}</style></head><body><h1 style="font: 24px"><b>Notes</b></h1>
<p class="p1">Call <i>Fiona</i><span class="Apple-converted-space">&nbsp;</span></p>
<ul class="ul1"><li class="li1">ferry</li><li class="li1"><b>quay</b></li></ul></body></html>"""

WORDPRESS_CLASSIC = """<p>See <a href="javascript:x()">this</a>.\
<img src="https://t.example/pixel.gif" width="1" height="1">\
<script>track()</script></p><figure id="a" class="wp-caption alignnone" style="width: 640px"><a href="/p-full.jpg">\
<img data-src="/p.jpg" src="data:image/gif;base64,R0lGOD" alt="Pier"></a>\
<figcaption class="wp-caption-text">The pier</figcaption></figure>"""


NOTES = (
    """<p class=MsoNormal>Text<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span \
class=MsoFootnoteReference><![if !supportFootnotes]><span>[1]</span><![endif]></span></a> more.</p>\
<div style='mso-element:footnote-list'><hr size=1><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>\
<a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> The note.</p></div></div>""",
    """<p>Text<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> more.</p>\
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1\
</a> The note.</p></div>""",
    """<p>Text<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> more.</p><hr><div><p>\
<a href="#ftnt_ref1" id="ftnt1">[1]</a><span> The note.</span></p></div>""",
)
"""Of Word, LibreOffice and Google Docs."""


@pytest.mark.parametrize("html", NOTES)
def test_footnotes_stay_footnotes(html):
    assert pasted_text(html).markdown.replace("* * *\n\n", "") == "Text[^1] more.\n\n[^1]: The note."


def test_wiki_marks_and_titles_go():
    html = """<h2>History<span class="mw-editsection">[edit]</span></h2><p>It <a href="https://w.example/B" title="B">\
burnt</a>.<sup class="reference"><a href="https://w.example/P#n1">[1]</a></sup></p>"""
    assert pasted_text(html).markdown == "## History\n\nIt [burnt](https://w.example/B)."


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            WORD,
            "# Harbour plan\n\n## The east pier\n\n"
            "The board said **no** and *“never”*. [Report](https://example.org/a?id=3)\n\n"
            "- One\n    - Inner **bold**\n- Two\n\n1. First\n2. Second\n\n> We shall see\n\n"
            "| Year | Ships |\n| --- | --- |\n| 2024 | 1\xa0204 |",
        ),
        (
            GOOGLE_DOCS,
            "## Pier to close\n\nThe board **will close** the *pier*[, it said](https://harbour.example/plan)\n\n"
            "- One\n    - Inner\n- Two",
        ),
        (
            CHROME,
            "The [pier](https://ex.org/x/y) **closes** on Monday\xa0: it said.\n\nSecond \\* para [x].",
        ),
        (
            GUTENBERG,
            "Text *a*\n\n![Pier](https://ex.org/p.jpg)\n\n/// caption\nThe pier. Credit: Jane Doe/Reuters\n///\n\n- a",
        ),
        (EXCEL, "| Year | Ships |\n| --- | --- |\n| 2024 | 12\\|5 |"),
        (GOOGLE_SHEETS, "| Name | N |\n| --- | --- |\n| a | 1 |"),
        (VS_CODE, ""),
        (GMAIL, "Hello **you**,\n\nsecond *line* 😀\n\n- a\n- b"),
        (WORD_ONLINE, "- One\n    - Inner\n- Two\n\n## Head"),
        (LIBREOFFICE, "# Head\n\nText **bold** *it*\n\n- One\n    - In\n- Two"),
        (OUTLOOK, "Dear all,\n\n3. Third\n\n[the plan](https://harbour.example/plan)"),
        (APPLE_NOTES, "# Notes\n\nCall *Fiona*\n\n- ferry\n- **quay**"),
        (
            WORDPRESS_CLASSIC,
            "See this.\n\n![Pier](https://ex.org/p.jpg)\n\n/// caption\nThe pier\n///",
        ),
        ("<html><body><pre>x = 1\ny = 2</pre></body></html>", ""),
        ("<span style='font-weight:700'>Half a heading</span>", ""),
        ("<p>One</p><p dir='rtl'>اثنان</p>", "One\n\nاثنان"),
        ("<p>x</p><pre><code class='language-py'>-   a</code></pre>", "x\n\n```py\n-   a\n```"),
        ("", ""),
        ("<!-- only a note -->", ""),
    ],
)
def test_each_source_becomes_clean_markdown(html, markdown):
    assert pasted_text(html, PAGE).markdown == markdown


def test_pictures_that_lie_inside_the_clipboard_are_counted_not_written():
    found = pasted_text("<p>One <img src='data:image/png;base64,AAAA'><img src='file:///C:/x.png'> two</p>")
    assert (found.markdown, found.lost_photos) == ("One two", 2)


def test_a_read_also_that_was_copied_stays_one():
    html = "<p><strong>READ ALSO:</strong> <a href='https://ex.org/b?fbclid=1'>Ferries stop</a></p>"
    assert pasted_text(html).markdown == "**READ ALSO:** [Ferries stop](https://ex.org/b)"


def test_deep_or_broken_html_is_read_without_an_error():
    assert pasted_text("<b>" * 5000 + "x").markdown == "**x**"
    assert pasted_text("<table><tr><td><ul><p>a<td>b</table></b></p>\x00\ud800").markdown


def test_no_long_page_takes_the_square_of_it():
    paragraph = "<p style='font-weight:400'>The <span style='font-weight:700'>pier</span>&nbsp; closes.</p>"
    assert pasted_text(paragraph * 2000).markdown.count("**pier**") == 2000
    assert_grows_linearly(pasted_text, repeated(paragraph), 200_000)
