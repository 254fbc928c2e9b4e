// Returns how far the page reaches beyond its window, and the elements that cut their own words off.
// What can be scrolled is not cut off.
() => {
  const root = document.scrollingElement;
  const cut = [...document.querySelectorAll("body *")].filter((element) => {
    const style = getComputedStyle(element);
    const hides = (value) => value === "hidden" || value === "clip";
    return (
      (hides(style.overflowX) && element.scrollWidth > element.clientWidth) ||
      (hides(style.overflowY) && element.scrollHeight > element.clientHeight)
    );
  });
  return { beyond: root.scrollWidth - root.clientWidth, cut: cut.map((element) => element.outerHTML.slice(0, 120)) };
}
