ALTER TABLE "disputes" ADD COLUMN "ballot_opened_on" date;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "shorter_notice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "longer_mandate" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "industrial_actions" ADD COLUMN "notice_received_on" date;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_ballot_closes_after_opening" CHECK ("disputes"."ballot_closed_on" >= "disputes"."ballot_opened_on");