"""Small PDFs written from an outline, one line for each thing, so that a case shows what is in the file.

    set language=cs              what the file says of itself: see `FACTS`
    Document                     an element, indented under the one around it
      H1 "Tides"                 an element with words in it
      Figure alt="A map" box=10,10,90,90
        image
      P from=1                   `from` is the key of the authored part
        "They " "rise."          words
        link https://x.org "X"   the rectangle of a link, with its description
    artifact Footer "1"          decoration
    loose "x"                    words that are neither tagged nor decoration
    lost "x"                     words that are tagged, by an element outside of the tree
    form "x"                     words in a form that is drawn on the page
    free-link #a "A"             the rectangle of a link that no element holds
    page                         what follows stands on the next page

`at=10,20` is where words stand, `raw="…"` are glyphs that stand for no character.
"""

import io
import shlex
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String

from briefpress.model.pdf import TypesetPdf
from briefpress.model.structure import MarkedContent, StructureElement

FACTS = {
    "language": "en",
    "title": "Tides",
    "shows-title": "yes",
    "bookmarks": "1",
    "version": "1.7",
    "attachments": "0",
    "structure": "yes",
    "pdfaid:part": "3",
    "pdfaid:conformance": "A",
    "pdfaid:rev": "",
    "pdfuaid:part": "1",
    "pdfuaid:rev": "",
}
"""What a file says of itself where a case does not say otherwise."""
MAP = b"2 beginbfrange <0000> <d7ff> <0000> <e000> <fffe> <e000> endbfrange"
SIZE = 200
LOOSE = {"set", "role", "page", "artifact", "loose", "form", "lost", "free-link"}
ATTRIBUTES = {"scope": "Scope", "numbering": "ListNumbering"}
TEXTS = {"alt": "Alt", "lang": "Lang", "actual": "ActualText", "expansion": "E", "id": "ID"}
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><rdf:Description rdf:about="">'
    "{facts}</rdf:Description></rdf:RDF></x:xmpmeta>"
)


@dataclass
class Node:
    """An element that is being written, and its key."""

    object: pikepdf.Object
    type: str
    kids: list = field(default_factory=list)
    texts: list = field(default_factory=list)
    source: str | None = None


