import { closeDatabase } from '@/db/client'
import { clearDemo } from '@/features/demo/clearing/mutations'

// What `npm run clear-demo` does once there is a database.
clearDemo()
  .then(({ organisations, people }) => {
    process.stdout.write(
      organisations
        ? `The demo is gone. Organisations: ${organisations}, people: ${people}.\nAn empty site lays it out again when it starts; DEMO=off prevents that.\n`
        : 'There is no demo in this database.\n',
    )
  })
  .catch((error: Error) => {
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  })
  .finally(closeDatabase)
