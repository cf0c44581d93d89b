import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../support/install.mjs'

export const isTest = (file) => /[.](test|spec)[.](tsx?|mjs)$/.test(file) || file.startsWith('db/testing/')

/** The files below some folders (or the files themselves), named from the project's root, with their text. */
export function readSources(places, wanted = /[.]tsx?$/, base = root) {
  return places
    .flatMap((place) => listFiles(place, base))
    .filter((file) => wanted.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(base, file), 'utf8') }))
}

function listFiles(place, base) {
  const at = path.join(base, place)
  if (!existsSync(at)) return []
  if (statSync(at).isFile()) return [place]
  return readdirSync(at)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => listFiles(`${place}/${name}`, base))
}

export const readText = (file) =>
  existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : undefined

export const exists = (file) => existsSync(path.join(root, file))
