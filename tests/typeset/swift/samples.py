"""Pages with something of everything that changes to WeasyPrint might touch, one for each of its kinds of layout."""

from briefpress.model.page import Asset, Page
from tests.typeset.pages import LETTERS, font, page_of

WORDS = "Ebb and flow of the tide, measured at fourteen gauges and published each month; see the “tables” below. "
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" viewBox="0 0 80 40"><rect width="60" height="9"'
    ' fill="#246"/><text x="5" y="30" font-family="Text" font-size="9">Words</text></svg>'
)
LABEL = '@font-face { font-family: Label; src: url("label.woff2"); font-weight: 600; }'

BODIES: dict[str, tuple[str, str]] = {
    "text": (
        f"<h1>Tides</h1>{f'<p>{WORDS * 6}</p>' * 4}<p lang=de>Überschwemmungsgebiete, Gezeitenkraftwerke {WORDS}</p>",
        "p { text-align: justify; hyphens: auto; text-indent: 1em } p + p { orphans: 3; widows: 3 }",
    ),
    "spacing": (
        (
            f"<p class=a>{WORDS * 3}</p><p class=b>soft&shy;hyphen&shy;ation {WORDS}</p><pre>a\tb\n  c\td</pre>"
            f"<p class=c>{WORDS}</p><p class=d>averylongwordthatneverendsandhasnoplacetobreakanywhereinitself</p>"
        ),
        (
            ".a { letter-spacing: .1em; word-spacing: 2pt; text-align: justify } .b { width: 20mm; hyphens: manual }"
            " pre { tab-size: 4; white-space: pre-wrap } .c { overflow: hidden; white-space: nowrap; text-overflow:"
            " ellipsis } .d { overflow-wrap: anywhere; width: 15mm }"
        ),
    ),
    "features": (
        (
            f"<p class=a>{WORDS}</p><p class=b>{WORDS}</p><p class=c>0123 {WORDS}</p><p><u>under</u> <s>through</s>"
            " <sub>sub</sub> <sup>sup</sup></p>"
        ),
        (
            ".a { font-variant-caps: small-caps; text-decoration: overline 2px } .b { font-kerning: none;"
            " font-variant-ligatures: none } .c { font-variant-numeric: oldstyle-nums; font-feature-settings: 'ss01' }"
        ),
    ),
    "directions": (
        f"<p dir=rtl>{WORDS}</p><p dir=rtl>Ebb <bdi dir=ltr>and 123</bdi> flow</p><ul dir=rtl><li>One<li>Two</ul>",
        "ul { padding-inline-start: 2em; border-inline-start: 1px solid }",
    ),
    "boxes": (
        (
            f"<div class=a><p>{WORDS}</p></div><div class=b><p>{WORDS}</p></div><div class=c>{WORDS}</div>"
            f"<p class=first>{WORDS}</p>"
        ),
        (
            ".a { width: 50%; padding: 5% 2%; margin: 3% auto; background: #eef; border-radius: 4px 20% }"
            " .b { width: calc(50% + 4mm); box-sizing: border-box; padding: 2mm; border: 1mm solid; min-height: 20mm }"
            " .c { max-width: 60%; box-shadow: 0 0 2mm #999; visibility: hidden }"
            " .first::first-letter { font-size: 2em } .first::first-line { font-weight: bold; letter-spacing: 1pt }"
        ),
    ),
    "table": (
        "<table><caption>Ships</caption><thead><tr><th scope=col>Year<th scope=col>Ships</thead><tbody>"
        + "".join(f"<tr><td>{year}<td>{WORDS[:40]}" for year in range(2000, 2020))
        + "</table>",
        (
            "table { border-collapse: collapse; width: 100% } td { border: 1px solid #999; padding: 1% }"
            " tr:nth-child(even) { background: #eee }"
        ),
    ),
    "tables in notes": (
        "".join(
            f"<div>{WORDS}<span class=footnote{name}><table><tr><td>a<td>b {WORDS[:9]}</table> after <i>it</i></span>"
            f"</div><table><tr><td>c<td>d</table>{WORDS * 3}"
            for name in (" id=n1", "", " id=n2", "")
        ),
        "table { border-collapse: collapse; padding: 2mm; margin: 1mm } td { border: 1px solid; padding: .2em 1% }",
    ),
    "collapsed borders": (
        "".join(
            f"<table dir={way}><caption>{way}</caption><colgroup span=2><col class=c></colgroup><col class=d><thead>"
            "<tr><th>a<th colspan=3>b</thead><tbody><tr><td rowspan=2>c<td>d<td class=h>e<td>f<tr class=r>"
            "<td colspan=2 rowspan=2>g<td>h<tr><td>i<td class=w>j</tbody><tbody class=g><tr><td>k<td class=i>l<td>m"
            "<td>n</tbody></table>"
            for way in ("ltr", "rtl")
        ),
        (
            "table { border-collapse: collapse; border: 2px groove green; margin: 2mm } td { border-bottom: 1px solid }"
            " th { border: 3px double #00f } .c { border-left: 2px dashed red } .d { border-right: 4px dotted } .h {"
            " border: hidden } .r { border-top: 1px inset #777; color: #070 } .w { border: 5px solid #ccc; border-left:"
            " 1px outset } .g { border-top: thick ridge } .i { border: 1px solid red } colgroup { border-right: 3px"
            " solid }"
        ),
    ),
    "floats": (
        (
            f'<img class=f src="drawing.svg" alt="A drawing"><p>{WORDS * 4}</p><div class=g>{WORDS}</div>'
            f"<p>{WORDS * 3}</p><div class=abs>{WORDS[:30]}</div>"
        ),
        (
            ".f { float: left; margin: 2mm } .g { float: right; width: 40% } .abs { position: absolute; top: 10%;"
            " right: 0; width: 30% } p { hyphens: auto }"
        ),
    ),
    "columns": (
        (
            f"<div class=c><p>{WORDS * 3}</p><p>{WORDS * 2}</p></div><div class=x><p>{WORDS}</p><p>{WORDS}</p></div>"
            f"<div class=g><p>{WORDS}</p><p>{WORDS[:40]}</p><p>{WORDS}</p></div>"
        ),
        (
            ".c { columns: 2; column-gap: 4mm } .x { display: flex; gap: 2mm } .x p { flex: 1; min-width: 0 }"
            " .g { display: grid; grid-template-columns: 1fr auto; gap: 1mm }"
        ),
    ),
    "notes": (
        "".join(
            f'<h2 id="s{n}">Part {n}</h2><p>{WORDS}<span class="footnote">A note: {WORDS}</span>{WORDS * 2}'
            f'<a class="page" href="#s{(n * 7) % 12}">there</a></p>'
            for n in range(12)
        ),
        "h2 { string-set: part content() } @page { @top-left { content: string(part) } }",
    ),
    "lists": (
        f"<ol start=4><li>{WORDS}<ul><li>One<li>Two<ol><li>Deep</ol></ul><li>{WORDS}</ol><dl><dt>Tide<dd>{WORDS}</dl>",
        "li { break-inside: avoid } ol { list-style: upper-roman } ul { list-style-type: '– ' }",
    ),
    "variables": (
        f"<div style='--gap: 3mm; padding: 2pt'><p class=v>{WORDS}</div><p class=v>{WORDS}</p><p class=w>{WORDS}</p>",
        (
            ":root { --gap: 1mm; --ink: #135; --unit: 2 } .v { margin: var(--gap) calc(var(--unit) * 1ex); color:"
            " var(--ink) } .w { color: var(--nothing, #531); margin-inline: 2ch; line-height: calc(1em + 1mm) }"
        ),
    ),
    "twins": (
        "".join(
            f'<section id=s{n}><h2 id=h{n} class=k>Part</h2><p id=p{n} class="{"e" if n % 3 else "v"}">{WORDS}<b>'
            f"{WORDS[:9]}</b></p><ul id=u{n}><li>One<li>Two</ul><table id=t{n}><tr><td>a<td>b</table></section>"
            for n in range(9)
        )
        + f"<p class=i><span>{WORDS}</span></p><p class=j><span>{WORDS}</span></p>",
        (
            ".v { margin-left: 2vw; font-size: 2.6vmin } .e { margin-left: 2em } .e::first-letter { font-size: 1.5em }"
            " .v::first-line { font-weight: bold } section > h2::after { content: leader('.') attr(id) }"
            " td { padding: inherit; border: inherit } table { border-collapse: collapse; padding: 2mm }"
            " table { border: 1px solid } .j { margin: calc(1vw + 2mm) } span { width: inherit }"
            " .i { --a: var(--b); --b: var(--a); width: var(--a) }"
            " ::marker { white-space: nowrap } @page { margin: 5vh; @bottom-left { content: 'x'; font-size: 2vw } }"
        ),
    ),
    "shared styles": (
        "".join(
            f"<div{name}><p class=l>{WORDS} <i>{WORDS[:9]}</i></p><p class=w>{WORDS}</p><ul><li class=k>One</ul></div>"
            f"<table><tr><td{name.replace('n', 'd')}>a<td>b</table><div class=f{name.replace('n', 'f')}><a class=r"
            f' href="#{target}">there</a><span class=footnote id=s{at}>A <b>note</b>.</span></div>'
            for at, (name, target) in enumerate(((" id=n1", "n1"), (" id=n2", "nowhere"), ("", "n1")))
        ),
        (
            ":root { --wide: var(--wider); --wider: 3vw } .w { margin-left: var(--wide) } .l::first-line { font-size:"
            " 1.5em } .l i { margin-left: 1em; letter-spacing: .1em } td { margin: 5mm; padding: 1mm } table {"
            " border-collapse: collapse; padding: 8mm; background: #eee } .k { list-style: square inside; overflow:"
            " inherit } .f { font-size: 2em; display: grid; grid-template-columns: 1fr 2fr } .f b { font-size: .8em;"
            " display: inherit } .r::after { content: 'a  b' target-counter(attr(href), page) leader('.') } body {"
            " overflow: hidden } @page { margin: 2cm; @bottom-right { content: counter(page) ' of ' counter(pages) } }"
            " @page :left { @top-left { content: 'left'; margin: 1vw } } @page :nth(3) { margin: 1cm }"
        ),
    ),
    "painting": (
        (
            f"<div class=o><p>{WORDS}<b>bold</b></p></div><div class=r><p>{WORDS}</p><p>{WORDS}</p></div>"
            f"<p class=z>over</p><p class=y>under</p><div class=t>turned <i>by a little</i></div><p>{WORDS[:20]}"
            f"<span class=b>a block<br>{WORDS[:9]}</span> {WORDS[:30]}</p><div class=h>{WORDS}</div><p class=i>{WORDS}"
            "</p><p class=k>hidden<b>seen</b></p><table class=d><tr><td>a<td>b<tr><td>c<td>d</table><p class=m>dotted"
        ),
        (
            ".o { outline: 2px solid hsl(20 50% 40%); outline-offset: 1mm } .o b { outline: 1px dashed #123 }"
            " .r { columns: 2; column-rule: 1px solid #456 } .z { position: relative; z-index: 2; left: 3mm }"
            " .y { position: relative; z-index: -1 } .t { transform: rotate(2deg) }"
            " .t { border-top: 1px solid lab(40% 20 9) } .h { overflow: hidden; height: 9mm }"
            " .b { display: inline-block; border: 1px double red; background: #fee }"
            " .i { border: 4px solid; border-image: linear-gradient(red, blue) 1 }"
            " .k { visibility: hidden; border: 1px solid; outline: 1px solid }"
            " .k b { visibility: visible; color: rgb(10 20 30 / .5) } .d { border-collapse: collapse }"
            " .d td { border: 1px ridge #789; border-left: 2px dotted } .m { border: 2px dotted; color: #f00 }"
        ),
    ),
    "faces": (
        f"<h1>{WORDS}</h1><p>{WORDS}<b>{WORDS[:20]}</b> <i>{WORDS[:20]}</i> <code>{WORDS[:20]}</code></p>",
        f"{LABEL} h1, b {{ font-family: Label; font-weight: 600 }}",
    ),
}


def samples() -> dict[str, Page]:
    """Return each page by its name."""
    assets = (
        Asset("drawing.svg", "image/svg+xml", DRAWING.encode()),
        Asset("label.woff2", "font/woff2", font("Label", LETTERS)),
    )
    return {name: page_of(body, css, assets=assets) for name, (body, css) in BODIES.items()}
