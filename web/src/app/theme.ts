import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = ['#F0F4FC', '#E0E9F9', '#C5D5F3', '#9FB8E9', '#7396DC', '#466EC4', '#2F58B4', '#254794', '#1E3A78', '#172C5A'];
const neutral: MantineColorsTuple = ['#FAFAF8', '#F4F4F1', '#EBEBE7', '#DEDED9', '#C8C8C1', '#A2A29A', '#6E6E67', '#53534D', '#373733', '#1D1D1B'];
const dark: MantineColorsTuple = ['#ECECE8', '#B6B6AF', '#92928B', '#6A6A64', '#3D3D3A', '#2D2D2B', '#232322', '#191918', '#131312', '#0D0D0C'];
const green: MantineColorsTuple = ['#EAF5EE', '#D3EADC', '#A9D6BA', '#7BBF95', '#4FA674', '#2F8C59', '#237347', '#1C5C39', '#16492D', '#0F3521'];
const amber: MantineColorsTuple = ['#FCF4E1', '#F8E7BF', '#F0D08A', '#E6B654', '#DB9E27', '#C58507', '#8F5D00', '#744B00', '#5B3B00', '#422B00'];
const red: MantineColorsTuple = ['#FCEDEB', '#F9DAD6', '#F1B2AB', '#E7877D', '#DA5D51', '#C93B2E', '#A92A1F', '#8A2018', '#6D1912', '#4F110C'];

const sans = "'Inter Variable', Inter, system-ui, sans-serif";

/** Paper, ink, one blue. Sizes of controls live in `mantine.css`, where a phone can change them. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  colors: { accent, gray: neutral, dark, green, yellow: amber, red },
  black: '#1D1D1B',
  fontFamily: sans,
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  headings: { fontFamily: sans, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '22px', lg: '24px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    Select: { defaultProps: { checkIconPosition: 'right', comboboxProps: { shadow: 'md' }, allowDeselect: false } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Modal: { defaultProps: { radius: 'lg', centered: false, overlayProps: { backgroundOpacity: 0.32 }, transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.18 }, transitionProps: { duration: 120 } } },
    Checkbox: { defaultProps: { size: 'xs', radius: 4 } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'sm' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { fz: 12, openDelay: 300 } },
  },
});

/** Mantine's own names, bound to our tokens (`tokens.css`). */
export const resolver: CSSVariablesResolver = () => {
  const bound = {
    '--mantine-color-body': 'var(--c-surface)',
    '--mantine-color-text': 'var(--c-text)',
    '--mantine-color-dimmed': 'var(--c-text-3)',
    '--mantine-color-default-border': 'var(--c-line-2)',
    '--mantine-color-placeholder': 'var(--c-placeholder)',
    '--mantine-color-disabled-color': 'var(--c-text-3)',
    '--mantine-color-anchor': 'var(--c-accent-ink)',
    '--mantine-color-error': 'var(--c-bad-ink)',
  };
  return {
    variables: {},
    light: bound,
    dark: { ...bound, '--mantine-color-default': '#1D1D1C', '--mantine-color-default-hover': '#242423' },
  };
};
