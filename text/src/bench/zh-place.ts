/** What the page of a procedure, and of a record's place in it, says. */
export const zhPlace = {
  placeDrawing: '流程图',
  placeDrawingOf: (name: string) => `${name}流程图`,
  placeDrawingAt: (name: string, stage: string) => `${name}流程图，现处“${stage}”`,
  placeNow: (stage: string) => `现处：${stage}`,
  placeNotBegun: '尚未开始',
  placeOwed: '在办环节',
  placeOwedNone: '没有在办环节。',
  placeHistory: '办理经过',
  placeHistoryNone: '还没有办理过。',
  placeEntered: '登记',
  placeInTime: '按时',
  placeLate: '超时',
  placeReason: (text: string) => `理由：${text}`,
  placeEvidence: (text: string) => `依据：${text}`,
  placeAct: '办理',
  placeAll: '整个流程的在办事项',
}
