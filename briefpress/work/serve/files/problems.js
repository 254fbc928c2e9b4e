// What is wrong, over the page: a panel at its foot for errors, a mark that opens it for warnings. The page below is the
// last good one. It lives in a shadow tree, so that neither the page's style sheets nor ours reach the other.

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const counted = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

export function problemsOver(root, { viewer = true } = {}) {
  const host = element("div");
  host.dataset.preview = "";
  const shadow = host.attachShadow({ mode: "open" });
  const heading = element("p", { className: "heading", id: "heading" });
  const note = element("p", { className: "note" });
  const list = element("ol", { className: "list", tabIndex: 0, role: "list" });
  list.setAttribute("aria-labelledby", "heading");
  const fold = element("button", { type: "button", className: "fold", title: "Fold away (Esc)" }, "Fold away");
  const head = element("div", { className: "head" }, element("div", {}, heading, note), fold);
  const panel = element("section", { className: "panel", hidden: true }, head, list);
  panel.setAttribute("aria-labelledby", "heading");
  const mark = element("button", { type: "button", className: "mark", hidden: true });
  const pdf = element("a", { className: "pdf", hidden: true }, "PDF");
  const corner = element("nav", { className: "corner" }, mark, pdf);
  corner.setAttribute("aria-label", "Preview");
  const said = element("p", { className: "said", role: "status" });
  const sheet = element("link", { rel: "stylesheet", href: "/_preview/files/problems.css" });
  host.hidden = true;
  sheet.addEventListener("load", () => (host.hidden = false));
  shadow.append(sheet, corner, panel, said);
  root.append(host);

  let open = false;
  let severity = "";
  let told = "";

  const lay = () => {
    panel.hidden = !open || !severity;
    mark.hidden = open || !severity;
  };

  const toggle = (wanted) => {
    open = wanted;
    lay();
  };

  mark.addEventListener("click", () => {
    toggle(true);
    fold.focus();
  });
  fold.addEventListener("click", () => {
    toggle(false);
    mark.focus();
  });
  addEventListener("keydown", (event) => {
    // What the page itself has open goes first.
    if (event.key !== "Escape" || panel.hidden || event.defaultPrevented || document.querySelector(":popover-open")) return;
    const within = shadow.activeElement && panel.contains(shadow.activeElement);
    toggle(false);
    if (within) mark.focus();
  });

  const show = ({ problems, pdfs, version }, path) => {
    const [slug] = path.split("/").filter(Boolean);
    pdf.hidden = !viewer || !pdfs.length;
    pdf.href = `/_preview/pdf/${slug}`;
    const now = JSON.stringify(problems);
    if (now === told) return;
    told = now;
    const errors = problems.filter((problem) => problem.severity === "error").length;
    const warnings = problems.length - errors;
    const before = severity;
    severity = errors ? "error" : warnings ? "warning" : "";
    // Errors open the panel once; who has folded it away is not bothered again until all are mended.
    if (severity !== before) open = severity === "error";
    const words = [errors && counted(errors, "error"), warnings && counted(warnings, "warning")].filter(Boolean).join(", ");
    panel.dataset.severity = mark.dataset.severity = severity;
    heading.textContent = mark.textContent = words;
    note.textContent = errors && version ? "Above is the last page that could be made." : "";
    const first = problems[0];
    said.textContent = first ? `${words}. ${first.message}` : before ? "All problems are mended." : "";
    list.replaceChildren(...problems.map(item));
    lay();
  };

  return { show };
}

// All of it is text: nothing an author has written is taken for HTML.
function item(problem) {
  const { code, severity, message, label, help, place, line, before, marked, after } = problem;
  const title = element(
    "p",
    { className: "title" },
    element("span", { className: "code" }, `${severity} ${code}`),
    " ",
    ...words(message),
  );
  const made = element("li", { className: "problem" }, title);
  made.dataset.severity = severity;
  if (place) made.append(element("p", { className: "place" }, place));
  if (line !== null) {
    made.append(
      element(
        "pre",
        { className: "excerpt" },
        element("span", { className: "line" }, `${line} `),
        element("code", {}, before, element("mark", {}, marked), after),
      ),
    );
  }
  if (label) made.append(element("p", { className: "label" }, ...words(label)));
  if (help) made.append(element("p", { className: "help" }, element("b", {}, "Help:"), " ", ...words(help)));
  return made;
}

// What stands between backticks are the author's words.
function words(text) {
  return text.split(/`([^`]*)`/).map((piece, index) => (index % 2 ? element("code", {}, piece) : piece));
}
