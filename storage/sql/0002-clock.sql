-- One row: up to which entry of the journal the clocks have followed what was written (records that
-- were loaded, posts, duties, working days), and the day up to which returns were entered.
CREATE TABLE clock (
  sole         boolean PRIMARY KEY DEFAULT true CHECK (sole),
  followed     bigint NOT NULL,
  returns_to   date
);
INSERT INTO clock VALUES (true, 0, NULL);
