CREATE TABLE "search_document" (
	"kind" text NOT NULL,
	"id" text NOT NULL,
	"path" text NOT NULL,
	"title_ru" text,
	"title_en" text,
	"note_ru" text,
	"note_en" text,
	"text_ru" text,
	"text_en" text,
	"weight" integer NOT NULL,
	"readers" text[],
	"words" "tsvector" NOT NULL,
	CONSTRAINT "search_document_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE "search_pending" (
	"kind" text NOT NULL,
	"id" text NOT NULL,
	CONSTRAINT "search_pending_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE "search_progress" (
	"kind" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"after" text DEFAULT '' NOT NULL,
	"complete" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_word" (
	"scope" text NOT NULL,
	"word" text NOT NULL,
	"stem" text NOT NULL,
	"sound" text,
	"weight" smallint NOT NULL,
	CONSTRAINT "search_word_scope_word_pk" PRIMARY KEY("scope","word")
);
--> statement-breakpoint
CREATE INDEX "search_document_words" ON "search_document" USING gin ("words") WITH (fastupdate=true,gin_pending_list_limit=64);--> statement-breakpoint
CREATE INDEX "search_document_weight" ON "search_document" USING btree ("kind","weight" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "search_word_word" ON "search_word" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_word_stem" ON "search_word" USING btree ("stem");--> statement-breakpoint
CREATE INDEX "search_word_sound" ON "search_word" USING btree ("sound" text_pattern_ops);