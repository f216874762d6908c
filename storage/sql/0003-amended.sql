-- Each register that corrections, events or withdrawals ever touched, with the first entry that did:
-- whoever asks whether a figure was revised need not look at the others. `verify` makes it again.
CREATE TABLE amended (
  register     text COLLATE "C" PRIMARY KEY,
  seq          bigint NOT NULL
);
INSERT INTO amended
SELECT r.key, min(j.seq) FROM journal j, json_each(j.registers) r WHERE j.amends GROUP BY r.key;
