CREATE TYPE "public"."effect_subject" AS ENUM('workplace', 'entrance', 'event');--> statement-breakpoint
CREATE TYPE "public"."import_fate" AS ENUM('new', 'changed', 'same', 'wrong');--> statement-breakpoint
CREATE TYPE "public"."import_state" AS ENUM('reading', 'judging', 'ready', 'unreadable', 'importing', 'imported', 'undoing', 'undone');--> statement-breakpoint
CREATE TYPE "public"."import_subject" AS ENUM('workplaces', 'events');--> statement-breakpoint
CREATE TABLE "event_sources" (
	"keeper_id" uuid NOT NULL,
	"uid" text NOT NULL,
	"event_id" uuid NOT NULL,
	CONSTRAINT "event_sources_keeper_id_uid_pk" PRIMARY KEY("keeper_id","uid")
);
--> statement-breakpoint
CREATE TABLE "import_effects" (
	"import_id" uuid NOT NULL,
	"keeper_id" uuid NOT NULL,
	"subject" "effect_subject" NOT NULL,
	"subject_id" uuid NOT NULL,
	"created" boolean NOT NULL,
	"version" integer NOT NULL,
	"before_sealed" "bytea",
	"left" text,
	CONSTRAINT "import_effects_import_id_subject_id_pk" PRIMARY KEY("import_id","subject_id"),
	CONSTRAINT "import_effects_before" CHECK (not "import_effects"."created" or "import_effects"."before_sealed" is null)
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"keeper_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content_sealed" "bytea" NOT NULL,
	"fate" "import_fate",
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"target_id" uuid,
	CONSTRAINT "import_rows_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"subject" "import_subject" NOT NULL,
	"calendar" boolean NOT NULL,
	"state" "import_state" DEFAULT 'reading' NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"name_sealed" "bytea",
	"file_sealed" "bytea",
	"head_sealed" "bytea",
	"key_sealed" "bytea" NOT NULL,
	"refusal" text,
	"refused_row" integer,
	"judged_again" boolean DEFAULT false NOT NULL,
	"failed" boolean DEFAULT false NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	"imported_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_keeperId_id_unique" UNIQUE("keeper_id","id"),
	CONSTRAINT "imports_refused_has_reason" CHECK (("imports"."state" = 'unreadable') = ("imports"."refusal" is not null))
);
--> statement-breakpoint
ALTER TABLE "event_sources" ADD CONSTRAINT "event_sources_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_effects" ADD CONSTRAINT "import_effects_keeper_id_import_id_imports_keeper_id_id_fk" FOREIGN KEY ("keeper_id","import_id") REFERENCES "public"."imports"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_keeper_id_import_id_imports_keeper_id_id_fk" FOREIGN KEY ("keeper_id","import_id") REFERENCES "public"."imports"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_sources_event_id_index" ON "event_sources" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "import_rows_import_id_fate_position_index" ON "import_rows" USING btree ("import_id","fate","position");--> statement-breakpoint
CREATE INDEX "imports_keeper_id_created_at_index" ON "imports" USING btree ("keeper_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_working" ON "imports" USING btree ("created_at") WHERE "imports"."state" in ('reading', 'judging', 'importing', 'undoing');
--> statement-breakpoint

-- The app's role has no way into the worker's tables. This lets it ask, within its own transaction, for work that a
-- job of ours does by itself; a database where no worker ever ran has nobody to ask.
CREATE FUNCTION ask_for_work(task text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF task <> 'imports' THEN
    RAISE EXCEPTION 'there is no work of the name %', task;
  END IF;
  IF to_regnamespace('graphile_worker') IS NOT NULL THEN
    EXECUTE 'select graphile_worker.add_job($1, job_key => $1)' USING task;
  END IF;
END $$;
