"""JHT: when the balance may be paid, event by event (PP 46/2015 Pasal 22 and 26, and after it).

The law of the day of the claim counts, not that of the day on which work ended: in September 2015
those who had stopped before could claim too, as the minister said.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from perlindungan.facts import Segment
from perlindungan.law import AllOf, Citation, Condition, Confidence, Entry, Op, Ref, Timeline
from perlindungan.law.registry import (
    PERMENAKER_2_2022,
    PERMENAKER_4_2022,
    PERMENAKER_19_2015,
    PP_46_2015,
    PP_60_2015,
)
from perlindungan.programmes.benefits import (
    FIRST_DAY,
    SECONDARY,
    TEXT,
    condition,
    entry,
    through_time,
)
from perlindungan.programmes.jht.grounds import (
    DERIVED,
    ENROLLED,
    PENSION_AGE,
    PERMENAKER_4_DAY,
    PERMENAKER_19_DAY,
    PP_60_DAY,
    UNVERIFIED,
    at_pension_age,
    check,
    on_ground,
    or_at_pension_age,
    passed,
)

_PP_60 = PP_60_2015.article(26)
_NOT_NAMED = "PP 60/2015 does not name it, and no rule of the minister was found before 1 September"
_LIST_19 = PERMENAKER_19_2015.article(3, 2, note="as the press quotes it")
_EARLIER = "also for those who stopped before, as the minister said on 20 August 2015"


def _stopping(
    reason: str,
    title_id: str,
    title_en: str,
    wait_2015: Condition,
    since_2022: Condition,
    citation: Citation,
    *,
    confidence_2015: Confidence = SECONDARY,
) -> Timeline[Condition]:
    """Return when somebody is paid who stopped working before the pension age."""
    return condition(
        f"jht.benefit.entitled.{reason}",
        f"Kapan JHT dibayar: {title_id}",
        f"When JHT is paid: {title_en}",
        at_pension_age(FIRST_DAY, PP_46_2015.article(26, 3)),
        at_pension_age(PP_60_DAY, _PP_60, SECONDARY, _NOT_NAMED),
        or_at_pension_age(PERMENAKER_19_DAY, wait_2015, _LIST_19, confidence_2015, _EARLIER),
        or_at_pension_age(PERMENAKER_4_DAY, since_2022, citation, SECONDARY),
    )


def _always(
    reason: str, title_id: str, title_en: str, *entries: Entry[Condition]
) -> Timeline[Condition]:
    return condition(
        f"jht.benefit.entitled.{reason}",
        f"Kapan JHT dibayar: {title_id}",
        f"When JHT is paid: {title_en}",
        *entries,
    )


_UNLISTED = check(
    "unlisted_stop",
    Op.IS,
    True,
    "unlisted_stop",
    PERMENAKER_19_2015.article(3, 2, note="does not name it: a choice"),
    confidence=DERIVED,
)
_RESIGNED = "resigned_month_ago"
_DISMISSED = "dismissed_month_ago"
_MONTH_19 = PERMENAKER_19_2015.whole(note="the month, as the press restates it")
_BPU = check(
    "segment",
    Op.ONE_OF,
    frozenset({Segment.BPU}),
    "without_wage",
    PERMENAKER_4_2022.article(6, 2, note="as summarised"),
    confidence=SECONDARY,
)
_FOREIGNER = check(
    "foreigner",
    Op.IS,
    True,
    "foreigner",
    PERMENAKER_4_2022.article(5, note="as a union summarises it; not in the article as quoted"),
    PERMENAKER_2_2022.article(6, 1, note="the same, in the text that never applied"),
    confidence=SECONDARY,
)
_DISABLED = "disability_established"
_SEVENTH = PERMENAKER_2_2022.article(7, 2, note="text never applied; taken to be kept in 4/2022")
_LEFT = "left_indonesia"

_AGREED = check(
    "agreed_age_reached",
    Op.IS,
    True,
    "agreed_pension_age",
    PERMENAKER_4_2022.article(6, 1, note="as the press quotes it"),
    confidence=SECONDARY,
)


ENTITLED: Mapping[str, Timeline[Condition]] = MappingProxyType(
    {
        "retirement": _always(
            "retirement",
            "usia pensiun",
            "pension age",
            at_pension_age(FIRST_DAY, PP_46_2015.article(26, 2)),
            at_pension_age(PP_60_DAY, _PP_60, SECONDARY),
            entry(
                PERMENAKER_4_DAY,
                on_ground(PENSION_AGE, _AGREED),
                PERMENAKER_4_2022.article(6, 1),
                confidence=SECONDARY,
                note="56, or the age of the work agreement, company rules or collective agreement",
            ),
        ),
        "resignation": _stopping(
            "resignation",
            "mengundurkan diri",
            "resigned",
            passed(_RESIGNED, _LIST_19, _MONTH_19, confidence=SECONDARY),
            passed(_RESIGNED, PERMENAKER_4_2022.article(8), confidence=SECONDARY),
            PERMENAKER_4_2022.article(8),
        ),
        "dismissal": _stopping(
            "dismissal",
            "terkena PHK",
            "dismissed",
            passed(_DISMISSED, _LIST_19, _MONTH_19, confidence=SECONDARY),
            passed(_DISMISSED, PERMENAKER_4_2022.article(10), confidence=SECONDARY),
            PERMENAKER_4_2022.article(10),
        ),
        "contract_end": _stopping(
            "contract_end",
            "berakhirnya PKWT",
            "end of a fixed-term contract",
            passed("month_after_end", _MONTH_19, confidence=DERIVED, also=(_UNLISTED,)),
            passed("contract_ended", PERMENAKER_4_2022.article(6, 2), confidence=SECONDARY),
            PERMENAKER_4_2022.article(6, 2),
            confidence_2015=DERIVED,
        ),
        "bpu_stops": _stopping(
            "bpu_stops",
            "peserta BPU berhenti bekerja",
            "a participant without wage stops working",
            passed("month_after_end", _MONTH_19, confidence=DERIVED, also=(_UNLISTED,)),
            passed(
                "bpu_stopped", PERMENAKER_4_2022.article(6, 2), confidence=SECONDARY, also=(_BPU,)
            ),
            PERMENAKER_4_2022.article(6, 2),
            confidence_2015=DERIVED,
        ),
        "leaving_indonesia": _always(
            "leaving_indonesia",
            "meninggalkan Indonesia untuk selamanya",
            "leaving Indonesia for good",
            or_at_pension_age(
                FIRST_DAY,
                passed(_LEFT, PP_46_2015.article(26, 6)),
                PP_46_2015.article(26, 6),
                TEXT,
                "foreigners and citizens",
            ),
            at_pension_age(PP_60_DAY, _PP_60, SECONDARY, _NOT_NAMED),
            or_at_pension_age(
                PERMENAKER_19_DAY,
                passed(_LEFT, _LIST_19, confidence=SECONDARY),
                _LIST_19,
                SECONDARY,
                "no limit to foreigners in what is quoted",
            ),
            or_at_pension_age(
                PERMENAKER_4_DAY,
                passed(
                    _LEFT, PERMENAKER_4_2022.article(5), confidence=SECONDARY, also=(_FOREIGNER,)
                ),
                PERMENAKER_4_2022.article(5),
                SECONDARY,
                "foreigners only, before or after they leave",
            ),
        ),
        "total_disability": _always(
            "total_disability",
            "cacat total tetap",
            "total permanent disability",
            or_at_pension_age(
                FIRST_DAY,
                passed(_DISABLED, PP_46_2015.article(26, 4)),
                PP_46_2015.article(26, 4),
                TEXT,
            ),
            or_at_pension_age(
                PP_60_DAY, passed(_DISABLED, _PP_60, confidence=SECONDARY), _PP_60, SECONDARY
            ),
            or_at_pension_age(
                PERMENAKER_4_DAY,
                passed(_DISABLED, PERMENAKER_4_2022.article(4), _SEVENTH, confidence=UNVERIFIED),
                PERMENAKER_4_2022.article(4),
                SECONDARY,
            ),
        ),
        "death": _always(
            "death",
            "meninggal dunia",
            "death",
            entry(
                FIRST_DAY,
                on_ground(passed("died", PP_46_2015.article(26, 5))),
                PP_46_2015.article(26, 5),
            ),
            entry(
                PP_60_DAY,
                on_ground(passed("died", _PP_60, confidence=SECONDARY)),
                _PP_60,
                confidence=SECONDARY,
            ),
        ),
        "partial_withdrawal": _always(
            "partial_withdrawal",
            "pengambilan sebagian",
            "partial payment",
            entry(
                FIRST_DAY,
                AllOf(
                    ENROLLED,
                    check(
                        "membership_years",
                        Op.AT_LEAST,
                        Ref("jht.benefit.partial_years"),
                        "partial_years",
                        PP_46_2015.article(22, 4),
                    ),
                    check("partial_taken", Op.IS, False, "partial_once", PP_46_2015.article(22, 6)),
                ),
                PP_46_2015.article(22, 4),
                PP_46_2015.article(22, 6),
            ),
        ),
    }
)
"""By what happened: when the balance, or a part of it, may be paid."""


def _wait(reason: str, title_id: str, title_en: str, later: int) -> Timeline[int]:
    return through_time(
        f"jht.benefit.wait_months.{reason}",
        f"Masa tunggu JHT: {title_id}",
        f"Wait for JHT: {title_en}",
        "months",
        entry(PERMENAKER_19_DAY, 1, _MONTH_19, confidence=SECONDARY),
        entry(
            PERMENAKER_4_DAY,
            later,
            _WAIT_CITED[reason],
            confidence=SECONDARY,
            note="" if later else "no wait in what is quoted",
        ),
    )


_WAIT_CITED = {
    "resignation": PERMENAKER_4_2022.article(8),
    "dismissal": PERMENAKER_4_2022.article(10),
    "contract_end": PERMENAKER_4_2022.article(6, 2),
    "bpu_stops": PERMENAKER_4_2022.article(6, 2),
}

WAIT_MONTHS: Mapping[str, Timeline[int]] = MappingProxyType(
    {
        "resignation": _wait(
            "resignation",
            "mengundurkan diri, sejak surat keterangan pemberi kerja",
            "resigned, from the employer's statement",
            1,
        ),
        "dismissal": _wait("dismissal", "terkena PHK, sejak PHK", "dismissed, from that day", 1),
        "contract_end": _wait(
            "contract_end", "berakhirnya PKWT", "end of a fixed-term contract", 0
        ),
        "bpu_stops": _wait(
            "bpu_stops", "peserta BPU berhenti bekerja", "a participant without wage stops", 0
        ),
    }
)
"""By why work stopped: whole months from the day that counts."""
