// The list of articles: filtered and sorted as a whole, shown a part at a time.
const STEP = 25;
const COLUMNS = [
  // heading, class, column of a row, first direction when it is sorted
  { name: "Article", kind: "article", at: 0, down: false },
  { name: "Date", kind: "date", at: 2, down: true },
  { name: "Quotes", kind: "figure quotes", at: 6, down: true },
  { name: "Speakers", kind: "figure speakers", at: 7, down: true },
  { name: "Words", kind: "figure words", at: 5, down: true },
  { name: "In quotes", kind: "figure share", at: 8, down: true },
];
const [TITLE, NAME, DATE, SOURCE, SECTION, WORDS, QUOTES, SPEAKERS, SHARE, PERIOD, VOICES] = Array(11).keys();
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const byText = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;

class List {
  constructor(index) {
    this.index = index;
    this.rows = index.rows;
    this.table = document.getElementById("list");
    this.status = document.getElementById("status");
    this.more = document.getElementById("more");
    this.chosen = document.getElementById("chosen");
    this.search = document.getElementById("search");
    this.selects = { source: SOURCE, section: SECTION, period: PERIOD };
    this.voices = [];
    this.sorted = { column: null, down: false };
    this.order = this.rows.map((_, at) => at);
    this.dated = this.rows.some((row) => row[DATE]);
    this.haystack = this.rows.map((row) =>
      fold([row[TITLE], row[NAME], row[SOURCE], ...row[VOICES].map(([voice]) => index.voices[voice])].join("\n")),
    );
    this.prepare();
  }

  prepare() {
    for (const column of COLUMNS) {
      if (column.at === DATE && !this.dated) continue;
      const head = make("th", undefined, { scope: "col", class: column.kind });
      const button = make("button", column.name, { type: "button" });
      button.addEventListener("click", () => this.sort(column));
      head.append(button);
      column.head = head;
      this.table.tHead.rows[0].append(head);
    }
    this.offer("source", [...new Set(this.rows.map((row) => row[SOURCE]))].filter(Boolean).sort(byText));
    this.offer("section", [...new Set(this.rows.map((row) => row[SECTION]))].filter(Boolean).sort(byText));
    this.offer("period", this.index.periods, true);
    this.search.addEventListener("input", () => this.filter());
    this.search.form.addEventListener("submit", (event) => event.preventDefault());
    // Not the form's change: the search field has one when it is left, and a click on a drawn-anew link is lost.
    for (const id of Object.keys(this.selects)) document.getElementById(id).addEventListener("change", () => this.filter());
    this.more.addEventListener("click", () => this.extend());
    this.search.form.hidden = this.table.hidden = false;
    this.filter();
  }

  /** A filter is offered where it would leave something out. */
  offer(id, values, byPlace = false) {
    const select = document.getElementById(id);
    if (values.length < 2) return;
    select.append(make("option", "all", { value: "" }));
    values.forEach((value, at) => select.append(make("option", value, { value: byPlace ? at : value })));
    select.parentElement.hidden = false;
  }

  /** Only articles in which all these speakers are quoted. */
  choose(voices) {
    this.voices = voices.filter((voice) => voice in this.index.voices);
    this.filter();
  }

  filter() {
    const words = fold(this.search.value).split(/\s+/).filter(Boolean);
    const wanted = Object.entries(this.selects)
      .map(([id, column]) => [column, document.getElementById(id).value])
      .filter(([, value]) => value !== "");
    this.found = this.order.filter((at) => {
      const row = this.rows[at];
      return (
        words.every((word) => this.haystack[at].includes(word)) &&
        wanted.every(([column, value]) => String(row[column]) === value) &&
        this.voices.every((voice) => row[VOICES].some(([other]) => other === voice))
      );
    });
    this.draw();
  }

  sort(column) {
    const down = this.sorted.column === column ? !this.sorted.down : column.down;
    this.sorted = { column, down };
    const value = (at) => this.rows[at][column.at];
    const compare = column.at <= DATE ? (one, two) => byText(value(one), value(two)) : (one, two) => value(one) - value(two);
    this.order.sort((one, two) => (down ? -1 : 1) * compare(one, two) || one - two);
    for (const { head } of COLUMNS) if (head) head.removeAttribute("aria-sort");
    column.head.setAttribute("aria-sort", down ? "descending" : "ascending");
    this.filter();
  }

  draw() {
    this.table.tBodies[0].replaceChildren();
    this.shown = 0;
    this.extend();
    const all = this.rows.length.toLocaleString("en");
    const some = this.found.length.toLocaleString("en");
    this.status.textContent = this.found.length === this.rows.length ? `${all} articles` : `${some} of ${all} articles`;
    this.chosen.replaceChildren();
    for (const voice of this.voices) {
      const button = make("button", this.index.voices[voice], { type: "button", "data-voice": voice });
      button.setAttribute("aria-label", `${this.index.voices[voice]}: leave out this filter`);
      button.addEventListener("click", () => this.choose(this.voices.filter((other) => other !== voice)));
      this.chosen.append(button);
    }
    if (this.voices.length) this.chosen.prepend("Quoting");
    this.chosen.hidden = !this.voices.length;
  }

  extend() {
    const next = this.found.slice(this.shown, this.shown + STEP);
    this.table.tBodies[0].append(...next.map((at) => this.line(at)));
    this.shown += next.length;
    const left = this.found.length - this.shown;
    this.more.hidden = !left;
    this.more.textContent = `Show ${Math.min(STEP, left)} more of ${left.toLocaleString("en")}`;
  }

  line(at) {
    const row = this.rows[at];
    const line = document.createElement("tr");
    const [one] = this.voices;
    const speaker = row[VOICES].find(([voice]) => voice === one);
    const about = [row[NAME] === row[TITLE] ? "" : row[NAME], row[SOURCE], row[SECTION]].filter(Boolean).join(" · ");
    const first = document.createElement("td");
    first.append(make("a", row[TITLE], { href: `#a${at + 1}${speaker ? `-s-${speaker[1]}` : ""}`, class: "name" }));
    if (about) first.append(make("small", about, { class: "name" }));
    line.append(first);
    for (const { kind, at: column } of COLUMNS.slice(1)) {
      if (column === DATE && !this.dated) continue;
      const value = row[column];
      const text = column === SHARE ? `${Math.round(100 * value)} %` : typeof value === "number" ? value.toLocaleString("en") : value;
      line.append(make("td", text, { class: kind }));
    }
    return line;
  }
}
