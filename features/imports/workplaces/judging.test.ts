import { expect, test } from 'vitest'
import { columnsOf, reader } from '../headings/columns'
import { judgeWorkplaces, type KnownWorkplace } from './judging'

const riverside: KnownWorkplace = {
  id: 'r',
  name: 'Riverside',
  address: 'Windmill Road',
  locality: 'Gillingham, Kent',
  postcode: 'ME7 5NY',
  version: 1,
  entrances: [
    {
      id: 'g',
      name: 'Main gate',
      supporterPosition: 'Bus stop',
      accessNotes: '',
      latitude: 51.39,
      longitude: 0.54,
      minimumPickets: 0,
      advisoryMaximum: 6,
    },
  ],
}

const headings = 'Workplace|Street|Town|County|Postcode|Gate|Where supporters stand|Lat|Long'.split('|')
function judge(...rows: string[]) {
  const columns = columnsOf('workplaces', headings)
  const read = rows.map((cells, index) => ({ row: index + 2, say: reader(columns, cells.split('|')) }))
  return judgeWorkplaces(read, [riverside], 'Main entrance')
}
const fatesOf = (...rows: string[]) =>
  judge(...rows).map(({ fate, reasons }) =>
    [fate, ...reasons.map(({ code, field }) => [code, field].filter(Boolean).join(' '))].join(', '),
  )

test('what stands already is found whatever its spelling, and blanks leave it as it is', () =>
  expect(fatesOf('RIVERSIDE|||||main  gate', 'Riverside||||||')).toEqual(['same', 'wrong, twice entrance']))

test('another gate is new, another position a change', () => {
  expect(fatesOf('Riverside|||||Back gate', 'Riverside|||||Main gate|By the tree')).toEqual(['new', 'changed, changes'])
  expect(judge('Riverside|||||Main gate|By the tree|51,40|0,54')[0]?.reasons).toEqual([
    { code: 'changes', fields: ['supporterPosition', 'latitude'] },
  ])
})

test('the facts of a workplace may stand in any of its rows, and may not differ', () => {
  expect(fatesOf('Depot|||||Yard', 'Depot|Quay|Whitby|North Yorkshire||Gate')).toEqual(['new', 'new'])
  expect(judge('Depot|Quay|Whitby|North Yorkshire||Gate')[0]?.plan?.workplace.locality).toBe('Whitby, North Yorkshire')
  const differing = judge('Depot|Quay|Whitby||||', 'Depot|Harbour|Whitby|||Yard')
  expect(differing[1]?.reasons).toEqual([{ code: 'differs', field: 'address', row: 2 }])
})

test('a row without a gate gets the gate that the file’s bringer named', () =>
  expect(judge('Depot|Quay|Whitby')[0]?.plan?.entrance.name).toBe('Main entrance'))

test.each([
  ['|Quay|Whitby|||Yard', 'wrong, missing workplace'],
  ['Depot||Whitby|||Yard', 'wrong, missing address'],
  ['Depot|Quay||||Yard', 'wrong, missing locality'],
  ['Depot|Quay|Whitby||||x|51.5|', 'wrong, not-valid longitude'],
  ['Depot|Quay|Whitby||||x|951.5|0', 'wrong, not-valid latitude'],
  [`${'x'.repeat(161)}|Quay|Whitby|||Yard`, 'wrong, too-long workplace'],
])('%s: %s', (row, fate) => expect(fatesOf(row)).toEqual([fate]))
