"""The documentation page of every code, from the rules' files and the stages' families."""

from briefpress.check.rules import RULES
from briefpress.diagnostics.catalogue import CATALOGUE
from briefpress.diagnostics.diagnostic import Code


def all_codes() -> tuple[Code, ...]:
    """Return every code briefpress may report, sorted by its id."""
    codes = {code.id: code for code in (*CATALOGUE, *(rule.code for rule in RULES))}
    return tuple(codes[id_] for id_ in sorted(codes))


def known_codes() -> tuple[str, ...]:
    """Return the ids of all codes, sorted."""
    return tuple(code.id for code in all_codes())


def standards_of(code: str) -> tuple[str, ...]:
    """Return the clauses of standards that ask for what a code reports; none where no rule of ours has that code."""
    return next((rule.standards for rule in RULES if rule.code.id == code), ())


def explain(code: str) -> str | None:
    """Return the page of `code` as Markdown, or none where no diagnostic has that code. Its case does not count."""
    found = next((known for known in all_codes() if known.id == code.strip().upper()), None)
    if found is None:
        return None
    head = f"# {found.id} {found.name} ({found.severity})\n\n{found.summary}"
    standards = standards_of(found.id)
    asked = f"\n\n**Asked for by** {', '.join(standards)}." if standards else ""
    return f"{head}\n\n{found.explanation.strip()}{asked}\n"
