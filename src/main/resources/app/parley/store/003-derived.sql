-- Derived: these tables say nothing that the others do not, and are made anew where they are out
-- of date. After them the views of what is shown now.

CREATE TABLE position_from (
    -- The instant from which each shown position counts, in milliseconds since 1970 UTC.
    id TEXT PRIMARY KEY,
    counts_from INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE segment_word (
    -- What the columns lane, kind and issue of the segments count into, from 0.
    list TEXT NOT NULL CHECK (list IN ('lane', 'kind', 'issue')),
    n INTEGER NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (list, n),
    UNIQUE (list, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE segment (
    -- The times, lanes and kinds of up to 65,536 events of one batch as columns: arrays of
    -- little-endian integers, one per event, in the order of (earliest start, number). Times are
    -- milliseconds since 1970, local to any zone where the flags say that only a date is known.
    -- Batch 0 holds the events the user made or changed.
    batch INTEGER NOT NULL,
    n INTEGER NOT NULL,
    events INTEGER NOT NULL,        -- how many
    number BLOB NOT NULL,           -- 32 bit: see event_number
    earliest_start BLOB NOT NULL,   -- 64 bit
    latest_start BLOB NOT NULL,     -- 64 bit
    earliest_end BLOB NOT NULL,     -- 64 bit
    latest_end BLOB NOT NULL,       -- 64 bit
    planned BLOB NOT NULL,          -- 64 bit: the planned start, where flag 128 is set
    lane BLOB NOT NULL,             -- 16 bit: see segment_word
    kind BLOB NOT NULL,             -- 16 bit
    importance BLOB NOT NULL,       --  8 bit
    flags BLOB NOT NULL,            -- 16 bit: 1 start and 2 end are dates without a clock time,
                                    -- 4 interval, 8 contested, 16 background, 32 start and 64 end
                                    -- are approximate, 128 a planned start is known
    issue_start BLOB NOT NULL,      -- 32 bit, one more than events: where each event's issues begin
    issue BLOB NOT NULL,            -- 16 bit
    PRIMARY KEY (batch, n)
) STRICT;

-- Full-text search over every version: `rowid` is its number. The words are folded (lower case,
-- without marks, one form for letters that are written in several ways); the texts themselves are
-- not kept twice.
CREATE VIRTUAL TABLE words USING fts5 (
    title, body, content = '', tokenize = 'ascii', prefix = '2 3 4');

CREATE VIEW event_now AS
    -- The events that are shown, with their numbers.
    SELECT n.number, e.time_date AS date, e.title, e.kind, e.lane, e.place_name AS place,
           e.outcome, e.time_start_clock AS start_clock, e.time_end_clock AS end_clock,
           e.time_zone AS zone, e.importance, s.batch, e.version, e.id
      FROM shown s
      JOIN event e ON e.version = s.version
      JOIN event_number n ON n.id = e.id
     WHERE s.type = 'event';

CREATE VIEW position_now AS
    -- The positions that are shown. What a party stood by at an instant is, per issue, the row
    -- with the latest counts_from up to that instant.
    SELECT p.party, p.issue, p.strength, datetime(f.counts_from / 1000, 'unixepoch') AS counts_utc,
           f.counts_from, p.text, p."by", p.event, p.scope, s.batch, p.version, p.id
      FROM shown s
      JOIN position p ON p.version = s.version
      JOIN position_from f ON f.id = p.id
     WHERE s.type = 'position';

CREATE VIEW party_now AS
    SELECT p.*, s.batch FROM shown s JOIN party p ON p.version = s.version WHERE s.type = 'party';

CREATE VIEW issue_now AS
    SELECT i.*, s.batch FROM shown s JOIN issue i ON i.version = s.version WHERE s.type = 'issue';

CREATE VIEW link_now AS
    SELECT l.*, s.batch FROM shown s JOIN link l ON l.version = s.version WHERE s.type = 'link';

CREATE VIEW source_now AS
    SELECT c.*, s.batch FROM shown s JOIN source c ON c.version = s.version WHERE s.type = 'source';

CREATE VIEW commitment_now AS
    SELECT c.*, s.batch FROM shown s JOIN commitment c ON c.version = s.version
     WHERE s.type = 'commitment';
