/** 1 January 1980, where the dates of zip archives begin. */
export const zeroDate = 0x00210000

/** A date (`2016-01-12`) and a time (`08:30`) on the wall as zip archives keep them; they know no zones. */
export function archiveDate({ date, time }: { date: string; time: string }) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return (((year - 1980) << 25) | (month << 21) | (day << 16) | (hour << 11) | (minute << 5)) >>> 0
}

/** Dates each file in a zip archive, in place of the local time of the machine that packed it. */
export function dateArchive(archive: Buffer, date: number) {
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let entry = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    archive.writeUInt32LE(date, entry + 12)
    archive.writeUInt32LE(date, archive.readUInt32LE(entry + 42) + 10)
    entry += 46 + archive.readUInt16LE(entry + 28) + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32)
  }
  return archive
}
