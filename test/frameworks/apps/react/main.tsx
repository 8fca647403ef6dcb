import 'care-chat';
import type {} from 'care-chat/react';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { metrics, urgentPhones } from '../site.ts';

function App(): ReactNode {
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

createRoot(document.querySelector('#app')!).render(<App />);
