import { expect, test } from './support/fixtures'
import { englishOn } from './support/languages'

const june = { startsAt: '2031-06-10T07:00:00Z', endsAt: '2031-06-10T10:00:00Z' }
const languages = [
  { lang: 'pl', dir: 'ltr', on: 'Odbędzie się', coming: 'Przyjdę', count: 'Policzcie nas' },
  { lang: 'ro', dir: 'ltr', on: 'Are loc', coming: 'Vin și eu', count: 'Numărați-ne' },
  { lang: 'ur', dir: 'rtl', on: 'ہو رہا ہے', coming: 'میں آ رہا/رہی ہوں', count: 'ہمیں گن لیں' },
]

for (const { lang, dir, on, coming, count } of languages)
  test(`a picket is found, read and joined in ${lang}, and what nobody has checked stays English @noscript`, async ({
    page,
    make,
    organisation,
  }) => {
    const event = await make.event({
      by: organisation.member,
      ...june,
      contactPhone: '01632 960 111',
      visitorPolicy: 'open',
    })
    await page.goto('/')
    await page.locator(`a[hreflang=${lang}]`).click()
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('html')).toHaveAttribute('dir', dir)
    expect(await englishOn(page, lang)).toEqual([])

    await page.goto(`/${lang}/events/${event.slug}`)
    await expect(page.getByText(on, { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: coming, exact: true })).toBeVisible()
    const careful = page.getByText('Yes, everyone is welcome.')
    await expect(page.locator('[lang="en-GB"][dir=ltr]').filter({ has: careful })).toBeVisible()
    expect(await englishOn(page, lang)).toEqual([])

    await page.locator('input[name=people]').fill('3')
    await page.getByRole('button', { name: count }).click()
    if (!page.url().includes('/rsvp/')) await page.getByRole('button', { name: count }).click()
    await expect(page).toHaveURL(new RegExp(`/${lang}/`))
    expect(await englishOn(page, lang)).toEqual([])
  })

test('no page is wider than a narrow screen, in any language, at twice the size of text @noscript', async ({
  page,
  make,
  organisation,
}) => {
  const title = 'Gwrthdystiad yn Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
  const event = await make.event({ by: organisation.member, ...june, title })
  await page.setViewportSize({ width: 390, height: 844 })
  for (const prefix of ['', '/cy', '/pl', '/ro', '/ur'])
    for (const path of ['/', `/events/${event.slug}`, '/privacy', '/offline', '/sign-in']) {
      await page.goto(`${prefix}${path}`)
      await page.evaluate(() => (document.documentElement.style.fontSize = '2.125rem'))
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${prefix}${path}`).toBeLessThanOrEqual(0)
    }
})
