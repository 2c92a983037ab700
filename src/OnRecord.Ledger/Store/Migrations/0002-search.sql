CREATE VIRTUAL TABLE statement_words USING fts5 (words, content = 'statements', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2')
--
CREATE TRIGGER statements_into_words AFTER INSERT ON statements BEGIN
  INSERT INTO statement_words (rowid, words) VALUES (new.number, new.words);
END
--
CREATE TRIGGER statements_out_of_words AFTER DELETE ON statements BEGIN
  INSERT INTO statement_words (statement_words, rowid, words) VALUES ('delete', old.number, old.words);
END
--
CREATE VIRTUAL TABLE report_words USING fts5 (headline, text, content = 'reports', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2')
--
CREATE TRIGGER reports_into_words AFTER INSERT ON reports BEGIN
  INSERT INTO report_words (rowid, headline, text) VALUES (new.number, new.headline, new.text);
END
--
CREATE TRIGGER reports_out_of_words AFTER DELETE ON reports BEGIN
  INSERT INTO report_words (report_words, rowid, headline, text) VALUES ('delete', old.number, old.headline, old.text);
END
--
CREATE TRIGGER reports_change_words AFTER UPDATE OF headline, text ON reports BEGIN
  INSERT INTO report_words (report_words, rowid, headline, text) VALUES ('delete', old.number, old.headline, old.text);
  INSERT INTO report_words (rowid, headline, text) VALUES (new.number, new.headline, new.text);
END
