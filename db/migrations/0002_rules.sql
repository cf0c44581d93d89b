-- Nothing in these outlives a crash or reaches a backup: they hold what is only needed for minutes.
ALTER TABLE "kept_forms" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "mail_counts" SET UNLOGGED;--> statement-breakpoint
ALTER TABLE "attempts" SET UNLOGGED;--> statement-breakpoint

-- What was issued to the press, and what was done, is never rewritten.
CREATE FUNCTION refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
END $$;--> statement-breakpoint
CREATE TRIGGER statement_versions_immutable BEFORE UPDATE ON "statement_versions" FOR EACH ROW EXECUTE FUNCTION refuse_update();--> statement-breakpoint
CREATE TRIGGER activity_immutable BEFORE UPDATE ON "activity" FOR EACH ROW EXECUTE FUNCTION refuse_update();--> statement-breakpoint

-- Calendars take the version as SEQUENCE and statements are bound to it: it never goes back, not even by an undo.
-- An address that people hold never becomes another event's.
CREATE FUNCTION keep_event_promises() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version < OLD.version THEN
    RAISE EXCEPTION 'the version of an event only rises';
  END IF;
  IF OLD.slug IS NOT NULL AND NEW.slug IS DISTINCT FROM OLD.slug THEN
    RAISE EXCEPTION 'the address of an event stays';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER events_keep_promises BEFORE UPDATE ON "events" FOR EACH ROW EXECUTE FUNCTION keep_event_promises();
