-- Items: one table for each type, one for each list within a type. A row belongs to a version
-- (001-layers.sql); the columns are the fields of the event file.

CREATE TABLE party (
    -- Who takes part.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    code TEXT NOT NULL,           -- two to four letters
    role TEXT NOT NULL,           -- in the process
    colour_light TEXT NOT NULL,   -- #RRGGBB on light backgrounds
    colour_dark TEXT NOT NULL,    -- #RRGGBB on dark backgrounds
    marker TEXT NOT NULL,         -- the party's badge
    note TEXT NOT NULL
) STRICT;

CREATE TABLE party_alternative_names (
    version INTEGER NOT NULL REFERENCES party (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE party_members (
    -- Ids of the parties in a group.
    version INTEGER NOT NULL REFERENCES party (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE issue (
    -- A subject of the negotiation.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    question TEXT NOT NULL,       -- the neutral question the parties answer
    "order" INTEGER NOT NULL
) STRICT;

CREATE TABLE issue_aliases (
    -- Other words for it.
    version INTEGER NOT NULL REFERENCES issue (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE kind (
    -- A kind of event.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    glyph TEXT NOT NULL,          -- the shape that draws it
    "order" INTEGER NOT NULL
) STRICT;

CREATE TABLE event (
    -- Something that happened or was said.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    short_title TEXT NOT NULL,
    time_date TEXT NOT NULL,      -- the date or interval
    time_start_clock TEXT,        -- local clock times, where known
    time_end_clock TEXT,
    time_clock_precision TEXT NOT NULL,
    time_zone TEXT NOT NULL,      -- IANA zone of the place
    time_planned_start TEXT,      -- when it was to begin
    time_planned_end TEXT,
    time_proposed_for TEXT,       -- the date a proposal is about
    time_during TEXT NOT NULL,    -- id of the event within which it happened
    time_wording TEXT NOT NULL,   -- the source's words about the time
    kind TEXT NOT NULL,
    lane TEXT NOT NULL,           -- talks, ground, or the acting party
    importance INTEGER NOT NULL,  -- 1 (most) to 3
    background INTEGER NOT NULL,  -- 1: context rather than an incident
    place_name TEXT NOT NULL,
    place_at_latitude REAL,       -- degrees, WGS 84
    place_at_longitude REAL,
    place_accuracy TEXT NOT NULL, -- what the point stands for
    outcome TEXT NOT NULL,
    note TEXT NOT NULL,
    confidence TEXT NOT NULL
) STRICT;

CREATE INDEX event_rounds ON event (version) WHERE kind = 'talks-round';

CREATE INDEX event_within ON event (version) WHERE time_during <> '';

CREATE TABLE event_time_planned_earlier (
    -- Earlier plans, oldest first.
    version INTEGER NOT NULL REFERENCES event (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_places (
    -- Further places.
    version INTEGER NOT NULL REFERENCES event (version),
    n INTEGER NOT NULL,
    name TEXT NOT NULL,
    at_latitude REAL,
    at_longitude REAL,
    accuracy TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_parties (
    -- Who took part, and as what.
    version INTEGER NOT NULL REFERENCES event (version),
    n INTEGER NOT NULL,
    party TEXT NOT NULL,
    role TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_parties_people (
    -- Who was there for the party of row `of_n`.
    version INTEGER NOT NULL,
    of_n INTEGER NOT NULL,
    n INTEGER NOT NULL,
    name TEXT NOT NULL,
    office TEXT NOT NULL,
    PRIMARY KEY (version, of_n, n),
    FOREIGN KEY (version, of_n) REFERENCES event_parties (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_issues (
    version INTEGER NOT NULL REFERENCES event (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_tags (
    version INTEGER NOT NULL REFERENCES event (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_accounts (
    -- Versions of the event by who tells them.
    version INTEGER NOT NULL REFERENCES event (version),
    n INTEGER NOT NULL,
    "by" TEXT NOT NULL,           -- a party or an organisation
    speaker TEXT NOT NULL,
    subject TEXT NOT NULL,        -- accounts on one subject stand side by side
    qualifier TEXT NOT NULL,      -- a word before the figure, such as about
    figure REAL,
    figure_max REAL,              -- the upper end of a range
    unit TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_accounts_sources (
    -- Sources of the account of row `of_n`.
    version INTEGER NOT NULL,
    of_n INTEGER NOT NULL,
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, of_n, n),
    FOREIGN KEY (version, of_n) REFERENCES event_accounts (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_quotes (
    -- Words said at it.
    version INTEGER NOT NULL REFERENCES event (version),
    n INTEGER NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT NOT NULL,
    language TEXT NOT NULL,
    translated_from TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_sources (
    version INTEGER NOT NULL REFERENCES event (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_extra (
    -- Columns of an imported row that have no field of their own.
    version INTEGER NOT NULL REFERENCES event (version),
    n INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE position (
    -- What one party stated on one issue at one time.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    id TEXT NOT NULL,
    party TEXT NOT NULL,
    issue TEXT NOT NULL,
    text TEXT NOT NULL,           -- in neutral words
    stated TEXT NOT NULL,         -- when, with the hour where one is known
    date TEXT NOT NULL,           -- as the sources give it, where that differs
    stated_at TEXT NOT NULL,      -- the event whose hour `stated` takes
    zone TEXT NOT NULL,           -- of the place; empty: that of the home view
    event TEXT NOT NULL,          -- at which it was put
    "by" TEXT NOT NULL,
    strength TEXT NOT NULL,       -- red-line, demand, offer, preference, agreed
    strength_reason TEXT NOT NULL,
    movement TEXT NOT NULL,       -- against the statement before it
    basis TEXT NOT NULL,          -- on what it is known
    quote_text TEXT,              -- the party's own words
    quote_speaker TEXT,
    quote_language TEXT,
    quote_translated_from TEXT,
    outcome TEXT NOT NULL,
    evidence TEXT NOT NULL,
    editor_note TEXT NOT NULL,
    scope TEXT NOT NULL,          -- own, or how it must be shown if it is not the party's own
    scope_note TEXT NOT NULL,
    confidence TEXT NOT NULL
) STRICT;

CREATE TABLE position_conditions (
    version INTEGER NOT NULL REFERENCES position (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE position_applies_to (
    -- The parties it is about, where that is not the party itself.
    version INTEGER NOT NULL REFERENCES position (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE position_sources (
    version INTEGER NOT NULL REFERENCES position (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
    -- How two positions of different parties stand to one another.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    a TEXT NOT NULL,              -- id of a position
    b TEXT NOT NULL,              -- id of a position
    kind TEXT NOT NULL,
    comment TEXT NOT NULL
) STRICT;

CREATE TABLE link (
    -- One event proposes, prepares, answers, leads to or carries out another.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    "from" TEXT NOT NULL,         -- id of an event
    "to" TEXT NOT NULL,           -- id of an event
    type TEXT NOT NULL,
    note TEXT NOT NULL,
    status TEXT,                  -- of what is carried out: how far
    evidence TEXT NOT NULL,
    certain INTEGER NOT NULL,     -- 0: the link itself is doubtful
    gap_hours REAL,               -- the hours between the two, where that is the point
    gap_hours_max REAL,
    gap_exact INTEGER
) STRICT;

CREATE INDEX link_from ON link ("from");
CREATE INDEX link_to ON link ("to");

CREATE TABLE link_sources (
    version INTEGER NOT NULL REFERENCES link (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
    -- What a round agreed, and what became of it.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    id TEXT NOT NULL,
    round TEXT NOT NULL,          -- id of the event at which it was made
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    due TEXT,
    status TEXT NOT NULL,         -- what became of it
    note TEXT NOT NULL
) STRICT;

CREATE TABLE commitment_parties (
    version INTEGER NOT NULL REFERENCES commitment (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment_carried_out_by (
    -- Ids of events.
    version INTEGER NOT NULL REFERENCES commitment (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment_possibly_by (
    -- Ids of events.
    version INTEGER NOT NULL REFERENCES commitment (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment_sources (
    version INTEGER NOT NULL REFERENCES commitment (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    -- Where something is known from.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    id TEXT NOT NULL,
    publisher TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    url TEXT NOT NULL,            -- never fetched
    language TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE alias (
    -- A name with other spellings that search treats as the same.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    category TEXT NOT NULL,       -- people, places, organisations, operations
    name TEXT NOT NULL
) STRICT;

CREATE TABLE alias_variants (
    version INTEGER NOT NULL REFERENCES alias (version),
    n INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (version, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
    -- What a word of an open list means.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    list TEXT NOT NULL,
    word TEXT NOT NULL,
    meaning TEXT NOT NULL
) STRICT;

CREATE TABLE named_view (
    -- A way of looking at the store; `home` is the one in which it opens.
    version INTEGER PRIMARY KEY REFERENCES version (number),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    caption TEXT NOT NULL,
    "from" TEXT NOT NULL,
    until TEXT NOT NULL,
    as_of TEXT NOT NULL,
    zone TEXT NOT NULL,
    "left" TEXT NOT NULL,         -- the party in the left panel
    "right" TEXT NOT NULL,
    lanes TEXT NOT NULL,          -- party, issue or kind
    "select" TEXT NOT NULL        -- id of an event
) STRICT;
