"""Articles in (finding, reading, decoding), records out (one writer a format)."""
