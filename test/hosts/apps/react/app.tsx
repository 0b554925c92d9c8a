// React 19, with the generated components.
import { useState } from 'react';
import { CarerHost } from '@think-carer/react/host';
import { CarerRegistration } from '@think-carer/react/registration';
import { answer, api, getToken } from '../employer';

export function App() {
  const [shown, setShown] = useState(true);
  const [level, setLevel] = useState(2);
  const [heard, setHeard] = useState<string[]>([]);
  const hear = (line: string) => setHeard((lines) => [...lines, line]);
  return (
    <>
      <button id="show" onClick={() => setShown(!shown)}>Show or hide</button>
      <button id="deeper" onClick={() => setLevel(level + 1)}>Deeper</button>
      <output>{heard.join('\n')}</output>
      <CarerHost publishableKey="pk_test" api={api} getToken={getToken} fetch={answer}>
        {shown && (
          <CarerRegistration
            headingLevel={level}
            onCarerReady={(event) => hear(`ready ${event.currentTarget.localName}`)}
            onCarerNotNow={() => hear('not now')}
            onCarerRegistered={(event) => hear(`registered ${event.reference} ${event.level}`)}
          >
            <p>Ring HR on 01632 960100.</p>
          </CarerRegistration>
        )}
      </CarerHost>
    </>
  );
}
