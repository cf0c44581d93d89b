DROP INDEX "rota_people_one_for_an_address";--> statement-breakpoint
CREATE INDEX "rota_people_event_id_email_blind_index" ON "rota_people" USING btree ("event_id","email_blind");