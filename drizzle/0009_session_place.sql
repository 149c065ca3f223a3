ALTER TABLE "session" ADD COLUMN "place" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "link" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "session" SET "place" = coalesce(said."place", ''), "link" = coalesce(said."link", '')
FROM (
	SELECT DISTINCT ON ("session_id") "session_id",
		coalesce("event" -> 'about', "event" -> 'state' -> 'about') ->> 'place' AS "place",
		coalesce("event" -> 'about', "event" -> 'state' -> 'about') ->> 'link' AS "link"
	FROM "session_event"
	WHERE "event" ->> 'type' IN ('session.created', 'session.described', 'session.compacted')
	ORDER BY "session_id", "version" DESC
) AS said
WHERE said."session_id" = "session"."id";
