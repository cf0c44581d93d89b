import 'server-only'
import type { Membership } from '@/features/organisations/permissions'
import { joinRota } from '@/features/rota/holder/mutations'
import { putOn } from '@/features/rota/people/mutations'
import { getRota } from '@/features/rota/queries'
import { rotaLink } from '@/features/rota/rules'
import { layPattern } from '@/features/rota/shifts/mutations'
import { randomToken } from '@/lib/crypto/tokens'
import { made } from '../steps'
import { rotaPlan } from '../story'

/** A rota by the hour: some put on by hand, some through the link, and an hour that still needs people. */
export async function fillRota(by: Membership, eventId: string) {
  await made(layPattern(by, eventId, { hours: 1, roles: rotaPlan.roles }))
  const rota = await getRota(by, eventId)
  if (!rota || rota.generation === null) throw new Error('the demo has no rota')
  const link = rotaLink({ eventId, generation: rota.generation })
  const pickets = rota.shifts.filter(({ role }) => role === 'official_picket')
  for (const { name, hour } of rotaPlan.byHand)
    await made(putOn(by, eventId, pickets[hour]?.id ?? '', { name, language: 'en' }, new Set()))
  for (const { name, hours } of rotaPlan.byLink) {
    const shifts = hours.map((hour) => pickets[hour]?.id ?? '')
    await made(joinRota(link, { name, email: '', shifts, press: randomToken(), language: 'en' }))
  }
  const welfare = rota.shifts.find(({ role }) => role === 'welfare')
  await made(putOn(by, eventId, welfare?.id ?? '', { name: rotaPlan.welfare, language: 'en' }, new Set()))
}
