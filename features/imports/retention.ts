import type { RetentionRule } from '@/lib/retention'

export const retention: RetentionRule[] = [
  {
    table: 'imports',
    columns: ['name_sealed', 'file_sealed', 'head_sealed', 'key_sealed'],
    reason: 'privacy.imports.reason',
    period: 'privacy.imports.period',
    purge: 'purgeImports',
  },
  {
    table: 'import_rows',
    columns: ['content_sealed'],
    reason: 'privacy.importRows.reason',
    period: 'privacy.importRows.period',
    purge: 'purgeImports',
  },
  {
    table: 'import_effects',
    columns: ['before_sealed'],
    reason: 'privacy.importEffects.reason',
    period: 'privacy.importEffects.period',
    purge: 'purgeImports',
  },
]
