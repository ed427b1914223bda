// Trees from the data blocks become elements: of harmless names and attributes, text as text.
const SVG = new Set(["svg", "rect", "line", "circle", "text", "title"]);
const ADDRESS = /^(https?:\/\/|#)/i;

/** Builds `[name, attributes, child…]`, or text. */
function build(tree, inSvg = false) {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [name, attributes, ...children] = tree;
  const svg = name === "svg" || (inSvg && SVG.has(name));
  const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith("on") || key === "style" || (key === "href" && !ADDRESS.test(value))) continue;
    element.setAttribute(key, value);
  }
  element.append(...children.map((child) => build(child, svg)));
  return element;
}

/** A new element with text. */
function make(name, text, attributes = {}) {
  return build([name, attributes, ...(text === undefined ? [] : [String(text)])]);
}

/** The value that is folded up in a block of the page. */
async function unfold(id) {
  const letters = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}
