CREATE TYPE "public"."change_kind" AS ENUM('published', 'edited', 'suspended', 'postponed', 'rescheduled', 'cancelled', 'resumed', 'moved', 'cover', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."jurisdiction" AS ENUM('GB-EAW', 'GB-SCT', 'GB-NIR', 'other');--> statement-breakpoint
CREATE TYPE "public"."publication" AS ENUM('draft', 'public', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."service_users" AS ENUM('patients', 'passengers', 'parents', 'students', 'residents', 'customers', 'public');--> statement-breakpoint
CREATE TYPE "public"."support_state" AS ENUM('asked', 'invited', 'accepted', 'ended');--> statement-breakpoint
CREATE TYPE "public"."timeline_kind" AS ENUM('talks', 'ballot', 'notice', 'action', 'suspension', 'settlement', 'other');--> statement-breakpoint
CREATE TYPE "public"."event_kind" AS ENUM('picket', 'rally', 'march', 'vigil', 'leafleting', 'meeting', 'online_meeting', 'coach');--> statement-breakpoint
CREATE TYPE "public"."visitor_policy" AS ENUM('open', 'by_invitation', 'arranged_delegations', 'members_only', 'stay_away');--> statement-breakpoint
CREATE TYPE "public"."action_kind" AS ENUM('strike', 'action_short_of_strike');--> statement-breakpoint
CREATE TYPE "public"."cover" AS ENUM('full', 'emergency_only', 'other');--> statement-breakpoint
CREATE TYPE "public"."status" AS ENUM('going_ahead', 'suspended', 'postponed', 'rescheduled', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."member_role" AS ENUM('owner', 'organiser', 'press_officer', 'steward');--> statement-breakpoint
CREATE TYPE "public"."organisation_kind" AS ENUM('union', 'branch', 'trades_council', 'strike_committee', 'campaign');--> statement-breakpoint
CREATE TYPE "public"."rsvp_state" AS ENUM('pending', 'confirmed', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."statement_kind" AS ENUM('press_release', 'media_statement', 'operational_note');--> statement-breakpoint
CREATE TYPE "public"."version_kind" AS ENUM('original', 'update', 'correction', 'withdrawal');--> statement-breakpoint
CREATE TABLE "address_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"email_sealed" "bytea" NOT NULL,
	"email_blind" "bytea" NOT NULL,
	"key_sealed" "bytea" NOT NULL,
	"token_hash" "bytea",
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "address_changes_personId_unique" UNIQUE("person_id"),
	CONSTRAINT "address_changes_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"what" text PRIMARY KEY NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email_sealed" "bytea" NOT NULL,
	"email_blind" "bytea" NOT NULL,
	"key_sealed" "bytea" NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "people_email_blind_unique" UNIQUE("email_blind")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	"last_used_on" date NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email_sealed" "bytea" NOT NULL,
	"email_blind" "bytea" NOT NULL,
	"key_sealed" "bytea" NOT NULL,
	"language" text NOT NULL,
	"token_hash" "bytea",
	"expires_at" timestamp with time zone,
	"spent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "sign_in_requests_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "activity" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	"keeper_id" uuid,
	"actor" text NOT NULL,
	"actor_id" uuid,
	"verb" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid,
	"fields" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "change_rows" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
	"event_id" uuid,
	"industrial_action_id" uuid,
	"event_version" integer,
	"field" text NOT NULL,
	"old" jsonb,
	"new" jsonb,
	"shown" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"kind" "change_kind" NOT NULL,
	"industrial_action_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"authorised_by" text DEFAULT '' NOT NULL,
	"as_told_by" text DEFAULT '' NOT NULL,
	"mails_after" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"by_role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "changes_keeperId_id_unique" UNIQUE("keeper_id","id")
);
--> statement-breakpoint
CREATE TABLE "keeper_questions" (
	"change_id" uuid NOT NULL,
	"keeper_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"answered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "keeper_questions_change_id_event_id_pk" PRIMARY KEY("change_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "told_gates" (
	"keeper_id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"told_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "told_gates_change_id_event_id_pk" PRIMARY KEY("change_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "dispute_callers" (
	"keeper_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "dispute_callers_dispute_id_organisation_id_pk" PRIMARY KEY("dispute_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "dispute_supporters" (
	"keeper_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"state" "support_state" NOT NULL,
	"changed_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "dispute_supporters_dispute_id_organisation_id_pk" PRIMARY KEY("dispute_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "dispute_texts" (
	"keeper_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"original" boolean NOT NULL,
	"title" text NOT NULL,
	"about" text NOT NULL,
	"demands" text DEFAULT '' NOT NULL,
	CONSTRAINT "dispute_texts_dispute_id_locale_pk" PRIMARY KEY("dispute_id","locale")
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"slug" text,
	"publication" "publication" DEFAULT 'draft' NOT NULL,
	"published_at" timestamp with time zone,
	"employer" text NOT NULL,
	"service_users" "service_users" NOT NULL,
	"jurisdiction" "jurisdiction" NOT NULL,
	"ballot_closed_on" date,
	"mandate_ends_on" date,
	"fund_link" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "disputes_slug_unique" UNIQUE("slug"),
	CONSTRAINT "disputes_keeperId_id_unique" UNIQUE("keeper_id","id"),
	CONSTRAINT "disputes_public_has_address" CHECK ("disputes"."publication" = 'draft' or ("disputes"."slug" is not null and "disputes"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "public_notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"text" text NOT NULL,
	"source" text NOT NULL,
	"source_link" text,
	"checked_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "public_notices_have_source" CHECK (length("public_notices"."source") > 0 and length("public_notices"."text") > 0)
);
--> statement-breakpoint
CREATE TABLE "timeline_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"kind" timeline_kind NOT NULL,
	"happened_on" date NOT NULL,
	"text" text NOT NULL,
	"change_id" uuid,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_tallies" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"keeper_id" uuid NOT NULL,
	"people" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "event_tallies_not_negative" CHECK ("event_tallies"."people" >= 0)
);
--> statement-breakpoint
CREATE TABLE "event_texts" (
	"keeper_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"original" boolean NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"supporter_position" text DEFAULT '' NOT NULL,
	"directions" text DEFAULT '' NOT NULL,
	"step_free" text DEFAULT '' NOT NULL,
	"toilets" text DEFAULT '' NOT NULL,
	"seating" text DEFAULT '' NOT NULL,
	"shelter" text DEFAULT '' NOT NULL,
	"quiet_place" text DEFAULT '' NOT NULL,
	"children" text DEFAULT '' NOT NULL,
	"cameras" text DEFAULT '' NOT NULL,
	"bring" text DEFAULT '' NOT NULL,
	"do_not" text DEFAULT '' NOT NULL,
	"route" text DEFAULT '' NOT NULL,
	"joining" text DEFAULT '' NOT NULL,
	CONSTRAINT "event_texts_event_id_locale_pk" PRIMARY KEY("event_id","locale")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"called_by" uuid NOT NULL,
	"dispute_id" uuid,
	"industrial_action_id" uuid,
	"kind" "event_kind" NOT NULL,
	"slug" text,
	"publication" "publication" DEFAULT 'draft' NOT NULL,
	"publish_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"entrance_id" uuid,
	"place_name" text,
	"place_address" text,
	"place_locality" text,
	"place_postcode" text,
	"gather_at" timestamp with time zone,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"zone" text DEFAULT 'Europe/London' NOT NULL,
	"status" "status" DEFAULT 'going_ahead' NOT NULL,
	"status_reason" text,
	"status_changed_at" timestamp with time zone,
	"next_news_at" timestamp with time zone,
	"previous_starts" timestamp with time zone[] DEFAULT '{}' NOT NULL,
	"visitor_policy" "visitor_policy" NOT NULL,
	"contact_role" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"confirmed_with" text,
	"confirmed_how" text,
	"confirmed_at" timestamp with time zone,
	"sign_up" boolean DEFAULT true NOT NULL,
	"show_band" boolean DEFAULT false NOT NULL,
	"capacity" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "events_slug_unique" UNIQUE("slug"),
	CONSTRAINT "events_keeperId_id_unique" UNIQUE("keeper_id","id"),
	CONSTRAINT "events_end_after_start" CHECK ("events"."ends_at" > "events"."starts_at"),
	CONSTRAINT "events_one_place" CHECK (num_nonnulls("events"."entrance_id", "events"."place_name") = 1),
	CONSTRAINT "events_public_has_address" CHECK ("events"."publication" = 'draft' or ("events"."slug" is not null and "events"."publish_at" is not null)),
	CONSTRAINT "events_withdrawn_says_when" CHECK (("events"."publication" = 'withdrawn') = ("events"."withdrawn_at" is not null)),
	CONSTRAINT "events_off_has_reason" CHECK ("events"."status" = 'going_ahead' or "events"."status_reason" is not null),
	CONSTRAINT "events_confirmed_whole" CHECK (num_nonnulls("events"."confirmed_with", "events"."confirmed_how", "events"."confirmed_at") in (0, 3)),
	CONSTRAINT "events_capacity_kinds" CHECK ("events"."capacity" is null or ("events"."kind" in ('meeting', 'online_meeting', 'coach') and "events"."capacity" > 0))
);
--> statement-breakpoint
CREATE TABLE "industrial_actions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"publication" "publication" DEFAULT 'draft' NOT NULL,
	"published_at" timestamp with time zone,
	"kind" "action_kind" NOT NULL,
	"own_words" text NOT NULL,
	"cover" "cover" NOT NULL,
	"cover_text" text DEFAULT '' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"zone" text DEFAULT 'Europe/London' NOT NULL,
	"status" "status" DEFAULT 'going_ahead' NOT NULL,
	"status_reason" text,
	"next_news_at" timestamp with time zone,
	"previous_starts" timestamp with time zone[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "industrial_actions_keeperId_id_unique" UNIQUE("keeper_id","id"),
	CONSTRAINT "industrial_actions_end_after_start" CHECK ("industrial_actions"."ends_at" > "industrial_actions"."starts_at"),
	CONSTRAINT "industrial_actions_strike_ends" CHECK ("industrial_actions"."kind" <> 'strike' or "industrial_actions"."ends_at" is not null),
	CONSTRAINT "industrial_actions_off_has_reason" CHECK ("industrial_actions"."status" = 'going_ahead' or "industrial_actions"."status_reason" is not null),
	CONSTRAINT "industrial_actions_other_cover_is_said" CHECK ("industrial_actions"."cover" <> 'other' or length("industrial_actions"."cover_text") > 0)
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"new_organisation" jsonb,
	"role" "member_role" NOT NULL,
	"name_sealed" "bytea" NOT NULL,
	"email_sealed" "bytea" NOT NULL,
	"email_blind" "bytea" NOT NULL,
	"key_sealed" "bytea" NOT NULL,
	"language" text NOT NULL,
	"token_hash" "bytea",
	"role_expires_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "member_role" NOT NULL,
	"name_sealed" "bytea" NOT NULL,
	"key_sealed" "bytea" NOT NULL,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "members_keeperId_personId_unique" UNIQUE("keeper_id","person_id"),
	CONSTRAINT "members_keeperId_id_unique" UNIQUE("keeper_id","id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" "organisation_kind" NOT NULL,
	"managed" boolean DEFAULT true NOT NULL,
	"site" boolean DEFAULT false NOT NULL,
	"named_by" uuid,
	"about" text DEFAULT '' NOT NULL,
	"website" text,
	"press_contact" text DEFAULT '' NOT NULL,
	"data_contact" text DEFAULT '' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug"),
	CONSTRAINT "organisations_named_by" CHECK ("organisations"."managed" = ("organisations"."named_by" is null)),
	CONSTRAINT "organisations_site_is_managed" CHECK (not "organisations"."site" or "organisations"."managed")
);
--> statement-breakpoint
CREATE TABLE "demo_mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mail_sealed" "bytea" NOT NULL,
	"key_sealed" "bytea" NOT NULL,
	"sent_at" timestamp with time zone DEFAULT brazier_now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kept_forms" (
	"id_hash" "bytea" PRIMARY KEY NOT NULL,
	"content_sealed" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_counts" (
	"address_blind" "bytea" NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "mail_counts_address_blind_day_pk" PRIMARY KEY("address_blind","day")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"position" bigserial NOT NULL,
	"kind" text NOT NULL,
	"keeper_id" uuid,
	"rsvp_id" uuid,
	"change_id" uuid,
	"person_id" uuid,
	"invitation_id" uuid,
	"sign_in_request_id" uuid,
	"address_change_id" uuid,
	"once_key" text,
	"limited" boolean DEFAULT true NOT NULL,
	"not_before" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	"dropped_why" text,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "outbox_onceKey_unique" UNIQUE("once_key"),
	CONSTRAINT "outbox_one_end" CHECK ("outbox"."sent_at" is null or "outbox"."dropped_at" is null)
);
--> statement-breakpoint
CREATE TABLE "rsvps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"state" "rsvp_state" NOT NULL,
	"people" integer NOT NULL,
	"language" text NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"press_hash" "bytea" NOT NULL,
	"email_sealed" "bytea",
	"email_blind" "bytea",
	"delegation_sealed" "bytea",
	"key_sealed" "bytea",
	"confirm_hash" "bytea",
	"confirmed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"left_out_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "rsvps_confirmHash_unique" UNIQUE("confirm_hash"),
	CONSTRAINT "rsvps_keeperId_id_unique" UNIQUE("keeper_id","id"),
	CONSTRAINT "rsvps_eventId_pressHash_unique" UNIQUE("event_id","press_hash"),
	CONSTRAINT "rsvps_people" CHECK ("rsvps"."people" between 1 and 500),
	CONSTRAINT "rsvps_address_whole" CHECK (("rsvps"."email_sealed" is null) = ("rsvps"."email_blind" is null)),
	CONSTRAINT "rsvps_sealed_has_key" CHECK ("rsvps"."key_sealed" is not null or ("rsvps"."email_sealed" is null and "rsvps"."delegation_sealed" is null))
);
--> statement-breakpoint
CREATE TABLE "statement_events" (
	"keeper_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"approved_event_version" integer,
	CONSTRAINT "statement_events_statement_id_event_id_pk" PRIMARY KEY("statement_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "statement_version_events" (
	"keeper_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"event_version" integer NOT NULL,
	CONSTRAINT "statement_version_events_version_id_event_id_pk" PRIMARY KEY("version_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "statement_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"statement_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" "version_kind" NOT NULL,
	"content" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"embargoed_until" timestamp with time zone,
	"visible_from" timestamp with time zone NOT NULL,
	"issued_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "statement_versions_statementId_number_unique" UNIQUE("statement_id","number"),
	CONSTRAINT "statement_versions_keeperId_id_unique" UNIQUE("keeper_id","id"),
	CONSTRAINT "statement_versions_note" CHECK ("statement_versions"."kind" in ('original', 'update') or length("statement_versions"."note") > 0),
	CONSTRAINT "statement_versions_embargo" CHECK ("statement_versions"."embargoed_until" is null or "statement_versions"."visible_from" >= "statement_versions"."embargoed_until")
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"dispute_id" uuid,
	"kind" "statement_kind" NOT NULL,
	"locale" text NOT NULL,
	"slug" text,
	"content" jsonb NOT NULL,
	"approved_draft" integer,
	"approved_at" timestamp with time zone,
	"approved_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "statements_slug_unique" UNIQUE("slug"),
	CONSTRAINT "statements_keeperId_id_unique" UNIQUE("keeper_id","id"),
	CONSTRAINT "statements_approval_whole" CHECK (("statements"."approved_draft" is null) = ("statements"."approved_at" is null))
);
--> statement-breakpoint
CREATE TABLE "entrances" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"supporter_position" text DEFAULT '' NOT NULL,
	"access_notes" text DEFAULT '' NOT NULL,
	"minimum_pickets" integer DEFAULT 0 NOT NULL,
	"advisory_maximum" integer DEFAULT 6 NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "entrances_keeperId_id_unique" UNIQUE("keeper_id","id"),
	CONSTRAINT "entrances_workplaceId_name_unique" UNIQUE("workplace_id","name"),
	CONSTRAINT "entrances_position_whole" CHECK (("entrances"."latitude" is null) = ("entrances"."longitude" is null))
);
--> statement-breakpoint
CREATE TABLE "workplaces" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keeper_id" uuid NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"locality" text NOT NULL,
	"postcode" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT brazier_now() NOT NULL,
	CONSTRAINT "workplaces_keeperId_id_unique" UNIQUE("keeper_id","id"),
	CONSTRAINT "workplaces_keeperId_name_unique" UNIQUE("keeper_id","name")
);
--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_rows" ADD CONSTRAINT "change_rows_industrial_action_id_industrial_actions_id_fk" FOREIGN KEY ("industrial_action_id") REFERENCES "public"."industrial_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_rows" ADD CONSTRAINT "change_rows_keeper_id_change_id_changes_keeper_id_id_fk" FOREIGN KEY ("keeper_id","change_id") REFERENCES "public"."changes"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_rows" ADD CONSTRAINT "change_rows_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_industrial_action_id_industrial_actions_id_fk" FOREIGN KEY ("industrial_action_id") REFERENCES "public"."industrial_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keeper_questions" ADD CONSTRAINT "keeper_questions_change_id_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keeper_questions" ADD CONSTRAINT "keeper_questions_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_gates" ADD CONSTRAINT "told_gates_keeper_id_change_id_changes_keeper_id_id_fk" FOREIGN KEY ("keeper_id","change_id") REFERENCES "public"."changes"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_gates" ADD CONSTRAINT "told_gates_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_callers" ADD CONSTRAINT "dispute_callers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_callers" ADD CONSTRAINT "dispute_callers_keeper_id_dispute_id_disputes_keeper_id_id_fk" FOREIGN KEY ("keeper_id","dispute_id") REFERENCES "public"."disputes"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_supporters" ADD CONSTRAINT "dispute_supporters_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_supporters" ADD CONSTRAINT "dispute_supporters_keeper_id_dispute_id_disputes_keeper_id_id_fk" FOREIGN KEY ("keeper_id","dispute_id") REFERENCES "public"."disputes"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_texts" ADD CONSTRAINT "dispute_texts_keeper_id_dispute_id_disputes_keeper_id_id_fk" FOREIGN KEY ("keeper_id","dispute_id") REFERENCES "public"."disputes"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_notices" ADD CONSTRAINT "public_notices_keeper_id_dispute_id_disputes_keeper_id_id_fk" FOREIGN KEY ("keeper_id","dispute_id") REFERENCES "public"."disputes"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_entries" ADD CONSTRAINT "timeline_entries_keeper_id_dispute_id_disputes_keeper_id_id_fk" FOREIGN KEY ("keeper_id","dispute_id") REFERENCES "public"."disputes"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_tallies" ADD CONSTRAINT "event_tallies_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_texts" ADD CONSTRAINT "event_texts_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_called_by_organisations_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_dispute_id_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."disputes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_industrial_action_id_industrial_actions_id_fk" FOREIGN KEY ("industrial_action_id") REFERENCES "public"."industrial_actions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_keeper_id_entrance_id_entrances_keeper_id_id_fk" FOREIGN KEY ("keeper_id","entrance_id") REFERENCES "public"."entrances"("keeper_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "industrial_actions" ADD CONSTRAINT "industrial_actions_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "industrial_actions" ADD CONSTRAINT "industrial_actions_dispute_id_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."disputes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_named_by_organisations_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_rsvp_id_rsvps_id_fk" FOREIGN KEY ("rsvp_id") REFERENCES "public"."rsvps"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_change_id_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_sign_in_request_id_sign_in_requests_id_fk" FOREIGN KEY ("sign_in_request_id") REFERENCES "public"."sign_in_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_address_change_id_address_changes_id_fk" FOREIGN KEY ("address_change_id") REFERENCES "public"."address_changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_keeper_id_event_id_events_keeper_id_id_fk" FOREIGN KEY ("keeper_id","event_id") REFERENCES "public"."events"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_events" ADD CONSTRAINT "statement_events_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_events" ADD CONSTRAINT "statement_events_keeper_id_statement_id_statements_keeper_id_id_fk" FOREIGN KEY ("keeper_id","statement_id") REFERENCES "public"."statements"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_version_events" ADD CONSTRAINT "statement_version_events_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_version_events" ADD CONSTRAINT "statement_version_events_keeper_id_version_id_statement_versions_keeper_id_id_fk" FOREIGN KEY ("keeper_id","version_id") REFERENCES "public"."statement_versions"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_versions" ADD CONSTRAINT "statement_versions_keeper_id_statement_id_statements_keeper_id_id_fk" FOREIGN KEY ("keeper_id","statement_id") REFERENCES "public"."statements"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_dispute_id_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."disputes"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entrances" ADD CONSTRAINT "entrances_keeper_id_workplace_id_workplaces_keeper_id_id_fk" FOREIGN KEY ("keeper_id","workplace_id") REFERENCES "public"."workplaces"("keeper_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_keeper_id_organisations_id_fk" FOREIGN KEY ("keeper_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "activity_keeper_id_at_index" ON "activity" USING btree ("keeper_id","at");--> statement-breakpoint
CREATE INDEX "activity_subject_id_index" ON "activity" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "change_rows_event_id_created_at_index" ON "change_rows" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE INDEX "change_rows_change_id_index" ON "change_rows" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX "changes_keeper_id_created_at_index" ON "changes" USING btree ("keeper_id","created_at");--> statement-breakpoint
CREATE INDEX "changes_industrial_action_id_index" ON "changes" USING btree ("industrial_action_id");--> statement-breakpoint
CREATE INDEX "keeper_questions_keeper_id_index" ON "keeper_questions" USING btree ("keeper_id");--> statement-breakpoint
CREATE INDEX "dispute_supporters_organisation_id_index" ON "dispute_supporters" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dispute_texts_one_original" ON "dispute_texts" USING btree ("dispute_id") WHERE "dispute_texts"."original";--> statement-breakpoint
CREATE INDEX "public_notices_dispute_id_checked_at_index" ON "public_notices" USING btree ("dispute_id","checked_at");--> statement-breakpoint
CREATE INDEX "timeline_entries_dispute_id_happened_on_index" ON "timeline_entries" USING btree ("dispute_id","happened_on");--> statement-breakpoint
CREATE UNIQUE INDEX "event_texts_one_original" ON "event_texts" USING btree ("event_id") WHERE "event_texts"."original";--> statement-breakpoint
CREATE INDEX "events_starts_at_id_index" ON "events" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "events_keeper_id_starts_at_index" ON "events" USING btree ("keeper_id","starts_at");--> statement-breakpoint
CREATE INDEX "events_industrial_action_id_index" ON "events" USING btree ("industrial_action_id");--> statement-breakpoint
CREATE INDEX "events_dispute_id_starts_at_index" ON "events" USING btree ("dispute_id","starts_at");--> statement-breakpoint
CREATE INDEX "industrial_actions_dispute_id_starts_at_index" ON "industrial_actions" USING btree ("dispute_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open_once" ON "invitations" USING btree ("keeper_id","email_blind") WHERE "invitations"."accepted_at" is null and "invitations"."new_organisation" is null;--> statement-breakpoint
CREATE INDEX "members_person_id_index" ON "members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_one_site" ON "organisations" USING btree ("demo") WHERE "organisations"."site";--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_named_once" ON "organisations" USING btree ("named_by",lower("name")) WHERE not "organisations"."managed";--> statement-breakpoint
CREATE INDEX "kept_forms_expires_at_index" ON "kept_forms" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("not_before","position") WHERE "outbox"."sent_at" is null and "outbox"."dropped_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_change_id_index" ON "outbox" USING btree ("change_id");--> statement-breakpoint
CREATE INDEX "outbox_rsvp_id_index" ON "outbox" USING btree ("rsvp_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rsvps_one_for_an_address" ON "rsvps" USING btree ("event_id","email_blind") WHERE "rsvps"."state" <> 'withdrawn' and "rsvps"."email_blind" is not null;--> statement-breakpoint
CREATE INDEX "rsvps_event_id_created_at_index" ON "rsvps" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE INDEX "rsvps_created_at_index" ON "rsvps" USING btree ("created_at") WHERE "rsvps"."key_sealed" is not null;--> statement-breakpoint
CREATE INDEX "statement_events_event_id_index" ON "statement_events" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "statement_version_events_event_id_index" ON "statement_version_events" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "statement_versions_visible_from_index" ON "statement_versions" USING btree ("visible_from");--> statement-breakpoint
CREATE INDEX "statements_keeper_id_updated_at_index" ON "statements" USING btree ("keeper_id","updated_at");--> statement-breakpoint
CREATE INDEX "entrances_workplace_id_index" ON "entrances" USING btree ("workplace_id");