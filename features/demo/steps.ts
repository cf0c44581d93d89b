type Made<O> = Extract<O, { ok: true }>

/** The story may not fail half-way without a word: every step must end as it should. */
export async function made<O extends { ok: boolean }>(step: Promise<O>): Promise<Made<O>> {
  const outcome = await step
  if (!outcome.ok) throw new Error(`a step of the demo was refused: ${JSON.stringify(outcome)}`)
  return outcome as Made<O>
}
