// Makes a document like another one, and leaves in place all that is the same in both: so what is open stays open, the
// focus stays where it is, and nothing flickers.

// Whether an element is open is up to the reader.
const READERS_OWN = { DETAILS: ["open"], DIALOG: ["open"] };

export function patch(old, next) {
  if (old.isEqualNode(next)) return;
  if (!alike(old, next)) {
    old.replaceWith(document.adoptNode(next));
  } else if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = next.nodeValue;
  } else {
    patchAttributes(old, next);
    patchChildren(old, next);
  }
}

export function patchAttributes(old, next) {
  const kept = READERS_OWN[old.nodeName] ?? [];
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && !kept.includes(name)) old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value && !kept.includes(name)) old.setAttribute(name, value);
  }
}

function patchChildren(old, next) {
  const before = [...old.childNodes].filter((node) => !isOurs(node));
  const after = [...next.childNodes];
  while (before.length && after.length && before[0].isEqualNode(after[0])) {
    before.shift();
    after.shift();
  }
  let behind = null;
  while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
    behind = before.pop();
    after.pop();
  }
  // Between what is the same at both ends, what comes again later stays too. In the gaps, like is made of like.
  let coming = [];
  const fill = (leaving, end) => {
    for (const node of coming) {
      const at = leaving.findIndex((candidate) => alike(candidate, node));
      if (at < 0) {
        old.insertBefore(document.adoptNode(node), leaving[0] ?? end);
      } else {
        for (const gone of leaving.splice(0, at)) gone.remove();
        patch(leaving.shift(), node);
      }
    }
    for (const gone of leaving) gone.remove();
    coming = [];
  };
  for (const node of after) {
    const at = isBlank(node) ? -1 : before.findIndex((candidate) => candidate.isEqualNode(node));
    if (at < 0) {
      coming.push(node);
    } else {
      const leaving = before.splice(0, at);
      fill(leaving, before[0]);
      before.shift();
    }
  }
  fill(before, behind);
}

function alike(old, next) {
  return old.nodeType === next.nodeType && old.nodeName === next.nodeName && (old.id ?? "") === (next.id ?? "");
}

// What the preview adds to a page by itself is in no page that it gets.
function isOurs(node) {
  return node.dataset?.preview !== undefined;
}

function isBlank(node) {
  return node.nodeType === Node.TEXT_NODE && !node.nodeValue.trim();
}
