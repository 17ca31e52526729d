import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['pg', 'pg-boss', 'pino', '@node-rs/argon2', '@react-pdf/renderer', 'nodemailer', 'resend'],
}

export default createNextIntlPlugin('./lib/platform/i18n/request.ts')(config)
