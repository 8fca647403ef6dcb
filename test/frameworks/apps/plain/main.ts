import 'care-chat';
import { metrics, urgentPhones } from '../site.ts';

const main = document.createElement('main');
const button = document.createElement('button');
const output = document.createElement('output');
let opened = 0;

button.textContent = 'Show or hide';
button.addEventListener('click', () => {
  const help = main.querySelector('care-chat');
  if (help) help.remove();
  else main.append(makeHelp());
});
output.textContent = '0';
main.append(button, output, makeHelp());
document.querySelector('#app')?.append(main);

function makeHelp(): HTMLElement {
  const help = document.createElement('care-chat');
  const link = document.createElement('a');
  link.href = 'tel:+18005550142';
  link.textContent = 'Call us';
  Object.assign(help, { help: '/help.json', theme: 'dark', headingLevel: 3, urgentPhones, metrics });
  help.setAttribute('token-url', '/token');
  help.addEventListener('care-open', () => (output.textContent = String(++opened)));
  help.append(link);
  return help;
}
