"""The role `lang`."""

from typing import Final

from briefpress.diagnostics.codes.running_text import BAD_ROLE
from briefpress.model.inline import Foreign, Text
from briefpress.read.markdown.attached import read_language
from briefpress.read.markdown.roles.role import Role, RoleCall, words_and_target


def _make(call: RoleCall) -> Foreign | None:
    words, target = words_and_target(call.content)
    if target is None or not target.text or not words:
        call.reading.report(
            BAD_ROLE,
            call.span,
            "`lang` cannot be read: it needs words and their language",
            help="write ``{lang}`北斗 <zh-Hans>` ``",
        )
        return None
    tag = read_language(target, call.reading)
    if tag is None:
        return None
    text = Text(words, span=call.content.cut((0, call.content.text.rfind("<"))).strip().span())
    return Foreign(tag.tag, tag.direction, (text,), span=call.span)


LANG: Final = Role(
    name="lang",
    summary="Says which language words are in, for screen readers, hyphenation and the direction of writing.",
    forms=("{lang}`北斗 <zh-Hans>`",),
    make=_make,
)
