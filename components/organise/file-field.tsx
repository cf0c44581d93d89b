'use client'

import { type ChangeEvent, useState } from 'react'
import { TextField } from '../ui/field'
import { useForm } from './action-form'

type Props = { name: string; label: string; hint?: string; accept: string; most: number; tooLarge: string }

/** One file. With script, one that is too large is refused before it travels. */
export function FileField({ name, label, hint, accept, most, tooLarge }: Props) {
  const { state, idOf } = useForm()
  const [large, setLarge] = useState(false)
  const look = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const isLarge = (target.files?.[0]?.size ?? 0) > most
    if (isLarge) target.value = ''
    setLarge(isLarge)
  }
  return (
    <TextField
      type="file"
      name={name}
      id={idOf(name)}
      label={label}
      hint={hint}
      accept={accept}
      onChange={look}
      error={large ? tooLarge : state.errors[name]}
    />
  )
}
