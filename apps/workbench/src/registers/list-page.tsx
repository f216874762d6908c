import type { Register, System } from '@qaidam/kernel'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { read } from '../api/client.ts'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { registersQuery } from './data.ts'
import './list.css'

const systemsQuery = queryOptions({
  queryKey: ['systems'],
  queryFn: ({ signal }) => read<{ readonly systems: readonly System[] }>('/api/systems', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** All registers by the system that they belong to, found by a part of their name. */
export function RegistersPage() {
  const { t } = useWords()
  const [sought, setSought] = useState('')
  const registers = useQuery(registersQuery)
  const systems = useQuery(systemsQuery)
  return (
    <>
      <PageHead title={t.benchRegisters} under={t.benchRegistersUnder} />
      <Input.Search
        allowClear
        className="register-search"
        aria-label={t.benchFindRegister}
        placeholder={t.benchFindRegister}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <Waiting query={registers}>
        {(found) => (
          <Waiting query={systems}>
            {(known) => (
              <Groups
                registers={found.registers.filter((register) => isSought(register, sought))}
                systems={known.systems}
              />
            )}
          </Waiting>
        )}
      </Waiting>
    </>
  )
}

function isSought({ id, name }: Register, sought: string): boolean {
  return `${id} ${name.zh} ${name.en}`.toLowerCase().includes(sought.trim().toLowerCase())
}

interface GroupsProps {
  readonly registers: readonly Register[]
  readonly systems: readonly System[]
}

function Groups({ registers, systems }: GroupsProps) {
  const { t, say } = useWords()
  const placed = new Set(systems.flatMap((system) => system.registers))
  const groups = [
    ...systems.map((system) => ({
      id: system.id,
      name: say(system.name),
      registers: registers.filter(({ id }) => system.registers.includes(id)),
    })),
    { id: 'platform', name: t.benchPlatform, registers: registers.filter(({ id }) => !placed.has(id)) },
  ].filter((group) => group.registers.length > 0)
  if (groups.length === 0) return <p className="note">{t.benchNoRegister}</p>
  return (
    <div className="register-groups">
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>{group.name}</h2>
          <ul>
            {group.registers.map(({ id, name }) => (
              <li key={id}>
                <Link to="/work/registers/$register" params={{ register: id }}>
                  {say(name)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
