// A page with one article.
const only = enliven(document.querySelector("article.view"));
if (location.hash) only.open(location.hash.slice(1));
