import { defineReport } from '@qaidam/kernel'

export const ecologyBrief = defineReport({
  id: 'ecology.brief',
  name: { zh: '生态保护优先简报', en: 'Ecology first: a brief' },
  owner: 'government-office',
  text: {
    zh: '{% chapters pillar="ecology" /%}',
    en: '{% chapters pillar="ecology" /%}',
  },
})
