"""Make the pages of the documentation that are read from the declarations.

``python docs/make.py`` writes them; a test fails where they are stale.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from importlib.metadata import entry_points
from itertools import groupby, product
from pathlib import Path

import attrs

from perlindungan.arrears import effect_of_arrears
from perlindungan.claims import case_schema
from perlindungan.claims.coverage import Row
from perlindungan.claims.coverage.table import ROWS, timelines_at
from perlindungan.cli.show import (
    entry_cells,
    entry_columns,
    relief_columns,
    relief_rows,
    title,
)
from perlindungan.data import rows as data_rows
from perlindungan.facts import Programme, Segment
from perlindungan.law import AllOf, AnyOf, Check, Citation, Condition, Presumed, weakest
from perlindungan.law.condition import checks
from perlindungan.programmes import NATIONAL
from perlindungan.regional import catalogue
from perlindungan.regional.collect import DICTIONARY
from perlindungan.regional.installed import GROUP
from perlindungan.regional.known import frame_lines, policy_lines
from perlindungan.wording import text

FOLDER = Path(__file__).parent
_MADE = "<!-- Made by docs/make.py from the declarations; do not edit. -->\n"


def parameters() -> Iterator[str]:
    """Yield the page of every dated parameter and rule."""
    yield _MADE
    yield "# Parameters of the law\n"
    yield (
        "Every figure and condition that the library computes with, since when, on whose word. "
        "`since` of a contribution parameter is the first day of its first contribution month. "
        "After `next due` the library refuses unless a projection is asked for.\n"
    )
    for path, timeline in NATIONAL.timelines().items():
        yield f"\n## `{path}`\n"
        yield f"{title(timeline, 'id')} / {title(timeline, 'en')} ({timeline.unit})\n"
        yield from _table(
            entry_columns("en"), (entry_cells(entry, "en") for entry in timeline.entries)
        )
    yield "\n## Reliefs and deferrals\n"
    yield from _table(relief_columns("en"), relief_rows(NATIONAL, "en"))


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    heads = list(columns)
    yield _row(heads)
    yield _row(["---"] * len(heads))
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def choices() -> Iterator[str]:
    """Yield the page of the questions that the law leaves open."""
    yield _MADE
    yield "# Choices where the law is silent\n"
    yield (
        "Each is a field of `law.choices`. The answer taken by default stands in bold; a statement "
        "names every choice that mattered to it. Exchange one with "
        "`attrs.evolve(NATIONAL, choices=attrs.evolve(NATIONAL.choices, ...))`.\n"
    )
    yield from _table(("field", "question", "answers"), _questions())


def _questions() -> Iterator[tuple[str, ...]]:
    for choice in attrs.fields(type(NATIONAL.choices)):
        taken = getattr(NATIONAL.choices, choice.name)
        answers = ", ".join(
            f"**{answer.name}** ({text(f'answer.{answer.value}', 'en')})"
            if answer is taken
            else f"{answer.name} ({text(f'answer.{answer.value}', 'en')})"
            for answer in type(taken)
        )
        yield f"`{choice.name}`", text(f"choice.{choice.name}", "en"), answers


def articles() -> Iterator[str]:
    """Yield the page that lists the articles behind the figures."""
    yield _MADE
    yield "# Article by article\n"
    yield (
        "Every article that a parameter, a condition, a relief or a wage rule is computed from, "
        "with what is computed from it. An article that is not here is not computed.\n"
    )
    used: defaultdict[str, defaultdict[str, dict[str, None]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for citation, name in _cited():
        used[citation.regulation.key][str(citation)][name] = None
    for regulation, places in used.items():
        yield f"\n## {regulation}\n"
        yield from _table(
            ("place", "computed"),
            ((place, ", ".join(f"`{name}`" for name in names)) for place, names in places.items()),
        )


def _cited() -> Iterator[tuple[Citation, str]]:
    for path, timeline in NATIONAL.timelines().items():
        for entry in timeline.entries:
            yield from ((citation, path) for citation in entry.citations)
            if isinstance(entry.value, Check | AllOf | AnyOf | Presumed):
                yield from _rules(entry.value)
    yield from _cited_by_payers()
    yield from _cited_by_cover()
    for relief in NATIONAL.reliefs:
        for citations in relief.citations.values():
            yield from ((citation, relief.id) for citation in citations)
        yield from ((citation, relief.id) for citation in relief.recomposition_citations)
        yield from _rules(relief.condition)
    for deferral in NATIONAL.deferrals:
        yield from ((citation, deferral.id) for citation in deferral.citations)
        yield from _rules(deferral.condition)


def _cited_by_payers() -> Iterator[tuple[Citation, str]]:
    for contribution in NATIONAL.contributions:
        if contribution.where is not None:
            yield from _rules(contribution.where)


def _cited_by_cover() -> Iterator[tuple[Citation, str]]:
    for programme, segment, months in product(_COVERED, (Segment.PU, Segment.BPU), (0, 3, 4)):
        if (programme, segment) != (Programme.JP, Segment.BPU):
            cover = effect_of_arrears(programme, segment, months, date(2026, 1, 1))
            yield from ((citation, "arrears.cover") for citation in cover.citations)


_COVERED = (Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP)


def _rules(condition: Condition) -> Iterator[tuple[Citation, str]]:
    for check in checks(condition):
        yield from ((citation, check.rule.id) for citation in check.rule.citations)


def benefits() -> Iterator[str]:
    """Yield the page that tells of every rule on benefits whether it is computed."""
    yield _MADE
    yield "# Benefits, rule by rule\n"
    yield (
        "Every rule on benefits that the library knows of: with which parameters it is computed, "
        "where it stands and how sure that is today, or why it is not computed. The values through "
        "time are in [parameters.md](parameters.md).\n"
    )
    for section, rows in groupby(ROWS, key=lambda row: row.section):
        yield f"\n## {section}\n"
        columns = ("rule", "computed with", "source", "confidence", "not computed")
        yield from _table(columns, map(_rule_row, rows))


def _rule_row(row: Row) -> tuple[str, ...]:
    entries = [entry for path in row.by for one in timelines_at(path) for entry in one.entries]
    cited = (*row.citations, *(citation for entry in entries for citation in entry.citations))
    citations = dict.fromkeys(map(str, cited))
    confidence = weakest(entry.confidence for entry in entries).value if entries else ""
    by = ", ".join(f"`{path}`" for path in row.by)
    return row.item, by, "; ".join(citations), confidence, row.reason


def schema() -> Iterator[str]:
    """Yield the JSON Schema of a case of a claim."""
    yield json.dumps(case_schema(), indent=1)


def policies() -> Iterator[str]:
    """Yield the page that tells what is known of each shipped policy, and what is a setting."""
    yield _MADE
    yield "# Regional policies\n"
    yield (
        "Every policy that comes with the library: what is known of it, since when, on whose word "
        "and how sure; presets and published figures; what its user must set; what was looked for "
        "and not found. A day is the first on which something is known to hold. The same is shown "
        "by `perlindungan regional show ID`.\n"
    )
    points = [one for one in entry_points(group=GROUP) if one.value.startswith(_SHIPPED)]
    shipped = sorted(catalogue(points).policies, key=lambda one: (one.region, one.id))
    yield from _table(
        ("id", "place", "regulations", "schemes"),
        (
            (
                f"`{policy.id}`",
                f"{policy.region} {policy.place.name}",
                ", ".join(regulation.key for regulation in policy.regulations) or "none found",
                ", ".join(f"`{scheme.id}`" for scheme in policy.schemes),
            )
            for policy in shipped
        ),
    )
    yield "\n## Rules of the state for all of them\n"
    yield (
        "They fill a point that a scheme leaves open; a poverty test of the scheme's own is asked "
        "beside that of the state. They are of what a public budget pays: a scheme known to be "
        "paid by others alone (CSR, Sertakan, donations) is free of them. They hold from the first "
        "day of budget year 2026: judge a list made in December, but paid from January, by a day "
        "in January (`--on 2026-01-01`).\n"
    )
    yield from frame_lines("en")
    for policy in shipped:
        yield ""
        for line in policy_lines(policy, None, "en"):
            yield f"#{line}" if line.startswith("#") else line


_SHIPPED = "perlindungan.regional.shipped."


def occupations() -> Iterator[str]:
    """Yield the page of the dictionary of occupations and of the headers of lists."""
    yield _MADE
    yield "# Occupations, and headers of lists\n"
    yield (
        "What a scheme can name as a group, and the words that are understood as it: case, blanks "
        "and punctuation do not matter, all else must agree. A text that is no term stays unknown; "
        "so do words that may mean several things, such as `wiraswasta`. Add terms with "
        "`DICTIONARY.with_terms({...})`. Named by: a page that names the occupation, which is "
        "known from a digest, so that the plain Indonesian word stands here for it; or the "
        "population register, whose classes are given as family cards print them (its official "
        "list was not read). Other terms, and variants of a word, are the dictionary's own. In "
        "transport: as the relief of 2026 has it (PP 50/2025); `?` where the occupation does "
        "not tell.\n"
    )
    yield (
        "Two choices are the dictionary's own. Planters and smallholders, of palm oil too, count "
        "as farmers: `petani` is said of them, and the register joins the two. Who breeds fish "
        "does not count as a fisher. A group that is wider than the one a scheme names decides "
        "nothing: of somebody who is a `trader` a scheme for market traders asks what he or she "
        "trades in.\n"
    )
    terms, sources = defaultdict(list), defaultdict(dict)
    for row in data_rows("occupations"):
        terms[row["category"]].append(row["term"])
        if row["source"] != "dictionary":
            sources[row["category"]][row["source"]] = None
    for kind, heading in _KINDS.items():
        yield f"\n## {heading}\n"
        yield from _table(
            ("group", "Indonesian", "English", "families", "in transport", "terms", "named by"),
            (
                (
                    f"`{group.name}`",
                    group.title_id,
                    group.title_en,
                    ", ".join(f"`{family}`" for family in group.families),
                    _TRANSPORT[group.transport] if kind == "category" else "",
                    ", ".join(terms[group.name]),
                    "; ".join(sources[group.name]),
                )
                for group in DICTIONARY.groups.values()
                if group.kind == kind
            ),
        )
    yield "\n## Headers\n"
    yield (
        "Headers by which a column is known, compared without case, blanks and punctuation; "
        "`bukti ...` is a paper of that name. NIK and name must have a column.\n"
    )
    headers = defaultdict(list)
    for row in data_rows("regional_headers"):
        headers[row["fact"]].append(row["header"])
    yield from _table(
        ("fact", "headers"), ((f"`{fact}`", ", ".join(known)) for fact, known in headers.items())
    )


_KINDS = {"category": "Categories", "family": "Families", "mark": "Marks"}
_TRANSPORT = {True: "yes", False: "no", None: "?"}

PAGES = {
    "parameters.md": parameters,
    "choices.md": choices,
    "articles.md": articles,
    "benefits.md": benefits,
    "policies.md": policies,
    "occupations.md": occupations,
    "claim.schema.json": schema,
}


def main() -> None:
    """Write every page."""
    for name, page in PAGES.items():
        (FOLDER / name).write_text("\n".join(page()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
