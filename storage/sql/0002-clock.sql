-- One row: up to which entry of the journal changes of posts, duties and working days have reached
-- the clocks that run.
CREATE TABLE clock (
  sole         boolean PRIMARY KEY DEFAULT true CHECK (sole),
  reckoned     bigint NOT NULL
);
INSERT INTO clock VALUES (true, 0);
