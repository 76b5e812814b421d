-- What a large store looks like from far away, for its first picture. As 004, this script makes new
-- tables and nothing else.

CREATE TABLE glimpse (
    -- Derived: which batches were looked at, whatever was edited since. One row, and none for a
    -- small store.
    batches TEXT NOT NULL,        -- as in 1,2,5; if others are shown, this is out of date
    step INTEGER NOT NULL         -- in milliseconds: events so near to each other are counted
                                  -- together; 0: too many stand out, and nothing was kept
) STRICT;

CREATE TABLE glimpse_crowd (
    -- Derived: how many events there are when, those left out that stand out. Arrays of
    -- little-endian integers, in the order of time.
    lane INTEGER NOT NULL,        -- see segment_word
    local INTEGER NOT NULL CHECK (local IN (0, 1)),  -- 1: times are local to any zone
    at BLOB NOT NULL,             -- 64 bit: milliseconds since 1970, give or take half a step
    events BLOB NOT NULL,         -- 32 bit: how many
    PRIMARY KEY (lane, local)
) STRICT;

CREATE TABLE glimpse_segment (
    -- Derived: the events that stand out, in columns like those of `segment`.
    batch INTEGER NOT NULL,
    n INTEGER NOT NULL,
    events INTEGER NOT NULL,
    number BLOB NOT NULL,
    earliest_start BLOB NOT NULL,
    latest_start BLOB NOT NULL,
    earliest_end BLOB NOT NULL,
    latest_end BLOB NOT NULL,
    planned BLOB NOT NULL,
    lane BLOB NOT NULL,
    kind BLOB NOT NULL,
    importance BLOB NOT NULL,
    flags BLOB NOT NULL,
    issue_start BLOB NOT NULL,
    issue BLOB NOT NULL,
    PRIMARY KEY (batch, n)
) STRICT;
