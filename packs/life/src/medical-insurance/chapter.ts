import type { Bilingual } from '@qaidam/kernel'

export const medicalInsuranceChapter: Bilingual = {
  zh: `
期末基本医疗保险参保{% figure "life.medical-insurance.insured" /%}，参保率
{% figure "life.medical-insurance.coverage" /%}。期内结算{% figure "life.medical-insurance.bills" /%}，医疗总费用
{% figure "life.medical-insurance.total" /%}，各层支付{% figure "life.medical-insurance.paid" /%}，其中基本医保
{% figure "life.medical-insurance.paid-basic" /%}、大病保险
{% figure "life.medical-insurance.paid-serious-illness" /%}、大额补助
{% figure "life.medical-insurance.paid-large-sums" /%}、医疗救助
{% figure "life.medical-insurance.paid-aid" /%}；实际报销比例
{% figure "life.medical-insurance.actual-share" /%}。

期内开展基金使用检查{% figure "life.medical-insurance.checks" /%}，认定违规问题
{% figure "life.medical-insurance.findings" /%}，追回基金{% figure "life.medical-insurance.recovered" /%}。
`,
  en: `
At the end of the period {% figure "life.medical-insurance.insured" /%} had basic medical insurance,
{% figure "life.medical-insurance.coverage" /%} of those who should. Bills
settled in the period: {% figure "life.medical-insurance.bills" /%}. Of
{% figure "life.medical-insurance.total" /%} in all, the layers paid
{% figure "life.medical-insurance.paid" /%}: basic insurance
{% figure "life.medical-insurance.paid-basic" /%}, for serious illness
{% figure "life.medical-insurance.paid-serious-illness" /%}, for large sums
{% figure "life.medical-insurance.paid-large-sums" /%}, aid
{% figure "life.medical-insurance.paid-aid" /%}; that is
{% figure "life.medical-insurance.actual-share" /%} of the cost.

Use of the funds was checked {% figure "life.medical-insurance.checks" /%};
{% figure "life.medical-insurance.findings" /%} breaches were found and
{% figure "life.medical-insurance.recovered" /%} recovered.
`,
}
