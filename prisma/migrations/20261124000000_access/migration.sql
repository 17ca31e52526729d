-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_hat" TEXT;

-- AlterTable
ALTER TABLE "grant_entries" ADD COLUMN     "grantor_id" UUID,
ADD COLUMN     "last_day" DATE,
ADD COLUMN     "subject_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "grants" ADD COLUMN     "confirm_by" DATE,
ADD COLUMN     "grantor_id" UUID,
ADD COLUMN     "name" TEXT,
ADD COLUMN     "subject_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "awaits_factor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "proved_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "left_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "invitations" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "parts" TEXT[],
    "subject_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "last_day" DATE,
    "word" TEXT,
    "state" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "invitee_id" UUID,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "invitation_diaries" (
    "account_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,

    CONSTRAINT "invitation_diaries_pkey" PRIMARY KEY ("account_id","invitation_id","pupil_id","school_id")
);

-- CreateTable
CREATE TABLE "invitation_entries" (
    "account_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "parts" TEXT[],
    "subject_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "last_day" DATE,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "replaces" UUID,

    CONSTRAINT "invitation_entries_pkey" PRIMARY KEY ("account_id","invitation_id","id")
);

-- CreateTable
CREATE TABLE "access_acts" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "pupil_id" UUID,
    "account_id" UUID NOT NULL,
    "grant_id" UUID,
    "application_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_acts_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "adult_answers" (
    "pupil_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "parent_id" UUID,
    "act" TEXT NOT NULL,
    "on_paper" BOOLEAN NOT NULL DEFAULT false,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "adult_answers_pkey" PRIMARY KEY ("pupil_id","id")
);

-- CreateTable
CREATE TABLE "totp_keys" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "proved_at" TIMESTAMPTZ(3),
    "last_step" BIGINT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "totp_keys_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "passkeys" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "passkey_challenges" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "purpose" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_challenges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "staff_invitations" (
    "school_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "account_id" UUID,

    CONSTRAINT "staff_invitations_pkey" PRIMARY KEY ("school_id","id")
);

