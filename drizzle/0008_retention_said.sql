ALTER TABLE "programme" ADD COLUMN "retention_said" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "retention_said_on" text DEFAULT '' NOT NULL;