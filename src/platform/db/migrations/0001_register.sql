CREATE TABLE "body" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name_ru" text,
	"name_en" text,
	"municipality_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name_ru" text,
	"name_en" text,
	"official_name_ru" text,
	"official_name_en" text,
	"centre_id" integer,
	"oktmo" text,
	"valid_from" text,
	"valid_to" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "municipality_named" CHECK ("municipality"."name_ru" is not null or "municipality"."name_en" is not null)
);
--> statement-breakpoint
CREATE TABLE "municipality_country" (
	"municipality_id" text NOT NULL,
	"country_code" text NOT NULL,
	CONSTRAINT "municipality_country_municipality_id_country_code_pk" PRIMARY KEY("municipality_id","country_code")
);
--> statement-breakpoint
CREATE TABLE "municipality_succession" (
	"successor_id" text NOT NULL,
	"predecessor_id" text NOT NULL,
	CONSTRAINT "municipality_succession_successor_id_predecessor_id_pk" PRIMARY KEY("successor_id","predecessor_id"),
	CONSTRAINT "no_own_successor" CHECK ("municipality_succession"."successor_id" <> "municipality_succession"."predecessor_id")
);
--> statement-breakpoint
CREATE TABLE "official" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"body_id" text,
	"municipality_id" text,
	"office_ru" text,
	"office_en" text,
	"from_date" text,
	"to_date" text,
	"known_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name_ru" text,
	"name_en" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partnership" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"standing" text,
	"since" text,
	"why_ru" text,
	"why_en" text,
	"title_ru" text NOT NULL,
	"title_en" text NOT NULL,
	"latest_day" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partnership_direction" (
	"partnership_id" text NOT NULL,
	"direction" text NOT NULL,
	CONSTRAINT "partnership_direction_partnership_id_direction_pk" PRIMARY KEY("partnership_id","direction")
);
--> statement-breakpoint
CREATE TABLE "partnership_party" (
	"partnership_id" text NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"municipality_id" text,
	"body_id" text,
	"as_written_ru" text,
	"as_written_en" text,
	CONSTRAINT "partnership_party_partnership_id_position_pk" PRIMARY KEY("partnership_id","position"),
	CONSTRAINT "party_named" CHECK ("partnership_party"."municipality_id" is not null or "partnership_party"."body_id" is not null or "partnership_party"."as_written_ru" is not null or "partnership_party"."as_written_en" is not null)
);
--> statement-breakpoint
CREATE TABLE "partnership_standing" (
	"partnership_id" text NOT NULL,
	"position" integer NOT NULL,
	"standing" text NOT NULL,
	"date" text,
	"known_by" text,
	"reason_ru" text,
	"reason_en" text,
	CONSTRAINT "partnership_standing_partnership_id_position_pk" PRIMARY KEY("partnership_id","position")
);
--> statement-breakpoint
CREATE TABLE "gazetteer_load" (
	"source" text PRIMARY KEY NOT NULL,
	"places_done" integer NOT NULL,
	"complete" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"ascii_name" text NOT NULL,
	"name_ru" text,
	"alternates" text[] NOT NULL,
	"country_code" text NOT NULL,
	"region_code" text,
	"district_code" text,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"population" integer NOT NULL,
	"feature_code" text NOT NULL,
	"timezone" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_key" (
	"key" text NOT NULL,
	"place_id" integer NOT NULL,
	"country_code" text NOT NULL,
	"weight" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_name_case" (
	"name_ru" text NOT NULL,
	"country_code" text NOT NULL,
	"genitive" text,
	"dative" text,
	"accusative" text,
	"instrumental" text,
	"prepositional" text,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "place_name_case_name_ru_country_code_pk" PRIMARY KEY("name_ru","country_code")
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"country_code" text NOT NULL,
	"name_en" text NOT NULL,
	"name_ru" text
);
--> statement-breakpoint
CREATE TABLE "citation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "citation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"aspect" text NOT NULL,
	"source_id" text NOT NULL,
	"quote" text
);
--> statement-breakpoint
CREATE TABLE "publisher" (
	"id" text PRIMARY KEY NOT NULL,
	"name_ru" text,
	"name_en" text,
	"url" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"publisher_id" text,
	"url" text,
	"published_at" text,
	"note_ru" text,
	"note_en" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_chain" (
	"source_id" text NOT NULL,
	"position" integer NOT NULL,
	"publisher_id" text NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "source_chain_source_id_position_pk" PRIMARY KEY("source_id","position")
);
--> statement-breakpoint
CREATE TABLE "timeline_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"date" text,
	"end_date" text,
	"known_by" text,
	"order_day" text,
	"telling" smallint NOT NULL,
	"title_ru" text,
	"title_en" text,
	"text_ru" text,
	"text_en" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timeline_subject" (
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"role" text,
	CONSTRAINT "timeline_subject_kind_subject_id_entry_id_pk" PRIMARY KEY("kind","subject_id","entry_id")
);
--> statement-breakpoint
ALTER TABLE "body" ADD CONSTRAINT "body_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_centre_id_place_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality_country" ADD CONSTRAINT "municipality_country_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality_succession" ADD CONSTRAINT "municipality_succession_successor_id_municipality_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipality_succession" ADD CONSTRAINT "municipality_succession_predecessor_id_municipality_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official" ADD CONSTRAINT "official_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official" ADD CONSTRAINT "official_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official" ADD CONSTRAINT "official_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_direction" ADD CONSTRAINT "partnership_direction_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_party" ADD CONSTRAINT "partnership_party_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnership_standing" ADD CONSTRAINT "partnership_standing_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source" ADD CONSTRAINT "source_publisher_id_publisher_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."publisher"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_chain" ADD CONSTRAINT "source_chain_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_chain" ADD CONSTRAINT "source_chain_publisher_id_publisher_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."publisher"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_subject" ADD CONSTRAINT "timeline_subject_entry_id_timeline_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."timeline_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "body_municipality" ON "body" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "body_updated" ON "body" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "municipality_centre" ON "municipality" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "municipality_name_ru" ON "municipality" USING btree ((coalesce("name_ru", "name_en") collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "municipality_name_en" ON "municipality" USING btree ((coalesce("name_en", "name_ru") collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "municipality_country_code" ON "municipality_country" USING btree ("country_code");--> statement-breakpoint
CREATE INDEX "municipality_predecessor" ON "municipality_succession" USING btree ("predecessor_id");--> statement-breakpoint
CREATE INDEX "official_person" ON "official" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "official_body" ON "official" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "official_municipality" ON "official" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "partnership_latest" ON "partnership" USING btree ("latest_day" desc nulls last,"id");--> statement-breakpoint
CREATE INDEX "partnership_title_ru" ON "partnership" USING btree (("title_ru" collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "partnership_title_en" ON "partnership" USING btree (("title_en" collate "und-x-icu"),"id");--> statement-breakpoint
CREATE INDEX "partnership_kind" ON "partnership" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "partnership_standing_now" ON "partnership" USING btree ("standing");--> statement-breakpoint
CREATE INDEX "partnership_updated" ON "partnership" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "partnership_title_words" ON "partnership" USING gin (replace(("title_ru" || ' ' || "title_en"), 'ё', 'е') gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "partnership_direction_code" ON "partnership_direction" USING btree ("direction","partnership_id");--> statement-breakpoint
CREATE INDEX "partnership_party_municipality" ON "partnership_party" USING btree ("municipality_id","partnership_id");--> statement-breakpoint
CREATE INDEX "partnership_party_body" ON "partnership_party" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "place_country_id" ON "place" USING btree ("country_code","id");--> statement-breakpoint
CREATE UNIQUE INDEX "place_key_look_up" ON "place_key" USING btree ("key" text_pattern_ops,"weight","place_id","country_code");--> statement-breakpoint
CREATE INDEX "place_key_two_letters" ON "place_key" USING btree (left("key", 2),"weight" DESC NULLS LAST) WHERE "place_key"."weight" >= 400;--> statement-breakpoint
CREATE INDEX "citation_subject" ON "citation" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "citation_source" ON "citation" USING btree ("source_id","id");--> statement-breakpoint
CREATE INDEX "source_publisher" ON "source" USING btree ("publisher_id");--> statement-breakpoint
CREATE INDEX "source_updated" ON "source" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "timeline_entry_order" ON "timeline_entry" USING btree ("order_day" desc nulls last,"telling" desc,"id");--> statement-breakpoint
CREATE INDEX "timeline_entry_updated" ON "timeline_entry" USING btree ("updated_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "timeline_entry_kind" ON "timeline_entry" USING btree ("kind","order_day" desc nulls last);--> statement-breakpoint
CREATE INDEX "timeline_subject_entry" ON "timeline_subject" USING btree ("entry_id");