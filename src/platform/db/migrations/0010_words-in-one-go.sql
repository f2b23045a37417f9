ALTER INDEX "body_words" RESET (fastupdate);--> statement-breakpoint
ALTER INDEX "body_stems" RESET (fastupdate);--> statement-breakpoint
ALTER INDEX "municipality_words" RESET (fastupdate);--> statement-breakpoint
ALTER INDEX "municipality_stems" RESET (fastupdate);--> statement-breakpoint
ALTER INDEX "person_words" RESET (fastupdate);--> statement-breakpoint
ALTER INDEX "person_stems" RESET (fastupdate);--> statement-breakpoint
ALTER INDEX "partnership_words" RESET (fastupdate);--> statement-breakpoint
ALTER INDEX "partnership_stems" RESET (fastupdate);