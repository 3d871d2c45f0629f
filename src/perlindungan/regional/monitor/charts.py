"""Charts of the report as SVG, drawn by matplotlib (extra ``charts``)."""

from __future__ import annotations

import re
import warnings
from html import escape
from io import StringIO
from textwrap import fill
from typing import TYPE_CHECKING, Any

from perlindungan.facts import InputError
from perlindungan.regional.monitor.document import Chart

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_LABELS = 30
"""More labels than this no one can read; the table beside tells them."""

MOST_UPRIGHT = 14
"""More months than this run from top to bottom."""

_COLOURS = ("#1f5f8b", "#d9822b")
_STYLE: Any = {
    "svg.fonttype": "none",
    "font.family": ["sans-serif"],
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 12,
    "text.parse_math": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": "#8a949b",
    "axes.unicode_minus": True,
    "text.color": "#1b1b1b",
    "axes.labelcolor": "#1b1b1b",
    "xtick.color": "#1b1b1b",
    "ytick.color": "#1b1b1b",
}


def svg(chart: Chart) -> str:
    """Return a chart as an SVG element with a title and a description for those who listen.

    Empty where there is nothing to draw, or more labels than can be read.

    Raises
    ------
    InputError
        If matplotlib is not installed.
    """
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError as error:
        raise InputError("charts", "extra_charts") from error
    if not 0 < len(chart.labels) <= MOST_LABELS:
        return ""
    buffer = StringIO()
    with mpl.rc_context(), warnings.catch_warnings():
        # letters that the font lacks are written all the same, and shown by the reader's own font
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        mpl.rcdefaults()  # nobody's own settings change what a meeting sees
        mpl.rcParams.update({**_STYLE, "svg.hashsalt": chart.id})
        figure = Figure(figsize=_size(chart), layout="constrained")
        _draw(figure.add_subplot(), chart)
        if len(chart.series) > 1:
            figure.legend(frameon=False, loc="outside lower left", ncols=len(chart.series))
        figure.savefig(
            buffer,
            format="svg",
            metadata={"Date": None, "Creator": None, "Format": None, "Type": None},
        )
    return _inline(buffer.getvalue(), chart)


def _size(chart: Chart) -> tuple[int, int]:
    if _upright(chart):
        return (9, 4)
    lines = len(chart.labels) * (len(chart.series) + 1)
    return (9, 1 + lines * 6 // 25)


def _upright(chart: Chart) -> bool:
    return chart.upright and len(chart.labels) <= MOST_UPRIGHT


def _draw(axes: Axes, chart: Chart) -> None:
    """Draw bars side by side: of whole numbers, on a grid of whole steps."""
    count, upright = len(chart.series), _upright(chart)
    step = 2 * (count + 1)  # a bar is 2 wide, so that the middle of a group is a whole number
    for place, series in enumerate(chart.series):
        spots = [label * step + 2 * place for label in range(len(chart.labels))]
        colour = _COLOURS[place % len(_COLOURS)]
        if upright:
            bars = axes.bar(spots, series.values, width=2, color=colour, label=series.title)
        else:
            bars = axes.barh(spots, series.values, height=2, color=colour, label=series.title)
        axes.bar_label(bars, labels=list(series.texts), padding=3, fontsize=11)
    middles = [label * step + count - 1 for label in range(len(chart.labels))]
    if upright:
        axes.set_xticks(middles, labels=[one.replace(" ", "\n") for one in chart.labels])
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
        axes.margins(y=0)
        axes.set_ylim(0, _top(chart))
    else:
        axes.set_yticks(middles, labels=[fill(one, 34) for one in chart.labels])
        axes.set_xticks([])
        axes.spines["bottom"].set_visible(False)
        axes.invert_yaxis()
        axes.set_xlim(0, _top(chart))
    axes.tick_params(length=0)


def _top(chart: Chart) -> int:
    """Return the end of the scale, with room for the labels, which are wider than high."""
    most = max(value for series in chart.series for value in series.values)
    longest = max(len(told) for series in chart.series for told in series.texts)
    room = 1 if _upright(chart) else 1 + longest // 4
    return max(1, most * (10 + room) // 10)


_HEAD = re.compile(r"\A.*?(?=<svg)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_NAMES = (
    (re.compile(r'\bid="'), 'id="{id}-'),
    (re.compile(r'href="#'), 'href="#{id}-'),
    (re.compile(r"url\(#"), "url(#{id}-"),
    (re.compile(r"'DejaVu Sans', sans-serif"), "'DejaVu Sans', Verdana, Arial, sans-serif"),
)
_SHEET = re.compile(r"<style\b.*?</style>", re.DOTALL)
_EMPTY = re.compile(r"<metadata>.*?</metadata>|<defs>\s*</defs>", re.DOTALL)


def _inline(drawn: str, chart: Chart) -> str:
    """Make of a file a part of a page: names of its own, no style sheet, words for the picture."""
    body = _EMPTY.sub("", _SHEET.sub("", _HEAD.sub("", drawn)))

    def own(match: re.Match[str]) -> str:
        tag = match[0]
        for pattern, name in _NAMES:
            tag = pattern.sub(name.format(id=chart.id), tag)
        return tag

    named = _TAG.sub(own, body)
    title, told = f"{chart.id}-title", f"{chart.id}-desc"
    opening, rest = named.split(">", 1)
    return (
        f'{opening} role="img" aria-labelledby="{title} {told}">'
        f'<title id="{title}">{escape(chart.title)}</title>'
        f'<desc id="{told}">{escape(chart.alt)}</desc>{rest.strip()}'
    )
