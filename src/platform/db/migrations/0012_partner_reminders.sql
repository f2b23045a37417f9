CREATE TABLE "commitment_partner_reminder" (
	"commitment_id" text PRIMARY KEY NOT NULL,
	"recipient_name" text NOT NULL,
	"recipient_email" text,
	"lang" text NOT NULL,
	"for_body" text NOT NULL,
	"allowed_by" text NOT NULL,
	"allowed_at" timestamp with time zone NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "commitment_partner_reminder" ADD CONSTRAINT "commitment_partner_reminder_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE cascade ON UPDATE no action;