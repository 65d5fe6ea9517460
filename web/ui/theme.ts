import type { ThemeConfig } from 'antd';

/** Colours of the product. Colour is spent on state only; everything that is fine is grey. */
export const colours = {
  /** 火焰蓝 of the service's uniform. */
  flameBlue: '#1f3f77',
  red: '#c62828',
  orange: '#b85f00',
  orangeMark: '#e07b00',
  green: '#2e7d32',
  ink: '#1f2733',
  grey: '#5f6b7a',
  line: '#e3e7ec',
  ground: '#f5f6f8',
} as const;

const typeface = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';

const base: ThemeConfig = {
  token: {
    colorPrimary: colours.flameBlue, colorPrimaryHover: '#35589a', colorPrimaryActive: '#16305c',
    colorPrimaryBg: '#e8edf5', colorPrimaryBgHover: '#dde5f0',
    controlItemBgActive: '#e8edf5', controlItemBgActiveHover: '#dde5f0', colorLink: colours.flameBlue, colorInfo: colours.flameBlue,
    colorInfoBg: '#eef2f8', colorInfoBorder: '#cfdaea',
    colorError: colours.red, colorWarning: colours.orangeMark, colorSuccess: colours.green,
    colorTextBase: colours.ink, colorBgLayout: colours.ground, colorBorderSecondary: colours.line,
    fontFamily: typeface, fontSize: 14, borderRadius: 4, wireframe: false,
    // Cut short alone (page.css), an animation may end before anybody listens for its end, and a dialog would stay.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: {
    Table: { cellPaddingBlockSM: 7, cellPaddingInlineSM: 10, headerBg: '#fafbfc', headerColor: colours.grey },
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: colours.ground },
    Menu: { itemHeight: 36, itemMarginInline: 8, itemSelectedBg: '#e8edf5', itemSelectedColor: colours.flameBlue, subMenuItemBg: 'transparent' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
};

/** Fingers, wet or in gloves, need 48 pixels; a mouse needs the room for more rows. */
export function appearanceFor(touch: boolean): ThemeConfig {
  if (!touch) return base;
  return {
    ...base, token: { ...base.token, controlHeightLG: 48, controlHeight: 48, controlHeightSM: 44 },
    components: {
      ...base.components, DatePicker: { cellWidth: 46, cellHeight: 44, textHeight: 48, timeColumnWidth: 64, timeCellHeight: 44 },
    },
  };
}