class Writing:
    def __init__(self):
        self.pdf = pikepdf.new()
        self.facts = dict(FACTS)
        self.roles = {}
        self.top = []
        self.owners = []
        self.links = []
        self.named = {}
        self.referring = []
        self.font = self.add(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Text, Encoding=Name("/Identity-H"))
        self.font.ToUnicode = self.pdf.make_stream(MAP)
        self.unreadable = self.add(Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Raw, Encoding=Name("/Identity-H"))
        self.next_page()

    def add(self, **entries):
        return self.pdf.make_indirect(Dictionary(**entries))

    def next_page(self):
        self.pdf.add_blank_page(page_size=(SIZE, SIZE))
        self.page = self.pdf.pages[-1]
        self.page.Resources = Dictionary(Font=Dictionary(T=self.font, R=self.unreadable), XObject=Dictionary())
        self.operations = []
        self.streams = [*getattr(self, "streams", []), (self.page, self.operations)]
        self.owners.append([])
        self.height = SIZE - 20

    def draw(self, text, font="T", at=None):
        x, y = map(float, at.split(",")) if at else (20, self.height)
        self.height -= 0 if at else 12
        codes = text.encode("utf-16-be")
        self.operations += [
            ([], "BT"),
            ([Name(f"/{font}"), 10], "Tf"),
            ([1, 0, 0, 1, x, y], "Tm"),
            ([String(codes)], "Tj"),
            ([], "ET"),
        ]

    def image(self):
        stream = self.pdf.make_stream(b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
        self.page.Resources.XObject.I = stream
        self.operations.append(([Name.I], "Do"))

    def form(self, text):
        stream = self.pdf.make_stream(b"BT /T 10 Tf (" + text.encode("utf-16-be") + b") Tj ET")
        stream.Type, stream.Subtype, stream.Resources = Name.XObject, Name.Form, self.page.Resources
        self.page.Resources.XObject.F = stream
        self.operations.append(([Name.F], "Do"))

    def marked(self, node, draw, actual=None):
        """Draw something that belongs to `node`."""
        number = len(self.owners[-1])
        properties = Dictionary(MCID=number)
        if actual is not None:
            properties.ActualText = String(actual)
        self.operations.append(([Name(f"/{node.type}"), properties], "BDC"))
        draw()
        self.operations.append(([], "EMC"))
        self.owners[-1].append(node.object)
        node.kids.append(Dictionary(Type=Name.MCR, Pg=self.page.obj, MCID=number))

    def artifact(self, kind, text, at=None):
        self.operations.append(([Name.Artifact, Dictionary(Type=Name.Pagination, Subtype=Name(f"/{kind}"))], "BDC"))
        self.draw(text, at=at)
        self.operations.append(([], "EMC"))

    def link(self, target, contents):
        link = self.add(Type=Name.Annot, Subtype=Name.Link, Rect=Array([1, 1, 9, 9]), Contents=String(contents))
        if target.startswith("#"):
            link.Dest = String(target[1:])
        else:
            link.A = Dictionary(S=Name.URI, URI=String(target))
        if "/Annots" not in self.page:
            self.page.Annots = Array()
        self.page.Annots.append(link)
        return link

    def element(self, type_, options):
        node = Node(self.add(Type=Name.StructElem, S=Name(f"/{type_}")), type_, source=options.get("from"))
        attributes = Dictionary()
        for name, value in options.items():
            if name in TEXTS:
                node.object[f"/{TEXTS[name]}"] = String(value)
            elif name in ATTRIBUTES:
                attributes[f"/{ATTRIBUTES[name]}"] = Name(f"/{value}")
            elif name in ("cols", "rows"):
                attributes["/ColSpan" if name == "cols" else "/RowSpan"] = int(value)
            elif name == "headers":
                attributes.Headers = Array([String(each) for each in value.split(",")])
            elif name == "box":
                attributes.BBox = Array([float(each) for each in value.split(",")])
            elif name == "ref":
                self.referring.append((node, value.split(",")))
        if len(attributes):
            node.object.A = attributes
        if "id" in options:
            self.named[options["id"]] = node.object
        return node

    def finish(self):
        for page, operations in self.streams:
            content = pikepdf.unparse_content_stream([(operands, Operator(name)) for operands, name in operations])
            page.Contents = self.pdf.make_stream(content)
        for node, names in self.referring:
            # A name that nothing has stands for an element outside of the tree.
            stray = self.add(Type=Name.StructElem, S=Name.P)
            node.object.Ref = Array([self.named.get(name, stray) for name in names])
        numbers = Array()
        for index, (page, _) in enumerate(self.streams):
            page.StructParents = index
            numbers.extend([index, Array(self.owners[index])])
        root = self.add(Type=Name.StructTreeRoot, K=Array(self.top), ParentTree=self.add(Nums=numbers))
        if self.roles:
            root.RoleMap = Dictionary({f"/{name}": Name(f"/{role}") for name, role in self.roles.items()})
        catalog, facts = self.pdf.Root, self.facts
        catalog.StructTreeRoot = root
        if facts["language"]:
            catalog.Lang = String(facts["language"])
        if facts["shows-title"] == "yes":
            catalog.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        if facts["bookmarks"] != "0":
            catalog.Outlines = Dictionary(First=Dictionary(Title=String("x")))
        claims = "".join(f"<{name}>{value}</{name}>" for name, value in facts.items() if ":" in name and value)
        title = f"<dc:title><rdf:Alt><rdf:li>{facts['title']}</rdf:li></rdf:Alt></dc:title>" if facts["title"] else ""
        catalog.Metadata = self.pdf.make_stream(XMP.format(facts=title + claims).encode())
        for number in range(int(facts["attachments"])):
            self.pdf.attachments[f"{number}.txt"] = b"x"
        target = io.BytesIO()
        self.pdf.save(target, force_version=facts["version"], static_id=True)
        return target.getvalue()


def write_pdf(outline: str) -> TypesetPdf:
    """Return the PDF that `outline` describes; its structure is what the file was meant to hold."""
    writing = Writing()
    stack: list[tuple[int, Node]] = []
    top: list[Node] = []
    inside: dict[int, list[Node]] = {}
    for line in filter(str.strip, outline.splitlines()):
        depth = len(line) - len(line.lstrip())
        quoted = line.strip().startswith('"')
        first, *rest = shlex.split(line)
        options = dict(word.split("=", 1) for word in rest if "=" in word.split(" ")[0])
        words = [word for word in ([first] if quoted else []) + rest if "=" not in word.split(" ")[0]]
        # What belongs to no element leaves those that are open as they are.
        while stack and stack[-1][0] >= depth and first not in LOOSE:
            stack.pop()
        node = stack[-1][1] if stack else None
        if quoted:
            say(writing, node, words, options)
        elif first == "set":
            writing.facts.update(options)
        elif first == "role":
            writing.roles.update(options)
        elif first == "page":
            writing.next_page()
        elif first == "artifact":
            writing.artifact(words[0], words[1], options.get("at"))
        elif first == "loose":
            writing.draw(words[0])
        elif first == "form":
            writing.form(words[0])
        elif first == "lost":
            stray = writing.element("P", {})
            writing.marked(stray, lambda text=words[0]: writing.draw(text))
        elif first == "free-link":
            writing.link(*words)
        elif first == "link":
            link = writing.link(*words)
            node.kids.append(Dictionary(Type=Name.OBJR, Obj=link, Pg=writing.page.obj))
        elif first == "image":
            writing.marked(node, writing.image)
        elif first == "missing":
            node.kids.append(Dictionary(Type=Name.MCR, Pg=writing.page.obj, MCID=999))
        elif first == "again":
            node.kids.append(Dictionary(Type=Name.MCR, Pg=writing.page.obj, MCID=int(words[0])))
        else:
            new = writing.element(first, options)
            (node.kids if node else writing.top).append(new.object)
            (inside.setdefault(id(node), []) if node else top).append(new)
            stack.append((depth, new))
            say(writing, new, words, options)
            writing.kept = [*getattr(writing, "kept", []), new]
    for each in getattr(writing, "kept", []):
        each.object.K = Array(each.kids)
    meant = StructureElement(type="Root", children=tuple(_meant(node, inside) for node in top))
    structure = (
        meant.children[0] if len(top) == 1 and writing.facts["structure"] == "yes" else StructureElement(type="")
    )
    return TypesetPdf("a4", writing.finish(), len(writing.streams), structure=structure)


def say(writing, node, words, options):
    for each in words:
        # A plus marks what a style sheet adds.
        word = each.removeprefix("+")
        node.texts.append((options.get("meant", word), each.startswith("+")))
        writing.marked(node, lambda word=word: writing.draw(word, at=options.get("at")), options.get("read"))
    if "raw" in options:
        node.texts.append((options["raw"], False))
        writing.marked(node, lambda: writing.draw(options["raw"], font="R"))


def _meant(node, inside):
    contents = tuple(MarkedContent(1, 0, text, generated) for text, generated in node.texts)
    children = tuple(_meant(child, inside) for child in inside.get(id(node), ()))
    return StructureElement(type=node.type, children=(*contents, *children), source=node.source)
