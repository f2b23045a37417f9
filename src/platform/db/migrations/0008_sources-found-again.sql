CREATE INDEX "source_address" ON "source" USING hash ("url");--> statement-breakpoint
CREATE INDEX "source_called" ON "source" USING hash (lower("title" collate "und-x-icu"));