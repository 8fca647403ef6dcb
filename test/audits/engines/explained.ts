export interface Explained {
  readonly engine: string;
  readonly rule: string;
  /** What tells this case from others, in the engine's words and the element. */
  readonly where: RegExp;
  readonly reason: string;
}

/** What an engine says, and what we have seen there. Where an engine is right, the product is mended instead. */
export const explained: readonly Explained[] = [
  {
    engine: 'alfa',
    rule: 'sia-r78',
    where: /<h\d\b/,
    reason:
      'Excluded by the specification: that a heading of the same level follows at once breaks no criterion.',
  },
  {
    engine: 'alfa',
    rule: 'sia-r54',
    where: /<div aria-live="assertive">/,
    reason:
      'A good habit and no criterion. Here it would say things twice: Orca reads all that is left in the region.',
  },
  {
    engine: 'alfa',
    rule: 'sia-r87',
    where: /– #document/,
    reason: 'Of the gallery’s own page, which has nothing to skip but the list that is taken out.',
  },
  {
    engine: 'alfa',
    rule: 'sia-r111',
    where: /<button class="launcher"/,
    reason:
      'What is scrolled out of the panel is taken to lie over the launcher. It is 52 high and wider still.',
  },
  {
    engine: 'alfa',
    rule: 'sia-r111',
    where: /<button type="button" class="primary" id="keep"/,
    reason:
      'In a modal dialog: the end of the header, which it covers and makes inert, is taken to lie over the button. It is 44 high.',
  },
  {
    engine: 'htmlcs',
    rule: '1_3_1_AAA.G141',
    where: /<h2 tabindex="-1" id="title"/,
    reason: 'It is shown the widget alone. The `<h1>` is the page’s.',
  },
  {
    engine: 'htmlcs',
    rule: '4_1_2.H91.Button.Name',
    where: /^not rendered: /,
    reason: 'A button of a closed `<dialog>`, which has its words when it is opened.',
  },
  {
    engine: 'nu',
    rule: 'markup',
    where: /^Attribute “part” not allowed/,
    reason: 'An attribute of CSS Shadow Parts for any element in a shadow root; HTML alone does not have it.',
  },
  {
    engine: 'qualweb',
    rule: 'QW-WCAG-T3',
    where: /neither inside nor referencing a `form`/,
    reason: 'A group needs no form, and only a form that is its very parent is looked for.',
  },
  {
    engine: 'qualweb',
    rule: 'QW-WCAG-T17',
    where: /incorrect positioned label/,
    reason: 'Each label stands before its field. Places are compared where label and field are not siblings.',
  },
  {
    engine: 'qualweb',
    rule: 'QW-WCAG-T23',
    where: /first focusable control on the Web page/,
    reason: 'Of the gallery’s own page, which has nothing to skip but the list that is taken out.',
  },
  {
    engine: 'qualweb',
    rule: 'QW-WCAG-T33',
    where: /<d[td]\b/,
    reason: 'Its pairs stand in `<div>`, as HTML allows.',
  },
];
