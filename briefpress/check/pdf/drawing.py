"""What a page draws, in the order in which it draws it: text and images, each with the mark it stands under."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import pikepdf

from briefpress.check.pdf.characters import UNREADABLE, Characters, characters_of
from briefpress.check.pdf.element import ContentReference
from briefpress.check.pdf.file import Content
from briefpress.check.pdf.operations import IMAGE, MARK, NEXT_SHOW, PAINT, SHOW, operations_of

Matrix = tuple[float, float, float, float, float, float]
UNCHANGED: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
DEEPEST: Final = 20


class _Mark(NamedTuple):
    """A marked-content sequence as it was opened, with what it inherits from those around it."""

    number: int | None = None
    form: int = 0
    artifact: str | None = None
    replaced: str | None = None
    """The text that is read in place of what is shown."""


@dataclass(slots=True)
class _Run:
    """Content that is gathered under one mark."""

    mark: _Mark
    text: str = ""
    image: bool = False
    unreadable: int = 0
    place: tuple[float, float] | None = None


class _Drawing:
    """The state of one page while it is drawn: its marks, and what was gathered."""

    def __init__(self, page: int, fonts: dict[tuple[int, int], Characters]) -> None:
        self.page = page
        self.fonts = fonts
        self.marks: list[_Mark] = [_Mark()]
        self.runs: list[_Run] = []
        self.mark = _Mark()
        """The mark of what is drawn from here on."""
        self.run: _Run | None = None

    def drawn(self) -> _Run:
        """Return the run in which something is drawn: only then there is one."""
        if self.run is None:
            self.run = _Run(self.mark)
            self.runs.append(self.run)
        return self.run

    def open(self, mark: _Mark) -> None:
        self.marks.append(mark)
        self.mark = mark
        self.run = None
        # Content that is tagged, or read in place of what is shown, is there also where it draws nothing.
        if mark.number is not None or mark.replaced:
            self.drawn()

    def close(self) -> None:
        if len(self.marks) > 1:
            self.marks.pop()
            self.go_on()

    def go_on(self) -> None:
        """Let what follows belong to the innermost mark again, in a run of its own."""
        mark = self.marks[-1]
        # Text that replaces what is shown is read once, though what is shown comes in several pieces.
        self.mark = mark if mark.replaced is None else mark._replace(replaced="")
        self.run = None

    def contents(self) -> Iterator[Content]:
        for run in self.runs:
            number, form, artifact, replaced = run.mark
            text = run.text if replaced is None else replaced
            reference = None if number is None else ContentReference(self.page, number, form)
            yield Content(self.page, text, reference, artifact, run.image, run.unreadable, run.place)


def read_contents(page: Any, number: int, fonts: dict[tuple[int, int], Characters]) -> tuple[Content, ...]:
    """Return what `page` draws; `number` is its number from 1, `fonts` keeps what was read of fonts before."""
    drawing = _Drawing(number, fonts)
    _draw(drawing, page.obj, page.obj.get("/Resources", pikepdf.Dictionary()), UNCHANGED, ())
    return tuple(drawing.contents())


def _draw(drawing: _Drawing, source: Any, resources: Any, matrix: Matrix, forms: tuple[int, ...]) -> None:
    """Follow the operators of a page or a form. `forms` are the object numbers of the forms that it stands in."""
    fonts: Mapping[str, Characters] = _fonts(resources, drawing.fonts)
    saved: list[Matrix] = []
    font: Characters | None = None
    line = UNCHANGED
    leading = 0.0
    depth = len(drawing.marks)
    for name, operand in operations_of(source):
        if name == "Tm":
            line = operand
        elif name == SHOW:
            _show(drawing.drawn(), operand, font, line, matrix)
        elif name == "EMC":
            if len(drawing.marks) > depth:
                drawing.close()
        elif name == "q":
            saved.append(matrix)
        elif name == "Q":
            matrix = saved.pop() if saved else matrix
        elif name == "BT":
            line = UNCHANGED
        elif name == "Tf":
            font = fonts.get(operand)
        elif name == MARK:
            tag, properties = operand
            drawing.open(_mark(tag, properties, resources, drawing.marks[-1], forms[-1] if forms else 0))
        elif name == PAINT:
            drawing.drawn()
        elif name == "cm":
            matrix = _times(operand, matrix)
        elif name in ("Td", "TD"):
            across, down = operand
            leading = -down if name == "TD" else leading
            line = _times((1.0, 0.0, 0.0, 1.0, across, down), line)
        elif name == "TL":
            leading = operand
        elif name == "T*":
            line = _times((1.0, 0.0, 0.0, 1.0, 0.0, -leading), line)
        elif name == NEXT_SHOW:
            line = _times((1.0, 0.0, 0.0, 1.0, 0.0, -leading), line)
            _show(drawing.drawn(), operand, font, line, matrix)
        elif name == "Do":
            _draw_object(drawing, operand, resources, matrix, forms)
        elif name == IMAGE:
            drawing.drawn().image = True
    # What a form opens and does not close ends with it.
    while len(drawing.marks) > depth:
        drawing.close()


def _draw_object(drawing: _Drawing, name: str, resources: Any, matrix: Matrix, forms: tuple[int, ...]) -> None:
    drawn = resources.get("/XObject", {}).get(name)
    if not isinstance(drawn, pikepdf.Stream):
        return
    if drawn.get("/Subtype") != "/Form":
        run = drawing.drawn()
        run.image = True
        run.place = run.place or (round(matrix[4], 1), round(matrix[5], 1))
        return
    number = drawn.objgen[0]
    if number not in forms and len(forms) < DEEPEST:
        own = drawn.get("/Matrix")
        inner = _times(_matrix(own), matrix) if own is not None else matrix
        _draw(drawing, drawn, drawn.get("/Resources", resources), inner, (*forms, number))
        # What follows belongs to the page again, not to the last mark inside the form.
        drawing.go_on()


def _show(run: _Run, codes: bytes, font: Characters | None, line: Matrix, matrix: Matrix) -> None:
    text = font.read(codes) if font else UNREADABLE * len(codes)
    run.unreadable += text.count(UNREADABLE)
    run.text += text
    if run.place is None:
        placed = _times(line, matrix)
        run.place = (round(placed[4], 1), round(placed[5], 1))


def _mark(tag: str, properties: Any, resources: Any, around: _Mark, form: int) -> _Mark:
    if isinstance(properties, pikepdf.Name):
        properties = resources.get("/Properties", {}).get(str(properties))
    if not isinstance(properties, dict | pikepdf.Dictionary):
        properties = {}
    number = properties.get("/MCID")
    replaced = properties.get("/ActualText")
    artifact = around.artifact
    if tag == "/Artifact" and artifact is None:
        artifact = str(properties.get("/Subtype", properties.get("/Type", ""))).removeprefix("/")
    if isinstance(number, int):
        return _Mark(number, form, artifact, None if replaced is None else str(replaced))
    if around.replaced is not None:
        # Text inside of replaced text was replaced with it.
        return _Mark(around.number, around.form, artifact, "")
    return _Mark(around.number, around.form, artifact, None if replaced is None else str(replaced))


def _fonts(resources: Any, known: dict[tuple[int, int], Characters]) -> dict[str, Characters]:
    found: dict[str, Characters] = {}
    for name, font in resources.get("/Font", {}).items():
        if not isinstance(font, pikepdf.Dictionary):
            continue
        key = font.objgen
        if key == (0, 0):
            found[name] = characters_of(font)
            continue
        if key not in known:
            known[key] = characters_of(font)
        found[name] = known[key]
    return found


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(value) for value in operands)
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does `one` first, then `other`."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )
