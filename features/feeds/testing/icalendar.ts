import ICAL from 'ical.js'

/** A calendar file as a parser that this project did not write reads it. Throws where it cannot. */
export function parseCalendar(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone))
  const events = calendar.getAllSubcomponents('vevent').map((component) => readEvent(component, zones))
  return { calendar, zones: zones.map((zone) => zone.tzid), events }
}

type Zones = InstanceType<typeof ICAL.Timezone>[]

function readEvent(component: InstanceType<typeof ICAL.Component>, zones: Zones) {
  const text = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null
  const start = readTime(component, 'dtstart', zones)
  return {
    component,
    properties: component.getAllProperties().map((property) => property.name),
    uid: text('uid'),
    sequence: Number(text('sequence')),
    status: text('status'),
    summary: text('summary'),
    description: text('description'),
    location: text('location'),
    url: text('url'),
    transparency: text('transp'),
    geo: component.getFirstPropertyValue('geo'),
    stamp: readTime(component, 'dtstamp', zones)?.instant,
    modified: readTime(component, 'last-modified', zones)?.instant,
    start: start?.instant,
    startZone: start?.zone,
    startLocal: start?.local,
    end: readTime(component, 'dtend', zones)?.instant ?? null,
  }
}

/** The zone is looked up among those of this file alone: what it does not carry, a strict program does not know. */
function readTime(component: InstanceType<typeof ICAL.Component>, name: string, zones: Zones) {
  const property = component.getFirstProperty(name)
  const value = property?.getFirstValue()
  if (!property || !(value instanceof ICAL.Time)) return null
  const zone = property.getFirstParameter('tzid') ?? null
  const known = zones.find(({ tzid }) => tzid === zone)
  if (zone && !known) throw new Error(`no VTIMEZONE for ${zone}`)
  if (known) value.zone = known
  return { instant: value.toJSDate(), zone, local: value.toString() }
}
