"""Write the parts of docs/ that follow from the code: `python docs/generate.py`.

A page keeps its own text; only what stands between `<!-- generated: NAME -->` and `<!-- end -->` is written anew. The
JSON Schemas in `docs/schemas/` are written whole, and again among the starter files, so that a new house has them; so
are the pictures in `docs/images/charts/`, which are drawn from the brief in `docs/examples/house/`.
"""

import ast
import asyncio
import inspect
import json
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

from briefpress import house
from briefpress.check.explain import all_codes, standards_of
from briefpress.diagnostics.diagnostic import Code
from briefpress.diagnostics.show import json as json_lines
from briefpress.house.location import House
from briefpress.house.look import read_look
from briefpress.model.brief import Brief
from briefpress.model.function import FUNCTIONS
from briefpress.model.task import done_here
from briefpress.publish.exports import EXPORTS
from briefpress.publish.exports import findings as findings_export
from briefpress.publish.exports.json import KEYS
from briefpress.read import chart_specs, columns, csv, csv_records, images, markdown, pictures, svg, svg_drawing, yaml
from briefpress.read.expressions import parser, stream
from briefpress.read.folder import read_manuscript
from briefpress.read.json_schema import ENTRIES, RECORDS, json_schema
from briefpress.read.markdown.directives import DIRECTIVES
from briefpress.read.markdown.directives.declaration import Directive, Presence
from briefpress.read.markdown.html_elements import ELEMENTS, EXPLAINED
from briefpress.read.markdown.roles import ROLES
from briefpress.read.settings import read_settings
from briefpress.read.shared import read_shared
from briefpress.read.words import read_words
from briefpress.render import sandbox
from briefpress.render.charts import drawing
from briefpress.render.charts.drawing import Drawer
from briefpress.render.context import BriefContext, CommonContext, IndexContext, ReportContext
from briefpress.render.filters import FILTERS
from briefpress.resolve.brief import resolve_brief
from briefpress.resolve.charts import forms
from briefpress.resolve.charts.forms import FORMS

