import { useTranslations } from 'next-intl'
import { useFileField } from '@/components/files/file-field-props'
import { UploadForm } from '@/components/files/upload-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { inputClass } from '@/components/ui/field-looks'
import { FileField } from '@/components/ui/file-field'
import { Icon } from '@/components/ui/icon'
import { longestText } from '@/lib/journal/hand-in'

/** A word, files, or both, to the teacher. */
export function HandInForm({ to, taskId }: { to: string; taskId: string }) {
  const t = useTranslations('homework.work')
  const id = `answer-${taskId}`

  return (
    <UploadForm to={to} sending={t('sending')} className="pt-1 pb-3">
      <Field id={id} label={t('text')} hint={t('textHint')}>
        <textarea
          id={id}
          name="text"
          rows={4}
          maxLength={longestText}
          aria-describedby={`${id}-hint`}
          className={inputClass}
        />
      </Field>
      <FileField {...useFileField()} />
      <Button variant="plain" icon={<Icon name="send" />}>
        {t('send')}
      </Button>
    </UploadForm>
  )
}
