/** What this device keeps of the page: drafts, and the forms that they are written in. */
export type Shelf = 'drafts' | 'forms'

const NAME = 'qaidam-field'

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('drafts', { keyPath: 'id' })
    request.result.createObjectStore('forms', { keyPath: 'id' })
  }
  return settle(request)
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function on<Result>(
  shelf: Shelf,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open()
  try {
    const transaction = database.transaction(shelf, mode)
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    const result = await settle(work(transaction.objectStore(shelf)))
    // A draft is kept when the device says that it is written, not before.
    await done
    return result
  } finally {
    database.close()
  }
}

export const readAll = <Item>(shelf: Shelf): Promise<Item[]> =>
  on(shelf, 'readonly', (store) => store.getAll() as IDBRequest<Item[]>)

export const keep = (shelf: Shelf, item: object): Promise<IDBValidKey> =>
  on(shelf, 'readwrite', (store) => store.put(item))

export const drop = (shelf: Shelf, id: string): Promise<undefined> =>
  on(shelf, 'readwrite', (store) => store.delete(id))
