import type { Register } from '@qaidam/kernel'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useState } from 'react'
import { read } from '../api/client.ts'
import { PageHead } from '../shell/page-head.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'

/** All registers, found by a part of their name. */
export function RegistersPage() {
  const { t, say } = useWords()
  const [sought, setSought] = useState('')
  const registers = useQuery({
    queryKey: ['registers'],
    queryFn: ({ signal }) => read<{ registers: Register[] }>('/api/registers', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <PageHead title={t.benchRegisters} />
      <Input.Search
        allowClear
        aria-label={t.benchFindRegister}
        placeholder={t.benchFindRegister}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <Waiting query={registers}>
        {(found) => (
          <ul className="register-list">
            {found.registers
              .filter(({ id, name }) =>
                `${id} ${name.zh} ${name.en}`.toLowerCase().includes(sought.toLowerCase()),
              )
              .map(({ id, name }) => (
                <li key={id}>
                  <Link to="/work/registers/$register" params={{ register: id }}>
                    {say(name)}
                  </Link>{' '}
                  <small>{id}</small>
                </li>
              ))}
          </ul>
        )}
      </Waiting>
    </>
  )
}
