"""Formulas as a plain Python function, for the facts of one case.

The source of the function is written here and compiled once for a law; deriving the facts of a
case then costs what the same lines by hand would.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from attrs import define, field

from perlindungan.law.formula import Derivation, Formula, Node, Refusal, constant, given

Derive = Callable[..., dict[str, Any]]
"""Takes a case and the extras, in order; returns the facts by name."""

AtMonth = Callable[..., Derive]
"""Takes ``month`` (index), ``first``, ``last``, and a function from path to value."""


def compiled(
    derivation: Derivation, month_of: Callable[..., Any], refuse: Callable[..., Exception]
) -> AtMonth:
    """Compile a derivation.

    Parameters
    ----------
    month_of
        Returns the month of a day.
    refuse
        Makes the error of a refusal; called with field, value, code and details.
    """
    writer = _Writer(derivation)
    source = writer.source()
    names = {"Fraction": Fraction, "month_of": month_of, "refuse": refuse, **writer.constants}
    # The text is made of formulas of this library alone; nothing that anybody gave is in it.
    exec(compile(source, "<derivation>", "exec"), names)  # noqa: S102
    made: AtMonth = names["at_month"]
    return made


def as_function(build: Callable[..., Formula], count: int) -> Callable[..., Any]:
    """Return a plain function of what a formula is built from: so many values, known or not."""
    names = tuple(f"value_{place}" for place in range(count))
    derivation = Derivation(facts={"it": build(*map(given, names))}, paths={}, extras=names)
    derive = compiled(derivation, _no_month, ValueError)(None, None, None, None)
    return lambda *values: derive(None, *values)["it"]


def _no_month(_: object) -> object:
    raise TypeError("a plain function has no months")


class _Source(NamedTuple):
    """A piece of Python: the text, whether it may be ``None``, and whether it is but a name."""

    text: str
    nullable: bool
    name: bool = False


_Known = Mapping[int, _Source]
"""Formulas already in a local variable, by their identity."""

_INDENT = "    "


@define(eq=False)
class _Writer:
    """Writes the source of one derivation."""

    derivation: Derivation
    constants: dict[str, Any] = field(factory=dict)
    nullable: dict[str, bool] = field(factory=dict)
    given: dict[str, str] = field(factory=dict)
    parameters: dict[str, str] = field(factory=dict)
    temporary: int = 0

    def source(self) -> str:
        """Return the source: a function of the month that returns the function of a case."""
        body: list[str] = []
        for name, formula in self.derivation.facts.items():
            lines, self.nullable[name] = self.assign(f"f_{name}", formula, {})
            body += lines
        body += [line for refusal in self.derivation.refusals for line in self._refusal(refusal)]
        extras = {name: f"g_{name}" for name in self.derivation.extras}
        reads = [
            f"{local} = case.{self.derivation.paths[name]}"
            for name, local in self.given.items()
            if name not in extras
        ]
        facts = ", ".join(f"{name!r}: f_{name}" for name in self.derivation.facts)
        inner = [*reads, *body, f"return {{{facts}}}"]
        outer = [f"{local} = value({path!r})" for path, local in self.parameters.items()]
        lines = [
            "def at_month(month, first, last, value):",
            *_indented(outer),
            f"    def derive({', '.join(['case', *extras.values()])}):",
            *_indented(_indented(inner)),
            "    return derive",
        ]
        return "\n".join(lines)

    def assign(self, name: str, formula: Formula, known: _Known) -> tuple[list[str], bool]:
        """Return lines that assign a formula, and whether it may be ``None``.

        A formula that is used more than once gets a local of its own; a choice becomes an ``if``,
        so that only the branch taken costs.
        """
        if formula.node is not Node.WHEN or id(formula) in known:
            lines, known = self._hoist(_repeated(formula), known)
            source = self.write(formula, known)
            return [*lines, f"{name} = {source.text}"], source.nullable
        condition, then, otherwise = formula.parts
        shared = [*_repeated(condition), *_shared(condition, then, otherwise)]
        lines, known = self._hoist(shared, known)
        text = self.truth(condition, known)
        first, first_nullable = self.assign(name, then, known)
        second, second_nullable = self.assign(name, otherwise, known)
        lines += [f"if {text}:", *_indented(first), "else:", *_indented(second)]
        return lines, first_nullable or second_nullable

    def _hoist(self, formulas: Sequence[Formula], known: _Known) -> tuple[list[str], _Known]:
        lines: list[str] = []
        for formula in formulas:
            if id(formula) not in known:
                name = self._local()
                made, nullable = self.assign(name, formula, known)
                lines += made
                known = {**known, id(formula): _Source(name, nullable, name=True)}
        return lines, known

    def _local(self) -> str:
        self.temporary += 1
        return f"t_{self.temporary}"

    def _refusal(self, refusal: Refusal) -> list[str]:
        lines, known = self._hoist(_repeated(refusal.when), {})
        value = self.write(constant(refusal.value), {}).text
        details = [
            f"{name}={self.write(constant(item), {}).text}"
            for name, item in refusal.details.items()
        ]
        arguments = ", ".join([repr(refusal.field), value, repr(refusal.code), *details])
        condition = self.truth(refusal.when, known)
        return [*lines, f"if {condition}:", f"    raise refuse({arguments})"]

    def truth(self, formula: Formula, known: _Known) -> str:
        """Return the source of a condition of which only counts whether it is known to hold."""
        if id(formula) in known:
            return known[id(formula)].text
        match formula.node:
            case Node.AND | Node.OR:
                one, other = (self.truth(part, known) for part in formula.parts)
                return f"({one} {formula.node.name.lower()} {other})"
            case Node.NOT:
                source = self.write(formula.parts[0], known)
                return f"({source.text} is False)" if source.nullable else f"(not {source.text})"
            case _:
                return self.write(formula, known).text

    def write(self, formula: Formula, known: _Known) -> _Source:
        """Return the source of a formula as one expression."""
        if id(formula) in known:
            return known[id(formula)]
        node, parts = formula.node, formula.parts
        if not any(isinstance(part, Formula) for part in parts):
            return self._leaf(formula)
        match node:
            case Node.MISSING:
                return _Source(f"({self.write(parts[0], known).text} is None)", nullable=False)
            case Node.WHEN:
                condition = self.truth(parts[0], known)
                then, otherwise = (self.write(part, known) for part in parts[1:])
                text = f"({then.text} if {condition} else {otherwise.text})"
                return _Source(text, then.nullable or otherwise.nullable)
            case Node.AND | Node.OR:
                return self._logic(node, *(self.write(part, known) for part in parts))
            case _:
                return self._strict(node, [self.write(part, known) for part in parts])

    def _leaf(self, formula: Formula) -> _Source:
        match formula.node:
            case Node.GIVEN:
                name = formula.parts[0]
                return _Source(self.given.setdefault(name, f"g_{name}"), nullable=True, name=True)
            case Node.FACT:
                name = formula.parts[0]
                return _Source(f"f_{name}", self.nullable[name], name=True)
            case Node.PARAMETER:
                new = f"p_{len(self.parameters)}"
                local = self.parameters.setdefault(formula.parts[0], new)
                return _Source(local, nullable=True, name=True)
            case Node.CONSTANT:
                return self._constant(formula.parts[0])
            case node:
                return _Source(node.name.lower(), nullable=False, name=True)

    def _constant(self, value: object) -> _Source:
        if value is None or isinstance(value, (bool, int)):
            return _Source(repr(value), nullable=value is None, name=True)
        name = f"c_{len(self.constants)}"
        self.constants[name] = value
        return _Source(name, nullable=False, name=True)

    def _strict(self, node: Node, sources: Sequence[_Source]) -> _Source:
        """Write an operation that is unknown where one of its operands is."""
        operands: list[str] = []
        guards: list[str] = []
        for source in sources:
            text = source.text
            if source.nullable:
                if source.name:
                    guards.append(f"{text} is None")
                else:
                    local = self._local()
                    guards.append(f"({local} := {text}) is None")
                    text = local
            operands.append(text)
        text = _PYTHON[node].format(*operands)
        if not guards:
            return _Source(text, nullable=False)
        return _Source(f"(None if {' or '.join(guards)} else {text})", nullable=True)

    def _logic(self, node: Node, one: _Source, other: _Source) -> _Source:
        """Write Kleene's and, or: one operand may settle it whatever the other is."""
        if not one.nullable and not other.nullable:
            return _Source(f"({one.text} {node.name.lower()} {other.text})", nullable=False)
        a, b = self._local(), self._local()
        settles = node is Node.OR
        return _Source(
            f"({settles} if ({a} := {one.text}) is {settles} "
            f"or ({b} := {other.text}) is {settles} "
            f"else None if {a} is None or {b} is None else {not settles})",
            nullable=True,
        )


