CREATE TABLE migrations (
  name    TEXT PRIMARY KEY,
  applied TEXT NOT NULL
) STRICT
--
CREATE TABLE captures (
  number   INTEGER PRIMARY KEY,
  sha256   TEXT NOT NULL UNIQUE,
  bytes    BLOB NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('file', 'line')),
  name     TEXT NOT NULL,
  origin   TEXT NOT NULL,
  captured TEXT NOT NULL
) STRICT
--
CREATE TABLE stories (
  id          TEXT PRIMARY KEY,
  title       TEXT NOT NULL DEFAULT '',
  given       TEXT UNIQUE,
  first_day   TEXT,
  last_day    TEXT,
  last_added  TEXT NOT NULL DEFAULT '',
  reports     INTEGER NOT NULL DEFAULT 0,
  outlets     TEXT NOT NULL DEFAULT '[]',
  origins     INTEGER NOT NULL DEFAULT 0,
  utterances  INTEGER NOT NULL DEFAULT 0,
  shared      INTEGER NOT NULL DEFAULT 0,
  differing   INTEGER NOT NULL DEFAULT 0,
  comparison  TEXT,
  stale       INTEGER NOT NULL DEFAULT 1
) STRICT
--
CREATE INDEX stories_by_last_day ON stories (last_day DESC, id)
--
CREATE INDEX stories_stale ON stories (id) WHERE stale > 0
--
CREATE TABLE reports (
  number          INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  capture         INTEGER NOT NULL REFERENCES captures (number),
  item            TEXT NOT NULL,
  name            TEXT NOT NULL,
  given_outlet    TEXT,
  given_published TEXT,
  given_story     TEXT,
  placed          TEXT,
  url             TEXT,
  address         TEXT,
  outlet          TEXT,
  headline        TEXT,
  language        TEXT,
  published       TEXT,
  day             TEXT,
  modified        TEXT,
  agency          TEXT,
  completeness    TEXT NOT NULL,
  unread          TEXT,
  added           TEXT NOT NULL,
  version         INTEGER NOT NULL DEFAULT 1,
  current         INTEGER NOT NULL DEFAULT 1,
  story           TEXT REFERENCES stories (id),
  tags            TEXT,
  text            TEXT NOT NULL
) STRICT
--
CREATE INDEX reports_by_capture ON reports (capture)
--
CREATE INDEX reports_by_address ON reports (address) WHERE address IS NOT NULL
--
CREATE INDEX reports_by_story ON reports (story)
--
CREATE INDEX reports_by_day ON reports (day)
--
CREATE INDEX reports_current ON reports (day DESC, number DESC) WHERE current = 1
--
CREATE INDEX reports_readable ON reports (day, id) WHERE current = 1 AND unread IS NULL
--
CREATE INDEX reports_without_story ON reports (number) WHERE story IS NULL AND current = 1 AND unread IS NULL
--
CREATE TABLE records (
  report    TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  engine    TEXT NOT NULL,
  read      TEXT NOT NULL,
  corrected TEXT
) STRICT
--
CREATE TABLE sketches (
  report TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
  sketch BLOB NOT NULL
) STRICT
--
CREATE TABLE outlets (
  tag  TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT
--
CREATE TABLE actors (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  plain      TEXT NOT NULL,
  kind       TEXT,
  statements INTEGER NOT NULL DEFAULT 0,
  stories    INTEGER NOT NULL DEFAULT 0,
  outlets    INTEGER NOT NULL DEFAULT 0,
  first_day  TEXT,
  last_day   TEXT,
  stale      INTEGER NOT NULL DEFAULT 1
) STRICT
--
CREATE INDEX actors_by_statements ON actors (statements DESC, id)
--
CREATE INDEX actors_stale ON actors (id) WHERE stale > 0
--
CREATE TABLE story_actors (
  story   TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  joined  TEXT NOT NULL,
  actor   TEXT NOT NULL REFERENCES actors (id),
  name    TEXT NOT NULL,
  kind    TEXT,
  aliases TEXT NOT NULL,
  roles   TEXT NOT NULL,
  PRIMARY KEY (story, joined)
) STRICT
--
CREATE INDEX story_actors_by_actor ON story_actors (actor)
--
CREATE TABLE report_actors (
  report       TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  report_actor TEXT NOT NULL,
  name         TEXT NOT NULL,
  kind         TEXT,
  actor        TEXT REFERENCES actors (id),
  PRIMARY KEY (report, report_actor)
) STRICT
--
CREATE INDEX report_actors_by_actor ON report_actors (actor)
--
CREATE TABLE statements (
  number        INTEGER PRIMARY KEY,
  report        TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  statement     TEXT NOT NULL,
  form          TEXT NOT NULL,
  words         TEXT NOT NULL,
  first         INTEGER NOT NULL,
  last          INTEGER NOT NULL,
  cue           TEXT,
  source        TEXT,
  report_actor  TEXT,
  speaker       TEXT,
  speaker_state TEXT NOT NULL,
  certainty     REAL NOT NULL,
  why           TEXT NOT NULL,
  said          TEXT,
  negated       INTEGER NOT NULL,
  actor         TEXT REFERENCES actors (id),
  utterance     TEXT,
  tags          TEXT,
  UNIQUE (report, statement)
) STRICT
--
CREATE INDEX statements_by_actor ON statements (actor)
--
CREATE INDEX statements_by_state ON statements (speaker_state, certainty) WHERE tags IS NOT NULL
--
CREATE TABLE utterances (
  story     TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  utterance TEXT NOT NULL,
  actor     TEXT REFERENCES actors (id),
  said      TEXT,
  origins   INTEGER NOT NULL,
  reports   INTEGER NOT NULL,
  absent    INTEGER NOT NULL,
  PRIMARY KEY (story, utterance)
) STRICT
--
CREATE INDEX utterances_by_actor ON utterances (actor)
--
CREATE TABLE happenings (
  number       INTEGER PRIMARY KEY,
  report       TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  happening    TEXT NOT NULL,
  type         TEXT NOT NULL,
  status       TEXT NOT NULL,
  happened     TEXT,
  place        TEXT,
  participants TEXT NOT NULL,
  words        TEXT NOT NULL,
  first        INTEGER NOT NULL,
  last         INTEGER NOT NULL,
  joined       TEXT,
  UNIQUE (report, happening)
) STRICT
--
CREATE TABLE happening_actors (
  happening    INTEGER NOT NULL REFERENCES happenings (number) ON DELETE CASCADE,
  report_actor TEXT NOT NULL,
  actor        TEXT REFERENCES actors (id),
  PRIMARY KEY (happening, report_actor)
) STRICT
--
CREATE INDEX happening_actors_by_actor ON happening_actors (actor)
--
CREATE TABLE positions (
  number       INTEGER PRIMARY KEY,
  report       TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  report_actor TEXT NOT NULL,
  holder       TEXT NOT NULL,
  stance       TEXT NOT NULL,
  topic        TEXT NOT NULL,
  condition    TEXT,
  held         TEXT,
  words        TEXT NOT NULL,
  first        INTEGER NOT NULL,
  last         INTEGER NOT NULL,
  actor        TEXT REFERENCES actors (id),
  label        TEXT,
  joined       TEXT,
  UNIQUE (report, position)
) STRICT
--
CREATE INDEX positions_by_actor ON positions (actor)
--
CREATE TABLE corrections (
  number INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  kind   TEXT NOT NULL,
  report TEXT NOT NULL,
  other  TEXT,
  draft  TEXT NOT NULL,
  made   TEXT NOT NULL,
  why    TEXT,
  undone TEXT,
  trouble TEXT
) STRICT
--
CREATE INDEX corrections_by_report ON corrections (report)
--
CREATE INDEX corrections_by_other ON corrections (other)
--
CREATE TABLE dossiers (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  made    TEXT NOT NULL,
  visited TEXT
) STRICT
--
CREATE TABLE dossier_items (
  dossier TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
  kind    TEXT NOT NULL CHECK (kind IN ('story', 'actor', 'words')),
  value   TEXT NOT NULL,
  place   INTEGER NOT NULL,
  PRIMARY KEY (dossier, kind, value)
) STRICT
--
CREATE TABLE refusals (
  number   INTEGER PRIMARY KEY,
  name     TEXT NOT NULL,
  sha256   TEXT,
  refused  TEXT NOT NULL,
  sentence TEXT NOT NULL,
  UNIQUE (name, sentence)
) STRICT
--
CREATE TABLE revision (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  revision INTEGER NOT NULL
) STRICT
--
INSERT INTO revision (only, revision) VALUES (1, 0)