DOCS = Path(__file__).parent
REGION = re.compile(r"(<!-- generated: (?P<name>[\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)

FAMILIES: Mapping[str, str] = {
    "A": "Accessibility",
    "C": "Style sheets",
    "D": "Data",
    "E": "Expressions",
    "F": "Key findings",
    "G": "Charts",
    "H": "The house and its files",
    "J": "Work: workers and machines",
    "K": "Kept results",
    "M": "Markdown",
    "P": "Typesetting",
    "R": "Names and references",
    "S": "Fields and settings",
    "T": "Templates",
    "U": "The PDF",
    "V": "Values and assertions",
    "W": "Web pages",
    "Y": "YAML",
}
"""What the first letter of a code stands for."""


def outputs() -> dict[Path, str]:
    """Return every generated file with its content as it ought to be."""
    made = {page: _filled(page.read_text(encoding="utf-8")) for page in sorted(DOCS.glob("*.md"))}
    made |= chart_pictures()
    for name in (*RECORDS, *ENTRIES):
        text = json.dumps(json_schema(name), ensure_ascii=False, indent=2) + "\n"
        for folder in (DOCS / "schemas", DOCS.parent / "briefpress" / "starter" / "house" / "schemas"):
            made[folder / f"{name}.schema.json"] = text
    return made


def _filled(page: str) -> str:
    return REGION.sub(lambda match: f"{match[1]}\n{REGIONS[match['name']]().strip()}\n\n{match[3]}", page)


def chart_pictures() -> dict[Path, str]:
    """Return the example of each kind of chart, drawn as a brief draws it, as an SVG file."""
    here = House((DOCS / "examples" / "house").resolve())
    read = read_manuscript(here, "charts"), read_shared(here), read_settings(here), read_look(here)
    manuscript, shared, settings, look = (outcome.value for outcome in read)
    brief = resolve_brief(manuscript, shared, settings, read_words(look, "en", None).value).value
    drawer = Drawer(look, "en", done_here)
    pictures = {}
    for chart in brief.charts:
        svg = ElementTree.fromstring(asyncio.run(drawer.draw(chart, "chart")).value.wide)  # noqa: S314 - drawn by us
        _, _, width, height = svg.attrib["viewBox"].split()
        del svg.attrib["class"]
        svg.attrib |= {"xmlns": "http://www.w3.org/2000/svg", "width": width, "height": height}
        svg.insert(0, ElementTree.Element("rect", {"width": width, "height": height, "fill": "#fff"}))
        pictures[DOCS / "images" / "charts" / f"{chart.id}.svg"] = ElementTree.tostring(svg, "unicode") + "\n"
    return pictures


def _charts() -> str:
    """Return each example of a chart, what its kind takes, and its picture."""
    examples = (DOCS / "examples" / "house" / "content" / "charts" / "body.md").read_text(encoding="utf-8")
    parts: list[str] = []
    for example in examples.strip().split("\n\n\n"):
        kind = re.search(r"^:kind: ([\w-]+)$", example, re.MULTILINE)[1]
        form = FORMS[kind]
        most = f"{form.most_places} events" if kind == "timeline" else f"{form.most_places} places"
        most += f", {form.most_series} series" if form.most_series > 1 else ""
        rows = [
            ("needs", ", ".join(f"`:{name}:`" for name in form.needs)),
            ("takes", ", ".join(f"`:{name}:`" for name in sorted(form.takes))),
            ("`:x:` is", ", ".join(f"`{type_}`" for type_ in form.x_types)),
            ("at most", most),
        ]
        alt = re.search(r"^:alt: (.*)$", example, re.MULTILINE)[1]
        table = "\n".join(["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows)])
        picture = f"![{alt}](images/charts/{kind}.svg)"
        parts.append("\n\n".join([f"### {kind}", form.summary, picture, table, f"```markdown\n{example}\n```"]))
    return "\n\n".join(parts)


def _rules() -> str:
    codes = all_codes()
    parts: list[str] = []
    for letter, title in FAMILIES.items():
        family = [code for code in codes if code.id.startswith(letter)]
        if family:
            parts.append(f"## {title} ({letter})")
        parts.extend(_rule(code) for code in family)
    return "\n\n".join(parts)


def _rule(code: Code) -> str:
    standards = standards_of(code.id)
    asked = [f"**Asked for by** {', '.join(standards)}."] if standards else []
    head = f"### {code.id} {code.name}"
    return "\n\n".join([head, f"*{code.severity}.* {code.summary}", code.explanation.strip(), *asked])


def _directives() -> str:
    return "\n\n".join(_directive(directive) for directive in DIRECTIVES)


def _directive(directive: Directive) -> str:
    lines = [f"### {directive.name}", "", directive.summary, ""]
    if directive.argument.presence is not Presence.NONE:
        lines += [f"Behind its name: {directive.argument.summary} ({directive.argument.presence.value}).", ""]
    if directive.options:
        lines += ["| option | meaning |", "|---|---|"]
        lines += [f"| `:{o.name}:`{' (required)' if o.required else ''} | {o.summary} |" for o in directive.options]
        lines.append("")
    return "\n".join([*lines, "```markdown", EXAMPLES[directive.name].strip(), "```"])


def _roles() -> str:
    return "\n\n".join(
        f"### {role.name}\n\n{role.summary}\n\n```markdown\n" + "\n".join(role.forms) + "\n```" for role in ROLES
    )


def _functions() -> str:
    rows = ["| function | gives | may be left out |", "|---|---|---|"]
    for function in FUNCTIONS:
        last = function.form.removesuffix(")").rsplit(", ")[-1]
        # What is written without it is told in the summary.
        left_out = function.optional and function.form.count(", ") == len(function.parameters) - 1
        rows.append(f"| `{function.form}` | {function.summary} | {f'`{last}`' if left_out else '–'} |")
    return "\n".join(rows)


def _context() -> str:
    parts = [("On every page", CommonContext), ("On the page of a brief", BriefContext), ("On the index", IndexContext)]
    parts.append(("On an accessibility report", ReportContext))
    common = set(CommonContext.__dataclass_fields__)
    lines: list[str] = []
    for title, kind in parts:
        lines += [f"### {title}", "", "| name | what it is |", "|---|---|"]
        described = _descriptions(kind)
        lines += [f"| `{n}` | {d} |" for n, d in described.items() if kind is CommonContext or n not in common]
        lines.append("")
    return "\n".join(lines)


def _brief_value() -> str:
    rows = [f"| `brief.{name}` | {text} |" for name, text in _descriptions(Brief).items()]
    return "\n".join(["| name | what it is |", "|---|---|", *rows])


def _filters() -> str:
    rows = [f"| `{name}` | {_summary(function)} |" for name, function in FILTERS.items()]
    return "\n".join(["| filter | what it gives |", "|---|---|", *rows])


def _words() -> str:
    return _table(json_schema("words"))


def _exports() -> str:
    rows = [f"| `{e.name}` | {e.media_type} | {e.writes} |" for e in EXPORTS]
    return "\n".join(["| output | media type | what is written |", "|---|---|---|", *rows])


def _brief_json() -> str:
    return "\n".join(["| key | what it holds |", "|---|---|", *(f"| `{k}` | {v} |" for k, v in KEYS.items())])


def _findings_json() -> str:
    rows = (f"| `{key}` | {text} |" for key, text in findings_export.KEYS.items())
    return "\n".join(["| key | what it holds |", "|---|---|", *rows])


def _json_lines() -> str:
    return (json_lines.__doc__ or "").partition("\n\n")[2]


def _fields(name: str) -> Callable[[], str]:
    return lambda: _records(json_schema(name))


def _records(schema: Mapping[str, Any]) -> str:
    """Return a table for the record at the top of a schema, and one for each record it is made of."""
    definitions: Mapping[str, Any] = schema.get("$defs", {})
    parts = [_table(schema)] if schema.get("properties") else []
    parts += [
        f"#### {name}\n\n{d.get('description', '')}\n\n{_table(d)}"
        for name, d in definitions.items()
        if "properties" in d
    ]
    return "\n\n".join(parts)


def _table(schema: Mapping[str, Any]) -> str:
    required = schema.get("required", [])
    rows = [
        f"| `{name}` | {_type(field)} | {'required' if name in required else _default(field)} | {_line(field)} |"
        for name, field in schema["properties"].items()
    ]
    return "\n".join(["| field | form | default | meaning |", "|---|---|---|---|", *rows])


def _type(field: Mapping[str, Any]) -> str:
    """Return the form of a field in words."""
    if "$ref" in field:
        return f"*{field['$ref'].rsplit('/', 1)[-1]}*"
    if "enum" in field:
        return " · ".join(f"`{value}`" for value in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    if "anyOf" in field:
        return " or ".join(_type(one) for one in field["anyOf"] if one.get("type") != "null")
    types = [field.get("type")] if isinstance(field.get("type"), str) else field.get("type", [])
    if "array" in types:
        return f"list of {_type(field.get('items', {}))}"
    if "object" in types:
        inner = field.get("additionalProperties")
        return f"mapping to {_type(inner)}" if isinstance(inner, dict) else "mapping"
    if field.get("format") == "date":
        return "date"
    names = {"string": "text", "integer": "whole number", "boolean": "`true` or `false`"}
    return next((name for kind, name in names.items() if kind in types), "text")


def _default(field: Mapping[str, Any]) -> str:
    value = field.get("default")
    return "" if value in (None, [], {}) else f"`{json.dumps(value, ensure_ascii=False)}`"


def _line(field: Mapping[str, Any]) -> str:
    return " ".join(str(field.get("description", "")).split()).replace("|", "\\|")


def _descriptions(kind: type[Any]) -> dict[str, str]:
    """Return the text under each field of a dataclass, by its name, those it inherits first."""
    described: dict[str, str] = {}
    for base in reversed(kind.__mro__[:-1]):
        body = ast.parse(inspect.getsource(base)).body[0].body  # type: ignore[attr-defined]
        for field, text in pairwise(body):
            if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
                described[ast.unparse(field.target)] = " ".join(ast.literal_eval(text.value).split())
    return described


def _summary(function: Callable[..., Any]) -> str:
    return " ".join((function.__doc__ or "").split("\n\n")[0].split())


def _examples(page: str) -> Iterator[tuple[str, str]]:
    for block in page.split("\n\n\n"):
        name = re.search(r"^:+\{([\w-]+)\}", block, re.MULTILINE)
        if name:
            yield name[1], block


EXAMPLES = dict(_examples((DOCS / "examples" / "directives.md").read_text(encoding="utf-8")))
"""An example of each directive, shown on the authoring page and read by the tests."""


def _limits() -> str:
    rows = ["| Where | What | Most |", "| --- | --- | ---: |"]
    for where, modules in LIMITED.items():
        for module in modules:
            for name, text in _constants(module):
                value = getattr(module, name)
                if isinstance(value, int) and text.startswith("How ") and name not in TOLD:
                    rows.append(f"| {where} | {text.removesuffix('.')} | {value:,} |")
    return "\n".join(rows)


def _constants(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Yield the constants of a module in order, each with the text under it."""
    body = ast.parse(inspect.getsource(module)).body
    for node, after in pairwise(body):
        documented = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and documented:
            yield node.target.id, " ".join(str(after.value.value).split())  # type: ignore[attr-defined]


def _elements() -> str:
    titled = [f"`<{name} title=…>`" for name in ELEMENTS if name in EXPLAINED]
    others = [f"`<{name}>`" for name in sorted({*ELEMENTS, "br"} - EXPLAINED)]
    return ", ".join(titled + others) + "."


LIMITED: Mapping[str, tuple[ModuleType, ...]] = {
    "any file": (house.files,),
    "YAML": (yaml.file, yaml.nodes, yaml.values),
    "Markdown": (markdown.length, markdown.syntax.nesting, markdown.grammar, markdown.inlines),
    "data": (csv_records, csv, columns),
    "expressions": (parser, stream),
    "pictures": (images, pictures),
    "drawings": (svg, svg_drawing),
    "charts": (chart_specs, forms, drawing),
    "templates": (sandbox,),
}
"""The modules that say what is limited; the text of a limit begins with `How`."""
TOLD = frozenset({"MOST_FAULTS", "MOST_OF_A_KIND", "MOST_REREAD"})
"""Limits to what is told, which shut nothing out."""

REGIONS: Mapping[str, Callable[[], str]] = {
    "rules": _rules,
    "limits": _limits,
    "elements": _elements,
    "directives": _directives,
    "roles": _roles,
    "functions": _functions,
    "charts": _charts,
    "context": _context,
    "brief-value": _brief_value,
    "filters": _filters,
    "words": _words,
    "exports": _exports,
    "brief-json": _brief_json,
    "findings-json": _findings_json,
    "json-lines": _json_lines,
    **{name: _fields(name) for name in (*RECORDS, *ENTRIES) if name != "words"},
}
"""What writes each region."""


def main() -> None:
    """Write every file that is not as it ought to be."""
    for path, text in outputs().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
