import type { Bilingual } from '@qaidam/kernel'

export const employmentChapter: Bilingual = {
  zh: `
2016年以来，高校毕业生就业{% figure "life.employment.graduates" since="2016" /%}，城镇新增就业
{% figure "life.employment.new-urban" since="2016" /%}，农牧区劳动力转移就业
{% figure "life.employment.labour-transfer" since="2016" /%}。期末城镇登记失业率控制在
{% figure "life.employment.unemployment" relation="at-most" bound="3.5" /%}。
`,
  en: `
Since 2016, {% figure "life.employment.graduates" since="2016" /%} with a degree found work,
{% figure "life.employment.new-urban" since="2016" /%} took new urban jobs, and rural labour was
transferred for work in {% figure "life.employment.labour-transfer" since="2016" /%}. Registered urban
unemployment was {% figure "life.employment.unemployment" relation="at-most" bound="3.5" /%} at the end
of the period.
`,
}
