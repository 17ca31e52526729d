-- Russian order for people, whatever the server's default is; names are searched by trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE COLLATION IF NOT EXISTS russian (provider = icu, locale = 'ru-RU');

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_proved_at" TIMESTAMPTZ(3),
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "phone" TEXT,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'ru',
    "name_order" TEXT NOT NULL DEFAULT 'surname',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "mail_tokens" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_tokens_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "appointments" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "school_id" UUID,
    "staff_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "appointments_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "grants" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "application_id" UUID,
    "basis" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "parts" TEXT[],
    "last_day" DATE,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "grants_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "grant_entries" (
    "account_id" UUID NOT NULL,
    "grant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "parts" TEXT[],
    "by_id" UUID NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "replaces" UUID,

    CONSTRAINT "grant_entries_pkey" PRIMARY KEY ("account_id","grant_id","id")
);

-- CreateTable
CREATE TABLE "looks" (
    "school_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "looks_pkey" PRIMARY KEY ("school_id","pupil_id","account_id","part","day")
);

-- CreateTable
CREATE TABLE "consents" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "application_drafts" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_to" UUID,

    CONSTRAINT "application_drafts_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "applications" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "child_surname" TEXT NOT NULL,
    "child_given_name" TEXT NOT NULL,
    "child_patronymic" TEXT,
    "child_birth_day" DATE NOT NULL,
    "child_key" TEXT NOT NULL,
    "class_name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "applicant_surname" TEXT NOT NULL,
    "applicant_given_name" TEXT NOT NULL,
    "applicant_patronymic" TEXT,
    "applicant_phone" TEXT,
    "consent_version" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "last_day" DATE NOT NULL,
    "pupil_id" UUID,
    "documents" TEXT[],
    "code_accepted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "applications_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "application_steps" (
    "school_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_status" TEXT,
    "status" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "reason_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "replaces" UUID,

    CONSTRAINT "application_steps_pkey" PRIMARY KEY ("school_id","application_id","id")
);

-- CreateTable
CREATE TABLE "access_codes" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "last_day" DATE NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_codes_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "code_tries" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "code_tries_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "work_kinds" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "weight_tenths" INTEGER NOT NULL,

    CONSTRAINT "work_kinds_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "columns" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "lesson_id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "weight_tenths" INTEGER NOT NULL,
    "title" TEXT,

    CONSTRAINT "columns_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "free_texts" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "free_texts_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "mark_entries" (
    "school_id" UUID NOT NULL,
    "column_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "value" TEXT,
    "awaited_until" DATE,
    "comment_id" UUID,
    "reason" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "replaces" UUID,

    CONSTRAINT "mark_entries_pkey" PRIMARY KEY ("school_id","column_id","enrolment_id","id")
);

-- CreateTable
CREATE TABLE "attendance_entries" (
    "school_id" UUID NOT NULL,
    "lesson_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "excused" BOOLEAN NOT NULL DEFAULT false,
    "minutes" INTEGER,
    "said_by" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "replaces" UUID,

    CONSTRAINT "attendance_entries_pkey" PRIMARY KEY ("school_id","lesson_id","enrolment_id","id")
);

-- CreateTable
CREATE TABLE "remark_entries" (
    "school_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "remark_id" UUID NOT NULL,
    "lesson_id" UUID,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "text_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "replaces" UUID,

    CONSTRAINT "remark_entries_pkey" PRIMARY KEY ("school_id","enrolment_id","id")
);

-- CreateTable
CREATE TABLE "homework" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "lesson_id" UUID,
    "due_day" DATE NOT NULL,
    "enrolment_id" UUID,
    "text" TEXT NOT NULL,
    "minutes" INTEGER,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "homework_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "news" (
    "id" UUID NOT NULL,
    "school_id" UUID,
    "headline" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "account_ids" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "news_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "account_id" UUID NOT NULL,
    "news_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "letter_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("account_id","news_id","channel")
);

