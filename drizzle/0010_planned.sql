ALTER TABLE "team_opening" DROP CONSTRAINT "team_opening_session_id_session_id_fk";
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "place" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "link" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "leads" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "series_id" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "described_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "described_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "team_opening" ADD CONSTRAINT "team_opening_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_series_id_index" ON "session" USING btree ("series_id");--> statement-breakpoint
UPDATE "session" SET "place" = coalesce(about.place, ''), "link" = coalesce(about.link, '')
FROM (
	SELECT DISTINCT ON (session_id) session_id,
		coalesce(event->'about'->>'place', event->'state'->'about'->>'place') AS place,
		coalesce(event->'about'->>'link', event->'state'->'about'->>'link') AS link
	FROM "session_event"
	WHERE event->>'type' IN ('session.created', 'session.described', 'session.compacted')
	ORDER BY session_id, version DESC
) AS about
WHERE about.session_id = "session".id;
