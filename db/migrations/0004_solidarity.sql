CREATE TYPE "public"."solidarity_state" AS ENUM('held', 'accepted', 'refused', 'taken_back');--> statement-breakpoint
CREATE TABLE "solidarity_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"dispute_id" uuid,
	"event_id" uuid,
	"state" "solidarity_state" DEFAULT 'held' NOT NULL,
	"may_show" boolean NOT NULL,
	"may_quote" boolean NOT NULL,
	"language" text NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"press_hash" "bytea" NOT NULL,
	"sender_sealed" "bytea",
	"text_sealed" "bytea",
	"shortened_sealed" "bytea",
	"quoted_as_sealed" "bytea",
	"contact_sealed" "bytea",
	"key_sealed" "bytea",
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "solidarity_messages_disputeId_pressHash_unique" UNIQUE("dispute_id","press_hash"),
	CONSTRAINT "solidarity_messages_eventId_pressHash_unique" UNIQUE("event_id","press_hash"),
	CONSTRAINT "solidarity_messages_one_target" CHECK (num_nonnulls("solidarity_messages"."dispute_id", "solidarity_messages"."event_id") = 1),
	CONSTRAINT "solidarity_messages_decided" CHECK (("solidarity_messages"."state" = 'held') = ("solidarity_messages"."decided_at" is null)),
	CONSTRAINT "solidarity_messages_whole" CHECK (case when "solidarity_messages"."state" = 'taken_back'
        then num_nonnulls("solidarity_messages"."key_sealed", "solidarity_messages"."sender_sealed", "solidarity_messages"."text_sealed", "solidarity_messages"."shortened_sealed", "solidarity_messages"."quoted_as_sealed", "solidarity_messages"."contact_sealed") = 0
        else num_nonnulls("solidarity_messages"."key_sealed", "solidarity_messages"."sender_sealed", "solidarity_messages"."text_sealed") = 3 end),
	CONSTRAINT "solidarity_messages_quoted_as" CHECK ("solidarity_messages"."quoted_as_sealed" is null or "solidarity_messages"."may_quote")
);
--> statement-breakpoint
ALTER TABLE "solidarity_messages" ADD CONSTRAINT "solidarity_messages_keeper_id_dispute_id_disputes_keeper_id_id_fk" FOREIGN KEY ("keeper_id","dispute_id") REFERENCES "public"."disputes"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solidarity_messages" ADD CONSTRAINT "solidarity_messages_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "solidarity_messages_keeper_id_state_created_at_index" ON "solidarity_messages" USING btree ("keeper_id","state","created_at");--> statement-breakpoint
CREATE INDEX "solidarity_messages_dispute_id_index" ON "solidarity_messages" USING btree ("dispute_id");--> statement-breakpoint
CREATE INDEX "solidarity_messages_event_id_index" ON "solidarity_messages" USING btree ("event_id");