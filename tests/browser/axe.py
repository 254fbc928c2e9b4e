"""axe-core: the rules of WCAG 2.2 at levels A and AA, and those of good practice."""

from functools import cache
from importlib.resources import files

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
NOT_ON_PAPER = ("link-in-text-block", "target-size")
"""Rules about what can be pressed. On paper nothing can, and links look like the words around them."""
IN_RUNNING_TEXT = ("target-size", 'role="doc-noteref"')
"""A call of a footnote stands in a sentence, which exempts it (WCAG 2.2, 2.5.8). axe takes a note that floats away from
between two calls for the end of that sentence."""
IN_DRAWINGS = ("color-contrast", "<text")
"""Words of a chart: axe cannot tell what lies behind them. `tests/charts/` holds their colours against their ground."""
# Without `preload`, which would load the style sheets once more and is refused for files: no rule of ours needs it.
RUN = """async ([target, rules, left_out]) => await axe.run(target ?? document, {
  runOnly: rules,
  rules: Object.fromEntries(left_out.map((rule) => [rule, { enabled: false }])),
  preload: false,
})"""


@cache
def source():
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def faults_of(page, left_out=()):
    """Return what axe finds wrong with a page, and what it could not decide, one line for each element.

    What it could not decide because it was out of view is looked at once more, in view.
    """
    page.evaluate(source())
    results = page.evaluate(RUN, [None, TAGS, left_out])
    assert len(results["passes"]) > 10, "axe looked at nothing"
    undecided = [line for rule in results["incomplete"] for line in _looked_at_again(page, rule)]
    return [*_lines(results["violations"]), *undecided]


def _looked_at_again(page, rule):
    for node in rule["nodes"]:
        selector = node["target"][-1]
        way, target = selector, selector
        if isinstance(selector, list):
            # It stands in a shadow tree: the way there, root by root.
            way, target = " ".join(selector), {"fromShadowDom": selector}
        page.locator(way).first.evaluate("element => element.scrollIntoView({block: 'center', inline: 'center'})")
        again = page.evaluate(RUN, [target, {"type": "rule", "values": [rule["id"]]}, ()])
        yield from (f"undecided: {line}" for line in _lines([*again["violations"], *again["incomplete"]]))


def _lines(rules):
    return [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary']}"
        for rule in rules
        for node in rule["nodes"]
        if not any(rule["id"] == exempt and mark in node["html"] for exempt, mark in (IN_RUNNING_TEXT, IN_DRAWINGS))
    ]
