ALTER TABLE story_actors ADD COLUMN named TEXT
--
ALTER TABLE story_actors ADD COLUMN surname TEXT
--
UPDATE story_actors SET named = actor
--
CREATE INDEX story_actors_by_named ON story_actors (named)
--
CREATE INDEX story_actors_by_surname ON story_actors (surname) WHERE surname IS NOT NULL
--
CREATE TABLE stale_surnames (
  surname TEXT PRIMARY KEY
) STRICT
--
CREATE TRIGGER people_come AFTER INSERT ON story_actors WHEN new.surname IS NOT NULL BEGIN
  INSERT OR IGNORE INTO stale_surnames (surname) VALUES (new.surname);
END
--
CREATE TRIGGER people_go AFTER DELETE ON story_actors WHEN old.surname IS NOT NULL BEGIN
  INSERT OR IGNORE INTO stale_surnames (surname) VALUES (old.surname);
END
--
UPDATE stories SET stale = stale + 1
--
CREATE INDEX reports_partial ON reports (day) WHERE completeness <> 'full'
--
CREATE INDEX reports_unread ON reports (day) WHERE unread IS NOT NULL
