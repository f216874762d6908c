import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useId, useRef, useState } from 'react'
import { write } from '../api/client.ts'
import { Refused } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { type Definitions, PICTURE, recordsQuery } from './api.ts'
import { Line } from './line.tsx'

export interface PicturesProps {
  readonly article: string
  readonly definitions: Definitions
}

/** The pictures of a manuscript, and a form for one more. */
export function Pictures({ article, definitions }: PicturesProps) {
  const { t } = useWords()
  const all = useQuery(recordsQuery(PICTURE))
  const own = (all.data ?? []).filter((values) => values.article === article)
  return (
    <section className="card" aria-labelledby="pictures">
      <h2 id="pictures">{t.manuPictures}</h2>
      {own.length === 0 && <p className="note">{t.manuPicturesNone}</p>}
      <div className="manu-pictures" lang="zh-CN">
        {own.map(({ picture, alt, caption, photographer }) => (
          <figure key={picture}>
            <img src={`/pictures/${picture}`} alt={alt ?? ''} />
            <figcaption>{[caption, photographer].filter((said) => said).join('　')}</figcaption>
          </figure>
        ))}
      </div>
      <Adding article={article} definitions={definitions} place={own.length + 1} />
    </section>
  )
}

function Adding({ article, definitions, place }: PicturesProps & { readonly place: number }) {
  const { t } = useWords()
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const queries = useQueryClient()
  const [licence, setLicence] = useState('own')
  const [said, setSaid] = useState({ alt: '', caption: '', photographer: '' })
  const adding = useMutation({
    mutationFn: () => {
      const form = new FormData()
      const told = { ...said, licence, article, place: String(place) }
      for (const [name, value] of Object.entries(told)) form.append(name, value)
      const [chosen] = file.current?.files ?? []
      if (chosen !== undefined) form.append('file', chosen)
      return write('/api/pictures', form)
    },
    onSuccess: async () => {
      setSaid({ alt: '', caption: '', photographer: '' })
      if (file.current !== null) file.current.value = ''
      await queries.invalidateQueries({ queryKey: recordsQuery(PICTURE).queryKey })
    },
  })
  const asked = [
    ['alt', t.manuAlt],
    ['caption', t.manuCaption],
    ['photographer', t.manuPhotographer],
  ] as const
  return (
    <form
      className="manu-form"
      onSubmit={(event) => {
        event.preventDefault()
        adding.mutate()
      }}
    >
      <label htmlFor={`${id}f`}>{t.manuPictureFile}</label>
      <input id={`${id}f`} ref={file} type="file" required accept="image/png,image/jpeg,image/webp" />
      {asked.map(([name, label]) => (
        <Line
          key={name}
          label={label}
          required={name !== 'caption'}
          lengthMax={200}
          value={said[name]}
          onSaid={(value) => setSaid({ ...said, [name]: value })}
        />
      ))}
      <Licence definitions={definitions} value={licence} onChosen={setLicence} />
      <div className="manu-save">
        <Button htmlType="submit" loading={adding.isPending}>
          {t.manuAddPicture}
        </Button>
        <span className="note">{t.manuPicturePrivacy}</span>
      </div>
      {adding.error !== null && <Refused error={adding.error} />}
    </form>
  )
}

interface LicenceProps {
  readonly definitions: Definitions
  readonly value: string
  readonly onChosen: (licence: string) => void
}

function Licence({ definitions, value, onChosen }: LicenceProps) {
  const { t, say } = useWords()
  const id = useId()
  const field = definitions.picture.fields.licence
  const licences = Object.entries(field?.type === 'choice' ? field.choices : {})
  return (
    <>
      <label htmlFor={id}>{t.manuLicence}</label>
      <Select
        id={id}
        value={value}
        onChange={onChosen}
        options={licences.map(([licence, name]) => ({ value: licence, label: say(name) }))}
      />
    </>
  )
}
