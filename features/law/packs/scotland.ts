import type { Pack } from '../pack'
import { greatBritain } from './great-britain'

const jurisdiction = 'GB-SCT'

export const scotland: Pack = {
  jurisdiction,
  name: { en: 'Scotland', cy: 'Yr Alban' },
  coveredFrom: '2015-01-01',
  rules: [...greatBritain(jurisdiction)],
}
