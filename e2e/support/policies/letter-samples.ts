import { type Act, about, dispute, event, type Stage } from './stage'

async function asksIn(stage: Stage) {
  await stage.make.question({ event: (await event(stage)).slug, question: 'Is there parking?' })
  return `${stage.base}/inbox`
}

/** A report of this stage's own, among those of the whole site. */
async function siteReport(stage: Stage) {
  const { slug } = await event(stage)
  await stage.make.report({ event: slug, text: 'Not so.' })
  const html = (await stage.people['of the site'].get('/organise/site/reports')).text
  const own = html.slice(html.indexOf(slug))
  const id = /name="id" value="([0-9a-f-]{36})"/.exec(own)?.[1] ?? ''
  return { at: '/organise/site/reports', fits: about(id) }
}

/** A message that goes to somebody, and was not sent yet. */
async function circular(stage: Stage) {
  const { id, slug } = await event(stage)
  await stage.make.told({ event: slug })
  return `${stage.base}/circulars/${(await stage.make.circular({ by: stage.union.member, events: [id], text: 'Rain.' })).id}`
}

async function held(stage: Stage) {
  const { slug } = await dispute(stage)
  await stage.make.message({ to: `/disputes/${slug}`, text: 'We stand with you.' })
  return `${stage.base}/inbox`
}

/** Forms about what the public sends, and what goes back to it. */
export const letterSamples: Record<string, Act[]> = {
  answerQuestionAction: [async (stage) => ({ at: await asksIn(stage), fill: { answer: 'Yes.' } })],
  closeQuestionAction: [async (stage) => ({ at: await asksIn(stage) })],
  closeReportAction: [
    async (stage) => {
      await stage.make.report({ event: (await event(stage)).slug, text: 'Not so.' })
      return { at: `${stage.base}/inbox` }
    },
  ],
  closeSiteReportAction: [async (stage) => siteReport(stage)],
  hideListingAction: [async (stage) => ({ ...(await siteReport(stage)), fill: { reason: 'A fake.' } })],

  writeCircularAction: [
    async (stage) => ({
      at: `${stage.base}/circulars/new?event=${(await event(stage)).id}`,
      fill: { text: 'Bring a brolly.', service: 'on' },
    }),
  ],
  sendCircularAction: [async (stage) => ({ at: await circular(stage) })],
  deleteCircularAction: [async (stage) => ({ at: await circular(stage) })],

  acceptMessageAction: [async (stage) => ({ at: await held(stage) })],
  refuseMessageAction: [async (stage) => ({ at: await held(stage) })],
}
