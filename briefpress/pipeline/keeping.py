"""Briefs that need not be built again: what became of one is kept under the digest of all that it was made of."""

import hashlib
from collections.abc import Set
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from briefpress.house.files import is_content
from briefpress.house.location import CONTENT, SITE, House
from briefpress.model.built_state import BuiltState
from briefpress.model.digest import digest_of
from briefpress.model.kept_brief import KeptBrief
from briefpress.model.manifest import OutputFile
from briefpress.pipeline.making import Made
from briefpress.publish.manifest import FILE_NAME as MANIFEST
from briefpress.work.digests import Digests, digest_of_all
from briefpress.work.history import INDEX_STATES, keep_texts, note_state
from briefpress.work.inputs import COMMON, Inputs, brief_inputs, common_inputs, files_in
from briefpress.work.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Keeper:
    """Finds and keeps what became of briefs. `made_with` are the versions of all that has a part in it."""

    house: House
    inputs: Inputs
    digests: Digests
    workshop: Workshop
    made_with: tuple[str, ...]
    strict: bool
    now: int
    """When the run began, by the time of the house's files."""
    texts: set[str] = field(default_factory=set)
    """The digests of the texts that are kept for the history: nearly all briefs have the same."""

    def key(self, slug: str) -> str:
        """Return the name under which a brief is kept: another one for any other input."""
        files = self.inputs.briefs.get(slug, {})
        return digest_of(
            "brief", slug, self.strict, digest_of_all(files), self.inputs.common_digest, self.inputs.engine,
            self.made_with,
        )  # fmt: skip

    def find(self, slug: str) -> KeptBrief | None:
        """Return what became of the brief when it was last built from the same; none where that cannot be had."""
        kept = self.workshop.find(self.key(slug))
        if not isinstance(kept, KeptBrief):
            return None
        return kept if not kept.built or self.is_published(kept) or self.files_of(kept) else None

    def is_published(self, kept: KeptBrief) -> bool:
        """Return whether the site holds exactly the files of a kept brief."""
        folder = f"{SITE}/{kept.slug}"
        wanted = {f"{folder}/{path}": digest for path, digest in kept.files}
        folders = {str(parent) for path in wanted for parent in PurePosixPath(path).parents}
        there = {path: self.digests.of(f"{self.house.root}/{path}") for path in files_in(self.house, folder)}
        return {path: digest for path, digest in there.items() if path not in folders} == wanted

    def files_of(self, kept: KeptBrief) -> tuple[OutputFile, ...] | None:
        """Return the files of a kept brief; none where the store has lost one of them."""
        found = [(path, self.workshop.store.get(_file_key(digest))) for path, digest in kept.files]
        files = tuple(OutputFile(path, content) for path, content in found if content is not None)
        return files if len(files) == len(kept.files) else None

    def common_is_as_it_was(self) -> bool:
        """Return whether what all briefs may read is still what the inputs say."""
        return common_inputs(self.house, self.digests.again(self.now)) == self.inputs.common

    def is_as_it_was(self, slug: str) -> bool:
        """Return whether what stands in the folder of a brief is still what the inputs say."""
        return brief_inputs(self.house, slug, self.digests.again(self.now)) == self.inputs.briefs.get(slug)

    def keep(self, made: Made, asked: Set[str]) -> KeptBrief | None:
        """Keep what became of a brief and return it; none where it asked for something beyond what it may read."""
        if not all(_may_read(path, made.slug) for path in asked):
            return None
        files = tuple((file.path, hashlib.sha256(file.content).hexdigest()) for file in made.files)
        for file, (_, digest) in zip(made.files, files, strict=True):
            key = _file_key(digest)
            if self.workshop.store.get(key) is None:
                self.workshop.store.put(key, file.content)
        attachments = made.page.attachments if made.page else ()
        attached = tuple((one.path, hashlib.sha256(one.content).hexdigest()) for one in attachments if one.path)
        kept = KeptBrief(made.slug, made.sound, made.uses, made.diagnostics, files, made.pages, made.stages, attached)
        self.workshop.keep("brief", made.slug, self.key(made.slug), kept)
        return kept

    def keep_common_texts(self) -> None:
        """Keep for the history what all briefs share."""
        keep_texts(self.house.root, self.inputs.common, self.workshop.store, self.texts)

    def note(self, kept: KeptBrief) -> None:
        """Note in the history of the house that the site holds this brief. Raises `OSError`."""

        def state() -> BuiltState:
            return BuiltState(
                inputs=self.inputs.of(kept.slug),
                outputs={f"{SITE}/{kept.slug}/{path}": digest for path, digest in kept.files},
                versions=(f"briefpress code {self.inputs.engine}", *self.made_with),
                stages=kept.stages,
                attached=dict(kept.attached),
            )

        note_state(self.house.root, kept.slug, self.key(kept.slug), state, self.workshop.store, self.texts)

    def note_index(self, files: tuple[OutputFile, ...], slugs: tuple[str, ...]) -> None:
        """Note in the history of the house that the site has this index of `slugs`. Raises `OSError`."""
        manifests = {path: Digests().of(f"{self.house.root}/{path}") for path in map(_manifest, slugs)}
        outputs = {f"{SITE}/{file.path}": hashlib.sha256(file.content).hexdigest() for file in files}
        made_of = {**self.inputs.common, **manifests}
        versions = (f"briefpress code {self.inputs.engine}", *self.made_with)
        key = digest_of("index", digest_of_all(made_of), digest_of_all(outputs), versions)
        state = BuiltState(made_of, outputs, versions, stages=(), attached={})
        note_state(self.house.root, INDEX_STATES, key, lambda: state, self.workshop.store, self.texts)


def _manifest(slug: str) -> str:
    return f"{SITE}/{slug}/{MANIFEST}"


def _file_key(digest: str) -> str:
    """Return the name under which the content of a file is kept."""
    return digest_of("file", digest)


def _may_read(path: str, slug: str) -> bool:
    """Return whether `path` is among the inputs of brief `slug`: what it holds is part of the brief's key."""
    folders = (f"{CONTENT}/{slug}", *COMMON)
    inside = any(path == folder or path.startswith(f"{folder}/") for folder in folders)
    return (inside or path == CONTENT) and all(is_content(part) for part in path.split("/") if part)
