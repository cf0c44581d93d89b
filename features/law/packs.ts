import type { Pack } from './pack'
import { englandAndWales } from './packs/england-and-wales'
import { northernIreland } from './packs/northern-ireland'
import { scotland } from './packs/scotland'

/** Every pack there is. To add one: write it, have `packFaults` find nothing, and put it here. */
export const packs: readonly Pack[] = [englandAndWales, scotland, northernIreland]
