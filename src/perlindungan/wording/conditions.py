"""A condition told in words."""

from __future__ import annotations

from perlindungan.law import AllOf, AnyOf, Check, Condition, Presumed, Ref
from perlindungan.wording.texts import rule_text, text


def condition_text(condition: Condition, locale: str) -> str:
    """Tell for whom something holds, such as ``a citizen, or works here for six months``."""
    match condition:
        case Check():
            operand = condition.operand
            limit = operand.path if isinstance(operand, Ref) else operand
            return rule_text(condition.rule.id, limit, locale)
        case Presumed(check):
            told = condition_text(check, locale)
            return f"{told} ({text('statement.presumed', locale)})"
        case AllOf(parts):
            return f"; {text('word.and', locale)} ".join(_part(part, locale) for part in parts)
        case AnyOf(parts):
            return f", {text('word.or', locale)} ".join(_part(part, locale) for part in parts)


def _part(condition: Condition, locale: str) -> str:
    told = condition_text(condition, locale)
    return f"({told})" if isinstance(condition, AllOf | AnyOf) else told
