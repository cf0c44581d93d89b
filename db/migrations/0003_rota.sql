CREATE TYPE "public"."shift_role" AS ENUM('official_picket', 'event_steward', 'legal_observer', 'first_aid', 'welfare');--> statement-breakpoint
CREATE TABLE "rota_people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"language" text NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"name_sealed" "bytea",
	"email_sealed" "bytea",
	"email_blind" "bytea",
	"key_sealed" "bytea",
	"address_proven_at" timestamp with time zone,
	"press_hash" "bytea",
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "rota_people_keeperId_eventId_id_unique" UNIQUE("keeper_id","event_id","id"),
	CONSTRAINT "rota_people_eventId_pressHash_unique" UNIQUE("event_id","press_hash"),
	CONSTRAINT "rota_people_address_whole" CHECK (("rota_people"."email_sealed" is null) = ("rota_people"."email_blind" is null)),
	CONSTRAINT "rota_people_sealed_has_key" CHECK (("rota_people"."key_sealed" is null) = ("rota_people"."name_sealed" is null and "rota_people"."email_sealed" is null))
);
--> statement-breakpoint
CREATE TABLE "rotas" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"keeper_id" uuid NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "rotas_keeperId_eventId_unique" UNIQUE("keeper_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "shift_places" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"shift_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"offered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "shift_places_shiftId_personId_unique" UNIQUE("shift_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "shifts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"role" "shift_role" NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"minimum" integer NOT NULL,
	"maximum" integer NOT NULL,
	"allow_more" boolean DEFAULT false NOT NULL,
	"taken" integer DEFAULT 0 NOT NULL,
	"cover_asked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "shifts_keeperId_eventId_id_unique" UNIQUE("keeper_id","event_id","id"),
	CONSTRAINT "shifts_end_after_start" CHECK ("shifts"."ends_at" > "shifts"."starts_at"),
	CONSTRAINT "shifts_numbers" CHECK ("shifts"."minimum" between 0 and "shifts"."maximum" and "shifts"."maximum" between 1 and 500),
	CONSTRAINT "shifts_taken" CHECK ("shifts"."taken" >= 0)
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "rota_person_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "shift_id" uuid;--> statement-breakpoint
ALTER TABLE "rota_people" ADD CONSTRAINT "rota_people_keeper_id_event_id_rotas_keeper_id_event_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."rotas"("keeper_id","event_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rotas" ADD CONSTRAINT "rotas_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_places" ADD CONSTRAINT "shift_places_keeper_id_event_id_shift_id_shifts_keeper_id_event_id_id_fk" FOREIGN KEY ("keeper_id","event_id","shift_id") REFERENCES "public"."shifts"("keeper_id","event_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_places" ADD CONSTRAINT "shift_places_keeper_id_event_id_person_id_rota_people_keeper_id_event_id_id_fk" FOREIGN KEY ("keeper_id","event_id","person_id") REFERENCES "public"."rota_people"("keeper_id","event_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_keeper_id_event_id_rotas_keeper_id_event_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."rotas"("keeper_id","event_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "rota_people_one_for_an_address" ON "rota_people" USING btree ("event_id","email_blind");--> statement-breakpoint
CREATE INDEX "shift_places_person_id_index" ON "shift_places" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "shifts_event_id_starts_at_index" ON "shifts" USING btree ("event_id","starts_at");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_rota_person_id_rota_people_id_fk" FOREIGN KEY ("rota_person_id") REFERENCES "public"."rota_people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_shift_id_shifts_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shifts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_rota_person_id_index" ON "outbox" USING btree ("rota_person_id");--> statement-breakpoint
CREATE INDEX "outbox_shift_id_index" ON "outbox" USING btree ("shift_id");--> statement-breakpoint

-- Whoever moves an event, and however, its shifts go along: by as much, on the clock on the wall. Where the event only
-- got longer or shorter they stay at their hours, on its new day. A shift that would vanish in the hour that a clock
-- skips, or in the one it repeats, keeps its length.
CREATE FUNCTION move_shifts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  old_start timestamp := OLD.starts_at AT TIME ZONE OLD.zone;
  new_start timestamp := NEW.starts_at AT TIME ZONE NEW.zone;
  as_long boolean := OLD.ends_at IS NULL OR NEW.ends_at IS NULL
    OR NEW.ends_at - NEW.starts_at = OLD.ends_at - OLD.starts_at
    OR (NEW.ends_at AT TIME ZONE NEW.zone) - new_start = (OLD.ends_at AT TIME ZONE OLD.zone) - old_start;
  move_by interval := CASE WHEN as_long THEN new_start - old_start
    ELSE make_interval(days => new_start::date - old_start::date) END;
BEGIN
  IF move_by <> interval '0' OR NEW.zone <> OLD.zone THEN
    UPDATE shifts s
    SET starts_at = m.starts_at,
        ends_at = CASE WHEN m.ends_at > m.starts_at THEN m.ends_at ELSE m.starts_at + (s.ends_at - s.starts_at) END,
        version = s.version + 1
    FROM (
      SELECT id,
        ((starts_at AT TIME ZONE OLD.zone) + move_by) AT TIME ZONE NEW.zone AS starts_at,
        ((ends_at AT TIME ZONE OLD.zone) + move_by) AT TIME ZONE NEW.zone AS ends_at
      FROM shifts WHERE event_id = NEW.id
    ) m
    WHERE s.id = m.id;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER events_move_shifts AFTER UPDATE OF starts_at, ends_at, zone ON "events" FOR EACH ROW
WHEN (OLD.starts_at <> NEW.starts_at OR OLD.ends_at IS DISTINCT FROM NEW.ends_at OR OLD.zone <> NEW.zone)
EXECUTE FUNCTION move_shifts();
