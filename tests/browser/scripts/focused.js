// Returns what there is to know of the element that has the focus, or null where none has it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  // A link that is broken over lines has a box on each.
  const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  // In a frame that scrolls sideways, browsers leave a link that its edge cuts where it is: there the beginning has to show.
  const frame = element.closest(".table__frame")?.getBoundingClientRect();
  const beside = (box) =>
    frame && element.className !== "table__frame"
      ? box.left >= frame.left - 1 && box.left + 8 <= frame.right
      : box.left >= -1 && box.right <= innerWidth + 1;
  const inView = (box) => box.top >= -1 && box.bottom <= innerHeight + 1 && beside(box);
  const onTop = (box) => {
    const right = frame ? Math.min(box.right, frame.right) : box.right;
    const top = document.elementFromPoint((box.left + right) / 2, box.top + box.height / 2);
    return element.contains(top) || Boolean(top?.contains(element));
  };
  // A region that is higher than the window is in view where any of it is.
  const fits = boxes.every((box) => box.height <= innerHeight && box.width <= innerWidth);
  let ground = element.parentElement;
  while (ground && getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
  return {
    number: Number(element.dataset.testNumber),
    what: element.outerHTML.slice(0, 120),
    name: element.getAttribute("aria-label") || element.textContent.trim(),
    inView: fits ? boxes.every(inView) : boxes.some((box) => box.bottom > 0 && box.top < innerHeight),
    onTop: boxes.some(onTop),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    outlineColour: style.outlineColor,
    ground: ground ? getComputedStyle(ground).backgroundColor : "rgb(255, 255, 255)",
  };
}
