CREATE TYPE "public"."enquiry_state" AS ENUM('open', 'answered', 'closed');--> statement-breakpoint
CREATE TYPE "public"."report_reason" AS ENUM('wrong', 'unsafe', 'fake', 'personal_data', 'other');--> statement-breakpoint
CREATE TABLE "circular_events" (
	"keeper_id" uuid NOT NULL,
	"circular_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	CONSTRAINT "circular_events_circular_id_event_id_pk" PRIMARY KEY("circular_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "circulars" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"text_sealed" "bytea" NOT NULL,
	"key_sealed" "bytea" NOT NULL,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "circulars_keeperId_id_unique" UNIQUE("keeper_id","id")
);
--> statement-breakpoint
CREATE TABLE "enquiries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"state" "enquiry_state" DEFAULT 'open' NOT NULL,
	"language" text NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"press_hash" "bytea" NOT NULL,
	"question_sealed" "bytea" NOT NULL,
	"answer_sealed" "bytea",
	"email_sealed" "bytea",
	"key_sealed" "bytea" NOT NULL,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "enquiries_eventId_pressHash_unique" UNIQUE("event_id","press_hash"),
	CONSTRAINT "enquiries_done" CHECK (("enquiries"."state" = 'open') = ("enquiries"."done_at" is null)),
	CONSTRAINT "enquiries_answered" CHECK (("enquiries"."state" = 'answered') = ("enquiries"."answer_sealed" is not null))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"reason" "report_reason" NOT NULL,
	"press_hash" "bytea" NOT NULL,
	"text_sealed" "bytea",
	"key_sealed" "bytea",
	"keeper_done_at" timestamp with time zone,
	"site_done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "reports_eventId_pressHash_unique" UNIQUE("event_id","press_hash"),
	CONSTRAINT "reports_sealed_has_key" CHECK (("reports"."text_sealed" is null) = ("reports"."key_sealed" is null))
);
--> statement-breakpoint
ALTER TABLE "rsvps" DROP CONSTRAINT "rsvps_sealed_has_key";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "enquiry_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "report_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "circular_id" uuid;--> statement-breakpoint
ALTER TABLE "rsvps" ADD COLUMN "contact_sealed" "bytea";--> statement-breakpoint
ALTER TABLE "rsvps" ADD COLUMN "banner" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "circular_events" ADD CONSTRAINT "circular_events_keeper_id_circular_id_circulars_keeper_id_id_fk" FOREIGN KEY ("keeper_id","circular_id") REFERENCES "public"."circulars"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circular_events" ADD CONSTRAINT "circular_events_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circulars" ADD CONSTRAINT "circulars_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "circular_events_event_id_index" ON "circular_events" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "circulars_keeper_id_created_at_index" ON "circulars" USING btree ("keeper_id","created_at");--> statement-breakpoint
CREATE INDEX "enquiries_keeper_id_state_created_at_index" ON "enquiries" USING btree ("keeper_id","state","created_at");--> statement-breakpoint
CREATE INDEX "reports_keeper_id_created_at_index" ON "reports" USING btree ("keeper_id","created_at");--> statement-breakpoint
CREATE INDEX "reports_created_at_index" ON "reports" USING btree ("created_at") WHERE "reports"."site_done_at" is null;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_circular_id_circulars_id_fk" FOREIGN KEY ("circular_id") REFERENCES "public"."circulars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_enquiry_id_index" ON "outbox" USING btree ("enquiry_id");--> statement-breakpoint
CREATE INDEX "outbox_report_id_index" ON "outbox" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "outbox_circular_id_index" ON "outbox" USING btree ("circular_id");--> statement-breakpoint
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_sealed_has_key" CHECK ("rsvps"."key_sealed" is not null or num_nonnulls("rsvps"."email_sealed", "rsvps"."delegation_sealed", "rsvps"."contact_sealed") = 0);