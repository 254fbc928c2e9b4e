"""The manifest that travels inside a PDF."""

import hashlib
import json
from dataclasses import asdict

import weasyprint

import briefpress
from briefpress.model.page import Page
from briefpress.model.pdf_manifest import FORMAT, AttachedFile, PdfManifest
from briefpress.model.settings import Paper


def manifest_of(page: Page, paper: Paper) -> PdfManifest:
    """Return the manifest of the PDF of `page` on `paper`."""
    return PdfManifest(
        format=FORMAT,
        briefpress=briefpress.__version__,
        weasyprint=weasyprint.__version__,
        slug=page.slug,
        title=page.metadata.title,
        authors=page.metadata.authors,
        edition=page.metadata.edition,
        identifier=page.metadata.identifier,
        paper=paper,
        archival=page.archival,
        page_digest=page.digest,
        html_digest=_sha256(page.html.encode()),
        assets=tuple(sorted((asset.name, _sha256(asset.content)) for asset in page.assets)),
        files=tuple(
            AttachedFile(file.name, file.path, _sha256(file.content)) for file in page.attachments if file.path
        ),
    )


def write_manifest(manifest: PdfManifest) -> bytes:
    """Return `manifest` as JSON: UTF-8, keys sorted, the same bytes for the same manifest."""
    record = asdict(manifest) | {"assets": dict(manifest.assets)}
    return json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True).encode() + b"\n"


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
