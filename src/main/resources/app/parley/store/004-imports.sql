-- Where imported rows were read, and recipes of briefings. This script makes new tables, indexes
-- and views and nothing else: a store that does not have them yet can be looked at as it lies, and
-- gets them with its first change.

CREATE TABLE read_at (
    -- Where in the file of its batch a version was read. The file's name and hash are in `batch`.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    line INTEGER NOT NULL,        -- counted from 1; 0 where the file has no lines
    pointer TEXT NOT NULL         -- a sheet and cell, or a JSON pointer; empty in a file of lines
) STRICT;

CREATE VIEW event_read_at AS
    -- From which row of which file each event that is shown was read.
    SELECT n.number, s.id, b.file, b.sha256, b.imported, r.line, r.pointer
      FROM shown s
      JOIN event_number n ON n.id = s.id
      JOIN batch b ON b.number = s.batch
      LEFT JOIN read_at r ON r.version = s.version
     WHERE s.type = 'event';

CREATE TABLE briefing (
    -- How a picture for a briefing is made, kept under a name.
    name TEXT PRIMARY KEY,
    recipe TEXT NOT NULL,         -- JSON
    updated TEXT NOT NULL         -- when it was kept last, ISO 8601
) STRICT, WITHOUT ROWID;
