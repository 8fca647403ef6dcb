/**
 * The custom properties that a page may set, each as `--care-chat-…`, with a property of CSS that takes what it may
 * be. custom-elements.json and the table in README.md have descriptions, syntax and defaults from here.
 */
export const tokens = {
  /**
   * Ground of the Help button and of what is pressed first; icons and what is chosen.
   * @default light-dark(#0d4f5c, #8fdbe3)
   */
  accent: 'color',
  /**
   * Text on the accent.
   * @default light-dark(#fff, #04252b)
   */
  'on-accent': 'color',
  /**
   * Ground of the customer's own messages. By default the accent, where a page sets that.
   * @default light-dark(#0d4f5c, #15535f)
   */
  own: 'color',
  /**
   * Text of the customer's own messages. By default that on the accent, where a page sets that.
   * @default light-dark(#fff, #f2fcfd)
   */
  'on-own': 'color',
  /**
   * Ground of the panel, of fields and of a person's messages.
   * @default light-dark(#fff, #12191f)
   */
  surface: 'color',
  /**
   * Ground of the assistant's messages, of what is pinned and of the foot.
   * @default light-dark(#f1f4f6, #1d262e)
   */
  raised: 'color',
  /**
   * Text.
   * @default light-dark(#15202b, #eef3f6)
   */
  text: 'color',
  /**
   * Text that matters less: who wrote, when, hints.
   * @default light-dark(#43505c, #b9c4cd)
   */
  quiet: 'color',
  /**
   * Ground of the header.
   * @default var(--care-chat-surface)
   */
  header: 'color',
  /**
   * Text and icons of the header.
   * @default var(--care-chat-text)
   */
  'on-header': 'color',
  /**
   * Text of the header that matters less. By default that of the header, where a page sets that.
   * @default var(--care-chat-quiet)
   */
  'header-quiet': 'color',
  /**
   * Edges of fields and buttons.
   * @default light-dark(#76828e, #75828e)
   */
  edge: 'color',
  /**
   * Lines between parts; nothing is told by them.
   * @default light-dark(#dde3e8, #2c3741)
   */
  hairline: 'color',
  /**
   * Text of errors, and the icon of the urgent number.
   * @default light-dark(#8e1327, #ffb3ba)
   */
  alert: 'color',
  /**
   * Ground of errors.
   * @default light-dark(#fdf0f1, #38161b)
   */
  'alert-ground': 'color',
  /**
   * The ring around what has the focus.
   * @default light-dark(#0b57d0, #a8c7fa)
   */
  ring: 'color',
  /**
   * Roundness of the panel.
   * @default 1.125em
   */
  radius: 'padding-left',
  /**
   * Roundness of messages.
   * @default 1.125em
   */
  'message-radius': 'padding-left',
  /**
   * Roundness of fields and buttons.
   * @default 0.75em
   */
  'control-radius': 'padding-left',
  /**
   * Shadow of the Help button, the panel and its menu.
   * @default 0 0 0 1px light-dark(#15202b14, #fff2), 0 0.75em 2.5em light-dark(#15202b33, #000c)
   */
  shadow: 'box-shadow',
  /**
   * Family of the font.
   * @default system-ui, sans-serif
   */
  font: 'font-family',
  /**
   * Width of the panel, as far as the window has it.
   * @default 25em
   */
  width: 'padding-left',
  /**
   * Height of the panel, as far as the window has it.
   * @default 44em
   */
  height: 'padding-left',
  /**
   * Distance from the bottom of the window.
   * @default 1.25em
   */
  'offset-block': 'text-indent',
  /**
   * Distance from the side of the window.
   * @default 1.25em
   */
  'offset-inline': 'text-indent',
} as const;
