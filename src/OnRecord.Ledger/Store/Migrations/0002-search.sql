CREATE VIEW searchable_statements AS SELECT number, words, tags FROM statements WHERE tags IS NOT NULL
--
CREATE VIRTUAL TABLE statement_words USING fts5 (words, tags, content = 'searchable_statements', content_rowid = 'number', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2')
--
CREATE TRIGGER statements_into_words AFTER INSERT ON statements WHEN new.tags IS NOT NULL BEGIN
  INSERT INTO statement_words (rowid, words, tags) VALUES (new.number, new.words, new.tags);
END
--
CREATE TRIGGER statements_out_of_words AFTER DELETE ON statements WHEN old.tags IS NOT NULL BEGIN
  INSERT INTO statement_words (statement_words, rowid, words, tags) VALUES ('delete', old.number, old.words, old.tags);
END
--
CREATE TRIGGER statements_change_words AFTER UPDATE OF words, tags ON statements BEGIN
  INSERT INTO statement_words (statement_words, rowid, words, tags) SELECT 'delete', old.number, old.words, old.tags WHERE old.tags IS NOT NULL;
  INSERT INTO statement_words (rowid, words, tags) SELECT new.number, new.words, new.tags WHERE new.tags IS NOT NULL;
END
--
CREATE VIEW searchable_reports AS SELECT number, headline, text, tags FROM reports WHERE tags IS NOT NULL
--
CREATE VIRTUAL TABLE report_words USING fts5 (headline, text, tags, content = 'searchable_reports', content_rowid = 'number', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2')
--
CREATE TRIGGER reports_out_of_words AFTER DELETE ON reports WHEN old.tags IS NOT NULL BEGIN
  INSERT INTO report_words (report_words, rowid, headline, text, tags) VALUES ('delete', old.number, old.headline, old.text, old.tags);
END
--
CREATE TRIGGER reports_change_words AFTER UPDATE OF headline, text, tags ON reports BEGIN
  INSERT INTO report_words (report_words, rowid, headline, text, tags) SELECT 'delete', old.number, old.headline, old.text, old.tags WHERE old.tags IS NOT NULL;
  INSERT INTO report_words (rowid, headline, text, tags) SELECT new.number, new.headline, new.text, new.tags WHERE new.tags IS NOT NULL;
END
