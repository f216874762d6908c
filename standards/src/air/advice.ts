import { type Bilingual, defineStandard } from '@qaidam/kernel'
import { HJ633_2012, HJ633_2026 } from '../sources.ts'

/** What the air of a level does to people, and what people are advised to do. */
export interface AqiAdvice {
  readonly effect: Bilingual
  readonly advice: Bilingual
}

/** By level, 1 to 6. */
const ADVICE: readonly AqiAdvice[] = [
  {
    effect: {
      zh: '空气质量令人满意，基本无空气污染',
      en: 'The air is satisfying; there is hardly any pollution.',
    },
    advice: { zh: '各类人群可正常活动', en: 'Everybody can be as active as usual.' },
  },
  {
    effect: {
      zh: '空气质量可接受，但某些污染物可能对极少数异常敏感人群健康有较弱影响',
      en: 'The air is acceptable; some pollutants may slightly affect the very few who are unusually sensitive.',
    },
    advice: {
      zh: '极少数异常敏感人群应减少户外活动',
      en: 'The very few who are unusually sensitive should be less active outdoors.',
    },
  },
  {
    effect: {
      zh: '易感人群症状有轻度加剧，健康人群出现刺激症状',
      en: 'Symptoms of the vulnerable get slightly worse; the healthy feel irritation.',
    },
    advice: {
      zh: '儿童、老年人及心脏病、呼吸系统疾病患者应减少长时间、高强度的户外锻炼',
      en: 'Children, the elderly and people with heart or lung disease should do less long or hard exercise outdoors.',
    },
  },
  {
    effect: {
      zh: '进一步加剧易感人群症状，可能对健康人群心脏、呼吸系统有影响',
      en: 'Symptoms of the vulnerable get worse; heart and lungs of the healthy may be affected.',
    },
    advice: {
      zh: '儿童、老年人及心脏病、呼吸系统疾病患者避免长时间、高强度的户外锻炼，一般人群适量减少户外运动',
      en:
        'Children, the elderly and people with heart or lung disease should avoid long or hard exercise ' +
        'outdoors; others should do somewhat less outdoors.',
    },
  },
  {
    effect: {
      zh: '心脏病和肺病患者症状显著加剧，运动耐受力降低，健康人群普遍出现症状',
      en: 'People with heart or lung disease get markedly worse and tire easily; the healthy have symptoms too.',
    },
    advice: {
      zh: '儿童、老年人和心脏病、肺病患者应停留在室内，停止户外运动，一般人群减少户外运动',
      en:
        'Children, the elderly and people with heart or lung disease should stay indoors and stop exercise ' +
        'outdoors; others should do less outdoors.',
    },
  },
  {
    effect: {
      zh: '健康人群运动耐受力降低，有明显强烈症状，提前出现某些疾病',
      en: 'The healthy tire easily and have strong symptoms; some illnesses come early.',
    },
    advice: {
      zh: '儿童、老年人和病人应当留在室内，避免体力消耗，一般人群应避免户外活动',
      en: 'Children, the elderly and the ill should stay indoors and rest; others should avoid being outdoors.',
    },
  },
]

/** The wording was not read again in the text of 2012, and that of 2026 may be another. */
export const aqiAdvice = defineStandard<readonly AqiAdvice[]>({
  id: 'air.aqi-advice',
  name: { zh: '空气质量对健康的影响和建议措施', en: 'What air of each level does to health, and advice' },
  verifiedOn: '2026-11-24',
  phases: [
    { from: '2016-01-01', value: ADVICE, cite: HJ633_2012.at('表 2', 'unverified') },
    { from: '2026-03-01', value: ADVICE, cite: HJ633_2026.at('表 2', 'unverified') },
  ],
})
