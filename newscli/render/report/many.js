// A page with many articles: the address says which is read (#a12, #a12-q3), whose are listed (#s4, #s4+7), or which
// quote is followed through several articles (#t3).
const overview = document.getElementById("overview");
const reading = document.getElementById("reading");
const holder = document.getElementById("place");
const heading = document.title;
const unfolded = new Map();
const traces = document.querySelectorAll(".traces > li");
let list;
let opened = null;
let scrolled = 0;

/** The tree of an article or a quote; the last blocks that were unfolded are kept. */
async function treeOf(at, kind = "articles") {
  const block = `${kind}-${Math.floor(at / list.index.together)}`;
  if (!unfolded.has(block)) {
    if (unfolded.size > 7) unfolded.delete(unfolded.keys().next().value);
    unfolded.set(block, await unfold(block));
  }
  return unfolded.get(block)[at % list.index.together];
}

function link(id, at, kind = "a") {
  const anchor = document.getElementById(id);
  if (at === undefined) anchor.removeAttribute("href");
  else anchor.setAttribute("href", `#${kind}${at + 1}`);
}

/** Puts an article or a quote in the place of the list. */
function turn(view, title) {
  if (overview.hidden === false) scrolled = scrollY;
  holder.replaceChildren(view);
  overview.hidden = true;
  reading.hidden = false;
  card.hidden = true;
  document.title = title;
  scrollTo(0, 0);
  const head = view.querySelector("h1");
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}

async function read(at, id) {
  if (opened?.at !== at) {
    const view = build(await treeOf(at));
    opened = { at, live: enliven(view) };
    turn(view, list.rows[at][TITLE]);
    const place = list.found.indexOf(at);
    link("previous", list.found[place - 1]);
    link("next", place < 0 ? undefined : list.found[place + 1]);
  }
  if (id !== `a${at + 1}`) opened.live.open(id);
}

/** The way of a quote. */
async function follow(at) {
  const view = build(await treeOf(at, "traces"));
  opened = { trace: at };
  turn(view, view.querySelector("h1").textContent);
  link("previous", at ? at - 1 : undefined, "t");
  link("next", at + 1 < traces.length ? at + 1 : undefined, "t");
}

/** Back to the list, where it was left. */
function look() {
  const came = opened;
  overview.hidden = false;
  reading.hidden = true;
  holder.replaceChildren();
  opened = null;
  card.hidden = true;
  document.title = heading;
  return came;
}

/** What stands behind the # of the address. */
function part() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return ""; // a % that stands for nothing
  }
}

async function route() {
  const id = part();
  const article = /^a(\d+)(?:-|$)/.exec(id);
  if (article && list.rows[article[1] - 1]) return read(article[1] - 1, id);
  const quote = /^t(\d+)$/.exec(id);
  if (quote && quote[1] > 0 && traces[quote[1] - 1]) return follow(quote[1] - 1);
  const came = look();
  const voices = /^s(\d+(?:\+\d+)*)$/.exec(id);
  if (voices) {
    list.choose(voices[1].split("+").map(Number));
    document.getElementById("articles").scrollIntoView();
  } else if (came && (id === "" || id === "articles")) {
    scrollTo(0, scrolled);
    if (came.trace !== undefined) traces[came.trace].querySelector("a").focus({ preventScroll: true });
    else [...document.querySelectorAll(".list a")].find((a) => a.hash.startsWith(`#a${came.at + 1}`))?.focus({ preventScroll: true });
  } else if (came) {
    document.getElementById(id)?.scrollIntoView();
  }
  return undefined;
}

/** Lights up a speaker's neighbours in the drawing. */
function ask(network, node) {
  const near = new Set();
  for (const tie of network.querySelectorAll(".tie")) {
    const ends = tie.dataset.ends.split(" ");
    const mine = node !== null && ends.includes(node);
    tie.classList.toggle("near", mine);
    if (mine) ends.forEach((end) => near.add(end));
  }
  if (node !== null) near.add(node);
  network.classList.toggle("asked", node !== null);
  for (const other of network.querySelectorAll(".node")) other.classList.toggle("near", near.has(other.dataset.node));
}

const network = document.querySelector(".network");
if (network) {
  for (const [begin, end] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    network.addEventListener(begin, (event) => ask(network, event.target.closest(".node")?.dataset.node ?? null));
    network.addEventListener(end, () => ask(network, null));
  }
}

unfold("index").then(
  (index) => {
    list = new List(index);
    addEventListener("hashchange", route);
    return route();
  },
  () => {
    document.getElementById("status").textContent = "This browser is too old to unfold the list of articles.";
  },
);
