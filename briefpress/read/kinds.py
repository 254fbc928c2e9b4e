"""What a kind of document asks for beyond the fields that all briefs have."""

from collections.abc import Iterator

from briefpress.diagnostics.codes.schema import MISSING_FIELD
from briefpress.diagnostics.diagnostic import Diagnostic
from briefpress.diagnostics.suggestion import one_of
from briefpress.model.front_matter import REQUIRED_BY_KIND, FrontMatter
from briefpress.read.schema_faults import documentation
from briefpress.read.written import is_empty
from briefpress.read.yaml import YamlFile


def check_kind(file: YamlFile) -> Iterator[Diagnostic]:
    """Yield what `brief.yaml` lacks for the kind that it names."""
    data = file.data if isinstance(file.data, dict) else {}
    required = next((groups for kind, groups in REQUIRED_BY_KIND.items() if kind == data.get("kind")), ())
    for group in required:
        if all(is_empty(data.get(field)) for field in group):
            named = f"`{group[0]}` is" if len(group) == 1 else f"{one_of(group).replace(', ', ' and ')} are"
            explained = "; ".join(f"`{field}:` – {documentation(FrontMatter, field)}" for field in group)
            yield MISSING_FIELD.at(
                file.places.value("kind"),
                f"{named} missing",
                label="asks for it" if len(group) == 1 else "asks for one of them",
                help=f"add {explained}",
            )
