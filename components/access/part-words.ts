import { getLocale, getTranslations } from 'next-intl/server'
import type { DiaryPage } from '@/lib/access/grant'
import { diaryParts } from '@/lib/access/grant'
import { intlLocale } from '@/lib/platform/i18n/locale'

/** «оценки, задания и расписание», in the order of the diary. */
export async function partWords(): Promise<(parts: readonly DiaryPage[], subjects?: readonly string[]) => string> {
  const [t, locale] = await Promise.all([getTranslations('passport'), getLocale()])
  const list = new Intl.ListFormat(intlLocale(locale), { type: 'conjunction' })
  const order: readonly DiaryPage[] = ['week', ...diaryParts]

  return (parts, subjects = []) => {
    const named = list.format(order.filter((part) => parts.includes(part)).map((part) => t(`part.${part}`)))
    return subjects.length === 0 ? named : t('given.only', { parts: named, subjects: list.format(subjects) })
  }
}
