"""Whose voices are heard: counts over many articles. It knows the records and the core's lists of words only."""
