-- AlterTable
ALTER TABLE "homework" ADD COLUMN     "asks_work" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "given_lesson_id" UUID,
ADD COLUMN     "group_id" UUID,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "lessons" ADD COLUMN     "attendance_taken_at" TIMESTAMPTZ(3),
ADD COLUMN     "attendance_taken_by_id" UUID;

-- AlterTable
ALTER TABLE "mark_entries" ADD COLUMN     "reason_id" UUID;

-- AlterTable
ALTER TABLE "remark_entries" ADD COLUMN     "is_held" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "work_kinds" ADD COLUMN     "is_test" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "work_kind_entries" (
    "school_id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "weight_tenths" INTEGER NOT NULL,
    "former_tenths" INTEGER,
    "columns" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_kind_entries_pkey" PRIMARY KEY ("school_id","kind_id","id")
);

-- CreateTable
CREATE TABLE "column_changes" (
    "school_id" UUID NOT NULL,
    "column_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "weight_tenths" INTEGER NOT NULL,
    "former_kind_id" UUID NOT NULL,
    "former_tenths" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "column_changes_pkey" PRIMARY KEY ("school_id","column_id","id")
);

-- CreateTable
CREATE TABLE "staff_looks" (
    "school_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "staff_looks_pkey" PRIMARY KEY ("school_id","kind","subject_id","account_id","day")
);

-- CreateTable
CREATE TABLE "school_rules" (
    "school_id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "averaging" TEXT NOT NULL,
    "five" INTEGER NOT NULL,
    "four" INTEGER NOT NULL,
    "three" INTEGER NOT NULL,
    "fewest_marks" INTEGER NOT NULL,
    "minutes_to_undo" INTEGER NOT NULL,
    "days_to_close" INTEGER NOT NULL,
    "holds_remarks" BOOLEAN NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "school_rules_pkey" PRIMARY KEY ("school_id","year_id","id")
);

-- CreateTable
CREATE TABLE "final_rules" (
    "school_id" UUID NOT NULL,
    "year_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rules" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "final_rules_pkey" PRIMARY KEY ("school_id","year_id","id")
);

-- CreateTable
CREATE TABLE "acts" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "reason_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "acts_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "period_mark_entries" (
    "school_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT,
    "suggested" TEXT,
    "act_id" UUID,
    "reason" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "replaces" UUID,

    CONSTRAINT "period_mark_entries_pkey" PRIMARY KEY ("school_id","course_id","enrolment_id","id")
);

-- CreateTable
CREATE TABLE "period_closings" (
    "school_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_id" UUID,
    "is_closed" BOOLEAN NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "replaces" UUID,

    CONSTRAINT "period_closings_pkey" PRIMARY KEY ("school_id","period_id","id")
);

-- CreateTable
CREATE TABLE "year_result_entries" (
    "school_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "result" TEXT,
    "act_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "replaces" UUID,

    CONSTRAINT "year_result_entries_pkey" PRIMARY KEY ("school_id","enrolment_id","id")
);

-- CreateTable
CREATE TABLE "report_cards" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_cards_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "remark_releases" (
    "school_id" UUID NOT NULL,
    "remark_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "remark_releases_pkey" PRIMARY KEY ("school_id","remark_id")
);

-- CreateTable
CREATE TABLE "homework_ticks" (
    "school_id" UUID NOT NULL,
    "homework_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "homework_ticks_pkey" PRIMARY KEY ("school_id","homework_id","enrolment_id","account_id")
);

-- CreateTable
CREATE TABLE "hand_ins" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "homework_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "text_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "returned_text_id" UUID,
    "returned_by_id" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "column_id" UUID,

    CONSTRAINT "hand_ins_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "files" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "homework_id" UUID,
    "hand_in_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "files_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "absence_notices" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "lessons" INTEGER[],
    "reason" TEXT NOT NULL,
    "text_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "absence_notices_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "week_signatures" (
    "school_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "monday" DATE NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "week_signatures_pkey" PRIMARY KEY ("school_id","enrolment_id","monday","account_id")
);

-- CreateTable
CREATE TABLE "plan_topics" (
    "school_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "homework" TEXT,

    CONSTRAINT "plan_topics_pkey" PRIMARY KEY ("school_id","course_id","number")
);

-- CreateTable
CREATE TABLE "day_openings" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "day_openings_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "journal_notes" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer_text_id" UUID,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "journal_notes_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateIndex
CREATE INDEX "period_mark_entries_enrolment_id_idx" ON "period_mark_entries"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_cards_school_id_code_key" ON "report_cards"("school_id", "code");

