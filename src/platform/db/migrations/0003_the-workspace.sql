CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"lang" text DEFAULT 'ru' NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"begins_with" text NOT NULL,
	"scopes" text[] NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "api_token_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" text PRIMARY KEY NOT NULL,
	"external_id" text NOT NULL,
	"provider" text NOT NULL,
	"account_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "failed_sign_in" (
	"whom" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotent_answer" (
	"key" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at_ms" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation_secret" (
	"name" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"body_id" text,
	"until" text,
	"lang" text DEFAULT 'ru' NOT NULL,
	"invited_by" text,
	"invited_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" text,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"account_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"aaguid" text,
	"created_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"body_id" text,
	"until" text,
	"granted_by" text,
	"granted_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"account_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "confirmation_request" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text,
	"kind" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"revision" integer NOT NULL,
	"shown" jsonb NOT NULL,
	"named" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"question" text,
	"lang" text NOT NULL,
	"recipient_name" text NOT NULL,
	"recipient_email" text,
	"body_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"answer" text,
	"answered_at" timestamp with time zone,
	"corrections" jsonb,
	"remark" text,
	"answered_by_name" text,
	"answered_by_office" text,
	"letter_id" text,
	"paper_number" text,
	"paper_date" text,
	"settled" text,
	"settled_reason" text,
	"settled_at" timestamp with time zone,
	"settled_by" text,
	CONSTRAINT "confirmation_request_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"kept_by" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"form" text NOT NULL,
	"revision" integer,
	"title" text NOT NULL,
	"fields" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "change" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"for_body" text,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"revision" integer NOT NULL,
	"deed" text NOT NULL,
	"undoes" bigint,
	"content" text,
	"salt" text,
	"content_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history_head" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "one_head" CHECK ("history_head"."only")
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"direction" text NOT NULL,
	"status" text NOT NULL,
	"number" text,
	"registered_on" date,
	"their_number" text,
	"their_date" text,
	"with_municipality_id" text,
	"with_body_id" text,
	"with_written" text,
	"addressee" text,
	"subject" text NOT NULL,
	"text" text,
	"lang" text NOT NULL,
	"signatory_id" text,
	"signatory_written" text,
	"executor" text,
	"executor_phone" text,
	"enclosures" text,
	"reply_by" date,
	"answers_id" text,
	"partnership_id" text,
	"scan_id" text,
	"series_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kept_by" text
);
--> statement-breakpoint
CREATE TABLE "letter_numbering" (
	"body_id" text NOT NULL,
	"direction" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "letter_numbering_body_id_direction_year_pk" PRIMARY KEY("body_id","direction","year")
);
--> statement-breakpoint
CREATE TABLE "letter_series" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"title" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kept_by" text
);
--> statement-breakpoint
CREATE TABLE "letterhead" (
	"body_id" text PRIMARY KEY NOT NULL,
	"name_ru" text NOT NULL,
	"name_en" text,
	"address" text,
	"phone" text,
	"email" text,
	"site" text,
	"okpo" text,
	"ogrn" text,
	"inn_kpp" text,
	"place" text,
	"outgoing_pattern" text DEFAULT '{n}' NOT NULL,
	"incoming_pattern" text DEFAULT 'вх-{n}' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"name_ru" text,
	"name_en" text,
	"office_ru" text,
	"office_en" text,
	"phone" text,
	"email" text,
	"is_public" boolean DEFAULT false NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"confirmed_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kept_by" text
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" text PRIMARY KEY NOT NULL,
	"to_address" text NOT NULL,
	"lang" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"once" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"failure" text,
	"given_up_at" timestamp with time zone,
	CONSTRAINT "mail_once_unique" UNIQUE("once")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"about" jsonb NOT NULL,
	"path" text NOT NULL,
	"once" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"mailed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notification_choice" (
	"account_id" text PRIMARY KEY NOT NULL,
	"mail" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "body" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "body" ADD COLUMN "kept_by" text;--> statement-breakpoint
ALTER TABLE "municipality" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "municipality" ADD COLUMN "kept_by" text;--> statement-breakpoint
ALTER TABLE "official" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "official" ADD COLUMN "kept_by" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "kept_by" text;--> statement-breakpoint
ALTER TABLE "partnership" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "partnership" ADD COLUMN "kept_by" text;--> statement-breakpoint
ALTER TABLE "publisher" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "publisher" ADD COLUMN "kept_by" text;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "source" ADD COLUMN "kept_by" text;--> statement-breakpoint
ALTER TABLE "timeline_entry" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "timeline_entry" ADD COLUMN "kept_by" text;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_request" ADD CONSTRAINT "confirmation_request_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_with_municipality_id_municipality_id_fk" FOREIGN KEY ("with_municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_with_body_id_body_id_fk" FOREIGN KEY ("with_body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_signatory_id_official_id_fk" FOREIGN KEY ("signatory_id") REFERENCES "public"."official"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_scan_id_stored_file_id_fk" FOREIGN KEY ("scan_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_series_id_letter_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."letter_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_numbering" ADD CONSTRAINT "letter_numbering_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_series" ADD CONSTRAINT "letter_series_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letterhead" ADD CONSTRAINT "letterhead_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_token_account" ON "api_token" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "credential_account" ON "credential" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "invitation_body" ON "invitation" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "passkey_account" ON "passkey" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "passkey_credential" ON "passkey" USING btree ("credential_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" USING btree ("account_id","role",coalesce("body_id", '')) WHERE "role_grant"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "role_grant_body" ON "role_grant" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "confirmation_subject" ON "confirmation_request" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "confirmation_body" ON "confirmation_request" USING btree ("body_id","asked_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "stored_file_kept" ON "stored_file" USING btree ("kept_by","added_at");--> statement-breakpoint
CREATE UNIQUE INDEX "draft_form" ON "draft" USING btree ("account_id","form");--> statement-breakpoint
CREATE INDEX "draft_updated" ON "draft" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "change_subject" ON "change" USING btree ("subject_kind","subject_id","revision");--> statement-breakpoint
CREATE INDEX "change_actor" ON "change" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "change_body" ON "change" USING btree ("for_body","seq");--> statement-breakpoint
CREATE INDEX "letter_body" ON "letter" USING btree ("body_id","direction","registered_on");--> statement-breakpoint
CREATE INDEX "letter_partnership" ON "letter" USING btree ("partnership_id");--> statement-breakpoint
CREATE INDEX "letter_reply" ON "letter" USING btree ("body_id","reply_by") WHERE "letter"."reply_by" is not null;--> statement-breakpoint
CREATE INDEX "letter_answers" ON "letter" USING btree ("answers_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_number" ON "letter" USING btree ("body_id","direction","number",extract(year from "registered_on"));--> statement-breakpoint
CREATE UNIQUE INDEX "letter_series_once" ON "letter" USING btree ("series_id",coalesce("with_body_id", "with_municipality_id", "with_written")) WHERE "letter"."series_id" is not null;--> statement-breakpoint
CREATE INDEX "letter_series_body" ON "letter_series" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "contact_body" ON "contact" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "contact_kept" ON "contact" USING btree ("kept_by","confirmed_at");--> statement-breakpoint
CREATE INDEX "mail_created" ON "mail" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "mail_unsent" ON "mail" USING btree ("created_at") WHERE "mail"."sent_at" is null and "mail"."given_up_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notification_once" ON "notification" USING btree ("account_id","once");--> statement-breakpoint
CREATE INDEX "notification_account" ON "notification" USING btree ("account_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notification_unmailed" ON "notification" USING btree ("account_id") WHERE "notification"."mailed_at" is null and "notification"."read_at" is null;