import { Input } from 'antd'
import { useId } from 'react'

export interface LineProps {
  readonly label: string
  readonly value: string
  readonly required?: boolean
  readonly lengthMax?: number
  readonly onSaid: (value: string) => void
}

/** One line to write, with its name above it. */
export function Line({ label, value, required = false, lengthMax = 500, onSaid }: LineProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        required={required}
        maxLength={lengthMax}
        value={value}
        onChange={({ target }) => onSaid(target.value)}
      />
    </>
  )
}
