"""The addresses of the preview: the site's own, and below `/_preview/` what makes it live."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import Executor
from html import escape
from importlib.resources import files
from typing import Final

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from briefpress.house.location import House
from briefpress.house.typefaces import TYPEFACES
from briefpress.work.serve.board import Board
from briefpress.work.serve.guard import guarded
from briefpress.work.serve.pictures import page_sizes, picture
from briefpress.work.serve.served import Served, served
from briefpress.work.serve.state import states

WAITING: Final = "waiting.html"
"""What stands in for a page that is not there yet."""
VIEWER: Final = "pdf.html"
"""The pages of a PDF beside the web page."""
FONTS: Final = {
    "sans.ttf": next(face for face in TYPEFACES if face.family == "Source Sans 3"),
    "code.ttf": next(face for face in TYPEFACES if face.family == "Source Code Pro"),
}
"""The whole typefaces: those of a page hold the characters of that page only."""
LIVE: Final = (
    '<link rel="stylesheet" href="/_preview/files/fonts.css">'
    '<script type="module" src="/_preview/files/preview.js" data-version="{version}"></script>\n'
)
END: Final = b"</body>"


def application(board: Board, site: House, in_turn: Executor) -> ASGIApp:
    """Return what answers a browser: with what `board` shows, and beside it what stands in the folder `site`.

    `in_turn` does one thing at a time. What is not the site's stands below `/_preview/`: no brief can be called that,
    since folders whose names start with `_` are none.
    """
    own = _own_files()

    def found(address: str) -> Served | None:
        return served(address, board.showing, site)

    async def page(request: Request) -> Response:
        address = request.path_params["address"]
        file = found(address)
        if file:
            live = file.path.endswith(".html")
            return Response(
                with_script(file.content, file.version) if live else file.content, 200, None, file.media_type
            )
        if address and not address.endswith("/") and found(f"{address}/"):
            return RedirectResponse(f"/{address}/")
        if address.endswith(("/", ".html")) or not address:
            return Response(with_script(own[WAITING].content, ""), 404, None, own[WAITING].media_type)
        return PlainTextResponse(f"{address}: there is no such file in the site.\n", 404)

    async def own_file(request: Request) -> Response:
        file = own.get(request.path_params["name"])
        return Response(file.content, 200, None, file.media_type) if file else _nothing()

    async def viewer(_request: Request) -> Response:
        return Response(own[VIEWER].content, 200, None, own[VIEWER].media_type)

    async def events(request: Request) -> Response:
        address = request.query_params.get("path", "/").removeprefix("/")
        return StreamingResponse(states(address, board, site), media_type="text/event-stream")

    async def sizes(request: Request) -> Response:
        file = found(request.path_params["address"])
        pages = await asyncio.get_running_loop().run_in_executor(in_turn, page_sizes, file.content) if file else None
        return JSONResponse({"version": file.version, "pages": pages}) if file and pages else _nothing()

    async def page_picture(request: Request) -> Response:
        file = found(request.path_params["address"])
        width = request.query_params.get("width", "")
        if file is None or not (width.isascii() and width.isdigit()):
            return _nothing()
        number = request.path_params["number"]
        made = await asyncio.get_running_loop().run_in_executor(in_turn, picture, file.content, number, int(width[:6]))
        return Response(made, 200, None, "image/png") if made else _nothing()

    routes = (
        Route("/_preview/events", events),
        Route("/_preview/files/{name}", own_file),
        Route("/_preview/pdf/{slug}", viewer),
        Route("/_preview/sizes/{address:path}", sizes),
        Route("/_preview/picture/{number:int}/{address:path}", page_picture),
        Route("/{address:path}", page),
    )
    return guarded(Starlette(routes=routes))


def with_script(page: bytes, version: str) -> bytes:
    """Return a page with the script that renews it, which knows the `version` of what it stands in."""
    live = LIVE.format(version=escape(version)).encode()
    at = page.lower().rfind(END)
    return page + live if at < 0 else page[:at] + live + page[at:]


def _own_files() -> Mapping[str, Served]:
    """Return the files of the preview itself, by name: they come with the package."""
    folder = files(__package__).joinpath("files")
    own = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    fonts = {name: files(face.package).joinpath(face.file).read_bytes() for name, face in FONTS.items()}
    return {name: Served(name, content) for name, content in (own | fonts).items()}


def _nothing() -> Response:
    return PlainTextResponse("There is no such thing here.\n", 404)
