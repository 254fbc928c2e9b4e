// Returns what the Tab key should reach, in the order of the document, as numbers that `focused.js` knows again.
() => {
  const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility(),
  );
  controls.forEach((element, number) => {
    element.dataset.testNumber = number;
  });
  return controls.map((_, number) => number);
}
