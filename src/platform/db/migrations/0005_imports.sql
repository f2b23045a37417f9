CREATE TABLE "import_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"kept_by" text,
	"name_key" text NOT NULL,
	"country_key" text NOT NULL,
	"region_key" text NOT NULL,
	"place_id" integer,
	"municipality_id" text,
	"decided_by" text,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"format" text NOT NULL,
	"encoding" text,
	"sheet" text,
	"notes" text[] NOT NULL,
	"header" text[] NOT NULL,
	"mapping" text[] NOT NULL,
	"source_title" text,
	"source_url" text,
	"source_date" text,
	"publisher" text,
	"own_municipality" text,
	"state" text NOT NULL,
	"rows" integer NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"published" integer DEFAULT 0 NOT NULL,
	"published_at" timestamp with time zone,
	"is_trial" boolean DEFAULT false NOT NULL,
	"fault" text,
	"judged_at" bigint,
	"started_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kept_by" text
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"id" text PRIMARY KEY NOT NULL,
	"kept_by" text,
	"kind" text NOT NULL,
	"header_key" text NOT NULL,
	"mapping" text[] NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_name" (
	"import_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"region" text NOT NULL,
	"rows" integer NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"place_id" integer,
	"municipality_id" text,
	"why" text,
	"candidates" integer[],
	"decided_by" text,
	"put_off" boolean DEFAULT false NOT NULL,
	CONSTRAINT "import_name_import_id_key_pk" PRIMARY KEY("import_id","key")
);
--> statement-breakpoint
CREATE TABLE "import_record" (
	"import_id" text NOT NULL,
	"batch" integer NOT NULL,
	"kind" text NOT NULL,
	"record_id" text NOT NULL,
	CONSTRAINT "import_record_import_id_kind_record_id_pk" PRIMARY KEY("import_id","kind","record_id")
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"import_id" text NOT NULL,
	"row" integer NOT NULL,
	"cells" text NOT NULL,
	"first_key" text,
	"second_key" text,
	"state" text DEFAULT 'new' NOT NULL,
	"faults" text,
	"pair" text,
	"duplicate_of" text,
	"record_id" text,
	"batch" integer,
	CONSTRAINT "import_row_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
ALTER TABLE "import_name" ADD CONSTRAINT "import_name_import_id_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_record" ADD CONSTRAINT "import_record_import_id_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_import_id_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "import_decision_once" ON "import_decision" USING btree (coalesce("kept_by", ''),"name_key","country_key","region_key");--> statement-breakpoint
CREATE INDEX "import_kept" ON "import" USING btree ("kept_by","created_at");--> statement-breakpoint
CREATE INDEX "import_hash" ON "import" USING btree ("file_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "import_mapping_once" ON "import_mapping" USING btree (coalesce("kept_by", ''),"kind",md5("header_key"));--> statement-breakpoint
CREATE INDEX "import_name_queue" ON "import_name" USING btree ("import_id","state","put_off","rows" DESC NULLS LAST,"key");--> statement-breakpoint
CREATE INDEX "import_row_pair" ON "import_row" USING btree ("import_id","pair");