"""The SQLite database: its tables, its indexes, its version."""

from __future__ import annotations

APPLICATION = 0x6E657773
"""``news``: the application id in the file's header, by which the file is known."""

VERSION = 2
"""The schema's version, in the file's header; another version is not read."""

SETTINGS = f"""
PRAGMA page_size = 4096; PRAGMA auto_vacuum = 0; PRAGMA encoding = 'UTF-8';
PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA secure_delete = OFF;
PRAGMA cache_size = -65536; PRAGMA temp_store = FILE;
"""
"""What holds while a database is built: a file that is not finished is thrown away, so nothing is journalled."""

TABLES = """
CREATE TABLE articles(
    id INTEGER PRIMARY KEY, article TEXT NOT NULL, title TEXT, date TEXT, byline TEXT, dateline TEXT,
    language TEXT NOT NULL, source TEXT, section TEXT, url TEXT, words INTEGER NOT NULL,
    sentence_count INTEGER NOT NULL, quoted_share REAL NOT NULL, reading_minutes REAL NOT NULL,
    sentences JSON NOT NULL, keywords JSON NOT NULL, speakers JSON NOT NULL, entities JSON NOT NULL,
    copy_of INTEGER REFERENCES articles(id)
);
CREATE TABLE texts(article_id INTEGER PRIMARY KEY REFERENCES articles(id), text TEXT NOT NULL);
CREATE TABLE speakers(
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id), speaker_id TEXT NOT NULL,
    name TEXT NOT NULL, aliases JSON NOT NULL, label TEXT NOT NULL, role TEXT, affiliation TEXT, pronouns TEXT,
    quotes INTEGER NOT NULL, direct INTEGER NOT NULL, mixed INTEGER NOT NULL, indirect INTEGER NOT NULL,
    words INTEGER NOT NULL, share REAL NOT NULL, start INTEGER NOT NULL, type TEXT,
    person_row INTEGER REFERENCES people(id)
);
CREATE TABLE quotes(
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id), quote_id TEXT NOT NULL,
    kind TEXT NOT NULL, text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, quoted JSON NOT NULL,
    turn INTEGER NOT NULL, speaker TEXT, speaker_id TEXT, speaker_row INTEGER REFERENCES speakers(id),
    mention_text TEXT, mention_start INTEGER, mention_end INTEGER,
    cue_text TEXT, cue_start INTEGER, cue_end INTEGER,
    paragraph INTEGER NOT NULL, confidence REAL NOT NULL, evidence TEXT NOT NULL, type TEXT,
    polarity TEXT NOT NULL
);
CREATE TABLE entities(
    id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id), entity_id TEXT NOT NULL,
    name TEXT NOT NULL, label TEXT NOT NULL, count INTEGER NOT NULL, aliases JSON NOT NULL, salience REAL NOT NULL,
    person_row INTEGER REFERENCES people(id)
);
CREATE TABLE mentions(
    entity_row INTEGER NOT NULL REFERENCES entities(id), article_id INTEGER NOT NULL REFERENCES articles(id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE TABLE people(
    id INTEGER PRIMARY KEY, person_id TEXT NOT NULL, name TEXT NOT NULL, unique_name TEXT NOT NULL,
    aliases JSON NOT NULL, authority TEXT, roles JSON NOT NULL, pronouns TEXT, articles INTEGER NOT NULL,
    quotes INTEGER NOT NULL, words INTEGER NOT NULL, first TEXT, last TEXT, joins JSON NOT NULL
);
CREATE TABLE person_names(
    name TEXT NOT NULL, person_row INTEGER NOT NULL REFERENCES people(id), PRIMARY KEY(name, person_row)
) WITHOUT ROWID;
CREATE TABLE duplicates(
    article_id INTEGER PRIMARY KEY REFERENCES articles(id), copy_of INTEGER NOT NULL REFERENCES articles(id),
    similarity REAL NOT NULL
);
CREATE TABLE variants(
    trace INTEGER NOT NULL, place INTEGER NOT NULL, article_id INTEGER NOT NULL REFERENCES articles(id),
    quote_row INTEGER NOT NULL REFERENCES quotes(id), quotes JSON NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, speaker TEXT, changes JSON NOT NULL, similarity REAL NOT NULL,
    differences JSON NOT NULL, PRIMARY KEY(trace, place)
) WITHOUT ROWID;
CREATE TABLE traced(
    quote_row INTEGER PRIMARY KEY REFERENCES quotes(id), trace INTEGER NOT NULL
);
CREATE TABLE described(
    speaker_row INTEGER PRIMARY KEY REFERENCES speakers(id), name TEXT NOT NULL
);
CREATE TABLE speaker_names(
    name TEXT NOT NULL, speaker_row INTEGER NOT NULL REFERENCES speakers(id), PRIMARY KEY(name, speaker_row)
) WITHOUT ROWID;
CREATE TABLE entity_names(
    name TEXT NOT NULL, entity_row INTEGER NOT NULL REFERENCES entities(id), PRIMARY KEY(name, entity_row)
) WITHOUT ROWID;
CREATE TABLE about(
    entity_row INTEGER NOT NULL REFERENCES entities(id), quote_row INTEGER NOT NULL REFERENCES quotes(id),
    PRIMARY KEY(entity_row, quote_row)
) WITHOUT ROWID;
CREATE VIEW said AS
    SELECT quotes.id, coalesce(people.unique_name, described.name, quotes.speaker) AS person, quotes.kind, quotes.text,
        speakers.role, speakers.affiliation, articles.date, articles.source, articles.title, articles.article,
        quotes.start, quotes."end", quotes.confidence, quotes.speaker, quotes.type, articles.section, articles.url,
        articles.copy_of, quotes.article_id, quotes.speaker_row, speakers.person_row
    FROM quotes JOIN articles ON articles.id = quotes.article_id
        LEFT JOIN speakers ON speakers.id = quotes.speaker_row
        LEFT JOIN described USING (speaker_row)
        LEFT JOIN people ON people.id = speakers.person_row;
CREATE VIRTUAL TABLE quotes_fts USING fts5(
    text, content="quotes", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE names_fts USING fts5(name, columnsize=0);
"""
"""The first six tables and ``people`` hold the records, in their order; ``duplicates`` and ``variants`` what was found
in all of them together; the others say what to look up; ``said`` is for people to read; in it "Analysts",
at the beginning of a sentence, are the "analysts" of others (small letters sort behind capitals). Datasette finds the
full text of a table by the very words ``content="quotes"``."""

