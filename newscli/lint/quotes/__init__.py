"""Rules about quotes: marks, speakers, repetitions; one file a rule."""
