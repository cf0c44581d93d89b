/** Counts what was examined and found right, and keeps a sentence for everything that was not. */
export class Tally {
  passed = 0
  failures = []

  /** One thing examined; each sentence says what is wrong with it, where, and what to do. */
  examine(sentences) {
    const wrong = [sentences].flat().filter(Boolean)
    if (wrong.length) this.failures.push(...wrong)
    else this.passed++
  }

  /** A check that looked at nothing would be green for ever. */
  result(nothing) {
    if (!this.passed && !this.failures.length) this.failures.push(nothing)
    return { passed: this.passed, failures: this.failures }
  }
}
