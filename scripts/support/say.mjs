/** One plain line to the terminal for each thing a command does, so that nobody waits without knowing for what. */
export const say = (line) => process.stdout.write(`${line}\n`)

/** Stops the command with a message that says what is missing and what to do. */
export class Stop extends Error {}

/** Runs `main`; a `Stop` ends with its message alone, anything else with its stack. */
export async function command(main) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`\n${error instanceof Stop ? error.message : (error?.stack ?? error)}\n`)
    process.exit(1)
  }
}
