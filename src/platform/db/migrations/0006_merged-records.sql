CREATE TABLE "merged_record" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"from_id" text NOT NULL,
	"into_id" text NOT NULL,
	"into_revision" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"merged_by" text,
	"reason" text NOT NULL,
	"moved" jsonb NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "merged_record_once" ON "merged_record" USING btree ("kind","from_id") WHERE "merged_record"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "merged_record_into" ON "merged_record" USING btree ("kind","into_id");