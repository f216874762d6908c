// `npm start`: gets a fresh clone ready, then runs the server and becomes its shadow.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { build, install, root } from './ready.mjs'

const server = 'apps/server/dist/main.js'

if (!(await install())) {
  process.stderr.write('The packages could not be installed; read what npm says above, and start again.\n')
  process.exit(1)
}
if (!(await build(server))) {
  process.stderr.write('The build failed; mend what it says above, and start again.\n')
  process.exit(1)
}

process.stdout.write('opening…\n')
const child = spawn(process.execPath, [join(root, server), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
// The server puts its house in order and ends by itself; we only pass the word and wait.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  process.stderr.write(`The server could not be started: ${error.message}\n`)
  process.exit(1)
})
child.on('close', (code, signal) => {
  process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
})
