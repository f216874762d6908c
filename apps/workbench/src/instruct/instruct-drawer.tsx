import { addDays, type Day } from '@qaidam/kernel'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Drawer, Form, Input, Radio, Select } from 'antd'
import { read, write } from '../api/client.ts'
import type { PostSaid } from '../api/desk.ts'
import { type Session, sessionQuery } from '../api/session.ts'
import { postText } from '../desk/said.ts'
import { Refused } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'

/** What an instruction is about, where the page that it is given from knows. */
export interface InstructAbout {
  readonly about: 'figure' | 'record'
  readonly source: string
  readonly object: string
  readonly area?: string
}

export interface InstructProps {
  readonly open: boolean
  readonly about?: InstructAbout | undefined
  readonly close: () => void
  readonly given: (number: string) => void
}

interface Wanted extends InstructAbout {
  readonly area: string
  readonly wording: string
  readonly givenBy: string
  readonly givenTo: string
  readonly dueOn: string
}

const DAYS_TO_REPLY = 7

/** An instruction that is being written: what is asked, of whom, and by when. */
export default function InstructDrawer(props: InstructProps) {
  const { t } = useWords()
  return (
    <Drawer
      title={t.instruct}
      open={props.open}
      onClose={props.close}
      size={520}
      destroyOnHidden
      styles={{ wrapper: { maxInlineSize: '100vw' } }}
    >
      <InstructForm {...props} />
    </Drawer>
  )
}

function InstructForm({ about, close, given }: InstructProps) {
  const { t } = useWords()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const queries = useQueryClient()
  const giving = useMutation({
    mutationFn: (wanted: Wanted) => write<{ number: string }>('/api/instructions', wanted),
    onSuccess: ({ number }) => {
      given(number)
      return queries.invalidateQueries({ queryKey: ['brief'] })
    },
  })
  if (session.posts.length === 0) return <p className="note">{t.instructNoPosts}</p>
  const needed = [{ required: true, message: t.instructNone }]
  return (
    <Form<Wanted>
      layout="vertical"
      requiredMark={false}
      initialValues={beginning(session, about)}
      onFinish={(wanted) => giving.mutate(wanted)}
    >
      <Form.Item
        name="wording"
        label={t.instructWording}
        rules={[{ required: true, message: t.instructWordingNone }]}
      >
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
      <GivenTo />
      <Form.Item name="dueOn" label={t.instructDueOn} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <GivenBy session={session} />
      <Form.Item name="about" label={t.instructAbout}>
        <Radio.Group
          options={[
            { value: 'figure', label: t.instructAboutFigure },
            { value: 'record', label: t.instructAboutRecord },
          ]}
        />
      </Form.Item>
      <Form.Item name="source" label={t.instructSource} extra={t.instructSourceHint} rules={needed}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="object" label={t.instructObject} rules={needed}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="area" label={t.instructArea} rules={needed}>
        <Input autoComplete="off" />
      </Form.Item>
      {giving.error !== null && <Refused error={giving.error} />}
      <p className="form-actions">
        <Button type="primary" htmlType="submit" loading={giving.isPending}>
          {t.instructSend}
        </Button>
        <Button onClick={close}>{t.instructCancel}</Button>
      </p>
    </Form>
  )
}

function beginning({ today, posts, prefecture }: Session, about: InstructAbout | undefined) {
  return {
    about: 'figure',
    area: prefecture.area,
    ...about,
    dueOn: addDays(today as Day, DAYS_TO_REPLY),
    givenBy: posts[0]?.post,
  }
}

function GivenBy({ session }: { readonly session: Session }) {
  const { t, say } = useWords()
  return (
    <Form.Item name="givenBy" label={t.instructGivenBy}>
      <Select options={session.posts.map(({ post, title }) => ({ value: post, label: say(title) }))} />
    </Form.Item>
  )
}

/** Posts are found by their office, their title, or who answers through them. */
function GivenTo() {
  const words = useWords()
  const { t } = words
  const posts = useQuery({
    queryKey: ['posts'],
    queryFn: ({ signal }) => read<{ posts: PostSaid[] }>('/api/posts', {}, signal),
    staleTime: 600_000,
  })
  return (
    <Form.Item name="givenTo" label={t.instructGivenTo} rules={[{ required: true, message: t.instructNone }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t.instructGivenToFind}
        loading={posts.isPending}
        options={(posts.data?.posts ?? []).map((post) => ({
          value: post.post,
          label: postText(post, words),
        }))}
      />
    </Form.Item>
  )
}
