"""The catalogue of sentences by topic: code to English template, marked for translation. A code occurs once."""

from . import (
    coordination,
    density,
    dependence,
    drivers,
    gravity,
    grids,
    growth,
    indices,
    inequality,
    maps,
    markov,
    reading,
    study,
)

TOPICS = (
    reading,
    indices,
    coordination,
    drivers,
    grids,
    inequality,
    density,
    growth,
    markov,
    dependence,
    gravity,
    maps,
    study,
)
SENTENCES = {code: text for topic in TOPICS for code, text in topic.SENTENCES.items()}

if len(SENTENCES) != sum(len(topic.SENTENCES) for topic in TOPICS):
    raise ValueError("a code of a sentence occurs in two topics")