def _indented(lines: Iterable[str]) -> list[str]:
    return [_INDENT + line for line in lines]


def _inner(formula: Formula) -> list[Formula]:
    """Return the formulas that one is made of, without those that are a mere name."""
    parts = [part for part in formula.parts if isinstance(part, Formula)]
    return [part for part in parts if any(isinstance(one, Formula) for one in part.parts)]


def _repeated(formula: Formula) -> list[Formula]:
    """Return the formulas used in more than one place inside one, the innermost first."""
    uses: Counter[int] = Counter()
    found: dict[int, Formula] = {}

    def walk(one: Formula) -> None:
        for part in _inner(one):
            uses[id(part)] += 1
            if id(part) not in found:
                walk(part)
                found[id(part)] = part

    walk(formula)
    return [part for key, part in found.items() if uses[key] > 1]


def _shared(condition: Formula, *branches: Formula) -> list[Formula]:
    """Return the largest formulas inside a condition that its branches use too."""
    used: set[int] = set()

    def collect(one: Formula) -> None:
        if id(one) not in used:
            used.add(id(one))
            for part in _inner(one):
                collect(part)

    for branch in branches:
        collect(branch)
    found: list[Formula] = []

    def walk(one: Formula) -> None:
        if id(one) in used:
            found.append(one)
            return
        for part in _inner(one):
            walk(part)

    walk(condition)
    return found


_PYTHON: Mapping[Node, str] = {
    Node.ADD: "({} + {})",
    Node.SUBTRACT: "({} - {})",
    Node.MULTIPLY: "({} * {})",
    Node.RATIO: "Fraction({}, {})",
    Node.LESS: "({} < {})",
    Node.AT_MOST: "({} <= {})",
    Node.IS: "({} == {})",
    Node.ONE_OF: "({} in {})",
    Node.CONTAINS: "({1} in {0})",
    Node.NOT: "(not {})",
    Node.YEAR: "{}.year",
    Node.MONTH_OF_YEAR: "{}.month",
    Node.DAY: "{}.day",
    Node.MONTH_OF: "month_of({})",
    Node.INDEX: "{}.index",
    Node.INDEX_OF_DAY: "({0}.year * 12 + {0}.month - 1)",
    Node.AMOUNT: "{}.amount",
}
