import { getTranslations } from 'next-intl/server'
import { papersToBring, type Relation } from '@/lib/applications/relation'

/** What this representative takes along to school. */
export async function BringList({ relation }: { relation: Relation }) {
  const t = await getTranslations('applications.papers')

  return (
    <div className="prose">
      <ul>
        {[...papersToBring(relation), 'form' as const].map((paper) => (
          <li key={paper}>{t(paper)}</li>
        ))}
      </ul>
    </div>
  )
}
