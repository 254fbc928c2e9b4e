"""What a page draws, in the order in which it draws it: text and images, each with the mark it stands under."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

import pikepdf

from briefpress.check.pdf.characters import UNREADABLE, Characters, characters_of
from briefpress.check.pdf.file import Content
from briefpress.check.pdf.operations import IMAGE, MARK, NEXT_SHOW, PAINT, SHOW, operations_of

Matrix = tuple[float, float, float, float, float, float]
UNCHANGED: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class _Mark:
    """A marked-content sequence as it was opened, with what it inherits from those around it."""

    number: int | None = None
    form: int = 0
    artifact: str | None = None
    replaced: str | None = None
    """The text that is read in place of what is shown."""


@dataclass(slots=True)
class _Run:
    """Content that is being gathered under one mark."""

    mark: _Mark
    opens: bool = False
    """Whether the mark begins here: content that is tagged is there, also where it draws nothing."""
    text: list[str] = field(default_factory=list)
    image: bool = False
    drawn: bool = False
    unreadable: int = 0
    place: tuple[float, float] | None = None


class _Drawing:
    """The state of one page while it is drawn: its marks, and what was gathered."""

    def __init__(self, page: int, fonts: dict[tuple[int, int], Characters]) -> None:
        self.page = page
        self.fonts = fonts
        self.runs: list[_Run] = [_Run(_Mark())]
        self.marks: list[_Mark] = [_Mark()]

    def open(self, mark: _Mark) -> None:
        self.marks.append(mark)
        self.runs.append(_Run(mark, opens=mark.number is not None))

    def close(self) -> None:
        if len(self.marks) > 1:
            self.marks.pop()
            around = self.marks[-1]
            # Text that replaces what is shown is read once, though what is shown comes in several pieces.
            self.runs.append(_Run(around if around.replaced is None else replace(around, replaced="")))

    def contents(self) -> Iterator[Content]:
        for run in self.runs:
            if run.drawn or run.mark.replaced or run.opens:
                mark = run.mark
                text = mark.replaced if mark.replaced is not None else "".join(run.text)
                yield Content(
                    self.page, text, mark.number, mark.form, mark.artifact, run.image, run.unreadable, run.place
                )


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
        run = drawing.runs[-1]
        if name == "Tm":
            line = operand
        elif name == SHOW:
            _show(run, operand, font, line, matrix)
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
            run.drawn = True
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
            _show(run, operand, font, line, matrix)
        elif name == "Do":
            _draw_object(drawing, operand, resources, matrix, forms)
        elif name == IMAGE:
            run.drawn = run.image = True
    # What a form opens and does not close ends with it.
    while len(drawing.marks) > depth:
        drawing.close()


def _draw_object(drawing: _Drawing, name: str, resources: Any, matrix: Matrix, forms: tuple[int, ...]) -> None:
    drawn = resources.get("/XObject", {}).get(name)
    if not isinstance(drawn, pikepdf.Stream):
        return
    run = drawing.runs[-1]
    if drawn.get("/Subtype") != "/Form":
        run.drawn = run.image = True
        run.place = run.place or (round(matrix[4], 1), round(matrix[5], 1))
        return
    number = drawn.objgen[0]
    if number not in forms and len(forms) < DEEPEST:
        own = drawn.get("/Matrix")
        inner = _times(_matrix(own), matrix) if own is not None else matrix
        _draw(drawing, drawn, drawn.get("/Resources", resources), inner, (*forms, number))
        # What follows belongs to the page again, not to the last mark inside the form.
        drawing.runs.append(_Run(drawing.marks[-1]))


def _show(run: _Run, codes: bytes, font: Characters | None, line: Matrix, matrix: Matrix) -> None:
    run.drawn = True
    text = font.read(codes) if font else UNREADABLE * len(codes)
    run.unreadable += text.count(UNREADABLE)
    run.text.append(text)
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
