import type { ReactNode } from 'react'
import type { z } from 'zod'
import { calendarDay } from '@/lib/i18n/dates'
import type { Translate } from '@/lib/i18n/translate'
import { packOf, rulesOf, rulesOn } from '../applying'
import { lastBallotDays } from '../ballot'
import { endOfMandate } from '../mandate'
import { lastMarchNotice } from '../march'
import { judgeReceived, lastNoticeDay } from '../notice'
import type { questions } from '../validation'
import { type Ask, triggers } from '../vocabulary'
import { AskAnOfficer, NotCovered, Rules, Steps, Working } from './working'

type Questions = { [A in Ask]: z.output<(typeof questions)[A]> }
type Answers = { [A in Ask]: (t: Translate, asked: Questions[A]) => ReactNode }

const answers: Answers = {
  notice: (t, { where, first, received, agreed }) => {
    const pack = packOf(where)
    const last = lastNoticeDay(pack, first, !!agreed)
    const judged = received ? judgeReceived(pack, received, first, !!agreed) : null
    if ('why' in last) return <NotCovered t={t} />
    return (
      <>
        <Working t={t} label={t('law.notice.by')} reckoning={last} />
        {judged && (
          <div className={`mt-4 border-s-8 bg-sheet px-4 py-3 ${judged.late ? 'border-red' : 'border-ink'}`}>
            <p className="font-bold">
              {t(judged.late ? 'law.notice.late' : 'law.notice.inTime', { day: calendarDay(t, judged.last) })}
            </p>
            <Steps t={t} steps={judged.steps} />
          </div>
        )}
        <h3 className="mt-6">{t('law.notice.content')}</h3>
        <Rules t={t} rules={rulesOf(pack, 'noticeContent', false, received || last.answer)} />
      </>
    )
  },
  mandate: (t, { where, opened, closed, agreed }) => {
    const end = endOfMandate(packOf(where), { openedOn: opened || null, closedOn: closed, agreed: !!agreed })
    if ('why' in end) return <NotCovered t={t} why={end.why} />
    return <Working t={t} label={t('law.mandate.ends')} reckoning={end} />
  },
  ballot: (t, { where, opens }) => {
    const days = lastBallotDays(packOf(where), opens)
    if (!days.length) return <NotCovered t={t} />
    return days.map(({ subject, reckoning }) => (
      <Working key={subject} t={t} label={t(`law.${subject}.by`)} reckoning={reckoning} />
    ))
  },
  march: (t, { where, along, day }) => {
    const pack = packOf(where)
    const rules = rulesOf(pack, along === 'yes' ? 'march' : 'assembly', false, day)
    if (along === 'no') return rules.length ? <Rules t={t} rules={rules} /> : <NotCovered t={t} />
    const notice = lastMarchNotice(pack, day)
    return notice.answer ? <Working t={t} label={t('law.march.by')} reckoning={notice} /> : <NotCovered t={t} />
  },
  day: (t, { where, day, opened }) => {
    const pack = packOf(where)
    const groups = triggers.map((trigger) => ({ trigger, rules: rulesOn(pack, day, [trigger], opened || null) }))
    const some = groups.filter(({ rules }) => rules.length)
    if (!some.length) return <NotCovered t={t} />
    return some.map(({ trigger, rules }) => (
      <section key={trigger}>
        <h3 className="mt-6">{t(`law.trigger.${trigger}`, { day: calendarDay(t, day) })}</h3>
        <Rules t={t} rules={rules} />
      </section>
    ))
  },
}

/** The answer to a question that was put in full. */
export function Answer<A extends Ask>({ t, ask, asked }: { t: Translate; ask: A; asked: Questions[A] }) {
  return (
    <section aria-labelledby="answer" className="mt-8">
      <h2 id="answer">{t('law.answer')}</h2>
      {answers[ask](t, asked)}
      <AskAnOfficer t={t} />
    </section>
  )
}
