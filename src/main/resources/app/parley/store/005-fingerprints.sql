-- By what items are known again. As 004, this script makes a new table and nothing else.

CREATE TABLE fingerprint (
    -- Derived: what a batch says, as two numbers for each item, in arrays of little-endian 64-bit
    -- integers. Where both are the same, a file that is read again says what it said before;
    -- otherwise the texts themselves are compared.
    batch INTEGER NOT NULL REFERENCES batch (number),
    n INTEGER NOT NULL,
    item BLOB NOT NULL,           -- its type and id
    content BLOB NOT NULL,        -- everything it says
    PRIMARY KEY (batch, n)
) STRICT;
