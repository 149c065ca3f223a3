ALTER TABLE "programme" ADD COLUMN "retention_said" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "retention_said_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "presence" ADD COLUMN "organisation_id" text;--> statement-breakpoint
ALTER TABLE "round_member" ADD COLUMN "organisation_id" text;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_member" ADD CONSTRAINT "round_member_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;