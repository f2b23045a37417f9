CREATE TABLE "commitment" (
	"id" text PRIMARY KEY NOT NULL,
	"partnership_id" text,
	"towards_ru" text,
	"towards_en" text,
	"text_ru" text,
	"text_en" text,
	"told_as" text NOT NULL,
	"state" text NOT NULL,
	"dropped_from" text,
	"has_evidence" boolean DEFAULT false NOT NULL,
	"done_on" text,
	"direction" text,
	"start" text,
	"due" text,
	"due_last_day" text,
	"due_text_ru" text,
	"due_text_en" text,
	"money_amount" numeric(18, 2),
	"money_currency" text,
	"origin_kind" text NOT NULL,
	"origin_entry_id" text,
	"made_on" text,
	"known_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kept_by" text
);
--> statement-breakpoint
CREATE TABLE "commitment_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"commitment_id" text NOT NULL,
	"said_id" text NOT NULL,
	"kind" text NOT NULL,
	"title_ru" text,
	"title_en" text,
	"url" text,
	"file_id" text,
	"letter_id" text
);
--> statement-breakpoint
CREATE TABLE "commitment_milestone" (
	"commitment_id" text NOT NULL,
	"position" integer NOT NULL,
	"text_ru" text,
	"text_en" text,
	"due" text,
	"done_on" text,
	CONSTRAINT "commitment_milestone_commitment_id_position_pk" PRIMARY KEY("commitment_id","position")
);
--> statement-breakpoint
CREATE TABLE "commitment_owner" (
	"commitment_id" text NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"municipality_id" text,
	"body_id" text,
	"person_id" text,
	"as_written_ru" text,
	"as_written_en" text,
	CONSTRAINT "commitment_owner_commitment_id_position_pk" PRIMARY KEY("commitment_id","position")
);
--> statement-breakpoint
CREATE TABLE "commitment_reminder" (
	"commitment_id" text NOT NULL,
	"due" text NOT NULL,
	"step" smallint NOT NULL,
	"to_whom" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "commitment_reminder_commitment_id_due_step_to_whom_pk" PRIMARY KEY("commitment_id","due","step","to_whom")
);
--> statement-breakpoint
CREATE TABLE "commitment_said" (
	"id" text PRIMARY KEY NOT NULL,
	"commitment_id" text NOT NULL,
	"position" integer NOT NULL,
	"move" text NOT NULL,
	"side_kind" text,
	"side_id" text,
	"way" text NOT NULL,
	"happened_on" text,
	"reason_ru" text,
	"reason_en" text,
	"by_name" text,
	"by_office" text,
	"account_id" text,
	"for_body" text,
	"request_id" text,
	"letter_id" text,
	"paper" text,
	"brings_evidence" boolean DEFAULT false NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"taken_back_at" timestamp with time zone,
	"taken_back_by" text
);
--> statement-breakpoint
CREATE TABLE "tie_life" (
	"partnership_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"score" smallint,
	"parts" jsonb NOT NULL,
	"method" smallint NOT NULL,
	"as_of" date NOT NULL,
	"public_state" text NOT NULL,
	"public_score" smallint,
	"public_parts" jsonb NOT NULL,
	"public_since" date NOT NULL,
	"reply_until" date,
	"reply_ru" text,
	"reply_en" text,
	"replied_at" timestamp with time zone,
	"replied_for" text
);
--> statement-breakpoint
CREATE TABLE "tie_life_shown" (
	"partnership_id" text NOT NULL,
	"day" date NOT NULL,
	"state" text NOT NULL,
	"score" smallint,
	"parts" jsonb NOT NULL,
	"method" smallint NOT NULL,
	"reply_ru" text,
	"reply_en" text,
	CONSTRAINT "tie_life_shown_partnership_id_day_pk" PRIMARY KEY("partnership_id","day")
);
--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_evidence" ADD CONSTRAINT "commitment_evidence_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_evidence" ADD CONSTRAINT "commitment_evidence_said_id_commitment_said_id_fk" FOREIGN KEY ("said_id") REFERENCES "public"."commitment_said"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_evidence" ADD CONSTRAINT "commitment_evidence_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_milestone" ADD CONSTRAINT "commitment_milestone_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owner" ADD CONSTRAINT "commitment_owner_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owner" ADD CONSTRAINT "commitment_owner_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owner" ADD CONSTRAINT "commitment_owner_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owner" ADD CONSTRAINT "commitment_owner_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_reminder" ADD CONSTRAINT "commitment_reminder_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_said" ADD CONSTRAINT "commitment_said_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_life" ADD CONSTRAINT "tie_life_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie_life_shown" ADD CONSTRAINT "tie_life_shown_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_partnership" ON "commitment" USING btree ("partnership_id","id");--> statement-breakpoint
CREATE INDEX "commitment_updated" ON "commitment" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "commitment_origin_entry" ON "commitment" USING btree ("origin_entry_id");--> statement-breakpoint
CREATE INDEX "commitment_kept_by" ON "commitment" USING btree ("kept_by");--> statement-breakpoint
CREATE INDEX "commitment_due" ON "commitment" USING btree ("due_last_day","id") WHERE "commitment"."state" in ('agreed', 'in_progress');--> statement-breakpoint
CREATE INDEX "commitment_evidence_of" ON "commitment_evidence" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "commitment_owner_municipality" ON "commitment_owner" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "commitment_owner_body" ON "commitment_owner" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "commitment_owner_person" ON "commitment_owner" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "commitment_said_of" ON "commitment_said" USING btree ("commitment_id","position");--> statement-breakpoint
CREATE INDEX "commitment_said_side" ON "commitment_said" USING btree ("side_id");--> statement-breakpoint
CREATE INDEX "tie_life_public" ON "tie_life" USING btree ("public_state");--> statement-breakpoint
CREATE INDEX "tie_life_reply" ON "tie_life" USING btree ("reply_until") WHERE "tie_life"."reply_until" is not null;