-- The clock of every query that compares with now. Tests put their own in its place, in their own database.
CREATE FUNCTION brazier_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT now()';
