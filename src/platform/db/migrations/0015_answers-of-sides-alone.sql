ALTER TABLE "tie_life" DROP COLUMN "reply_ru";--> statement-breakpoint
ALTER TABLE "tie_life" DROP COLUMN "reply_en";--> statement-breakpoint
ALTER TABLE "tie_life" DROP COLUMN "replied_at";--> statement-breakpoint
ALTER TABLE "tie_life" DROP COLUMN "replied_for";--> statement-breakpoint
ALTER TABLE "tie_life_shown" DROP COLUMN "reply_ru";--> statement-breakpoint
ALTER TABLE "tie_life_shown" DROP COLUMN "reply_en";