-- CreateTable
CREATE TABLE "letters" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "to" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "path" TEXT,
    "subject" TEXT,
    "html" TEXT,
    "text" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "provider_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "rendered_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_messages" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "links" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "schools" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "ownership" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Moscow',
    "transmits_data" BOOLEAN NOT NULL DEFAULT false,
    "application_days" INTEGER NOT NULL DEFAULT 30,
    "code_days" INTEGER NOT NULL DEFAULT 30,

    CONSTRAINT "schools_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_years" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,

    CONSTRAINT "school_years_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "periods" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,

    CONSTRAINT "periods_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "holidays" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "grades" INTEGER[],

    CONSTRAINT "holidays_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "classes" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "grade" INTEGER NOT NULL,
    "letter" TEXT NOT NULL,
    "shift" INTEGER NOT NULL DEFAULT 1,
    "last_weekday" INTEGER NOT NULL DEFAULT 5,
    "period_root_id" UUID NOT NULL,
    "class_teacher_id" UUID,

    CONSTRAINT "classes_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "groups" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "groups_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "group_members" (
    "school_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE,

    CONSTRAINT "group_members_pkey" PRIMARY KEY ("school_id","group_id","enrolment_id","first_day")
);

-- CreateTable
CREATE TABLE "pupils" (
    "id" UUID NOT NULL,
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "birth_day" DATE NOT NULL,
    "sex" TEXT NOT NULL,

    CONSTRAINT "pupils_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolments" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "class_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE,

    CONSTRAINT "enrolments_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "staff" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "position" TEXT NOT NULL,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "subjects" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,

    CONSTRAINT "subjects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "courses" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "class_id" UUID,
    "group_id" UUID,
    "teacher_id" UUID NOT NULL,
    "scale" TEXT,

    CONSTRAINT "courses_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "bells" (
    "school_id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "shift" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "starts" INTEGER NOT NULL,
    "ends" INTEGER NOT NULL,

    CONSTRAINT "bells_pkey" PRIMARY KEY ("school_id","year_id","shift","weekday","number")
);

-- CreateTable
CREATE TABLE "slots" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "room" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "slots_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "lesson_changes" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "teacher_id" UUID,
    "subject_id" UUID,
    "room" TEXT,
    "reason" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lesson_changes_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "lessons" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "slot_id" UUID,
    "day" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "topic" TEXT,

    CONSTRAINT "lessons_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "accounts_email_key" ON "accounts"("email");

-- CreateIndex
CREATE INDEX "mail_tokens_hash_idx" ON "mail_tokens"("hash");

-- CreateIndex
CREATE INDEX "appointments_school_id_idx" ON "appointments"("school_id");

-- CreateIndex
CREATE INDEX "grants_school_id_pupil_id_idx" ON "grants"("school_id", "pupil_id");

-- CreateIndex
CREATE INDEX "applications_account_id_idx" ON "applications"("account_id");

-- CreateIndex
CREATE INDEX "applications_school_id_status_sent_at_idx" ON "applications"("school_id", "status", "sent_at" DESC);

-- CreateIndex
CREATE INDEX "applications_school_id_sent_at_idx" ON "applications"("school_id", "sent_at" DESC);

-- CreateIndex
CREATE INDEX "applications_school_id_pupil_id_idx" ON "applications"("school_id", "pupil_id");

