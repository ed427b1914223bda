// One article: its layers are switched, its speakers followed, its quotes explained. Text is set as text, never as HTML.
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const wide = matchMedia("(min-width: 62rem)");
const card = document.createElement("div");
card.className = "card";
card.hidden = true;
card.setAttribute("aria-hidden", "true"); // what it says is in the labels of the badges

/** Text of one line in the card; nothing when there is no text. */
function line(text, kind) {
  if (!text) return;
  const paragraph = document.createElement("p");
  if (kind) paragraph.className = kind;
  paragraph.textContent = text;
  card.append(paragraph);
}

/** Shows the card beside a place, inside the window. */
function place(near) {
  document.body.append(card);
  card.hidden = false;
  const [target] = near.getClientRects().length ? near.getClientRects() : [near.getBoundingClientRect()];
  const { width, height } = card.getBoundingClientRect();
  const column = wide.matches && near.closest(".words"); // not over the speakers
  const right = column ? column.getBoundingClientRect().right : document.documentElement.clientWidth - 8;
  const left = Math.max(8, Math.min(target.left, right - width));
  const above = target.top - height - 10;
  card.style.left = `${Math.round(left)}px`;
  card.style.top = `${Math.round(above > 8 ? above : target.bottom + 10)}px`;
}

/** Elements by each of the ids in one of their data attributes. */
function byId(elements, name) {
  const found = new Map();
  for (const element of elements) {
    for (const id of element.dataset[name].split(" ")) {
      if (!found.has(id)) found.set(id, []);
      found.get(id).push(element);
    }
  }
  return found;
}

/** Brings an element into view and lights it up for a moment. */
function show(elements) {
  if (!elements || !elements.length) return;
  elements[0].scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  for (const element of elements) {
    element.classList.remove("flash");
    void element.offsetWidth; // starts the animation again
    element.classList.add("flash");
  }
}

/** Makes an article in the page answer to the mouse and the keyboard. */
function enliven(view) {
  const all = (selector) => [...view.querySelectorAll(selector)];
  const badges = new Map(all(".badge[data-quote]").map((badge) => [badge.dataset.quote, badge]));
  const quotes = byId(all("[data-q]"), "q");
  const sources = byId(all("[data-by]"), "by");
  const names = byId(all("[data-e]"), "e");
  const sentences = byId(all("[data-k]").filter((element) => element.tagName === "SPAN"), "k");
  const chips = new Map(all(".chip").map((chip) => [chip.dataset.entity, chip]));
  const speakers = all("details.speaker");
  let lit = [];
  let byKeyboard = false;

  function dim() {
    for (const element of lit) element.classList.remove("on", "by");
    lit = [];
    card.hidden = true;
  }

  function explainName(id) {
    const chip = chips.get(id);
    if (chip) line(`${chip.dataset.name}: ${chip.dataset.label}, ${chip.dataset.count}×`);
  }

  function explain(near, quote, entity) {
    dim();
    card.replaceChildren();
    const badge = badges.get(quote);
    if (badge) {
      const known = badge.dataset;
      line(known.name, "who");
      line(known.role, "quiet");
      line(known.said ? `${known.kind}, “${known.said}”` : known.kind);
      line(`${known.sure} sure: ${known.evidence}`, "quiet");
      for (const element of quotes.get(quote) || []) element.classList.add("on");
      for (const element of sources.get(quote) || []) element.classList.add("by");
      lit = [...(quotes.get(quote) || []), ...(sources.get(quote) || [])];
    }
    if (entity) explainName(entity);
    if (card.childElementCount) place(near);
  }

  function about(target) {
    const near = target.closest("[data-quote], [data-q], [data-e], [data-by]");
    if (!near || !view.contains(near)) return dim();
    const quote = near.dataset.quote || (near.dataset.q || near.dataset.by || "").split(" ")[0];
    return explain(near, quote, near.dataset.e);
  }

  function focus(speaker) {
    view.classList.toggle("focused", speaker !== null);
    for (const badge of badges.values()) {
      const chosen = speaker !== null && badge.dataset.speaker === speaker;
      for (const element of [badge, ...(quotes.get(badge.dataset.quote) || [])]) {
        if (chosen) element.classList.add("lit");
        else if (element === badge || !quoteOf(element, speaker)) element.classList.remove("lit");
      }
    }
  }

  function quoteOf(element, speaker) {
    return element.dataset.q.split(" ").some((id) => badges.get(id)?.dataset.speaker === speaker);
  }

  /** Opens what a speaker said, closes the others, and goes to the first of it where there is room for both. */
  function follow(details, jump = true) {
    for (const other of speakers) if (other !== details) other.open = false;
    details.open = true;
    focus(details.dataset.speaker);
    const first = [...badges.values()].find((badge) => badge.dataset.speaker === details.dataset.speaker);
    if (jump && first && wide.matches) show([first, ...(quotes.get(first.dataset.quote) || [])]);
  }

  function findName(chip) {
    const places = names.get(chip.dataset.entity) || [];
    const next = (Number(chip.dataset.next || 0) + 0) % (places.length || 1);
    for (const other of chips.values()) {
      other.setAttribute("aria-pressed", String(other === chip));
      if (other !== chip) delete other.dataset.next;
    }
    for (const element of all(".found")) element.classList.remove("found");
    for (const element of places) element.classList.add("found");
    chip.dataset.next = String(next + 1);
    show(places.slice(next, next + 1));
  }

  view.addEventListener("pointermove", () => (byKeyboard = false));
  view.addEventListener("pointerover", (event) => byKeyboard || about(event.target));
  view.addEventListener("pointerleave", dim);
  view.addEventListener("focusin", (event) => {
    if (!event.target.matches("[data-quote]:focus-visible")) return;
    byKeyboard = true; // where the page scrolls to the focus, the mouse comes to lie on something, too
    about(event.target);
  });
  view.addEventListener("focusout", dim);
  view.addEventListener("change", (event) => {
    const layer = event.target.dataset.layer;
    if (layer) view.classList.toggle(`hide-${layer}`, !event.target.checked);
  });
  view.addEventListener("click", (event) => {
    const target = event.target.closest("summary, a, button, [data-q]");
    if (!target) return;
    if (target.matches("summary")) {
      event.preventDefault(); // the details are opened here, so that it is known who opened them
      const details = target.parentElement;
      if (!details.open) return follow(details);
      details.open = false;
      return focus(null);
    }
    if (target.dataset.quote) {
      const details = speakers.find((other) => other.dataset.speaker === target.dataset.speaker);
      return details && (follow(details, false), details.scrollIntoView({ block: "nearest" }));
    }
    if (target.dataset.entity) return findName(target);
    if (target.tagName === "A" && target.dataset.k) {
      event.preventDefault();
      return show(sentences.get(target.dataset.k));
    }
    if (target.dataset.to) return show([badges.get(target.dataset.to), ...(quotes.get(target.dataset.to) || [])]);
    return about(event.target);
  });
  view.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    dim();
    for (const details of speakers) details.open = false;
    focus(null);
  });
  return {
    /** Goes to a part of the article by its id. */
    open(id) {
      const target = document.getElementById(id);
      if (!target || !view.contains(target)) return;
      if (target.matches("details.speaker")) follow(target);
      else if (target.dataset.quote) show([target, ...(quotes.get(target.dataset.quote) || [])]);
    },
  };
}

// On paper all that is said stands under its speaker.
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details.speaker:not([open])")];
  for (const details of closed) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
});
