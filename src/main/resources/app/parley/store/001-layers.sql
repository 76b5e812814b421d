-- Layers: what a store keeps, in which versions, and what of it is shown. Explanations stand within
-- the statements, so that `.schema` in the sqlite3 shell shows them too.

CREATE TABLE store (
    -- A Parley store is one SQLite file. What is shown at present is in the views whose names end
    -- in `_now`: begin there, for example with
    --
    --     SELECT date, title FROM event_now ORDER BY date;
    --
    -- The tables of items (party, event, position ...) have the fields of Parley's event file as
    -- columns. Lists within them are tables of their own, named after both: the n-th source of an
    -- event is row n of event_sources. Dates are EDTF (ISO 8601-2), clock times local to the zone
    -- beside them, words of closed lists in lower case with hyphens. An empty text means that
    -- nothing is known, NULL that there is no such thing.
    --
    -- This table has one row: the store itself.
    only INTEGER PRIMARY KEY CHECK (only = 1),
    title TEXT NOT NULL,          -- of the negotiation
    subtitle TEXT NOT NULL,       -- one line about it
    change INTEGER NOT NULL,      -- counts every change made to this store
    derived_at INTEGER NOT NULL,  -- the change up to which the derived tables at the end are right
    derived_by INTEGER NOT NULL   -- the edition of the rules by which they were derived
) STRICT;

CREATE TABLE batch (
    -- One import: a layer of items, shown or hidden as a whole.
    number INTEGER PRIMARY KEY,
    file TEXT NOT NULL,           -- the file's name
    sha256 TEXT NOT NULL,         -- of its bytes
    format TEXT NOT NULL,         -- such as parley-json
    imported TEXT NOT NULL,       -- when, ISO 8601
    items INTEGER NOT NULL,       -- how many it holds
    shown INTEGER NOT NULL CHECK (shown IN (0, 1))
) STRICT;

CREATE TABLE version (
    -- One wording of one item, as a batch brought it or as the user made it. Never changed and
    -- never deleted: the item's fields are in the table named by `type`, under this number.
    number INTEGER PRIMARY KEY,
    type TEXT NOT NULL,           -- the table: event, party, position ...
    id TEXT NOT NULL,             -- the item's id among those of its type
    batch INTEGER REFERENCES batch (number),  -- NULL: made by the user
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),  -- 1: says "there is no such item"
    UNIQUE (type, id, batch)
) STRICT;

CREATE TABLE overlay (
    -- What the user laid over the batches: the version that counts for an item, whatever the
    -- batches say.
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL REFERENCES version (number),
    PRIMARY KEY (type, id)
) STRICT, WITHOUT ROWID;

CREATE VIEW shown AS
    -- The versions that are shown: of each item the one the user laid over it, else the one of the
    -- latest shown batch that knows it. `since` is the item's first version: ordering by it keeps
    -- the order of the first file.
    SELECT v.number AS version, v.type, v.id, v.batch,
           (SELECT min(first.number) FROM version first
             WHERE first.type = v.type AND first.id = v.id) AS since
      FROM version v
     WHERE v.removed = 0
       AND v.number = coalesce(
               (SELECT o.version FROM overlay o WHERE o.type = v.type AND o.id = v.id),
               (SELECT max(l.number) FROM version l JOIN batch b ON b.number = l.batch
                 WHERE l.type = v.type AND l.id = v.id AND b.shown = 1));

CREATE TABLE journal (
    -- Every change of what is shown, oldest first; undone ones wait at the end to be done again.
    number INTEGER NOT NULL,      -- one step of undo
    n INTEGER NOT NULL,           -- its parts, in order
    action TEXT NOT NULL CHECK (action IN ('edit', 'show', 'hide')),
    type TEXT,                    -- edit: of which item
    id TEXT,
    before INTEGER,               -- edit: the version that lay over it, 0 for none
    after INTEGER,                -- edit: the version laid over it, 0 for none
    batch INTEGER REFERENCES batch (number),  -- show, hide: which one
    undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
    PRIMARY KEY (number, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_number (
    -- The number by which an event is known in this store, given once and for all.
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
) STRICT;
