"""The chart of how well suggestions do: bars, figures beside them, and words for those who see neither."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from editorapp.ui.dialogs.quality_chart import METRICS, QualityChart
from editorapp.workers.protocol import Quality

STANDARD = Quality(0.5, 0.75, 0.55, 0.584)
OWN = Quality(1.0, 0.8, 0.61, 0.645)


@pytest.fixture
def chart(qtbot, icons):
    chart = QualityChart(icons)
    qtbot.addWidget(chart)
    chart.show_quality(STANDARD, OWN)
    chart.resize(584, chart.sizeHint().height())
    chart.show()
    return chart


def painted(chart, color):
    """How many pixels of the row of bars below the first metric's name have this colour."""
    picture = chart.grab().toImage()
    cell = chart.cell(0)
    rows = range(cell.top(), cell.bottom())
    return max(
        sum(picture.pixelColor(x, y).name() == color.name() for x in range(cell.left(), cell.right())) for y in rows
    )


def test_a_bar_is_as_long_as_its_value(chart, theme):
    whole, half = painted(chart, theme.color("accent")), painted(chart, theme.color("edge"))
    assert whole > 100
    assert abs(half - whole / 2) <= 2


def test_all_figures_are_read_out(chart):
    assert chart.accessibleDescription() == (
        "Found in the first five: standard 50 %, own 100 %. Found in the first ten: standard 75 %, own 80 %. "
        "How far up the first one is: standard 0.55, own 0.61. How far up all of them are: standard 0.58, own 0.65."
    )


def test_without_own_weights_there_is_one_bar_a_metric(chart):
    height = chart.sizeHint().height()
    chart.show_quality(STANDARD, None)
    assert "own" not in chart.description
    assert chart.sizeHint().height() < height


def test_nothing_measured_says_nothing(chart):
    chart.show_quality(None, None)
    assert chart.description == ""


def test_a_value_out_of_range_stays_in_its_bar(chart):
    assert METRICS[0].words(Quality(1.2, 0, 0, 0)) == "100 %"
    assert METRICS[2].words(Quality(0, 0, -0.1, 0)) == "0.00"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "first five"), (1, "first ten"), (2, "first suggestion stands"), (3, "sorted")]
)
def test_the_pointer_brings_up_what_a_metric_means(chart, qtbot, number, words):
    spot = chart.cell(number).center()
    QApplication.sendEvent(chart, QHelpEvent(QHelpEvent.Type.ToolTip, spot, chart.mapToGlobal(spot)))
    assert words in QToolTip.text()
    assert METRICS[number].name in QToolTip.text()


def test_between_the_metrics_there_is_nothing_to_explain(chart):
    QToolTip.hideText()
    gap = QPoint(chart.cell(0).right() + 8, 5)
    QApplication.sendEvent(chart, QHelpEvent(QHelpEvent.Type.ToolTip, gap, chart.mapToGlobal(gap)))
    assert not any(chart.cell(number).contains(gap) for number in range(len(METRICS)))
    assert not QToolTip.isVisible()


def test_the_metrics_do_not_overlap(chart):
    cells = [chart.cell(number) for number in range(len(METRICS))]
    assert not any(a.intersects(b) for n, a in enumerate(cells) for b in cells[n + 1 :])
    assert all(chart.rect().contains(cell) for cell in cells)
