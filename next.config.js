/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The front compresses, once it has taken the framework's scripts out of public pages.
  compress: false,
  // Title and canonical address stand in <head> for every reader, not only for known robots.
  htmlLimitedBots: /.*/,
  // No image optimiser: its advisories of 2026 are reason enough (docs/decisions/0023).
  images: { unoptimized: true },
  // `npm test` checks the types of everything, also of what is not built; doing it again here costs each start.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  devIndicators: false,
  serverExternalPackages: ['docx', 'graphile-worker', 'ical-generator', 'nodemailer', 'pdfkit', 'pino', 'postgres'],
  // How much each address takes, the front decides.
  experimental: { agentUpgrade: false, proxyClientMaxBodySize: '6mb', serverActions: { bodySizeLimit: '6mb' } },
}
