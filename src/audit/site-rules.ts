/**
 * Rules by which a site sees that its own page uses `<care-chat>` rightly. They are given to axe-core by
 * `axe.configure(siteRules)`; src/audit/README.md tells how, and what each of them asks for.
 *
 * Nothing here is part of the widget: no file of the element or the panel imports it.
 */
import { anchorOf, hiddenBy, isOnTop, lineage } from './surroundings.ts';

/** What axe gives a check as `this`, as far as ours need it. */
interface CheckContext {
  /** What the message of the check may name as `${data}`. */
  data(value: string): void;
}

interface CheckResult {
  result: boolean | undefined;
}

interface SiteCheck {
  readonly id: string;
  /** Whether it holds; `undefined` where a program cannot tell and a person must look. */
  evaluate(this: CheckContext, node: Element): boolean | undefined;
  /** Sees the results of all elements, those in frames included. */
  after?<Result extends CheckResult>(results: Result[]): Result[];
  readonly metadata: {
    readonly impact: 'serious' | 'critical' | 'moderate';
    readonly messages: { readonly pass: string; readonly fail: string; readonly incomplete: string };
  };
}

interface SiteRule {
  readonly id: string;
  readonly selector: 'care-chat';
  readonly excludeHidden: boolean;
  readonly all: string[];
  readonly any: string[];
  readonly none: string[];
  /** `care-chat`, to run these rules and no others. */
  readonly tags: string[];
  readonly metadata: { readonly description: string; readonly help: string; readonly helpUrl: string };
}

/** The languages that Help itself speaks. */
const spoken = ['en', 'es'];

/** Roles that say of what is in them what is not true of Help; native elements that have them by themselves. */
const misleading =
  'nav, search, form, aside, dialog, [role=navigation], [role=search], [role=form], [role=complementary], ' +
  '[role=dialog], [role=alertdialog]';

const checks: SiteCheck[] = [
  {
    id: 'care-chat-first',
    evaluate: () => true,
    // Whichever comes later is the one too many. axe wants its own objects back.
    after(results) {
      for (const [index, one] of results.entries()) one.result = index === 0;
      return results;
    },
    metadata: {
      impact: 'serious',
      messages: {
        pass: 'The page has one care-chat',
        fail: 'The page has another care-chat before this one: two buttons and two voices for one conversation',
        incomplete: 'It is not known how many there are',
      },
    },
  },
  {
    id: 'care-chat-has-fallback',
    evaluate(node) {
      const ways = [...node.querySelectorAll('a[href], button')];
      return ways.some((way) => (way.getAttribute('aria-label') ?? way.textContent).trim() !== '');
    },
    metadata: {
      impact: 'serious',
      messages: {
        pass: 'There is a way to get help without the script',
        fail: 'Put a link or a button with a text inside, for when the script or Help cannot be reached',
        incomplete: 'It is not known what is inside',
      },
    },
  },
  {
    id: 'care-chat-not-hidden',
    evaluate(node) {
      for (const element of lineage(node)) {
        const how = hiddenBy(element);
        if (how === undefined) continue;
        this.data(`<${element.localName}>, ${how}`);
        return false;
      }
      // The element sets its own visibility: that of what is around it does not count.
      this.data('its own visibility');
      return getComputedStyle(node).visibility === 'visible';
    },
    metadata: {
      impact: 'critical',
      messages: {
        pass: 'Nothing around care-chat hides it',
        fail: 'care-chat is hidden from people by ${data}',
        incomplete: 'It is not known whether it is hidden',
      },
    },
  },
  {
    id: 'care-chat-in-honest-landmark',
    evaluate(node) {
      const around = lineage(node).find((element) => element !== node && element.matches(misleading));
      if (around === undefined) return true;
      this.data(around.getAttribute('role') ?? around.localName);
      return false;
    },
    metadata: {
      impact: 'moderate',
      messages: {
        pass: 'No landmark around care-chat says that Help is something else',
        fail: 'care-chat is a landmark of its own and must not be inside of one that says "${data}"',
        incomplete: 'It is not known what is around it',
      },
    },
  },
  {
    id: 'care-chat-launcher-on-top',
    evaluate(node) {
      const launcher = node.shadowRoot?.querySelector('[part~=launcher]') ?? anchorOf(node);
      return launcher ? isOnTop(launcher, node) : undefined;
    },
    metadata: {
      impact: 'serious',
      messages: {
        pass: 'The Help button can be seen and pressed',
        fail: 'The Help button is covered by something else, such as a bar in the top layer, or is off the screen',
        incomplete: 'There is no Help button to look at yet, or it must be scrolled to',
      },
    },
  },
  {
    id: 'care-chat-lang-known',
    evaluate(node) {
      const lang = lineage(node)
        .map((element) => element.getAttribute('lang') ?? '')
        .find((tag) => tag !== '');
      if (lang === undefined) return false;
      this.data(lang);
      return spoken.includes(lang.toLowerCase().split('-')[0] ?? '') || undefined;
    },
    metadata: {
      impact: 'serious',
      messages: {
        pass: 'Help speaks the language of the page, ${data}',
        fail: 'Neither care-chat nor anything around it has a lang attribute',
        incomplete: 'Help does not speak "${data}" and would speak English: is that meant?',
      },
    },
  },
];

/** Checks and rules for `axe.configure`. All rules bear the tag `care-chat`. */
export const siteRules: { readonly checks: SiteCheck[]; readonly rules: SiteRule[] } = {
  checks,
  rules: [
    rule('once', 'care-chat-first', {
      help: 'A page has one care-chat',
      why: 'consistent-help',
    }),
    rule('fallback', 'care-chat-has-fallback', {
      help: 'care-chat has a link or a button inside',
      why: 'consistent-help',
    }),
    rule('exposed', 'care-chat-not-hidden', {
      help: 'care-chat is not in aria-hidden, inert or hidden content',
      why: 'name-role-value',
    }),
    rule('landmark', 'care-chat-in-honest-landmark', {
      help: 'care-chat is not inside a landmark that would mislead',
      why: 'info-and-relationships',
    }),
    rule('uncovered', 'care-chat-launcher-on-top', {
      help: 'Nothing covers the Help button',
      why: 'focus-not-obscured-minimum',
      // What is hidden has no place on screen; the rule before tells of it.
      excludeHidden: true,
    }),
    rule('lang', 'care-chat-lang-known', {
      help: 'The language of care-chat is known',
      why: 'language-of-page',
    }),
  ],
};

interface Reason {
  readonly help: string;
  /** The page of "Understanding WCAG 2.2" that tells why it matters. */
  readonly why: string;
  readonly excludeHidden?: boolean;
}

function rule(name: string, check: string, { help, why, excludeHidden = false }: Reason): SiteRule {
  return {
    id: `care-chat-${name}`,
    selector: 'care-chat',
    excludeHidden,
    all: [check],
    any: [],
    none: [],
    tags: ['care-chat'],
    metadata: {
      description: `Checks this: ${help}`,
      help,
      helpUrl: `https://www.w3.org/WAI/WCAG22/Understanding/${why}.html`,
    },
  };
}
