import { lazy, Suspense, useState } from 'react'
import type { InstructProps } from './instruct-drawer.tsx'

const Drawer = lazy(() => import('./instruct-drawer.tsx'))

/** The form of an instruction; it is loaded when it is first opened. */
export function Instruct(props: InstructProps) {
  const [wanted, setWanted] = useState(props.open)
  if (props.open && !wanted) setWanted(true)
  if (!wanted) return null
  return (
    <Suspense fallback={null}>
      <Drawer {...props} />
    </Suspense>
  )
}
