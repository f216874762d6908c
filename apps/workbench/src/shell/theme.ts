import type { ThemeConfig } from 'antd'

/** The colours of the portal: sky carries links and actions, salt the ground, poplar what asks for care. */
export const theme: ThemeConfig = {
  cssVar: { key: 'qaidam' },
  token: {
    colorPrimary: '#14567d',
    colorLink: '#14567d',
    colorWarning: '#8a5a00',
    colorError: '#b3261e',
    colorSuccess: '#2f6b3c',
    colorTextBase: '#18262d',
    colorTextDescription: '#4b5a61',
    colorTextPlaceholder: '#5d6b72',
    colorBgLayout: '#f7f5f0',
    colorBorder: '#8c9499',
    colorBorderSecondary: '#ddd8cc',
    borderRadius: 4,
    fontFamily:
      '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif',
    fontSize: 15,
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
}
