CREATE TABLE "programme_rows" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"entrance_id" uuid,
	"source_event_id" uuid,
	"title" text NOT NULL,
	"gather_at" timestamp with time zone,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"wanted" boolean DEFAULT true NOT NULL,
	CONSTRAINT "programme_rows_programmeId_position_unique" UNIQUE("programme_id","position"),
	CONSTRAINT "programme_rows_end_after_start" CHECK ("programme_rows"."ends_at" > "programme_rows"."starts_at"),
	CONSTRAINT "programme_rows_one_origin" CHECK (num_nonnulls("programme_rows"."entrance_id", "programme_rows"."source_event_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"industrial_action_id" uuid,
	"shared" jsonb,
	"made_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "programmes_keeperId_id_unique" UNIQUE("keeper_id","id")
);
--> statement-breakpoint
ALTER TABLE "programme_rows" ADD CONSTRAINT "programme_rows_keeper_id_programme_id_programmes_keeper_id_id_fk" FOREIGN KEY ("keeper_id","programme_id") REFERENCES "public"."programmes"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_rows" ADD CONSTRAINT "programme_rows_keeper_id_entrance_id_entrances_keeper_id_id_fk" FOREIGN KEY ("keeper_id","entrance_id") REFERENCES "public"."entrances"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_rows" ADD CONSTRAINT "programme_rows_keeper_id_source_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","source_event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_industrial_action_id_industrial_actions_id_fk" FOREIGN KEY ("industrial_action_id") REFERENCES "public"."industrial_actions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "programme_rows_entrance_id_index" ON "programme_rows" USING btree ("entrance_id");--> statement-breakpoint
CREATE INDEX "programme_rows_source_event_id_index" ON "programme_rows" USING btree ("source_event_id");--> statement-breakpoint
CREATE INDEX "programmes_keeper_id_created_at_index" ON "programmes" USING btree ("keeper_id","created_at");--> statement-breakpoint
CREATE INDEX "programmes_industrial_action_id_index" ON "programmes" USING btree ("industrial_action_id");