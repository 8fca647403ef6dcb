import 'care-chat';
import type {} from 'care-chat/solid';
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { metrics, urgentPhones } from '../site.ts';

function App() {
  const [isShown, show] = createSignal(true);
  const [opened, setOpened] = createSignal(0);
  return (
    <main>
      <button onClick={() => show(!isShown())}>Show or hide</button>
      <output>{opened()}</output>
      <Show when={isShown()}>
        <care-chat
          help="/help.json"
          token-url="/token"
          theme="dark"
          prop:headingLevel={3}
          prop:urgentPhones={urgentPhones}
          prop:metrics={metrics}
          on:care-open={() => setOpened(opened() + 1)}
        >
          <a href="tel:+18005550142">Call us</a>
        </care-chat>
      </Show>
    </main>
  );
}

render(App, document.querySelector('#app')!);
