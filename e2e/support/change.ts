import type { Page } from '@playwright/test'
import type { Made } from './maker'

type Decision = {
  kind: string
  reason: string
  news?: [string, string]
  starts?: [string, string]
  ends?: [string, string]
}

/** Fills the form for calling off or changing as an organiser does, but for the typed word and the button. */
export async function fillDecision(page: Page, { kind, reason, news, starts, ends }: Decision) {
  await page.getByRole('radio', { name: kind }).check()
  if (starts || ends) await page.getByText('If the date or time is new', { exact: true }).click()
  if (starts) await fillMoment(page, 'It now starts', starts)
  if (ends) await fillMoment(page, 'It now ends', ends)
  await page.getByLabel('Why, in words that everybody may read').fill(reason)
  await page.getByLabel('Who decided it').fill('The council of the union')
  if (news) await fillMoment(page, 'When there will be more news', news)
}

export async function decide(page: Page, decision: Decision) {
  await fillDecision(page, decision)
  await page.getByLabel('To go on, type YES').fill('yes')
  await page.getByRole('button', { name: 'Do it now' }).click()
  await page.waitForURL(/\/changes\//)
}

export async function fillMoment(page: Page, legend: string, [date, time]: [string, string]) {
  const group = page.getByRole('group', { name: legend })
  await group.getByLabel('Date').fill(date)
  await group.getByLabel('Time').fill(time)
}

export const strikeChange = ({ organisation }: Made, strike: { id: string }) =>
  `/organise/${organisation}/strikes/${strike.id}/change`
export const eventChange = ({ organisation }: Made, event: { id: string }) =>
  `/organise/${organisation}/events/${event.id}/change`
