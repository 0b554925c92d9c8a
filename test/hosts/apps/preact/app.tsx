/** @jsxImportSource preact */
// Preact, with the tags themselves.
import { useState } from 'preact/hooks';
import '@think-carer/widgets/types/preact';
import '@think-carer/widgets/host/define';
import '@think-carer/widgets/registration/define';
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
      <carer-host publishable-key="pk_test" api={api} getToken={getToken} fetch={answer}>
        {shown && (
          <carer-registration
            headingLevel={level}
            oncarer-ready={(event) => hear(`ready ${event.currentTarget.localName}`)}
            oncarer-not-now={() => hear('not now')}
            oncarer-registered={(event) => hear(`registered ${event.reference} ${event.level}`)}
          >
            <p>Ring HR on 01632 960100.</p>
          </carer-registration>
        )}
      </carer-host>
    </>
  );
}
