"""Rules about names: spelling, order, titles, introductions; one file a rule."""
