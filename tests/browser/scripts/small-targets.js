// Returns the links that are too small to be hit, and how many were looked at (WCAG 2.2, 2.5.8): a target is at least
// 24 pixels wide and high, or a circle of that width around its middle touches neither another target nor the circle of
// another small one. Links in running text are exempt.
() => {
  const least = 24;
  const inRunningText = (link) => {
    const block = link.closest("p, li, dd, td, th, figcaption, caption, .footnote");
    if (!block || getComputedStyle(link).display !== "inline") return false;
    return block.textContent.trim().length > link.textContent.trim().length;
  };
  const targets = [...document.querySelectorAll("a[href]:not(.skip-link)")].map((link) => {
    const box = link.getBoundingClientRect();
    const small = box.width < least || box.height < least;
    return { link, box, small, x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  const shown = targets.filter(({ box }) => box.width > 0);
  const near = (one, { box, small, x, y }) => {
    const [across, down] = [Math.max(box.left - one.x, 0, one.x - box.right), Math.max(box.top - one.y, 0, one.y - box.bottom)];
    return Math.hypot(across, down) < least / 2 || (small && Math.hypot(x - one.x, y - one.y) < least);
  };
  const alone = shown.filter(({ link }) => !inRunningText(link));
  const faulty = alone.filter((one) => one.small && shown.some((other) => other !== one && near(one, other)));
  return { small: faulty.map(({ link }) => link.outerHTML.slice(0, 120)), looked: alone.length };
}
