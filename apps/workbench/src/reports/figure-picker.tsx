import type { Bilingual } from '@qaidam/kernel'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { read } from '../api/client.ts'
import { useWords } from '../shell/words.tsx'

interface FigureListed {
  readonly id: string
  readonly name: Bilingual
  readonly unit: string
}

/** Finds a figure by name or id; what is chosen goes into the text. */
export function FigurePicker({ onChosen }: { readonly onChosen: (figure: string) => void }) {
  const { t, say } = useWords()
  const figures = useQuery({
    queryKey: ['figures'],
    queryFn: ({ signal }) => read<{ readonly figures: readonly FigureListed[] }>('/api/figures', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t.wordingInsert}
      placeholder={t.wordingInsert}
      value={null}
      onChange={(figure: string | null) => figure !== null && onChosen(figure)}
      options={(figures.data?.figures ?? []).map(({ id, name, unit }) => ({
        value: id,
        label: `${say(name)}（${unit}） ${id}`,
      }))}
      popupMatchSelectWidth={480}
    />
  )
}
