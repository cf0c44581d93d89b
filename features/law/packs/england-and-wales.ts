import type { Pack } from '../pack'
import { greatBritain } from './great-britain'

const jurisdiction = 'GB-EAW'

export const englandAndWales: Pack = {
  jurisdiction,
  name: { en: 'England and Wales', cy: 'Cymru a Lloegr' },
  coveredFrom: '2015-01-01',
  rules: [...greatBritain(jurisdiction)],
}
