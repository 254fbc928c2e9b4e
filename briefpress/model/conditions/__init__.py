"""Every way to fail an accessibility standard that this house looks at: by machine, or by a person."""

from typing import Final

from briefpress.model.conditions.condition import HumanCheck, MachineCheck
from briefpress.model.conditions.matterhorn_human import HUMAN
from briefpress.model.conditions.matterhorn_machine import MACHINE
from briefpress.model.conditions.matterhorn_never import NEVER
from briefpress.model.conditions.web_human import WEB

HUMAN_CHECKS: Final[tuple[HumanCheck, ...]] = (*sorted((*HUMAN, *NEVER), key=lambda check: check.id), *WEB)
"""What only a person can check: in the PDF, in the order of the protocol, then on the web page."""
MACHINE_CHECKS: Final[tuple[MachineCheck, ...]] = MACHINE
"""What a program can check in the PDF."""
KNOWN_CHECKS: Final = frozenset(check.id for check in HUMAN_CHECKS)
"""The ids by which `accessibility.yaml` names checks."""
