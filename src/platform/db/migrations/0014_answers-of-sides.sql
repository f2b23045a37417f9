ALTER TABLE "tie_life" ADD COLUMN "public_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tie_life" ADD COLUMN "public_as_of" date;--> statement-breakpoint
ALTER TABLE "tie_life" ADD COLUMN "public_method" smallint;--> statement-breakpoint
ALTER TABLE "tie_life" ADD COLUMN "period" jsonb NOT NULL DEFAULT '{"left": null, "worst": null, "seen": null, "betterSince": null, "replies": []}';--> statement-breakpoint
ALTER TABLE "tie_life" ADD COLUMN "replies" jsonb NOT NULL DEFAULT '[]';--> statement-breakpoint
ALTER TABLE "tie_life_shown" ADD COLUMN "replies" jsonb NOT NULL DEFAULT '[]';--> statement-breakpoint
ALTER TABLE "tie_life_shown" ADD COLUMN "last_of" date;--> statement-breakpoint
UPDATE "tie_life_shown" SET "replies" = jsonb_build_array(jsonb_build_object('side', null, 'by', null, 'state', "state", 'on', "day",
  'text', jsonb_build_object('ru', "reply_ru", 'en', "reply_en"))) WHERE "reply_ru" IS NOT NULL OR "reply_en" IS NOT NULL;--> statement-breakpoint
UPDATE "tie_life" l SET "replies" = jsonb_build_array(jsonb_build_object(
  'side', (SELECT coalesce('municipality:' || b."municipality_id", 'body:' || b."id") FROM "body" b WHERE b."id" = l."replied_for"),
  'by', (SELECT jsonb_build_object('ru', coalesce(m."name_ru", m."name_en", b."name_ru"), 'en', coalesce(m."name_en", m."name_ru", b."name_en"))
    FROM "body" b LEFT JOIN "municipality" m ON m."id" = b."municipality_id" WHERE b."id" = l."replied_for"),
  'state', CASE WHEN l."reply_until" IS NULL THEN l."public_state" ELSE l."state" END,
  'on', coalesce((l."replied_at" AT TIME ZONE 'Europe/Moscow')::date, l."public_since"),
  'text', jsonb_build_object('ru', l."reply_ru", 'en', l."reply_en"))) WHERE l."reply_ru" IS NOT NULL OR l."reply_en" IS NOT NULL;--> statement-breakpoint
UPDATE "tie_life_shown" s SET "replies" = jsonb_set(s."replies", '{0}', (s."replies" -> 0) || jsonb_build_object('side', l."replies" -> 0 -> 'side', 'by', l."replies" -> 0 -> 'by'))
  FROM "tie_life" l WHERE l."partnership_id" = s."partnership_id" AND s."replies" <> '[]' AND s."replies" -> 0 -> 'text' = l."replies" -> 0 -> 'text';--> statement-breakpoint
UPDATE "tie_life" SET "period" = jsonb_set("period", '{replies}', "replies") || jsonb_build_object('worst', "state"), "replies" = '[]' WHERE "reply_until" IS NOT NULL;--> statement-breakpoint
UPDATE "tie_life" l SET "replies" = s."replies" FROM "tie_life_shown" s WHERE l."reply_until" IS NOT NULL AND s."partnership_id" = l."partnership_id"
  AND s."day" = (SELECT max(o."day") FROM "tie_life_shown" o WHERE o."partnership_id" = l."partnership_id");--> statement-breakpoint
UPDATE "tie_life" l SET
  "public_changed_at" = (SELECT max(s."day")::timestamp AT TIME ZONE 'Europe/Moscow' FROM "tie_life_shown" s WHERE s."partnership_id" = l."partnership_id"),
  "public_as_of" = CASE WHEN l."reply_until" IS NULL THEN l."as_of" ELSE greatest(l."public_since", l."reply_until" - 15) END,
  "public_method" = (SELECT s."method" FROM "tie_life_shown" s WHERE s."partnership_id" = l."partnership_id" ORDER BY s."day" DESC LIMIT 1);--> statement-breakpoint
ALTER TABLE "tie_life" ALTER COLUMN "public_as_of" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "tie_life" ALTER COLUMN "period" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "tie_life" ALTER COLUMN "replies" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "tie_life_shown" ALTER COLUMN "replies" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "tie_life_public_changed" ON "tie_life" USING btree ("public_changed_at");
