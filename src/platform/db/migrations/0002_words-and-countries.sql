CREATE TABLE "partnership_country" (
	"partnership_id" text NOT NULL,
	"country_code" text NOT NULL,
	CONSTRAINT "partnership_country_partnership_id_country_code_pk" PRIMARY KEY("partnership_id","country_code")
);
--> statement-breakpoint
DROP INDEX "partnership_title_words";--> statement-breakpoint
ALTER TABLE "partnership_country" ADD CONSTRAINT "partnership_country_partnership_id_partnership_id_fk" FOREIGN KEY ("partnership_id") REFERENCES "public"."partnership"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "partnership_country_code" ON "partnership_country" USING btree ("country_code","partnership_id");--> statement-breakpoint
CREATE INDEX "body_words" ON "body" USING gin ((replace(lower((coalesce("name_ru", '') || ' ' || coalesce("name_en", '')) collate "und-x-icu"), 'ё', 'е')) gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "body_stems" ON "body" USING gin (to_tsvector('russian', replace(lower((coalesce("name_ru", '') || ' ' || coalesce("name_en", '')) collate "und-x-icu"), 'ё', 'е'))) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "municipality_words" ON "municipality" USING gin ((replace(lower((coalesce("name_ru", '') || ' ' || coalesce("name_en", '') || ' ' || coalesce("official_name_ru", '') || ' ' || coalesce("official_name_en", '')) collate "und-x-icu"), 'ё', 'е')) gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "municipality_stems" ON "municipality" USING gin (to_tsvector('russian', replace(lower((coalesce("name_ru", '') || ' ' || coalesce("name_en", '') || ' ' || coalesce("official_name_ru", '') || ' ' || coalesce("official_name_en", '')) collate "und-x-icu"), 'ё', 'е'))) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "person_words" ON "person" USING gin ((replace(lower((coalesce("name_ru", '') || ' ' || coalesce("name_en", '')) collate "und-x-icu"), 'ё', 'е')) gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "person_stems" ON "person" USING gin (to_tsvector('russian', replace(lower((coalesce("name_ru", '') || ' ' || coalesce("name_en", '')) collate "und-x-icu"), 'ё', 'е'))) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "partnership_words" ON "partnership" USING gin ((replace(lower((coalesce("title_ru", '') || ' ' || coalesce("title_en", '')) collate "und-x-icu"), 'ё', 'е')) gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "partnership_stems" ON "partnership" USING gin (to_tsvector('russian', replace(lower((coalesce("title_ru", '') || ' ' || coalesce("title_en", '')) collate "und-x-icu"), 'ё', 'е'))) WITH (fastupdate=false);--> statement-breakpoint
INSERT INTO "partnership_country" ("partnership_id", "country_code") SELECT DISTINCT p."partnership_id", c."country_code" FROM "partnership_party" p LEFT JOIN "body" b ON b."id" = p."body_id" JOIN "municipality_country" c ON c."municipality_id" IN (p."municipality_id", b."municipality_id");
