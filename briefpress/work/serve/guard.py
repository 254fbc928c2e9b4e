"""Who may ask, and for what: this machine's browsers, to look."""

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAMES: Final = ("127.0.0.1", "localhost")
"""By which names a browser may call us. Any other is that of a stranger's site whose name leads here."""
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
"""What goes with each answer: nothing is kept, and no other site may show it or read it."""


def guarded(application: ASGIApp) -> ASGIApp:
    """Return `application` with everything refused that does not come from a page of ours or from the address bar."""

    async def ask(scope: Scope, receive: Receive, send: Send) -> None:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        if scope["type"] != "http":
            return
        refused = _refusal(scope)
        await (refused or application)(scope, receive, answer)

    return ask


def _refusal(scope: Scope) -> PlainTextResponse | None:
    hosts = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
    if len(hosts) != 1 or not _is_ours(hosts[0]):
        return PlainTextResponse("This preview is for this machine: ask for localhost.\n", 403)
    if scope["method"] != "GET":
        return PlainTextResponse("There is nothing here but to look at.\n", 405, {"Allow": "GET"})
    return None


def _is_ours(host: str) -> bool:
    name, colon, port = host.partition(":")
    return name.lower() in NAMES and (not colon or (port.isascii() and port.isdigit()))
