-- The core of one prefecture: what every register stands on. Registers' own tables are generated.

-- The journal is append-only. `request` is the digest of what was asked, by which a retry is known.
-- `link` is SM3 over the previous link and everything said here. `registers`
-- holds each register written to with the fields it had then, since fields are added later.
CREATE TABLE journal (
  seq          bigint PRIMARY KEY,
  write        bigint NOT NULL UNIQUE,
  id           text COLLATE "C" NOT NULL UNIQUE,
  request      text COLLATE "C" NOT NULL,
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('changes', 'load')),
  actor        text COLLATE "C" NOT NULL,
  reason       text COLLATE "C" NOT NULL,
  recorded_at  timestamptz NOT NULL,
  registers    json NOT NULL,
  row_count    bigint NOT NULL,
  amends       boolean NOT NULL,
  changes      json,
  digest       text COLLATE "C" NOT NULL,
  locators     bytea NOT NULL,
  link         text COLLATE "C" NOT NULL
);
CREATE INDEX journal_amends ON journal (seq) WHERE amends;

-- Numbers of writes are unique but not ordered; the order is that of `seq`.
CREATE SEQUENCE write_number AS bigint;

-- One row: where the journal stands. Its lock is the last thing a write takes.
CREATE TABLE head (
  sole         boolean PRIMARY KEY DEFAULT true CHECK (sole),
  seq          bigint NOT NULL,
  recorded_at  timestamptz NOT NULL,
  link         text COLLATE "C" NOT NULL
);
INSERT INTO head VALUES (true, 0, '0001-01-01T00:00:00Z', '');

-- One row: up to which entry the ledgers are folded into cells.
CREATE TABLE folded (
  sole         boolean PRIMARY KEY DEFAULT true CHECK (sole),
  seq          bigint NOT NULL
);
INSERT INTO folded VALUES (true, 0);

-- What the generated tables were made from, so that a change of definition is seen.
CREATE TABLE definition (
  kind         text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  body         json NOT NULL,
  PRIMARY KEY (kind, id)
);

-- Divisions, offices, posts and people of the prefecture, for joins by other tools.
CREATE TABLE area (
  code         text COLLATE "C" PRIMARY KEY,
  name_zh      text NOT NULL,
  name_en      text NOT NULL,
  body         json NOT NULL
);
CREATE TABLE prefecture (
  sole         boolean PRIMARY KEY DEFAULT true CHECK (sole),
  body         json NOT NULL
);
