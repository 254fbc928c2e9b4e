// Returns the words that something else lies over, or that are out of reach, and how many pieces of text were looked at.
() => {
  const covered = [];
  let looked = 0;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    // What is folded away is not to be seen.
    if (!data.trim() || parentElement.closest(".skip-link") || !parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const lines = range.getClientRects().length;
    for (let line = 0; line < lines; line += 1) {
      let box = range.getClientRects()[line];
      if (box.top < 0 || box.bottom > innerHeight) {
        scrollBy({ top: box.top - innerHeight / 2, behavior: "instant" });
        box = range.getClientRects()[line];
      }
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      // What is scrolled out of a frame is not to be seen, and not covered either.
      const frame = parentElement.closest(".table__frame, .contents")?.getBoundingClientRect();
      const outside = frame && (x > frame.right || x < frame.left || y > frame.bottom || y < frame.top);
      if (box.width < 1 || outside) continue;
      looked += 1;
      const top = document.elementFromPoint(x, y);
      // A value lies over its button and lets what presses it through.
      if (!(parentElement.closest(".bound") ?? parentElement).contains(top)) {
        covered.push(`${data.trim().slice(0, 60)} (under ${top?.outerHTML.slice(0, 80)})`);
      }
    }
  }
  return { covered, looked };
}
