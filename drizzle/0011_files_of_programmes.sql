ALTER TABLE "file" DROP CONSTRAINT "file_session_id_session_id_fk";
--> statement-breakpoint
ALTER TABLE "file" ALTER COLUMN "session_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "programme_id" text;--> statement-breakpoint
UPDATE "file" SET "programme_id" = "session"."programme_id" FROM "session" WHERE "session"."id" = "file"."session_id";--> statement-breakpoint
ALTER TABLE "file" ALTER COLUMN "programme_id" SET NOT NULL;--> statement-breakpoint
UPDATE "file" SET "session_id" = NULL
WHERE EXISTS (
	SELECT 1 FROM "method_template"
	WHERE "method_template"."programme_id" = "file"."programme_id"
		AND position('"' || "file"."id" || '"' in "method_template"."config"::text) > 0
) AND NOT EXISTS (
	SELECT 1 FROM "session_event"
	WHERE "session_event"."session_id" = "file"."session_id"
		AND position('"' || "file"."id" || '"' in "session_event"."event"::text) > 0
);--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_programme_id_index" ON "file" USING btree ("programme_id");