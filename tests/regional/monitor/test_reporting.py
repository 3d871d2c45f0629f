"""The report of a coordination meeting: whole, in two languages, about nobody, always the same."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from fractions import Fraction
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest
from tests.regional.monitor._facts import (
    BUDGET,
    CLAIMS,
    DENOMINATORS,
    EMPLOYED,
    MOVEMENTS,
    ROLLS,
    SCHEME,
    VERIFICATION,
    denominator,
    full,
    member,
    roll,
)

from perlindungan.facts import FactError, InputError, Month
from perlindungan.regional.monitor import (
    BudgetLine,
    Level,
    Movement,
    MovementKind,
    Target,
    report,
)
from perlindungan.wording.texts import text

LOCALES = ("id", "en")
NAMES = [
    "ringkasan",
    "cakupan",
    "wilayah",
    "kelompok",
    "jenis-kelamin",
    "umur",
    "bulan",
    "anggaran",
    "klaim",
    "mutu-data",
    "perubahan",
    "target",
    "tindak-lanjut",
    "dasar-hukum",
]
REPORT = full()
HTML = {locale: REPORT.to_html(locale) for locale in LOCALES}
MARKDOWN = {locale: REPORT.to_markdown(locale) for locale in LOCALES}


def part(markdown: str, name: str, locale: str) -> str:
    title = text(f"monitor.section.{name}", locale)
    found = re.search(rf"^## {title}$(.*?)(?=^## |\Z)", markdown, re.DOTALL | re.MULTILINE)
    assert found is not None
    return found[1]


# -- its form -------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
def test_it_has_every_part_in_order(locale: str) -> None:
    assert [section.id for section in REPORT.document(locale).sections] == NAMES
    assert re.findall(r'<section id="([^"]+)"', HTML[locale]) == NAMES
    titles = [text(f"monitor.section.{name}", locale) for name in NAMES]
    assert re.findall(r"^## (.*)$", MARKDOWN[locale], re.MULTILINE) == titles


def test_indonesian_comes_first() -> None:
    assert REPORT.to_markdown() == MARKDOWN["id"]
    assert REPORT.to_html() == HTML["id"]
    assert MARKDOWN["id"].startswith("# Laporan pemantauan dan evaluasi")
    assert "rapat koordinasi" in MARKDOWN["id"].splitlines()[2]
    assert MARKDOWN["en"].startswith("# Monitoring and evaluation report")


def test_the_two_languages_tell_the_same() -> None:
    indonesian, english = (REPORT.document(locale) for locale in LOCALES)
    for first, second in zip(indonesian.sections, english.sections, strict=True):
        assert [type(one) for one in first.blocks] == [type(one) for one in second.blocks]
    rows = [MARKDOWN[locale].count("\n|") for locale in LOCALES]
    assert rows[0] == rows[1]
    with pytest.raises(ValueError, match="id, en"):
        REPORT.to_markdown("fr")


def test_the_same_facts_give_the_same_bytes() -> None:
    assert full().to_html() == HTML["id"]
    shuffled = full(rolls=ROLLS[::-1], denominators=DENOMINATORS, claims=CLAIMS[::-1])
    assert shuffled.to_html() == HTML["id"]


# -- people ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
def test_nobody_is_in_it(locale: str) -> None:
    for told in (HTML[locale], MARKDOWN[locale], repr(REPORT)[:0]):
        assert "Rekaan" not in told
        assert "Rahasia" not in told
        assert "9901014" not in told
        assert re.search(r"[0-9]{16}", told) is None
    for one in ROLLS[-1].members[:50]:
        assert one.birth_date is not None
        assert one.birth_date.isoformat() not in HTML[locale]
        assert one.region not in HTML[locale]


# -- percentages ----------------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
def test_each_percentage_of_coverage_stands_with_its_counts_and_definition(locale: str) -> None:
    shown = {"id": ("58,80%", "65,33%"), "en": ("58.80%", "65.33%")}[locale]
    titles = {"id": ("angkatan kerja", "penduduk bekerja"), "en": ("labour force", "employed")}
    rows = part(MARKDOWN[locale], "cakupan", locale).splitlines()
    for percent, count, title in zip(shown, ("500", "450"), titles[locale], strict=True):
        (row,) = [one for one in rows if percent in one]
        assert f"| 294 | {count} | {percent} | {title}" in row
        assert "contoh.example/bps" in row
    for name in ("wilayah", "jenis-kelamin", "bulan"):
        for row in part(MARKDOWN[locale], name, locale).splitlines():
            if "%" in row:
                assert any(title in row for title in titles[locale]), row


@pytest.mark.parametrize("locale", LOCALES)
def test_figures_of_two_denominators_share_no_table(locale: str) -> None:
    for name in ("wilayah", "bulan"):
        tables = part(MARKDOWN[locale], name, locale).split("**")[1:]
        kinds = {"id": ("angkatan kerja", "penduduk bekerja")}.get(
            locale, ("labour force", "employed persons")
        )
        for table in tables:
            assert not all(kind in table for kind in kinds)
    assert text("monitor.several_kinds", locale) in MARKDOWN[locale]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_three_printed_figures_stand_apart(locale: str) -> None:
    told = part(MARKDOWN[locale], "target", locale)
    for figure in ("32.15%", "35.68%", "52.15%"):
        shown = figure.replace(".", ",") if locale == "id" else figure
        (row,) = [one for one in told.splitlines() if f"| {shown} | " in one and "2025 |" in one][
            :1
        ]
        if " – " not in row:
            assert text("monitor.basis_unknown", locale) in row
            assert text("monitor.not_comparable", locale) in row


def test_a_list_without_denominators_has_counts_and_no_percentage() -> None:
    told = full(denominators=()).to_markdown()
    for name in ("cakupan", "wilayah", "kelompok", "jenis-kelamin", "umur", "bulan"):
        assert "%" not in part(told, name, "id")
    assert text("monitor.no_denominator", "id") in part(told, "cakupan", "id")
    assert "Penyebut untuk 64 Kalimantan Timur belum ada" in part(told, "tindak-lanjut", "id")


def test_a_target_on_the_same_denominator_is_set_against_the_coverage() -> None:
    target = Target(
        series="rpjmd",
        title_id="RPJMD contoh",
        title_en="example plan",
        region="64",
        value=Fraction(3, 5),
        at="2026-12",
        basis="labour_force",
        reason="Perda contoh 3/2026",
    )
    start = attrs.evolve(target, at="2026-01", value=Fraction(1, 2))
    told = full(targets=[start, target]).to_markdown()
    targets = part(told, "target", "id")
    assert "1,20 poin persen di bawah (Juni 2026)" in targets  # 58,80 against 60, still to come
    assert "0,20 poin persen di bawah (Januari 2026)" in targets  # 49,80 against 50, then
    assert "tidak dibandingkan |" not in targets
    (june,) = [row for row in targets.splitlines() if row.startswith("| Juni 2026 | ")]
    assert "54,55%" in june  # 50 + 10 * 5/11
    assert "58,80% (294 dari 500" in june
    assert "65,33%" not in targets  # of the other denominator
    assert "RPJMD contoh Desember 2026: 1,20 poin persen di bawah pada Juni 2026" in told


def test_a_target_of_a_time_without_a_list_is_not_compared() -> None:
    past = Target(
        series="rpjmd",
        title_id="RPJMD contoh",
        title_en="example plan",
        region="64",
        value=Fraction(1, 2),
        at="2025",
        basis="labour_force",
        reason="Perda contoh 3/2026",
    )
    told = part(full(targets=[past]).to_markdown(), "target", "id")
    assert "poin persen" not in told
    assert text("monitor.no_list_then", "id") in told


# -- what was not given ---------------------------------------------------------------------------


@pytest.mark.parametrize("locale", LOCALES)
def test_a_list_alone_makes_a_report_that_says_what_it_lacks(locale: str) -> None:
    bare = report([ROLLS[0]], region="64")
    told = bare.to_markdown(locale)
    for name in ("budget", "claims", "verification", "movements", "terms"):
        assert text(f"monitor.not_given.{name}", locale) in told
    assert "{" not in told
    assert bare.to_html(locale, charts=False).startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_given_is_not_nothing_there(locale: str) -> None:
    told = full(budget=(), claims=(), movements=(), targets=()).to_markdown(locale)
    for name in ("budget", "claims", "movements"):
        assert text(f"monitor.none.{name}", locale) in told
    assert text("monitor.not_given.targets", locale) in told


def test_lists_that_change_without_any_movement_are_told() -> None:
    assert "daftar memuat 258 orang" in part(
        full(movements=()).to_markdown(), "tindak-lanjut", "id"
    )


def test_an_unknown_policy_is_told_by_its_id() -> None:
    other = roll(Month(2026, 1), range(1, 5), policy="id-6472-perwali-9-2026", scheme="x")
    told = report([other], region="64.72").to_markdown()
    assert "id-6472-perwali-9-2026" in told
    assert text("monitor.not_given.policy", "id") in told
    assert "Kota Samarinda" in told.splitlines()[0]


def test_nobody_on_the_list_is_a_report_too() -> None:
    empty = report(
        [roll(Month(2026, 1), range(0))], region="64", denominators=[denominator("64", 5)]
    )
    assert "0,00% (0 dari 5" in empty.to_markdown()
    assert "<svg" in empty.to_html()


def test_what_is_not_reported_yet_is_said_to_be_so() -> None:
    told = part(MARKDOWN["id"], "anggaran", "id")
    assert "| Juni 2026 | Rp5.040.000 | belum dilaporkan | Rp5.040.000 | – | 2 |" in told
    later = BudgetLine(fund="APBD", month=Month(2026, 12), planned=1_000)
    more = full(budget=[*BUDGET, later]).to_markdown()
    assert "| Desember 2026 | Rp1.000 | – | Rp1.000 | – | 0 |" in more
    assert "Desember 2026" not in part(more, "tindak-lanjut", "id")
    assert "baris belum dilaporkan: 2" in part(more, "ringkasan", "id")
    none = [BudgetLine(fund="APBD", month=Month(2026, 6), planned=1_000)]
    summary = part(full(budget=none).to_markdown(), "ringkasan", "id")
    assert "rencana Rp1.000; terpakai belum dilaporkan; sisa Rp1.000" in summary


def test_the_period_may_begin_before_the_first_list() -> None:
    told = full(rolls=ROLLS[-1:], movements=None, since=Month(2026, 1)).to_markdown()
    assert "Januari 2026 – Juni 2026" in told
    assert "| Januari 2026 | 0 | Rp0 |" in part(told, "klaim", "id")
    with pytest.raises(InputError) as refused:
        full(since=Month(2026, 2))
    assert refused.value.code == "since_first_list"


# -- what is left to act on -----------------------------------------------------------------------


def test_open_points_are_facts_by_count() -> None:
    told = part(
        full(
            budget=[*BUDGET, BudgetLine(fund="CSR", month=Month(2026, 1), planned=5, used=9)],
            movements=MOVEMENTS[1:],
            waiting=17,
        ).to_markdown(),
        "tindak-lanjut",
        "id",
    )
    for fact in (
        "Kuota seluruh skema: 310 tempat, 294 peserta, 16 tempat belum terisi.",
        "Kuota petani: 60 tempat, 73 peserta, 13 orang melebihi kuota.",
        "Daftar tunggu: 17 orang.",
        "Di bawah cakupan seluruhnya 58,80% (294 dari 500 – angkatan kerja (Agustus 2025))",
        "peserta melebihi penyebut, 160,00% (48 dari 30",
        "6 target atau capaian tidak dapat dibandingkan",
        "APBD provinsi, Juni 2026: pemakaian belum dilaporkan.",
        "CSR, Januari 2026: pemakaian melebihi rencana sebesar Rp4.",
        "Klaim yang bertanggal di luar masa laporan: 1.",
        "20 calon menunggu data: penghasilan (20).",
        "Temuan “umur di atas batas pada hari pendaftaran” (ditolak): 20 orang.",
        "Februari 2026: daftar sebelumnya 249 + masuk 0 − keluar 1 = 248, tetapi daftar memuat 258",
        "belum diketahui atau ditetapkan: siapa",
    ):
        assert fact in told, fact
    assert "OAP" not in told  # asked in Papua alone


def test_low_places_are_those_below_the_whole_by_the_same_denominator() -> None:
    given = [denominator("64", 450, **EMPLOYED), *DENOMINATORS[2:6]]
    told = part(full(denominators=given).to_markdown(), "tindak-lanjut", "id")
    # no whole of the kind was given: the places together, 294 of 520
    assert "56,54% (294 dari 520 – angkatan kerja" in told
    assert "64.72 Kota Samarinda 50,00% (150 dari 300)" in told
    assert "penduduk bekerja" not in told


def test_a_list_with_nothing_open_says_so() -> None:
    calm = report(
        [roll(Month(2026, 1), range(1, 5))],
        region="64",
        denominators=[denominator("64", 5)],
        targets=(),
    )
    assert text("monitor.open.nothing", "id") in part(calm.to_markdown(), "tindak-lanjut", "id")


def test_missing_facts_of_members_are_told() -> None:
    holes = roll(Month(2026, 1), range(0), members=(member(1, sex=None), member(2)))
    told = report([holes], region="64").to_markdown()
    assert "Daftar peserta tanpa jenis kelamin yang dapat dipakai: 1 orang." in told
    assert "| tidak diketahui | 1 |" in part(told, "jenis-kelamin", "id")


def test_settings_stand_with_their_reasons() -> None:
    told = part(MARKDOWN["id"], "dasar-hukum", "id")
    assert "| umur | 18 sampai 64 tahun | ditetapkan pengguna | SK contoh 2/2026 |" in told
    assert "SK contoh 1/2026" in told
    assert "Pergub Kalimantan Timur 19/2023" in told
    only_terms = report(ROLLS, region="64", terms=SCHEME.terms(date(2026, 6, 1)))
    assert "Ketentuan skema pada 1 Juni 2026" in only_terms.to_markdown()


# -- what cannot be reported ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rolls", "code"),
    [
        ([], "not_nothing"),
        ([ROLLS[0], ROLLS[0]], "month_once"),
        ([ROLLS[0], attrs.evolve(ROLLS[1], scheme="lain")], "one_scheme"),
        ([ROLLS[0], attrs.evolve(ROLLS[1], policy="id-64-lain")], "one_scheme"),
    ],
)
def test_lists_that_are_not_of_one_scheme_are_refused(rolls: Any, code: str) -> None:
    with pytest.raises(InputError) as refused:
        report(rolls, region="64")
    assert refused.value.code == code


def test_a_denominator_of_another_place_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        full(denominators=[denominator("65", 5)])
    assert refused.value.code == "denominator_inside"


def test_members_who_live_elsewhere_are_told() -> None:
    away = report(
        [roll(Month(2026, 1), range(0), members=(member(1, region="65.71"), member(3)))],
        region="64",
    )
    told = part(away.to_markdown(), "tindak-lanjut", "id")
    assert "Peserta yang kode wilayahnya di luar 64 Kalimantan Timur: 1 orang." in told


def test_a_place_that_is_none_is_refused() -> None:
    with pytest.raises(FactError):
        report(ROLLS, region="97")


# -- HTML -----------------------------------------------------------------------------------------


class Reader(HTMLParser):
    """Reads a page and keeps what matters to whoever looks at it or listens."""

    VOID = frozenset({"meta", "br", "hr", "img", "link", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_is_whole_and_needs_nothing_else(locale: str) -> None:
    reader = read(HTML[locale])
    tags = {tag for tag, _ in reader.attributes}
    assert not tags & {"script", "link", "img", "iframe", "object", "image"}
    for _, attributes in reader.attributes:
        for name in ("src", "href", "xlink:href"):
            assert (attributes.get(name) or "#").startswith("#")
    assert "@import" not in HTML[locale]
    assert set(re.findall(r"url\(([^)]?)", HTML[locale])) <= {"#"}
    assert dict(reader.attributes)["html"] == {"lang": locale}


@pytest.mark.parametrize("locale", LOCALES)
def test_names_in_the_page_stand_once_and_lead_somewhere(locale: str) -> None:
    reader = read(HTML[locale])
    ids = [one["id"] for _, one in reader.attributes if "id" in one]
    assert len(ids) == len(set(ids))
    for _, attributes in reader.attributes:
        for name in ("href", "xlink:href"):
            if name in attributes:
                assert (attributes[name] or "")[1:] in ids
        for one in re.findall(r"url\(#([^)]+)\)", " ".join(filter(None, attributes.values()))):
            assert one in ids


@pytest.mark.parametrize("locale", LOCALES)
def test_every_picture_and_table_can_be_listened_to(locale: str) -> None:
    page = HTML[locale]
    pictures = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert len(pictures) >= 10
    for picture in pictures:
        root = ET.fromstring(picture)  # noqa: S314 - our own
        title, told = root[0], root[1]
        assert root.get("role") == "img"
        assert root.get("aria-labelledby") == f"{title.get('id')} {told.get('id')}"
        assert (title.text or "").strip()
        assert re.search(r"[0-9]", told.text or "")
    assert page.count("<caption>") == page.count("<table>")
    assert page.count('<th scope="col"') > page.count("<table>")
    assert page.count("<svg") == page.count("<figcaption>")


def test_without_charts_nothing_is_drawn() -> None:
    page = REPORT.to_html(charts=False)
    assert "<svg" not in page
    assert "<figure" not in page.split("</style>")[1]
    assert page.count("<table>") == HTML["id"].count("<table>")


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "matplotlib"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(InputError) as refused:
        REPORT.to_html()
    assert refused.value.code == "extra_charts"
    for locale in LOCALES:
        assert "pip install 'perlindungan[charts]'" in refused.value.told(locale)
    assert REPORT.to_html(charts=False)
    assert REPORT.to_markdown()


def test_nothing_of_the_extra_is_loaded_before_a_chart_is_drawn() -> None:
    code = (
        "import sys; from perlindungan.regional.monitor import report; "
        "print([name for name in ('matplotlib', 'numpy') if name in sys.modules])"
    )
    ran = subprocess.run(  # noqa: S603 - our own interpreter and our own text
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"


HOSTILE = '<script>alert(1)</script> & "x" | `y` *z* [a](b) $m_1$ ارقام'


@pytest.mark.parametrize("locale", LOCALES)
def test_what_users_write_stays_text(locale: str) -> None:
    wild = full(
        budget=[BudgetLine(fund=HOSTILE, month=Month(2026, 1), planned=5, used=4)],
        movements=[Movement(month=Month(2026, 2), kind=MovementKind.LEFT, count=1, reason=HOSTILE)],
        denominators=[denominator("64", 500, title_id=HOSTILE, title_en=HOSTILE)],
        rolls=[attrs.evolve(one, grounds=(HOSTILE,)) for one in ROLLS],
    )
    page = wild.to_html(locale)
    assert "<script" not in page
    assert "script" not in {tag for tag, _ in read(page).attributes}
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; | `y`" in page
    for picture in re.findall(r"<svg.*?</svg>", page, re.DOTALL):
        ET.fromstring(picture)  # noqa: S314 - our own
    told = wild.to_markdown(locale)
    assert "<script" not in told
    assert "&lt;script&gt;alert(1)&lt;/script&gt; & " in told
    assert r"\| \`y\` \*z\* \[a\](b)" in told
    for line in told.splitlines():
        if line.startswith("|") and "script" in line:
            columns = len(re.findall(r"(?<!\\)\|", line))
            assert columns in {len(re.findall(r"(?<!\\)\|", one)) for one in told.splitlines()}


def test_a_chart_of_too_many_rows_is_left_to_its_table() -> None:
    regencies = [member(number, region=f"64.72.01.{1000 + number}") for number in range(1, 50)]
    many = roll(Month(2026, 1), range(0), members=tuple(regencies))
    page = report([many], region="64.72", level=Level.VILLAGE).to_html()
    assert "64.72.01.1049" in page
    assert 'id="wilayah-1-title"' not in page
    assert 'id="umur-1-title"' in page


def test_verification_is_counted_where_given() -> None:
    told = part(MARKDOWN["id"], "mutu-data", "id")
    assert "Diverifikasi pada 5 Januari 2026: 400 calon." in told
    assert "| Diterima | 340 | 85,00% |" in told
    nobody = full(verification=attrs.evolve(VERIFICATION, people=(), registers=()))
    assert "| Diterima | 0 | – |" in part(nobody.to_markdown(), "mutu-data", "id")
