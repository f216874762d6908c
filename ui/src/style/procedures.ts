/** The drawing of a procedure, on a page and as a file of its own. */
export const PROCEDURE_DRAWING = `
.procedure { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
.procedure text { font-size: 13px; fill: #33444d; }
.procedure .state > rect { fill: #ffffff; stroke: #14567d; stroke-width: 1.4; }
.procedure .state > rect.inner { fill: none; stroke-width: 1; }
.procedure text.state-name { font-size: 15px; font-weight: 700; fill: #0b3550; }
.procedure text.state-limit, .procedure .step text { font-size: 12px; fill: #4b5a61; }
.procedure .state-passed > rect { fill: #d5e6f0; }
.procedure .state-now > rect { fill: #14567d; stroke: #0b3550; stroke-width: 2; }
.procedure .state-now > rect.inner { fill: none; stroke: #ffffff; }
.procedure .state-now text, .procedure .state-now text.state-name, .procedure .state-now text.state-limit,
.procedure .state-now .step text { fill: #ffffff; }
.procedure .here circle { fill: #f2b53a; stroke: #ffffff; stroke-width: 1.5; }
.procedure .step circle { fill: #ffffff; stroke: #5d7380; stroke-width: 1.3; }
.procedure .step path { fill: none; stroke: #ffffff; stroke-width: 1.6; }
.procedure .step-done circle { fill: #2f7d4f; stroke: #ffffff; }
.procedure .step-none circle, .procedure .step-blue circle { fill: #8fc3e6; stroke: #ffffff; }
.procedure .step-yellow circle { fill: #f2b53a; stroke: #ffffff; }
.procedure .step-red circle { fill: #d64531; stroke: #ffffff; }
.procedure .step-paused circle { fill: #9aa5ab; stroke: #ffffff; }
.procedure .way > path { fill: none; stroke: #5d7380; stroke-width: 1.3; }
.procedure .way-back > path { stroke: #96650a; stroke-dasharray: 5 3; }
.procedure .way-back text { fill: #7a4d00; }
.procedure .way-stay > path { stroke-dasharray: 2 2; }
.procedure .way-made > path { stroke: #14567d; stroke-width: 2.4; }
.procedure .way-made text { fill: #0b3550; font-weight: 700; }
.procedure .head path { fill: #5d7380; }
.procedure .head-back path { fill: #96650a; }
.procedure .head-made path { fill: #14567d; }
`

/** What stands around a drawing, and the pages of work. */
export const PROCEDURES = `
.drawing-frame {
  overflow-x: auto; max-width: 100%; background: var(--white); border: 1px solid var(--salt-line);
}
.drawing-frame .procedure { display: block; margin: 0.8rem auto; flex: none; }
.drawing-key {
  display: flex; flex-wrap: wrap; gap: 0.2rem 1.6rem; margin-top: 0.6rem; font-size: 0.85rem;
  color: var(--ink-soft);
}
.drawing-key li::before {
  content: ""; display: inline-block; width: 1.8em; margin-right: 0.5em; vertical-align: 0.3em;
  border-top: 2px solid #5d7380;
}
.drawing-key .key-back::before { border-top: 2px dashed #96650a; }
.drawing-key .key-stay::before { border-top: 2px dotted #5d7380; }
.drawing-key .key-passed::before {
  width: 1.1em; height: 0.8em; vertical-align: -0.05em; border: 1.4px solid #14567d; background: #d5e6f0;
}
.drawing-key .key-here::before {
  width: 1.1em; height: 0.8em; vertical-align: -0.05em; border: 1.4px solid #0b3550; background: #14567d;
}
${PROCEDURE_DRAWING}`