WAITING = """
CREATE TEMP TABLE waiting_speaker_names(name TEXT, row INTEGER);
CREATE TEMP TABLE waiting_entity_names(name TEXT, row INTEGER);
CREATE TEMP TABLE waiting_person_names(name TEXT, row INTEGER);
"""
"""Where names wait until all are there: sorted, they go into their tables several times as fast."""

FINISH = """
INSERT INTO speaker_names SELECT DISTINCT name, row FROM waiting_speaker_names ORDER BY name, row;
INSERT INTO entity_names SELECT DISTINCT name, row FROM waiting_entity_names ORDER BY name, row;
INSERT INTO person_names SELECT DISTINCT name, row FROM waiting_person_names ORDER BY name, row;
INSERT INTO described SELECT id, form FROM (
    SELECT id, name, max(name) OVER (PARTITION BY folded(name)) AS form
    FROM speakers WHERE label = 'OTHER' AND typeof(name) = 'text'
) WHERE name <> form ORDER BY id;
INSERT INTO names_fts(name) SELECT name FROM speaker_names UNION SELECT name FROM entity_names
    UNION SELECT name FROM person_names ORDER BY name;
DROP TABLE waiting_speaker_names;
DROP TABLE waiting_entity_names;
INSERT INTO quotes_fts(quotes_fts) VALUES ('rebuild');
INSERT INTO quotes_fts(quotes_fts) VALUES ('optimize');
INSERT INTO names_fts(names_fts) VALUES ('optimize');
CREATE INDEX articles_by_article ON articles(article);
CREATE INDEX articles_by_date ON articles(date);
CREATE INDEX articles_by_source ON articles(source);
CREATE INDEX quotes_by_article ON quotes(article_id);
CREATE INDEX quotes_in_short ON quotes(id, kind, confidence, article_id);
CREATE INDEX quotes_by_speaker ON quotes(speaker_row);
CREATE INDEX speakers_by_article ON speakers(article_id);
CREATE INDEX entities_by_article ON entities(article_id);
CREATE INDEX speakers_by_person ON speakers(person_row);
CREATE INDEX entities_by_person ON entities(person_row);
CREATE INDEX mentions_by_entity ON mentions(entity_row);
CREATE INDEX about_by_quote ON about(quote_row);
CREATE INDEX variants_by_article ON variants(article_id);
ANALYZE;
"""
"""What is done when all records are in: the sorted tables, the full text, the indexes, the planner's figures."""

COLUMNS = {
    "articles": 19,
    "texts": 2,
    "speakers": 18,
    "quotes": 23,
    "entities": 9,
    "mentions": 4,
    "about": 2,
    "duplicates": 3,
    "variants": 13,
    "traced": 2,
    "waiting_speaker_names": 2,
    "waiting_entity_names": 2,
    "people": 14,
    "waiting_person_names": 2,
}
"""The tables that rows go into, and how many columns each has."""


def insertion(table: str) -> str:
    """The SQL that puts a row into a table, all its columns in their order."""
    return f"INSERT INTO {table} VALUES ({', '.join('?' * COLUMNS[table])})"
