import type { MetadataRoute } from 'next'
import { getTranslations } from 'next-intl/server'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('common')
  return {
    name: `${t('brand')}. ${env.PORTAL_NAME}`,
    short_name: t('brand'),
    start_url: paths.account,
    display: 'browser',
    background_color: '#fbfaf5',
    theme_color: '#2b6a4b',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
  }
}
