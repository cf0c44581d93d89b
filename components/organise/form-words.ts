import type { Translate } from '@/lib/i18n/translate'
import type { FormWords } from './action-form'

export const formWords = (t: Translate): FormWords => ({
  problem: t('form.error.title'),
  warning: t('form.warning.title'),
  again: t('form.warning.again'),
  theirs: t('form.conflict.theirs'),
  date: t('form.date'),
  time: t('form.time'),
  earlier: t('form.time.earlier'),
  later: t('form.time.later'),
})
