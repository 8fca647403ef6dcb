import { entryOf, integrityOf, type Build } from './build.ts';
import type { Choices } from './choices.ts';
import { elementAttributes, fallback, quoted } from './markup.ts';
import { tokenFunction, type OwnScript } from './own-script.ts';

/**
 * For the custom HTML of a tag manager, which puts it into the page as a classic inline script. So it makes the
 * element itself, and needs nothing of where it stands.
 */
export function tagManagerScript(choices: Choices, build: Build, own: OwnScript | undefined): string {
  const { href, text } = fallback(choices);
  const asksToken = choices.token === 'function' && choices.backend === 'gateway';
  const lines = [
    '(function () {',
    `  var help = document.createElement('care-chat');`,
    ...elementAttributes(choices).map(
      ([name, value]) => `  help.setAttribute(${quoted(name)}, ${quoted(value)});`,
    ),
    `  var call = document.createElement('a');`,
    `  call.href = ${quoted(href)};`,
    `  call.textContent = ${quoted(text)};`,
    '  help.append(call);',
    ...(asksToken ? [tokenFunction(choices).replace(/^/gm, '  ')] : []),
    '  document.body.append(help);',
    ...loading(choices, build),
    ...(own ? [`  import(${quoted(own.src)});`] : []),
    '})();',
  ];
  return `\n${lines.join('\n')}\n`;
}

/**
 * An element that is given its address is not let in where Trusted Types are enforced, and `import()` is, which takes
 * no hash of its own: there the browser checks it where the page has an import map.
 */
function loading(choices: Choices, build: Build): readonly string[] {
  const file = entryOf(choices);
  const src = quoted(choices.folder + file);
  if (choices.types === 'on') return [`  import(${src});`];
  return [
    `  var script = document.createElement('script');`,
    `  script.type = 'module';`,
    `  script.src = ${src};`,
    `  script.integrity = ${quoted(integrityOf(build, file))};`,
    '  document.head.append(script);',
  ];
}
