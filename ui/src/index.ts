export { Bar, type ComparedArea, Comparison, type ComparisonProps } from './bars.tsx'
export { type CalendarDay, type CalendarProps, DayCalendar, type Grade } from './calendar.tsx'
export { type ChartPoint, type ChartProps, SeriesChart } from './chart.tsx'
export { Chooser, type ChooserProps, type Option } from './form.tsx'
export { ICON, Landscape } from './landscape.tsx'
export {
  Arrow,
  type CardProps,
  Change,
  CitationLine,
  FaultNotice,
  type FaultProps,
  FigureCard,
  PageTitle,
  Pagination,
  Section,
  StatusBadge,
  SystemTile,
  statusName,
  type TileProps,
  Value,
} from './parts.tsx'
export {
  ProcedureDrawing,
  type ProcedureDrawingProps,
  type ProcedurePlace,
  procedureSvg,
} from './procedure/drawing.tsx'
export { ProcedureFigure, ProcedureTables } from './procedure/figure.tsx'
export { type Layout, layoutOf, type Rectangle } from './procedure/layout.ts'
export { placeOf } from './procedure/place.ts'
export { type Crumb, Page, type PageProps, renderDocument, type Site } from './shell.tsx'
export { STYLESHEET } from './style/stylesheet.ts'
export { type Column, Definitions, Table, type TableProps, type Term } from './table.tsx'
export { type Tile, TileMap, type TileMapProps } from './tile-map.tsx'
export { type Display, say, type View, type Visit, viewOf } from './view.ts'
