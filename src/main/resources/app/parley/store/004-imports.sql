-- Where imported rows were read, filters and lanes of named views, and recipes of briefings. This
-- script makes new tables, indexes and views and nothing else: a store that does not have them yet
-- can be looked at as it lies, and gets them with its first change.

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

CREATE TABLE named_view_filter_criteria (
    -- Which events a view shows: those that satisfy each field by any of its values.
    version INTEGER NOT NULL REFERENCES named_view (version),
    n INTEGER NOT NULL,
    field TEXT NOT NULL,          -- kind, party, issue, place, source ...
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE named_view_arrangement (
    -- The lanes of a view that are not as they would be by themselves, in their order.
    version INTEGER NOT NULL REFERENCES named_view (version),
    n INTEGER NOT NULL,
    lane TEXT NOT NULL,
    folded INTEGER NOT NULL,      -- 1: only its head shows
    pinned INTEGER NOT NULL,      -- 1: stays in view above the others
    height REAL NOT NULL,         -- in pixels; 0: as high as its rows
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE briefing (
    -- How a picture for a briefing is made, kept under a name.
    name TEXT PRIMARY KEY,
    recipe TEXT NOT NULL,         -- JSON
    updated TEXT NOT NULL         -- when it was kept last, ISO 8601
) STRICT, WITHOUT ROWID;
