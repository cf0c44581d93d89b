import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Stop } from './say.mjs'

/**
 * One app for each data folder. The lock names a process and the moment it started, because after `kill -9` and a
 * reboot the same number may belong to somebody else. Returns the function that gives the lock back.
 */
export function lockDataDir(dataDir, what = 'Brazier') {
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'running')
  const mine = `${process.pid} ${startedAt(process.pid)}`
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = read(file)
    const [pid, started] = [holder.split(' ')[0], holder.slice(holder.indexOf(' ') + 1)]
    if (holder && startedAt(Number(pid)) === started)
      throw new Stop(
        `${what} already runs on ${dataDir} (process ${pid}).\nStop that one first, or give this one its own DATA_DIR and PORT.`,
      )
    rmSync(file, { force: true })
  }
  throw new Stop(`Another start on ${dataDir} was quicker. Try again.`)
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** When the process began, in whatever unit the system counts; '' when no such process runs. */
function startedAt(pid) {
  if (!Number.isInteger(pid)) return ''
  try {
    // The name in field 2 may hold spaces and brackets, so count from behind the last bracket: field 22 is the 20th there.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').pop().trim().split(' ')
    // Killed, and nobody has asked yet how it ended: in a container perhaps nobody ever will.
    return fields[0] === 'Z' ? '' : fields[19]
  } catch {
    if (process.platform === 'linux') return ''
    try {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
    } catch {
      return ''
    }
  }
}
