"""Rules about sources: vague, unnamed, single, unanswered; one file a rule."""
