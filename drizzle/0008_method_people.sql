ALTER TABLE "method_template" ADD COLUMN "people_from" integer;--> statement-breakpoint
ALTER TABLE "method_template" ADD COLUMN "people_to" integer;