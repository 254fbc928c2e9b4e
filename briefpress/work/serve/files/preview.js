// Keeps the page of the site that it stands in as new as it can be.

import { listen } from "./listen.js";
import { patch, patchAttributes } from "./patch.js";
import { placeInPage, returnTo } from "./place.js";
import { problemsOver } from "./problems.js";

const OURS = "/_preview/";
const SHEETS = 'link[rel="stylesheet"], style';

const versionIn = (page) => page.querySelector(`script[src^="${OURS}"]`)?.dataset.version ?? "";

// Beside its PDF, the page is in a frame, and what is wrong is told once for both.
const problems = window.parent === window ? problemsOver(document.body) : null;
let shown = versionIn(document);
let wanted = shown;
let renewing = false;

listen(location.pathname, async (state) => {
  problems?.show(state, location.pathname);
  wanted = state.version;
  if (renewing) return;
  renewing = true;
  try {
    for (let seen = null; shown !== wanted && seen !== wanted; ) {
      seen = wanted;
      shown = await renew();
    }
  } catch {
    // The server has gone. When it is back, it says again which version there is.
  } finally {
    renewing = false;
  }
});

async function renew() {
  const response = await fetch(location.pathname, { cache: "no-store" });
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  // Scripts of a house's own expect to start with the page.
  if ([document, next].some(hasScripts)) {
    location.reload();
    return versionIn(next);
  }
  const leaving = await bringSheets(next);
  const place = placeInPage();
  patchHead(next);
  for (const sheet of leaving) sheet.remove();
  patchAttributes(document.documentElement, next.documentElement);
  const version = versionIn(next);
  patch(document.body, next.body);
  returnTo(place);
  return version;
}

function hasScripts(page) {
  return [...page.scripts].some((script) => !/json/.test(script.type) && !script.getAttribute("src")?.startsWith(OURS));
}

// Puts the style sheets of `next` into the head, each in its place, and waits until they are there: the page is never
// seen without any. Returns those that it needs no more.
async function bringSheets(next) {
  const here = [...document.head.querySelectorAll(SHEETS)];
  const arriving = [];
  let last = null;
  for (const sheet of next.head.querySelectorAll(SHEETS)) {
    const at = here.findIndex((candidate) => candidate.isEqualNode(sheet));
    let placed = here[at];
    if (at < 0) {
      placed = document.importNode(sheet, true);
      if (placed.nodeName === "LINK") {
        arriving.push(new Promise((done) => ["load", "error"].forEach((name) => placed.addEventListener(name, done))));
      }
      if (last) last.after(placed);
      else document.head.prepend(placed);
    } else {
      here.splice(at, 1);
    }
    last = placed;
  }
  await Promise.all(arriving);
  return here;
}

// Title, descriptions and the like, in any order; sheets stay where they are, for one that is moved is loaded again.
function patchHead(next) {
  for (const element of [...document.head.children]) if (!element.matches(SHEETS)) element.remove();
  for (const element of [...next.head.children]) if (!element.matches(SHEETS)) document.head.append(element);
}
