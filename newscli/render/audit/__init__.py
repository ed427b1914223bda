"""An audit as tables, as Markdown and as a page."""
