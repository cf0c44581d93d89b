import { program } from './program.mjs'

/** The framework's route types first: without them `PageProps` is unknown. */
export async function types(env) {
  const typegen = await program(['node_modules/next/dist/bin/next', 'typegen'], { env, minutes: 5 })
  if (typegen.status !== 0) return { passed: 0, failed: 1, notes: [typegen.said] }
  const { status, said } = await program(['node_modules/typescript/bin/tsc', '--noEmit'], { env, minutes: 10 })
  if (status === 0) return { passed: 1, failed: 0, notes: [] }
  return { passed: 0, failed: said.match(/error TS\d+/g)?.length ?? 1, notes: [said] }
}

export async function lint(env) {
  const args = ['ci', '.', '--reporter=concise', '--max-diagnostics=none', '--error-on-warnings', '--colors=off']
  const { status, said } = await program(['node_modules/@biomejs/biome/bin/biome', ...args], { env, minutes: 5 })
  const files = Number(/Checked (\d+) files/.exec(said)?.[1] ?? 0)
  const found = [...said.matchAll(/Found (\d+) (?:errors?|warnings?)/g)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  )
  if (status === 0 && files > 0) return { passed: files, failed: 0, notes: [] }
  return { passed: Math.max(0, files - found), failed: Math.max(1, found), notes: [said] }
}
