import 'care-chat';
import type {} from 'care-chat/preact';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { metrics, urgentPhones } from '../site.ts';

function App() {
  const [isShown, show] = useState(true);
  const [opened, setOpened] = useState(0);
  return (
    <main>
      <button onClick={() => show(!isShown)}>Show or hide</button>
      <output>{opened}</output>
      {isShown && (
        <care-chat
          help="/help.json"
          token-url="/token"
          theme="dark"
          headingLevel={3}
          urgentPhones={urgentPhones}
          metrics={metrics}
          oncare-open={() => setOpened((count) => count + 1)}
        >
          <a href="tel:+18005550142">Call us</a>
        </care-chat>
      )}
    </main>
  );
}

render(<App />, document.querySelector('#app')!);