-- CreateIndex
CREATE UNIQUE INDEX "applications_school_id_number_key" ON "applications"("school_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "access_codes_school_id_hash_key" ON "access_codes"("school_id", "hash");

-- CreateIndex
CREATE INDEX "access_codes_school_id_application_id_idx" ON "access_codes"("school_id", "application_id");

-- CreateIndex
CREATE INDEX "columns_school_id_lesson_id_idx" ON "columns"("school_id", "lesson_id");

-- CreateIndex
CREATE INDEX "columns_school_id_course_id_idx" ON "columns"("school_id", "course_id");

-- CreateIndex
CREATE INDEX "mark_entries_enrolment_id_idx" ON "mark_entries"("enrolment_id");

-- CreateIndex
CREATE INDEX "attendance_entries_enrolment_id_idx" ON "attendance_entries"("enrolment_id");

-- CreateIndex
CREATE INDEX "homework_school_id_course_id_due_day_idx" ON "homework"("school_id", "course_id", "due_day");

-- CreateIndex
CREATE INDEX "letters_state_created_at_idx" ON "letters"("state", "created_at");

-- CreateIndex
CREATE INDEX "outbox_messages_to_at_idx" ON "outbox_messages"("to", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "schools_number_key" ON "schools"("number");

-- CreateIndex
CREATE INDEX "periods_school_id_parent_id_idx" ON "periods"("school_id", "parent_id");

-- CreateIndex
CREATE INDEX "holidays_school_id_first_day_idx" ON "holidays"("school_id", "first_day");

-- CreateIndex
CREATE UNIQUE INDEX "classes_school_id_year_id_grade_letter_key" ON "classes"("school_id", "year_id", "grade", "letter");

-- CreateIndex
CREATE INDEX "group_members_school_id_enrolment_id_idx" ON "group_members"("school_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "enrolments_school_id_pupil_id_idx" ON "enrolments"("school_id", "pupil_id");

-- CreateIndex
CREATE INDEX "enrolments_school_id_class_id_idx" ON "enrolments"("school_id", "class_id");

-- CreateIndex
CREATE UNIQUE INDEX "subjects_name_key" ON "subjects"("name");

-- CreateIndex
CREATE INDEX "courses_school_id_class_id_idx" ON "courses"("school_id", "class_id");

-- CreateIndex
CREATE INDEX "courses_school_id_group_id_idx" ON "courses"("school_id", "group_id");

-- CreateIndex
CREATE INDEX "courses_school_id_teacher_id_idx" ON "courses"("school_id", "teacher_id");

-- CreateIndex
CREATE INDEX "slots_school_id_course_id_idx" ON "slots"("school_id", "course_id");

-- CreateIndex
CREATE INDEX "lesson_changes_school_id_day_idx" ON "lesson_changes"("school_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_changes_school_id_slot_id_day_key" ON "lesson_changes"("school_id", "slot_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "lessons_school_id_course_id_day_number_key" ON "lessons"("school_id", "course_id", "day", "number");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mail_tokens" ADD CONSTRAINT "mail_tokens_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_school_id_staff_id_fkey" FOREIGN KEY ("school_id", "staff_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_pupil_id_fkey" FOREIGN KEY ("pupil_id") REFERENCES "pupils"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "application_drafts" ADD CONSTRAINT "application_drafts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_pupil_id_fkey" FOREIGN KEY ("pupil_id") REFERENCES "pupils"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_school_id_application_id_fkey" FOREIGN KEY ("school_id", "application_id") REFERENCES "applications"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_school_id_reason_id_fkey" FOREIGN KEY ("school_id", "reason_id") REFERENCES "free_texts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "access_codes" ADD CONSTRAINT "access_codes_school_id_application_id_fkey" FOREIGN KEY ("school_id", "application_id") REFERENCES "applications"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "columns" ADD CONSTRAINT "columns_school_id_lesson_id_fkey" FOREIGN KEY ("school_id", "lesson_id") REFERENCES "lessons"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "columns" ADD CONSTRAINT "columns_school_id_kind_id_fkey" FOREIGN KEY ("school_id", "kind_id") REFERENCES "work_kinds"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "columns" ADD CONSTRAINT "columns_school_id_course_id_fkey" FOREIGN KEY ("school_id", "course_id") REFERENCES "courses"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mark_entries" ADD CONSTRAINT "mark_entries_school_id_column_id_fkey" FOREIGN KEY ("school_id", "column_id") REFERENCES "columns"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mark_entries" ADD CONSTRAINT "mark_entries_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mark_entries" ADD CONSTRAINT "mark_entries_school_id_comment_id_fkey" FOREIGN KEY ("school_id", "comment_id") REFERENCES "free_texts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "attendance_entries" ADD CONSTRAINT "attendance_entries_school_id_lesson_id_fkey" FOREIGN KEY ("school_id", "lesson_id") REFERENCES "lessons"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "attendance_entries" ADD CONSTRAINT "attendance_entries_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark_entries" ADD CONSTRAINT "remark_entries_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark_entries" ADD CONSTRAINT "remark_entries_school_id_lesson_id_fkey" FOREIGN KEY ("school_id", "lesson_id") REFERENCES "lessons"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark_entries" ADD CONSTRAINT "remark_entries_school_id_text_id_fkey" FOREIGN KEY ("school_id", "text_id") REFERENCES "free_texts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "homework" ADD CONSTRAINT "homework_school_id_course_id_fkey" FOREIGN KEY ("school_id", "course_id") REFERENCES "courses"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "homework" ADD CONSTRAINT "homework_school_id_lesson_id_fkey" FOREIGN KEY ("school_id", "lesson_id") REFERENCES "lessons"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "homework" ADD CONSTRAINT "homework_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "school_years" ADD CONSTRAINT "school_years_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "periods" ADD CONSTRAINT "periods_school_id_parent_id_fkey" FOREIGN KEY ("school_id", "parent_id") REFERENCES "periods"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "periods" ADD CONSTRAINT "periods_school_id_year_id_fkey" FOREIGN KEY ("school_id", "year_id") REFERENCES "school_years"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "holidays" ADD CONSTRAINT "holidays_school_id_year_id_fkey" FOREIGN KEY ("school_id", "year_id") REFERENCES "school_years"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "classes" ADD CONSTRAINT "classes_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "classes" ADD CONSTRAINT "classes_school_id_year_id_fkey" FOREIGN KEY ("school_id", "year_id") REFERENCES "school_years"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "classes" ADD CONSTRAINT "classes_school_id_period_root_id_fkey" FOREIGN KEY ("school_id", "period_root_id") REFERENCES "periods"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "classes" ADD CONSTRAINT "classes_school_id_class_teacher_id_fkey" FOREIGN KEY ("school_id", "class_teacher_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_school_id_year_id_fkey" FOREIGN KEY ("school_id", "year_id") REFERENCES "school_years"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_school_id_group_id_fkey" FOREIGN KEY ("school_id", "group_id") REFERENCES "groups"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_pupil_id_fkey" FOREIGN KEY ("pupil_id") REFERENCES "pupils"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_school_id_class_id_fkey" FOREIGN KEY ("school_id", "class_id") REFERENCES "classes"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "courses" ADD CONSTRAINT "courses_school_id_year_id_fkey" FOREIGN KEY ("school_id", "year_id") REFERENCES "school_years"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "courses" ADD CONSTRAINT "courses_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "courses" ADD CONSTRAINT "courses_school_id_class_id_fkey" FOREIGN KEY ("school_id", "class_id") REFERENCES "classes"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "courses" ADD CONSTRAINT "courses_school_id_group_id_fkey" FOREIGN KEY ("school_id", "group_id") REFERENCES "groups"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "courses" ADD CONSTRAINT "courses_school_id_teacher_id_fkey" FOREIGN KEY ("school_id", "teacher_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "bells" ADD CONSTRAINT "bells_school_id_year_id_fkey" FOREIGN KEY ("school_id", "year_id") REFERENCES "school_years"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "slots" ADD CONSTRAINT "slots_school_id_course_id_fkey" FOREIGN KEY ("school_id", "course_id") REFERENCES "courses"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lesson_changes" ADD CONSTRAINT "lesson_changes_school_id_slot_id_fkey" FOREIGN KEY ("school_id", "slot_id") REFERENCES "slots"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lesson_changes" ADD CONSTRAINT "lesson_changes_school_id_teacher_id_fkey" FOREIGN KEY ("school_id", "teacher_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lesson_changes" ADD CONSTRAINT "lesson_changes_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_school_id_course_id_fkey" FOREIGN KEY ("school_id", "course_id") REFERENCES "courses"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_school_id_slot_id_fkey" FOREIGN KEY ("school_id", "slot_id") REFERENCES "slots"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;


-- Sorted for people.
ALTER TABLE accounts ALTER surname TYPE text COLLATE russian, ALTER given_name TYPE text COLLATE russian;
ALTER TABLE pupils ALTER surname TYPE text COLLATE russian, ALTER given_name TYPE text COLLATE russian, ALTER patronymic TYPE text COLLATE russian;
ALTER TABLE staff ALTER surname TYPE text COLLATE russian, ALTER given_name TYPE text COLLATE russian;
ALTER TABLE subjects ALTER name TYPE text COLLATE russian;
ALTER TABLE schools ALTER name TYPE text COLLATE russian, ALTER district TYPE text COLLATE russian;
ALTER TABLE classes ALTER letter TYPE text COLLATE russian;

-- Found in spite of a slip of the finger; ё is е.
CREATE INDEX schools_search ON schools USING gin (lower(translate(number || ' ' || name || ' ' || short_name || ' ' || district || ' ' || address, 'ёЁ', 'ее')) gin_trgm_ops);
CREATE INDEX pupils_search ON pupils USING gin (lower(translate(surname || ' ' || given_name || ' ' || coalesce(patronymic, ''), 'ёЁ', 'ее')) gin_trgm_ops);
CREATE INDEX applications_search ON applications USING gin (lower(translate(number || ' ' || child_surname || ' ' || child_given_name || ' ' || applicant_surname || ' ' || applicant_given_name, 'ёЁ', 'ее')) gin_trgm_ops);

-- Words instead of enums.
ALTER TABLE accounts ADD CHECK (email = lower(email)), ADD CHECK (locale IN ('ru', 'en')), ADD CHECK (name_order IN ('surname', 'given'));
ALTER TABLE mail_tokens ADD CHECK (purpose IN ('verify-address', 'sign-in', 'reset-password'));
ALTER TABLE appointments ADD CHECK (role IN ('teacher', 'office', 'head', 'city')), ADD CHECK ((role = 'city') = (school_id IS NULL));
ALTER TABLE grants ADD CHECK (basis IN ('representative', 'invitee'));
ALTER TABLE grant_entries ADD CHECK (act IN ('opened', 'changed', 'ended'));
ALTER TABLE consents ADD CHECK (act IN ('given', 'withdrawn'));
ALTER TABLE schools ADD CHECK (application_days BETWEEN 1 AND 365), ADD CHECK (code_days BETWEEN 1 AND 365);
ALTER TABLE classes ADD CHECK (grade BETWEEN 1 AND 11), ADD CHECK (shift IN (1, 2)), ADD CHECK (last_weekday IN (5, 6)), ADD CHECK (shift = 1 OR grade NOT IN (1, 5, 9, 11));
ALTER TABLE periods ADD CHECK (kind IN ('year', 'quarter', 'trimester', 'half-year', 'module')), ADD CHECK (first_day <= last_day);
ALTER TABLE holidays ADD CHECK (first_day <= last_day);
ALTER TABLE pupils ADD CHECK (sex IN ('female', 'male'));
ALTER TABLE enrolments ADD CHECK (last_day IS NULL OR first_day <= last_day);
ALTER TABLE courses ADD CHECK ((class_id IS NULL) <> (group_id IS NULL));
ALTER TABLE bells ADD CHECK (weekday BETWEEN 1 AND 6), ADD CHECK (shift IN (1, 2)), ADD CHECK (starts >= 480 AND starts < ends);
ALTER TABLE slots ADD CHECK (weekday BETWEEN 1 AND 6);
ALTER TABLE lesson_changes ADD CHECK (kind IN ('cancelled', 'substituted', 'moved'));
ALTER TABLE columns ADD CHECK (weight_tenths >= 0);
ALTER TABLE attendance_entries ADD CHECK (kind IN ('present', 'absent', 'late', 'left-early')), ADD CHECK (reason IS NULL OR reason IN ('illness', 'family', 'order', 'truancy')), ADD CHECK (said_by IN ('teacher', 'class-teacher', 'parent'));
ALTER TABLE remark_entries ADD CHECK (kind IN ('remark', 'praise'));
ALTER TABLE applications ADD CHECK (status IN ('SUBMITTED', 'CONFIRMED', 'READY', 'OPEN', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'REVOKED', 'CLOSED'));
ALTER TABLE letters ADD CHECK (state IN ('waiting', 'sent', 'failed'));
ALTER TABLE outbox_messages ADD CHECK (channel IN ('email', 'sms', 'push'));

-- One live application for an account, a child and a school.
CREATE UNIQUE INDEX applications_one_live ON applications (school_id, account_id, child_key) WHERE status IN ('SUBMITTED', 'CONFIRMED', 'READY', 'OPEN');
-- One right of a representative to a pupil at a school.
CREATE UNIQUE INDEX grants_one_live ON grants (account_id, pupil_id, school_id) WHERE ended_at IS NULL;
-- One code at a time opens an application.
CREATE UNIQUE INDEX access_codes_one_live ON access_codes (school_id, application_id) WHERE used_at IS NULL AND cancelled_at IS NULL;

-- The chain of `replaces` orders a ledger: of two writers who replace the same entry one wins.
CREATE UNIQUE INDEX mark_entries_chain ON mark_entries (school_id, column_id, enrolment_id, replaces) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX attendance_entries_chain ON attendance_entries (school_id, lesson_id, enrolment_id, replaces) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX remark_entries_chain ON remark_entries (school_id, remark_id, replaces) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX application_steps_chain ON application_steps (school_id, application_id, replaces) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX grant_entries_chain ON grant_entries (account_id, grant_id, replaces) NULLS NOT DISTINCT;

-- A ledger is only ever added to. Grants of rights do not bind a superuser; a trigger does.
CREATE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is a ledger: its entries are added, never changed or deleted', TG_TABLE_NAME;
END $$;

DO $$
DECLARE ledger text;
BEGIN
  FOREACH ledger IN ARRAY ARRAY['mark_entries', 'attendance_entries', 'remark_entries', 'application_steps', 'grant_entries', 'consents'] LOOP
    EXECUTE format('CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger()', ledger);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger()', ledger);
  END LOOP;
END $$;

-- A proved address is for good, whoever asks.
CREATE FUNCTION refuse_change_of_proved_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a proved e-mail address cannot be changed';
END $$;
CREATE TRIGGER proved_address_stays BEFORE UPDATE ON accounts FOR EACH ROW
  WHEN (OLD.email_proved_at IS NOT NULL AND (NEW.email <> OLD.email OR NEW.email_proved_at IS NULL))
  EXECUTE FUNCTION refuse_change_of_proved_address();

-- school_id and the other key depend on each other; without this the planner multiplies.
CREATE STATISTICS lessons_keys (dependencies, ndistinct) ON school_id, course_id FROM lessons;
CREATE STATISTICS columns_keys (dependencies, ndistinct) ON school_id, lesson_id FROM columns;
CREATE STATISTICS homework_keys (dependencies, ndistinct) ON school_id, course_id FROM homework;
CREATE STATISTICS enrolments_keys (dependencies, ndistinct) ON school_id, pupil_id FROM enrolments;
