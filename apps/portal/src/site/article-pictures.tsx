import type { Store } from '@qaidam/storage'
import type { VNode } from 'preact'
import type { Desk } from '../desk.ts'

/** The register of pictures, by the names of its fields; their files are served under /pictures. */
export interface PictureRegister {
  readonly register: string
  readonly article: string
  /** The name of the file. */
  readonly picture: string
  readonly place: string
  readonly alt: string
  readonly caption: string
  readonly photographer: string
}

export interface Picture {
  readonly file: string
  readonly alt: string
  readonly caption: string
  readonly photographer: string
}

/** The pictures of an article in their order; none where the site keeps none. */
export async function readPictures(
  { store, options }: Pick<Desk, 'options'> & { readonly store: Pick<Store, 'records' | 'composition'> },
  article: string,
): Promise<readonly Picture[]> {
  const of = options.content?.pictures
  if (of === undefined || !store.composition.registers.has(of.register)) return []
  const { records } = await store.records(of.register, { matching: { [of.article]: [article] } })
  return records
    .toSorted((a, b) => Number(a.values[of.place]) - Number(b.values[of.place]))
    .map(({ values }) => ({
      file: values[of.picture] ?? '',
      alt: values[of.alt] ?? '',
      caption: values[of.caption] ?? '',
      photographer: values[of.photographer] ?? '',
    }))
}

/** Pictures below the text, each with its caption and who took it. */
export function ArticlePictures({ pictures }: { readonly pictures: readonly Picture[] }): VNode | null {
  if (pictures.length === 0) return null
  return (
    <div class="article-pictures">
      {pictures.map(({ file, alt, caption, photographer }) => (
        <figure key={file}>
          <img src={`/pictures/${file}`} alt={alt} loading="lazy" decoding="async" />
          <figcaption>{[caption, photographer].filter((said) => said !== '').join('　')}</figcaption>
        </figure>
      ))}
    </div>
  )
}
