"""Pages for the browser: one self-contained HTML file, nothing fetched, nothing that an article could run."""
