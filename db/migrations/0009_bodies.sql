CREATE TYPE "public"."affiliation_state" AS ENUM('asked', 'accepted', 'ended');--> statement-breakpoint
CREATE TYPE "public"."claim_state" AS ENUM('asked', 'accepted', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."suggestion_state" AS ENUM('waiting', 'returned', 'accepted', 'refused', 'withdrawn');--> statement-breakpoint
ALTER TYPE "public"."member_role" ADD VALUE 'picket_organiser';--> statement-breakpoint
CREATE TABLE "affiliations" (
	"union_id" uuid NOT NULL,
	"branch_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"state" "affiliation_state" NOT NULL,
	"union_sees_drafts" boolean DEFAULT false NOT NULL,
	"union_sees_numbers" boolean DEFAULT false NOT NULL,
	"union_may_edit" boolean DEFAULT false NOT NULL,
	"union_may_call_off" boolean DEFAULT false NOT NULL,
	"branch_sees_plans" boolean DEFAULT false NOT NULL,
	"changed_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "affiliations_union_id_branch_id_pk" PRIMARY KEY("union_id","branch_id"),
	CONSTRAINT "affiliations_two_bodies" CHECK ("affiliations"."union_id" <> "affiliations"."branch_id"),
	CONSTRAINT "affiliations_asked_by_one" CHECK ("affiliations"."asked_by" in ("affiliations"."union_id", "affiliations"."branch_id"))
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"body_id" uuid,
	"name" text NOT NULL,
	"lister_id" uuid NOT NULL,
	"state" "claim_state" DEFAULT 'asked' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"moved_events" integer,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "claims_open_has_body" CHECK ("claims"."state" <> 'asked' or "claims"."decided_at" is null)
);
--> statement-breakpoint
CREATE TABLE "event_grants" (
	"keeper_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"may_call_off" boolean DEFAULT false NOT NULL,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "event_grants_event_id_member_id_pk" PRIMARY KEY("event_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "event_invitations" (
	"invitation_id" uuid PRIMARY KEY NOT NULL,
	"keeper_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"may_call_off" boolean DEFAULT false NOT NULL,
	"grant_expires_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"state" "suggestion_state" DEFAULT 'waiting' NOT NULL,
	"language" text NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"press_hash" "bytea" NOT NULL,
	"content_sealed" "bytea",
	"key_sealed" "bytea",
	"note" text DEFAULT '' NOT NULL,
	"event_id" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "suggestions_keeperId_pressHash_unique" UNIQUE("keeper_id","press_hash"),
	CONSTRAINT "suggestions_sealed_has_key" CHECK (("suggestions"."content_sealed" is null) = ("suggestions"."key_sealed" is null)),
	CONSTRAINT "suggestions_open_has_content" CHECK ("suggestions"."state" not in ('waiting', 'returned') or "suggestions"."content_sealed" is not null)
);
--> statement-breakpoint
DROP INDEX "invitations_open_once";--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "follows_id" uuid;--> statement-breakpoint
ALTER TABLE "dispute_supporters" ADD COLUMN "listed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "for_event" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "takes_suggestions" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_union_id_organisations_id_fk" FOREIGN KEY ("union_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_branch_id_organisations_id_fk" FOREIGN KEY ("branch_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_body_id_organisations_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_lister_id_organisations_id_fk" FOREIGN KEY ("lister_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_grants" ADD CONSTRAINT "event_grants_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_grants" ADD CONSTRAINT "event_grants_keeper_id_member_id_members_keeper_id_id_fk" FOREIGN KEY ("keeper_id","member_id") REFERENCES "public"."members"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_invitations" ADD CONSTRAINT "event_invitations_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_invitations" ADD CONSTRAINT "event_invitations_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "affiliations_branch_id_index" ON "affiliations" USING btree ("branch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "affiliations_one_union" ON "affiliations" USING btree ("branch_id") WHERE "affiliations"."state" = 'accepted';--> statement-breakpoint
CREATE UNIQUE INDEX "claims_open_once" ON "claims" USING btree ("keeper_id","body_id") WHERE "claims"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "claims_lister_id_index" ON "claims" USING btree ("lister_id");--> statement-breakpoint
CREATE INDEX "event_grants_member_id_index" ON "event_grants" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "event_invitations_event_id_index" ON "event_invitations" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "suggestions_keeper_id_created_at_index" ON "suggestions" USING btree ("keeper_id","created_at");--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_follows_id_changes_id_fk" FOREIGN KEY ("follows_id") REFERENCES "public"."changes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_follows_id_index" ON "changes" USING btree ("follows_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open_once" ON "invitations" USING btree ("keeper_id","email_blind") WHERE "invitations"."accepted_at" is null and "invitations"."new_organisation" is null and not "invitations"."for_event";
--> statement-breakpoint

-- Gives everything that hangs on what has changed hands the new keeper, and what hangs on that, and so on. Which tables
-- these are is read from the keys, so that a table which is new tomorrow is not left behind. Returns the sealed rows among
-- them: what is sealed is bound to its keeper, and only the app can seal it anew.
CREATE FUNCTION move_belongings(old_keeper uuid, new_keeper uuid)
RETURNS TABLE (sealed_table text, sealed_row uuid, sealed jsonb) LANGUAGE plpgsql AS $$
DECLARE
  waiting text[] := ARRAY['events'];
  parent text;
  link record;
  sealed_columns text;
  belongs text;
  moved bigint;
BEGIN
  WHILE cardinality(waiting) > 0 LOOP
    parent := waiting[1];
    waiting := waiting[2:];
    FOR link IN
      SELECT child.relname::text AS name,
        string_agg(format('p.%I = t.%I', theirs.attname, own.attname), ' AND ')
          FILTER (WHERE own.attname <> 'keeper_id') AS same
      FROM pg_constraint con
      JOIN pg_class child ON child.oid = con.conrelid
      CROSS JOIN LATERAL unnest(con.conkey, con.confkey) AS k(own_number, their_number)
      JOIN pg_attribute own ON own.attrelid = con.conrelid AND own.attnum = k.own_number
      JOIN pg_attribute theirs ON theirs.attrelid = con.confrelid AND theirs.attnum = k.their_number
      WHERE con.contype = 'f' AND con.condeferrable AND con.confrelid = format('public.%I', parent)::regclass
      GROUP BY child.relname, con.oid
      ORDER BY child.relname, con.oid
    LOOP
      belongs := format(
        't.keeper_id = $1 AND EXISTS (SELECT 1 FROM %I p WHERE p.keeper_id = $2 AND %s)', parent, link.same);
      SELECT string_agg(format('%L, encode(t.%I, ''base64'')', a.attname, a.attname), ', ') INTO sealed_columns
      FROM pg_attribute a
      WHERE a.attrelid = format('public.%I', link.name)::regclass AND a.attname LIKE '%\_sealed' AND NOT a.attisdropped;
      IF sealed_columns IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
          'SELECT %L::text, t.id, jsonb_build_object(%s) FROM %I t WHERE t.key_sealed IS NOT NULL AND %s',
          link.name, sealed_columns, link.name, belongs) USING old_keeper, new_keeper;
      END IF;
      EXECUTE format('UPDATE %I t SET keeper_id = $2 WHERE %s', link.name, belongs) USING old_keeper, new_keeper;
      GET DIAGNOSTICS moved = ROW_COUNT;
      IF moved > 0 THEN
        waiting := waiting || link.name;
      END IF;
    END LOOP;
  END LOOP;
END $$;--> statement-breakpoint

CREATE FUNCTION keep_resealed(sealed_table text, sealed_row uuid, sealed jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  assignments text;
BEGIN
  SELECT string_agg(format('%I = decode($2 ->> %L, ''base64'')', key, key), ', ') INTO assignments
  FROM jsonb_object_keys(sealed) AS key
  WHERE key LIKE '%\_sealed';
  EXECUTE format('UPDATE %I SET %s WHERE id = $1', sealed_table, assignments) USING sealed_row, sealed;
END $$;
