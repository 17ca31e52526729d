import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FileField } from '@/components/ui/file-field'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import type { JournalKey } from '@/lib/access/key'
import type { AttachedFile } from '@/lib/journal/hand-in'
import { paths } from '@/lib/platform/paths'
import { useFileField } from './file-field-props'
import { FileList } from './file-list'
import { UploadForm } from './upload-form'

type Props = {
  journal: Pick<JournalKey, 'schoolId' | 'courseId'>
  homeworkId: string
  files: readonly AttachedFile[]
  /** On the page of a lesson: where one comes back to. */
  lessonId?: string
  /** Null where the reader only looks. */
  remove: ((formData: FormData) => Promise<void>) | null
}

/** The files of a task as its teacher has them: added and removed by forms of their own, so it must not stand inside another form. */
export function TaskFiles({ journal: { schoolId, courseId }, homeworkId, files, lessonId, remove }: Props) {
  const t = useTranslations('homework')
  const field = useFileField()

  return (
    <>
      <FileList
        files={files}
        label={t('files')}
        hrefOf={(file) => paths.file(schoolId, file.id, { course: courseId })}
        actionOf={
          remove
            ? (file) => (
                <form action={remove}>
                  <Hidden name="courseId" value={courseId} />
                  <Hidden name="homeworkId" value={homeworkId} />
                  <Hidden name="fileId" value={file.id} />
                  {lessonId && <Hidden name="lessonId" value={lessonId} />}
                  <Button variant="quiet" aria-label={t('file.removeOf', { name: file.name })}>
                    {t('file.remove')}
                  </Button>
                </form>
              )
            : undefined
        }
      />
      {remove && (
        <UploadForm to={paths.uploadToTask(courseId, homeworkId, lessonId)} sending={t('work.sending')}>
          <FileField {...field} isNeeded className="mb-3" />
          <Button variant="plain" icon={<Icon name="plus" />}>
            {t('file.add')}
          </Button>
        </UploadForm>
      )}
    </>
  )
}
