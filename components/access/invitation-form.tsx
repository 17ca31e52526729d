import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/check-field'
import { ChoiceField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { diaryParts } from '@/lib/access/grant'
import { firstParts, firstUntil, mayOpenSeveral } from '@/lib/access/invitation'
import { type Offer, wantsConsent } from '@/lib/access/invitation-terms'
import type { PassportKey } from '@/lib/access/key'
import type { InviteeRelation } from '@/lib/access/terms'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'
import { TermsFields } from './terms-fields'

type Props = {
  passport: PassportKey
  relation: InviteeRelation
  offer: Offer
  today: Day
  invite: FormAction
}

/** The form of an invitation, for one kind of person. */
export async function InvitationForm({ passport, relation, offer, today, invite }: Props) {
  const t = await getTranslations('invitations')
  const { pupilId, name, children } = passport
  const parts = diaryParts.filter((part) => passport.parts.has(part))
  const usual = {
    name: relation === 'pupil' ? name.givenName : null,
    parts: firstParts(relation),
    subjectIds: [],
    lastDay: firstUntil(relation) === 'year' ? offer.yearEnds : null,
  }
  const others = mayOpenSeveral(relation) ? children.filter((child) => child.pupilId !== pupilId) : []

  return (
    <Form action={invite}>
      <Hidden name="pupilId" value={pupilId} />
      <Hidden name="relation" value={relation} />
      <TextField
        name="email"
        label={t('email')}
        hint={t('emailHint')}
        type="email"
        autoComplete="off"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TermsFields relation={relation} parts={parts} offer={offer} today={today} chosen={usual} />
      {others.length > 0 && (
        <ChoiceField
          name="children"
          label={t('children')}
          optional
          many
          choices={others.map((child) => ({ value: child.pupilId, label: child.name.givenName }))}
        />
      )}
      <TextareaField name="word" label={t('word')} hint={t('wordHint')} optional rows={3} maxLength={300} />
      {relation === 'pupil' && <PupilConsent isNeeded={isConsentNeeded(passport, relation, today)} />}
      <p className="mb-4 text-soft">{t('letter')}</p>
      <Button>{t('submit')}</Button>
    </Form>
  )
}

function isConsentNeeded({ pupilId, children }: PassportKey, relation: InviteeRelation, today: Day): boolean {
  const own = children.filter((child) => child.pupilId === pupilId)
  return wantsConsent(relation, own, today)
}

async function PupilConsent({ isNeeded }: { isNeeded: boolean }) {
  const t = await getTranslations('invitations')
  return isNeeded ? (
    <CheckField name="consent" label={t('consent')} hint={t('consentHint')} />
  ) : (
    <p className="mb-4">{t('consentOwn')}</p>
  )
}
