import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Runs a script of this folder in a process of its own; it answers one line of JSON. */
export async function runChild<T>(
  script: string,
  args: readonly string[],
): Promise<T & { readonly wallMs: number }> {
  const start = performance.now()
  const path = fileURLToPath(new URL(`./${script}.js`, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}`)
  return { ...(JSON.parse(said) as T), wallMs: performance.now() - start }
}
