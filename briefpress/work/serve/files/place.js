// Where a reader is: what stands at the top of the window, and how far below its edge. When the page has changed, the
// same stands there again, whatever was added or taken away above.

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, figure, figcaption, blockquote, pre, section";

export function placeInPage() {
  const focused = document.activeElement;
  const seen = [];
  if (scrollY > 0) {
    for (const element of document.querySelectorAll(BLOCKS)) {
      const box = element.getBoundingClientRect();
      if (box.height && box.bottom > 1 && box.top < innerHeight) seen.push({ element, top: box.top });
    }
    // The smallest first that begins in view, so that a whole section is what is left when all in it has gone.
    seen.sort((one, other) => (one.top < 0) - (other.top < 0) || Math.abs(one.top) - Math.abs(other.top));
  }
  return { seen, focused: focused === document.body ? null : focused };
}

export function returnTo({ seen, focused }) {
  const still = seen.find(({ element }) => element.isConnected);
  if (still) scrollBy({ top: still.element.getBoundingClientRect().top - still.top, behavior: "instant" });
  if (focused && !focused.isConnected && focused.id) {
    document.getElementById(focused.id)?.focus({ preventScroll: true });
  }
}