-- CreateIndex
CREATE INDEX "hand_ins_school_id_homework_id_enrolment_id_idx" ON "hand_ins"("school_id", "homework_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "files_school_id_homework_id_idx" ON "files"("school_id", "homework_id");

-- CreateIndex
CREATE INDEX "files_school_id_hand_in_id_idx" ON "files"("school_id", "hand_in_id");

-- CreateIndex
CREATE INDEX "absence_notices_school_id_enrolment_id_idx" ON "absence_notices"("school_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "day_openings_school_id_course_id_idx" ON "day_openings"("school_id", "course_id");

-- CreateIndex
CREATE INDEX "journal_notes_school_id_course_id_idx" ON "journal_notes"("school_id", "course_id");

-- CreateIndex
CREATE INDEX "homework_school_id_given_lesson_id_idx" ON "homework"("school_id", "given_lesson_id");

-- AddForeignKey
ALTER TABLE "work_kind_entries" ADD CONSTRAINT "work_kind_entries_school_id_kind_id_fkey" FOREIGN KEY ("school_id", "kind_id") REFERENCES "work_kinds"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "column_changes" ADD CONSTRAINT "column_changes_school_id_column_id_fkey" FOREIGN KEY ("school_id", "column_id") REFERENCES "columns"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "column_changes" ADD CONSTRAINT "column_changes_school_id_kind_id_fkey" FOREIGN KEY ("school_id", "kind_id") REFERENCES "work_kinds"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "column_changes" ADD CONSTRAINT "column_changes_school_id_former_kind_id_fkey" FOREIGN KEY ("school_id", "former_kind_id") REFERENCES "work_kinds"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "school_rules" ADD CONSTRAINT "school_rules_school_id_year_id_fkey" FOREIGN KEY ("school_id", "year_id") REFERENCES "school_years"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "final_rules" ADD CONSTRAINT "final_rules_school_id_year_id_fkey" FOREIGN KEY ("school_id", "year_id") REFERENCES "school_years"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "acts" ADD CONSTRAINT "acts_school_id_reason_id_fkey" FOREIGN KEY ("school_id", "reason_id") REFERENCES "free_texts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "period_mark_entries" ADD CONSTRAINT "period_mark_entries_school_id_course_id_fkey" FOREIGN KEY ("school_id", "course_id") REFERENCES "courses"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "period_mark_entries" ADD CONSTRAINT "period_mark_entries_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "period_mark_entries" ADD CONSTRAINT "period_mark_entries_school_id_period_id_fkey" FOREIGN KEY ("school_id", "period_id") REFERENCES "periods"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "period_mark_entries" ADD CONSTRAINT "period_mark_entries_school_id_act_id_fkey" FOREIGN KEY ("school_id", "act_id") REFERENCES "acts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "period_closings" ADD CONSTRAINT "period_closings_school_id_period_id_fkey" FOREIGN KEY ("school_id", "period_id") REFERENCES "periods"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "year_result_entries" ADD CONSTRAINT "year_result_entries_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "year_result_entries" ADD CONSTRAINT "year_result_entries_school_id_act_id_fkey" FOREIGN KEY ("school_id", "act_id") REFERENCES "acts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "report_cards" ADD CONSTRAINT "report_cards_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mark_entries" ADD CONSTRAINT "mark_entries_school_id_reason_id_fkey" FOREIGN KEY ("school_id", "reason_id") REFERENCES "free_texts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "homework" ADD CONSTRAINT "homework_school_id_given_lesson_id_fkey" FOREIGN KEY ("school_id", "given_lesson_id") REFERENCES "lessons"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "homework" ADD CONSTRAINT "homework_school_id_group_id_fkey" FOREIGN KEY ("school_id", "group_id") REFERENCES "groups"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "homework_ticks" ADD CONSTRAINT "homework_ticks_school_id_homework_id_fkey" FOREIGN KEY ("school_id", "homework_id") REFERENCES "homework"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "homework_ticks" ADD CONSTRAINT "homework_ticks_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "hand_ins" ADD CONSTRAINT "hand_ins_school_id_homework_id_fkey" FOREIGN KEY ("school_id", "homework_id") REFERENCES "homework"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "hand_ins" ADD CONSTRAINT "hand_ins_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "hand_ins" ADD CONSTRAINT "hand_ins_school_id_text_id_fkey" FOREIGN KEY ("school_id", "text_id") REFERENCES "free_texts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "hand_ins" ADD CONSTRAINT "hand_ins_school_id_returned_text_id_fkey" FOREIGN KEY ("school_id", "returned_text_id") REFERENCES "free_texts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "hand_ins" ADD CONSTRAINT "hand_ins_school_id_column_id_fkey" FOREIGN KEY ("school_id", "column_id") REFERENCES "columns"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_school_id_homework_id_fkey" FOREIGN KEY ("school_id", "homework_id") REFERENCES "homework"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_school_id_hand_in_id_fkey" FOREIGN KEY ("school_id", "hand_in_id") REFERENCES "hand_ins"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "absence_notices" ADD CONSTRAINT "absence_notices_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "absence_notices" ADD CONSTRAINT "absence_notices_school_id_text_id_fkey" FOREIGN KEY ("school_id", "text_id") REFERENCES "free_texts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "week_signatures" ADD CONSTRAINT "week_signatures_school_id_enrolment_id_fkey" FOREIGN KEY ("school_id", "enrolment_id") REFERENCES "enrolments"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_topics" ADD CONSTRAINT "plan_topics_school_id_course_id_fkey" FOREIGN KEY ("school_id", "course_id") REFERENCES "courses"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "day_openings" ADD CONSTRAINT "day_openings_school_id_course_id_fkey" FOREIGN KEY ("school_id", "course_id") REFERENCES "courses"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "journal_notes" ADD CONSTRAINT "journal_notes_school_id_course_id_fkey" FOREIGN KEY ("school_id", "course_id") REFERENCES "courses"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "journal_notes" ADD CONSTRAINT "journal_notes_school_id_text_id_fkey" FOREIGN KEY ("school_id", "text_id") REFERENCES "free_texts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "journal_notes" ADD CONSTRAINT "journal_notes_school_id_answer_text_id_fkey" FOREIGN KEY ("school_id", "answer_text_id") REFERENCES "free_texts"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- The teacher's journal as it was before attendance could be taken: what was entered, was taken.
UPDATE lessons l SET attendance_taken_at = (l.day + time '18:00') AT TIME ZONE 'Europe/Moscow', attendance_taken_by_id = c.teacher_id
FROM courses c WHERE c.school_id = l.school_id AND c.id = l.course_id AND l.day < current_date;
-- Kinds of work that a whole class writes for half an hour or longer.
UPDATE work_kinds SET is_test = true WHERE name IN ('Контрольная работа', 'Диктант', 'Сочинение', 'Изложение');

-- Words instead of enums.
ALTER TABLE staff_looks ADD CHECK (kind IN ('course', 'class')), ADD CHECK (role IN ('teacher', 'substitute', 'class-teacher', 'head'));
ALTER TABLE absence_notices ADD CHECK (first_day <= last_day), ADD CHECK (reason IN ('illness', 'family', 'order')), ADD CHECK (lessons = '{}' OR first_day = last_day);
ALTER TABLE homework ADD CHECK (minutes IS NULL OR minutes BETWEEN 0 AND 600), ADD CHECK (enrolment_id IS NULL OR group_id IS NULL);
ALTER TABLE plan_topics ADD CHECK (number >= 1);
ALTER TABLE work_kind_entries ADD CHECK (weight_tenths BETWEEN 0 AND 100);
ALTER TABLE school_rules ADD CHECK (averaging IN ('plain', 'weighted')), ADD CHECK (three < four AND four < five), ADD CHECK (three > 100 AND five <= 500),
  ADD CHECK (fewest_marks BETWEEN 0 AND 20), ADD CHECK (minutes_to_undo BETWEEN 0 AND 120), ADD CHECK (days_to_close BETWEEN 1 AND 365);
ALTER TABLE period_mark_entries ADD CHECK (kind IN ('period', 'year', 'exam', 'final'));
ALTER TABLE year_result_entries ADD CHECK (result IS NULL OR result IN ('promoted', 'debt', 'conditional', 'repeats', 'finished'));
ALTER TABLE files ADD CHECK (bytes BETWEEN 0 AND 20971520), ADD CHECK (homework_id IS NULL OR hand_in_id IS NULL);

-- Debts are few among marks, and asked for by every teacher every day.
CREATE INDEX mark_entries_awaited ON mark_entries (school_id, column_id) WHERE value = '.';

-- The chain of `replaces` orders a ledger: of two writers who replace the same entry one wins.
CREATE UNIQUE INDEX period_mark_entries_chain ON period_mark_entries (school_id, course_id, enrolment_id, period_id, kind, replaces) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX period_closings_chain ON period_closings (school_id, period_id, course_id, replaces) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX year_result_entries_chain ON year_result_entries (school_id, enrolment_id, replaces) NULLS NOT DISTINCT;

DO $$
DECLARE ledger text;
BEGIN
  FOREACH ledger IN ARRAY ARRAY['school_rules', 'final_rules', 'acts', 'period_mark_entries', 'period_closings', 'year_result_entries', 'remark_releases', 'work_kind_entries', 'column_changes'] LOOP
    EXECUTE format('CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger()', ledger);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger()', ledger);
  END LOOP;
END $$;
