import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../support/install.mjs'
import { Stop } from '../support/say.mjs'

/** A clean clone of what is committed, where any account can get; `as` is the account that owns it and works in it. */
export class Clone {
  constructor(as) {
    this.as = as
    this.home = mkdtempSync(path.join(os.tmpdir(), 'brazier-proof-'))
    chmodSync(this.home, 0o755)
    this.folder = path.join(this.home, 'brazier')
    run('git', ['clone', '--quiet', root, this.folder])
    // Data that some tests check against stands beside a clone where it stands beside this one.
    const shared = path.join(root, '../shared')
    if (existsSync(shared)) symlinkSync(path.resolve(shared), path.join(this.home, 'shared'))
    if (as) run('chown', ['-R', `${as.uid}:${as.gid}`, this.home])
  }

  /** How a program is run here: nothing of this process's own settings goes with it. */
  options(env = {}) {
    const { PATH, LANG } = process.env
    const own = { PATH, LANG, HOME: this.home, npm_config_cache: path.join(this.home, '.npm') }
    return { cwd: this.folder, env: { ...own, ...env }, ...(this.as && { uid: this.as.uid, gid: this.as.gid }) }
  }

  remove() {
    rmSync(this.home, { recursive: true, force: true })
  }
}

/** Whoever runs this, and where that is root an ordinary account as well. */
export function accounts() {
  if (process.getuid?.() !== 0) return [{ name: 'this account' }]
  const [, , uid, gid] = (/^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0] ?? '').split(':')
  if (!uid) throw new Stop('There is no account "nobody" to try it as somebody who is not root.')
  return [{ name: 'root' }, { name: 'nobody', as: { uid: Number(uid), gid: Number(gid) } }]
}

function run(program, args) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Stop(`${program} ${args[0]} failed.\n${stderr}`)
}
