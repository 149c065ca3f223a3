CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"name" text NOT NULL,
	"territory" text DEFAULT '' NOT NULL,
	"kind" text DEFAULT '' NOT NULL,
	"left_on" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_programme_id_name_unique" UNIQUE("programme_id","name")
);
--> statement-breakpoint
CREATE TABLE "person_device" (
	"id" text PRIMARY KEY NOT NULL,
	"person_link_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_device_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "person_link" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"secret" text NOT NULL,
	"replaced_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_link_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "phase" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"starts_on" text DEFAULT '' NOT NULL,
	"ends_on" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_facilitator" (
	"organisation_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "team_facilitator_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "agreement" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"session_id" text,
	"resource_id" text,
	"from_organisation" text NOT NULL,
	"to_organisation" text NOT NULL,
	"subject" text NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"starts_on" text DEFAULT '' NOT NULL,
	"owner" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collection_link" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"secret" text NOT NULL,
	"handed_in_at" timestamp with time zone,
	"handed_in_by" text DEFAULT '' NOT NULL,
	"replaced_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "collection_link_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "external_guide" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"title" text NOT NULL,
	"link" text NOT NULL,
	"area" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "external_guide_programme_id_link_unique" UNIQUE("programme_id","link")
);
--> statement-breakpoint
CREATE TABLE "gap" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"session_id" text,
	"area" text NOT NULL,
	"territory" text DEFAULT '' NOT NULL,
	"subject" text NOT NULL,
	"owner" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resource" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"organisation_id" text,
	"lead_organisation" text NOT NULL,
	"territory" text DEFAULT '' NOT NULL,
	"area" text NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"in_person" boolean DEFAULT true NOT NULL,
	"online" boolean DEFAULT false NOT NULL,
	"individual" boolean DEFAULT true NOT NULL,
	"in_group" boolean DEFAULT false NOT NULL,
	"objectives" text DEFAULT '' NOT NULL,
	"competences" text DEFAULT '' NOT NULL,
	"duration" text DEFAULT '' NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"draft" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facilitator_note" (
	"session_id" text PRIMARY KEY NOT NULL,
	"emerged" text DEFAULT '' NOT NULL,
	"next" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legacy" (
	"session_id" text NOT NULL,
	"activity_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"legacy" jsonb NOT NULL,
	CONSTRAINT "legacy_session_id_activity_id_pk" PRIMARY KEY("session_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "method_template" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"minutes" integer NOT NULL,
	"materials" text DEFAULT '' NOT NULL,
	"cautions" text DEFAULT '' NOT NULL,
	"config" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"attendance" text NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presence_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "team_opening" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"user_id" text,
	"user_name" text NOT NULL,
	"what" text NOT NULL,
	"session_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "session_programme_id_index";--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "role" text DEFAULT 'facilitator' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "organisation_id" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "enrolled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "consent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "left_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "aims" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "language" text DEFAULT 'it' NOT NULL;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "starts_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "ends_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "retention_months" integer;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "calendar_secret" text;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "people_deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "programme_facilitator" ADD COLUMN "role" text DEFAULT 'facilitator' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "kind" text DEFAULT 'plenary' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "phase_id" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "organisation_id" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "mode" text DEFAULT 'room' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "opened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_device" ADD CONSTRAINT "person_device_person_link_id_person_link_id_fk" FOREIGN KEY ("person_link_id") REFERENCES "public"."person_link"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_link" ADD CONSTRAINT "person_link_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase" ADD CONSTRAINT "phase_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_facilitator" ADD CONSTRAINT "team_facilitator_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_facilitator" ADD CONSTRAINT "team_facilitator_user_id_account_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_link" ADD CONSTRAINT "collection_link_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_guide" ADD CONSTRAINT "external_guide_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap" ADD CONSTRAINT "gap_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap" ADD CONSTRAINT "gap_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilitator_note" ADD CONSTRAINT "facilitator_note_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facilitator_note" ADD CONSTRAINT "facilitator_note_updated_by_account_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."account_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legacy" ADD CONSTRAINT "legacy_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "method_template" ADD CONSTRAINT "method_template_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_opening" ADD CONSTRAINT "team_opening_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_opening" ADD CONSTRAINT "team_opening_user_id_account_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."account_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_opening" ADD CONSTRAINT "team_opening_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_device_person_link_id_index" ON "person_device" USING btree ("person_link_id");--> statement-breakpoint
CREATE INDEX "person_link_person_id_index" ON "person_link" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "phase_programme_id_position_index" ON "phase" USING btree ("programme_id","position");--> statement-breakpoint
CREATE INDEX "agreement_programme_id_index" ON "agreement" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "collection_link_organisation_id_index" ON "collection_link" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "gap_programme_id_index" ON "gap" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "resource_programme_id_area_index" ON "resource" USING btree ("programme_id","area");--> statement-breakpoint
CREATE INDEX "resource_organisation_id_index" ON "resource" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "method_template_programme_id_index" ON "method_template" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "presence_person_id_index" ON "presence" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "team_opening_organisation_id_at_index" ON "team_opening" USING btree ("organisation_id","at");--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_phase_id_phase_id_fk" FOREIGN KEY ("phase_id") REFERENCES "public"."phase"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_organisation_id_index" ON "person" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "session_programme_id_date_index" ON "session" USING btree ("programme_id","date");--> statement-breakpoint
CREATE INDEX "session_organisation_id_index" ON "session" USING btree ("organisation_id");