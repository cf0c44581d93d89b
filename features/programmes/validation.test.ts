import { expect, test } from 'vitest'
import { planForm } from './validation'

const errors = (form: object) => planForm.safeParse(form).error?.issues.map(({ message }) => message) ?? []
const fields = {
  from: '07:00',
  kind: 'picket',
  title: 'A picket',
  calledBy: '7262945a-0000-4000-8000-000000000000',
  visitorPolicy: 'open',
  everyGate: 'on',
  'days[]': ['2031-06-10'],
}

test('everything that is missing is said at once', () => {
  expect(errors(fields)).toEqual([])
  expect(errors({ ...fields, everyGate: undefined, 'days[]': [], visitorPolicy: '' })).toEqual([
    'programme.error.days',
    'form.error.choose',
    'programme.error.gates',
  ])
})

test('an advisory number is not less than the least', () => {
  expect(errors({ ...fields, rotaHours: '2', rotaMinimum: '6', rotaMaximum: '3' })).toEqual(['programme.error.rota'])
  expect(errors({ ...fields, rotaHours: '13' })).toEqual(['form.error.number'])
})
