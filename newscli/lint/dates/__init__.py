"""Rules about dates and figures: what the text itself contradicts; one file a rule."""
