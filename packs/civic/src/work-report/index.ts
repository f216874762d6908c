import { defineReport } from '@qaidam/kernel'

/**
 * The yearly work report of 一优两高 (综述): an introduction by the figures of each pillar, then the
 * chapters of all systems. What it says of them, the offices that look after them have written.
 */
export const workReport = defineReport({
  id: 'civic.work-report',
  name: { zh: '一优两高工作综述', en: 'Work report: ecology first, high-quality development and life' },
  owner: 'government-office',
  text: {
    zh: `
{% period /%}，{% area /%}坚持生态保护优先，推动高质量发展，创造高品质生活。本综述的每个数字由有关部门在册记录算出，点开可见定义、依据和逐条记录。

# 总体情况

{% chapters pillar="strategy" /%}

# 生态保护优先

{% chapters pillar="ecology" /%}

# 高质量发展

{% chapters pillar="economy" /%}

# 高品质生活

{% chapters pillar="life" /%}
`,
    en: `
This report of {% area /%}, {% period /%}, tells how ecology came first and how development and life of
high quality came on. Every number here is made from the records of the office in charge, and opens to
its definition, its rule and its rows.

# Overview

{% chapters pillar="strategy" /%}

# Ecology first

{% chapters pillar="ecology" /%}

# High-quality development

{% chapters pillar="economy" /%}

# High-quality life

{% chapters pillar="life" /%}
`,
  },
})
