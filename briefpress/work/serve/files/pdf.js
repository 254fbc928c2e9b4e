// A PDF as it is printed, page by page, beside the web page. When there is another one, its pages take the places of
// those before, and the reader stays where they were.

import { listen } from "./listen.js";
import { problemsOver } from "./problems.js";

const slug = decodeURIComponent(location.pathname.split("/").at(-1));
const name = new URLSearchParams(location.search).get("file") ?? `${slug}.pdf`;
const address = `${encodeURIComponent(slug)}/${encodeURIComponent(name)}`;
const pane = document.querySelector(".pane--pdf");
const [title, state, links] = ["title", "state", "links"].map((part) => document.querySelector(`.bar__${part}`));
const problems = problemsOver(document.body, { viewer: false });

document.title = `${name} – briefpress`;
title.textContent = name;
document.querySelector(".pane--page").src = `/${encodeURIComponent(slug)}/`;

let shown = "";
let wanted = "";
let renewing = false;

listen(`/${slug}/${name}`, async (told) => {
  problems.show(told, `/${slug}/`);
  showLinks(told.pdfs);
  wanted = told.version;
  state.textContent = told.working ? "being made …" : wanted ? "" : "not made yet";
  if (renewing) return;
  renewing = true;
  try {
    for (let seen = null; wanted && shown !== wanted && seen !== wanted; ) {
      seen = wanted;
      shown = await renew();
    }
  } catch {
    // The server has gone. When it is back, it says again which version there is.
  } finally {
    renewing = false;
  }
});

function showLinks(pdfs) {
  const link = (href, text) => Object.assign(document.createElement("a"), { href, textContent: text });
  const others = pdfs.filter((pdf) => pdf !== name);
  const all = [
    ...others.map((pdf) => link(`?file=${encodeURIComponent(pdf)}`, pdf)),
    link(`/${encodeURIComponent(slug)}/`, "Web page"),
    link(`/${address}`, "Open the PDF itself"),
  ];
  const same = (made, at) => links.children[at]?.isEqualNode(made);
  if (all.length !== links.children.length || !all.every(same)) links.replaceChildren(...all);
}

async function renew() {
  const response = await fetch(`/_preview/sizes/${address}`, { cache: "no-store" });
  if (!response.ok) return shown;
  const { version, pages } = await response.json();
  const place = shown ? placeInPdf() : placeInAddress();
  const sheets = pages.map(([width, height], index) => sheetFor(index + 1, pages.length, width, height));
  for (const gone of [...pane.children].slice(pages.length)) gone.remove();
  returnTo(place);
  // Those in view first: each stays until the new one is there.
  const pictures = sheets.map((sheet, index) => () => renewPicture(sheet, index + 1, pages.length, version, pages[index]));
  const inView = sheets.map(isInView);
  await Promise.all(pictures.filter((_, index) => inView[index]).map((renewOne) => renewOne()));
  await Promise.all(pictures.filter((_, index) => !inView[index]).map((renewOne) => renewOne()));
  pane.dataset.version = version;
  return version;
}

function sheetFor(number, total, width, height) {
  let sheet = pane.children[number - 1];
  if (!sheet) {
    sheet = document.createElement("figure");
    sheet.className = "sheet";
    sheet.append(document.createElement("img"), document.createElement("figcaption"));
    pane.append(sheet);
  }
  // The room of a page is known before its picture is there.
  Object.assign(sheet.querySelector("img"), { width, height, alt: `Page ${number}` });
  sheet.lastChild.textContent = `${number} of ${total}`;
  return sheet;
}

async function renewPicture(sheet, number, total, version, [width, height]) {
  const old = sheet.querySelector("img");
  const pixels = Math.ceil((old.clientWidth * devicePixelRatio) / 100) * 100;
  const picture = new Image(width, height);
  picture.alt = old.alt;
  if (!isInView(sheet)) picture.loading = "lazy";
  picture.src = `/_preview/picture/${number}/${address}?width=${pixels}&version=${version}`;
  if (picture.loading !== "lazy") await picture.decode().catch(() => {});
  old.replaceWith(picture);
}

function isInView(sheet) {
  const [box, frame] = [sheet.getBoundingClientRect(), pane.getBoundingClientRect()];
  return box.bottom > frame.top && box.top < frame.bottom;
}

// The page at the top of the pane, from 1, and how much of it is above its edge.
function placeInPdf() {
  const edge = pane.getBoundingClientRect().top;
  const number = [...pane.children].findIndex((sheet) => sheet.getBoundingClientRect().bottom > edge) + 1;
  const box = pane.children[Math.max(number - 1, 0)]?.getBoundingClientRect();
  return { number: Math.max(number, 1), above: box ? (edge - box.top) / box.height : 0 };
}

function placeInAddress() {
  const number = Number(/^#page=(\d+)$/.exec(location.hash)?.[1] ?? 1);
  return { number, above: 0 };
}

function returnTo({ number, above }) {
  const sheet = pane.children[Math.min(number, pane.children.length) - 1];
  if (!sheet || (number === 1 && above <= 0)) return;
  const box = sheet.getBoundingClientRect();
  pane.scrollBy({ top: box.top + above * box.height - pane.getBoundingClientRect().top, behavior: "instant" });
}

// So that a page that is loaded again, or sent to somebody, opens where it was.
pane.addEventListener("scroll", () => {
  const hash = `#page=${placeInPdf().number}`;
  if (shown && location.hash !== hash) history.replaceState(null, "", location.search + hash);
});