-- CreateTable
CREATE TABLE "appointment_entries" (
    "school_id" UUID,
    "id" UUID NOT NULL,
    "staff_id" UUID,
    "account_id" UUID,
    "role" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointment_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "account_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pupil_id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parts" TEXT[],
    "last_day" DATE NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "api_token_uses" (
    "account_id" UUID NOT NULL,
    "token_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "api_token_uses_pkey" PRIMARY KEY ("account_id","token_id","part","day")
);

-- CreateIndex
CREATE INDEX "invitations_hash_idx" ON "invitations"("hash");

-- CreateIndex
CREATE INDEX "access_acts_school_id_pupil_id_idx" ON "access_acts"("school_id", "pupil_id");

-- CreateIndex
CREATE INDEX "passkeys_credential_id_idx" ON "passkeys"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_challenges_expires_at_idx" ON "passkey_challenges"("expires_at");

-- CreateIndex
CREATE INDEX "staff_invitations_hash_idx" ON "staff_invitations"("hash");

-- CreateIndex
CREATE INDEX "appointment_entries_school_id_staff_id_idx" ON "appointment_entries"("school_id", "staff_id");

-- CreateIndex
CREATE INDEX "api_tokens_hash_idx" ON "api_tokens"("hash");

-- CreateIndex
CREATE INDEX "grants_grantor_id_idx" ON "grants"("grantor_id");

-- CreateIndex
CREATE INDEX "letters_account_id_idx" ON "letters"("account_id");

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation_diaries" ADD CONSTRAINT "invitation_diaries_account_id_invitation_id_fkey" FOREIGN KEY ("account_id", "invitation_id") REFERENCES "invitations"("account_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invitation_entries" ADD CONSTRAINT "invitation_entries_account_id_invitation_id_fkey" FOREIGN KEY ("account_id", "invitation_id") REFERENCES "invitations"("account_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "totp_keys" ADD CONSTRAINT "totp_keys_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_invitations" ADD CONSTRAINT "staff_invitations_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_invitations" ADD CONSTRAINT "staff_invitations_school_id_staff_id_fkey" FOREIGN KEY ("school_id", "staff_id") REFERENCES "staff"("school_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "api_token_uses" ADD CONSTRAINT "api_token_uses_account_id_token_id_fkey" FOREIGN KEY ("account_id", "token_id") REFERENCES "api_tokens"("account_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What Prisma does not know.
ALTER TABLE accounts ADD CHECK (last_hat IN ('family', 'teacher', 'office', 'head', 'city'));
ALTER TABLE grant_entries DROP CONSTRAINT grant_entries_act_check, ADD CHECK (act IN ('opened', 'changed', 'asked', 'confirmed', 'passed', 'ended'));
ALTER TABLE grants ADD CHECK ((basis = 'invitee') = (grantor_id IS NOT NULL));
ALTER TABLE invitations ADD CHECK (email = lower(email)), ADD CHECK (state IN ('open', 'accepted', 'declined', 'cancelled')),
  ADD CHECK (relation IN ('pupil', 'relative', 'tutor', 'other')), ADD CHECK (relation <> 'tutor' OR last_day IS NOT NULL),
  ADD CHECK ((state = 'accepted') = (invitee_id IS NOT NULL)), ADD CHECK ((state = 'open') = (decided_at IS NULL));
ALTER TABLE invitation_entries ADD CHECK (act IN ('sent', 'sent-again', 'changed', 'cancelled', 'accepted', 'declined'));
ALTER TABLE access_acts ADD CHECK (kind IN ('ended', 'moved', 'erased'));
ALTER TABLE adult_answers ADD CHECK (act IN ('asked', 'kept', 'ended')), ADD CHECK ((act = 'asked') = (parent_id IS NULL));
ALTER TABLE passkey_challenges ADD CHECK (purpose IN ('register', 'sign-in', 'prove'));
ALTER TABLE staff_invitations ADD CHECK (email = lower(email)), ADD CHECK (role IN ('teacher', 'office', 'head')),
  ADD CHECK (state IN ('open', 'accepted', 'declined', 'cancelled')), ADD CHECK ((state = 'open') = (decided_at IS NULL));
ALTER TABLE appointment_entries ADD CHECK (role IN ('teacher', 'office', 'head', 'city')),
  ADD CHECK (act IN ('invited', 'invited-again', 'cancelled', 'declined', 'appointed', 'dismissed'));

-- The chain of a ledger: of two writers one wins.
CREATE UNIQUE INDEX invitation_entries_chain ON invitation_entries (account_id, invitation_id, replaces) NULLS NOT DISTINCT;

-- One second factor of an app for an account, and one passkey for a credential.
CREATE UNIQUE INDEX totp_keys_one_live ON totp_keys (account_id) WHERE removed_at IS NULL AND proved_at IS NOT NULL;
CREATE UNIQUE INDEX passkeys_one_live ON passkeys (account_id, credential_id) WHERE removed_at IS NULL;

-- One open invitation for a person of the school's register and a role.
CREATE UNIQUE INDEX staff_invitations_one_open ON staff_invitations (school_id, staff_id, role) WHERE state = 'open';

DO $$
DECLARE ledger text;
BEGIN
  FOREACH ledger IN ARRAY ARRAY['invitation_entries', 'access_acts', 'adult_answers', 'appointment_entries'] LOOP
    EXECUTE format('CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger()', ledger);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger()', ledger);
  END LOOP;
END $$;

-- A proved address is for good, until its owner closes the account: then it is free to be registered anew.
DROP TRIGGER proved_address_stays ON accounts;
CREATE TRIGGER proved_address_stays BEFORE UPDATE ON accounts FOR EACH ROW
  WHEN (OLD.email_proved_at IS NOT NULL AND NEW.closed_at IS NULL AND (NEW.email <> OLD.email OR NEW.email_proved_at IS NULL))
  EXECUTE FUNCTION refuse_change_of_proved_address();
